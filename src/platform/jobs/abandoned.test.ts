import { sql } from 'kysely'
import { z } from 'zod'
import { expect, it } from 'vitest'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { connect } from '../db/connect.ts'
import { holdWorkerNames, reclaimAbandoned } from './abandoned.ts'

const t = useTestApp()

const givenLocked = async (name: string, since: string): Promise<void> => {
  const { rows } = await sql<{ id: string }>`select id from graphile_worker.add_job('audience.roll_up', '{}')`.execute(t.db)
  await sql`update graphile_worker._private_jobs set locked_by = ${name}, locked_at = now() - ${since}::interval where id = ${rows[0]!.id}`.execute(t.db)
}
const lockedBy = async (): Promise<(string | null)[]> =>
  (await sql<{ name: string | null }>`select locked_by as name from graphile_worker._private_jobs order by id`.execute(t.db)).rows.map((row) => row.name)

it('jobs of a worker that was killed are free again, those of a living one are left alone', async () => {
  for (const name of ['worker-gone', 'worker-alive']) await givenLocked(name, '1 minute')
  const other = connect(t.services.config.databaseUrl, { max: 2 })
  const names = holdWorkerNames(other.pool, (error) => expect.unreachable(String(error)))
  names.events.emit('pool:create', z.any().parse({ workerPool: { id: 'worker-alive' } }))
  await names.hold()
  expect(await reclaimAbandoned(other.pool)).toBe(1)
  expect(await lockedBy()).toEqual([null, 'worker-alive'])
  expect(await reclaimAbandoned(other.pool)).toBe(0)

  names.release()
  await expect.poll(() => reclaimAbandoned(other.pool)).toBe(1)
  expect(await lockedBy()).toEqual([null, null])
  await other.close()
})

it('a worker that took its job a moment ago keeps it', async () => {
  await givenLocked('worker-new', '0')
  expect(await lockedBy()).toContain('worker-new')
  const other = connect(t.services.config.databaseUrl, { max: 1 })
  expect(await reclaimAbandoned(other.pool)).toBe(0)
  await other.close()
})
