import { EventEmitter } from 'node:events'
import type { WorkerEvents } from 'graphile-worker'
import type pg from 'pg'

/**
 * A worker that is killed leaves the jobs it held locked; graphile-worker itself takes them up again after four hours. Here every
 * worker holds an advisory lock of its name as long as its process lives (the session ends with it), so that whoever finds a job
 * locked by a name nobody holds may take it up at once.
 */
const LOCK = `hashtextextended('worker:' || $1, 0)`

/** A worker that was made a moment ago may have a job before its name is held. */
const YOUNGEST = '30 seconds'

const RECLAIM = `
  with gone as materialized (
    select locked_by from (
      select distinct locked_by from graphile_worker._private_jobs where locked_by is not null and locked_at < now() - $1::interval
    ) as held where pg_try_advisory_xact_lock(hashtextextended('worker:' || locked_by, 0))
  )
  select count(*)::int as workers, graphile_worker.force_unlock_workers(coalesce(array_agg(locked_by), '{}')) from gone`

/** Gives jobs of workers that are no more back to the queue; answers how many workers those were. */
export const reclaimAbandoned = async (pool: pg.Pool, youngest = YOUNGEST): Promise<number> => {
  const { rows } = await pool.query<{ workers: number }>(RECLAIM, [youngest])
  return rows[0]?.workers ?? 0
}

export type WorkerNames = { readonly events: WorkerEvents; readonly hold: () => Promise<void>; readonly release: () => void }

/** Holds the names of the workers of this process on one connection. `hold` is called again and again: a lost connection loses the locks. */
export const holdWorkerNames = (pool: pg.Pool, onError: (error: unknown) => void): WorkerNames => {
  const names = new Set<string>()
  let client: pg.PoolClient | null = null
  let held = new Set<string>()
  let holding: Promise<void> = Promise.resolve()

  const open = async (): Promise<pg.PoolClient> => {
    if (client) return client
    const fresh = await pool.connect()
    held = new Set()
    client = fresh
    fresh.once('end', () => {
      if (client === fresh) client = null
    })
    return fresh
  }
  const holdNow = async (): Promise<void> => {
    const missing = (): string | undefined => [...names].find((name) => !client || !held.has(name))
    for (let name = missing(); name !== undefined; name = missing()) {
      await (await open()).query(`select pg_try_advisory_lock(${LOCK})`, [name])
      held.add(name)
    }
  }
  const hold = (): Promise<void> => {
    holding = holding.then(holdNow).catch(onError)
    return holding
  }
  const events = new EventEmitter() as WorkerEvents
  events.on('pool:create', ({ workerPool }) => {
    names.add(workerPool.id)
    void hold()
  })
  return {
    events,
    hold,
    release: () => {
      client?.release(true)
      client = null
      names.clear()
    },
  }
}
