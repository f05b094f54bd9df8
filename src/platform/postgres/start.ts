import { rmSync } from 'node:fs'
import type { Binaries } from './binaries.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, refuseOtherVersion, superuser } from './cluster.ts'
import { EmbeddedPostgresError } from './errors.ts'
import type { Layout } from './layout.ts'
import { layoutOf, socketPort } from './layout.ts'
import { followPointer } from './moved.ts'
import type { Owner } from './owner.ts'
import { claimOwnership, ownerLives, releaseOwnership } from './owner.ts'
import type { Postmaster } from './postmaster.ts'
import { readPostmaster, servesCluster, stopPostmaster, waitUntil, withClient } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import type { Way } from './runner.ts'
import { chooseRunner } from './runner.ts'
import { launchServer, startWatchdog } from './server.ts'

export type StartOptions = {
  /** Folder of this database; made when missing. */
  dataDir: string
  /** Server settings (postgresql.conf names) over the built-in ones. */
  settings?: Record<string, string | number>
  /** For tests: fast, and anything may be lost in a crash. */
  ephemeral?: boolean
  /** End the server when this process dies without stopping it. Default true. */
  superviseOwnerPid?: boolean
  /** Other binaries than the installed ones (tests). */
  binaries?: Binaries
  /** The ways root may take (tests). */
  ways?: readonly Way[]
}

export type EmbeddedPostgres = {
  /** `host` is the folder of the Unix socket. */
  connection: { host: string; port: number; user: string; database: string }
  /** The same as one `DATABASE_URL`. */
  url: string
  pid: number
  /** The server was running already: left by a killed process, or owned by a living one. */
  adopted: boolean
  /** Pid of another living process that owns the server; `stop()` then leaves it running. */
  ownedBy: number | undefined
  /** Resolves when the server process ends, for whatever reason. */
  exited: Promise<void>
  stop: () => Promise<void>
}

const database = 'hoitu'
const settlePatience = 120_000

const connectionTo = (layout: Layout, name: string) => ({ host: layout.sockets, port: socketPort, user: superuser, database: name })

const urlOf = (layout: Layout): string => `postgresql://${superuser}@localhost/${database}?host=${encodeURIComponent(layout.sockets)}&port=${socketPort}`

/** The server takes connections at the socket we would use. */
const answers = async (layout: Layout, found: Postmaster): Promise<boolean> => {
  if (found.sockets !== layout.sockets) return false
  try {
    return await withClient(connectionTo(layout, 'postgres'), async () => true)
  } catch {
    return false
  }
}

/**
 * Finds a server that still runs on this data: takes it over when it answers, else stops it. One whose watchdog is
 * about to end it may still answer, so that one is always stopped.
 */
const settleOrphan = async (layout: Layout, former: Owner | undefined): Promise<number | undefined> => {
  const found = readPostmaster(layout.cluster)
  if (!found || !servesCluster(found.pid, layout.cluster)) return undefined
  if (former?.supervised) {
    await stopPostmaster(found.pid)
    return undefined
  }
  const decided = () => !isAlive(found.pid) || readPostmaster(layout.cluster)?.status === 'ready'
  await waitUntil(decided, settlePatience)
  if (!isAlive(found.pid)) return undefined
  const now = readPostmaster(layout.cluster)
  if (now && (await answers(layout, now))) return now.pid
  await stopPostmaster(found.pid)
  return undefined
}

const ensureDatabase = (layout: Layout): Promise<void> =>
  withClient(connectionTo(layout, 'postgres'), async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) await client.query(`create database ${database}`)
  })

const watchForeign = (pid: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isAlive(pid)) return
      clearInterval(timer)
      resolve()
    }, 500)
    timer.unref()
  })

const handle = (
  layout: Layout,
  server: { pid: number; exited: Promise<void>; adopted: boolean; ownedBy?: number },
  stop: () => Promise<void>,
): EmbeddedPostgres => ({
  connection: connectionTo(layout, database),
  url: urlOf(layout),
  pid: server.pid,
  adopted: server.adopted,
  ownedBy: server.ownedBy,
  exited: server.exited,
  stop,
})

/** Waits for the server another living process is bringing up; undefined when that process died meanwhile. */
const borrow = async (layout: Layout, owner: Owner): Promise<EmbeddedPostgres | undefined> => {
  const ready = () => !ownerLives(owner) || readPostmaster(layout.cluster)?.status === 'ready'
  const inTime = await waitUntil(ready, settlePatience)
  const found = readPostmaster(layout.cluster)
  if (!ownerLives(owner)) return undefined
  if (!inTime || !found || !(await answers(layout, found))) throw inUse(layout, owner)
  await ensureDatabase(layout)
  return handle(layout, { pid: found.pid, exited: watchForeign(found.pid), adopted: true, ownedBy: owner.pid }, async () => undefined)
}

const inUse = (layout: Layout, owner: Owner) =>
  new EmbeddedPostgresError('in_use', {
    vi: `Cơ sở dữ liệu trong ${layout.home} đang do tiến trình ${owner.pid} giữ nhưng chưa trả lời. Hãy dừng tiến trình ấy rồi thử lại.`,
    en: `Process ${owner.pid} holds the database in ${layout.home} and it does not answer. Stop that process and try again.`,
  })

/** The whole path once this process is the owner. */
const own = async (home: Layout, binaries: Binaries, options: StartOptions, former: Owner | undefined): Promise<EmbeddedPostgres> => {
  const known = followPointer(home) ?? home
  const orphan = await settleOrphan(known, former)
  if (orphan !== undefined) return finish(known, { pid: orphan, exited: watchForeign(orphan), adopted: true }, options)
  refuseOtherVersion(known.cluster, binaries.version)
  const runner = chooseRunner(home, binaries, options)
  await ensureCluster(runner, options)
  const server = await launchServer(runner, options)
  return finish(runner.layout, { ...server, adopted: false }, options)
}

const finish = async (layout: Layout, server: { pid: number; exited: Promise<void>; adopted: boolean }, options: StartOptions): Promise<EmbeddedPostgres> => {
  const watchdog = options.superviseOwnerPid === false ? undefined : startWatchdog(server.pid)
  // A server that ended by itself must not leave a watchdog aiming at a pid somebody else may get.
  void server.exited.then(() => watchdog?.cancel())
  const stop = async () => {
    watchdog?.cancel()
    await stopPostmaster(server.pid)
    release(layout)
  }
  try {
    await ensureDatabase(layout)
  } catch (error) {
    await stop()
    throw error
  }
  return handle(layout, server, stop)
}

const release = (layout: Layout): void => {
  rmSync(layout.sockets, { recursive: true, force: true })
  releaseOwnership(layout.home)
}

/**
 * Brings up PostgreSQL on `dataDir`, on a Unix socket only. Several processes may ask for the same folder: the first
 * owns the server, the others get it as it is and their `stop()` does nothing.
 * Throws `EmbeddedPostgresError` with a sentence in both languages.
 */
export const startPostgres = async (options: StartOptions): Promise<EmbeddedPostgres> => {
  const layout = layoutOf(options.dataDir)
  const binaries = options.binaries ?? findBinaries()
  for (;;) {
    const claim = claimOwnership(layout.home, options.superviseOwnerPid !== false)
    if (!claim.mine) {
      const borrowed = await borrow(followPointer(layout) ?? layout, claim.owner)
      if (borrowed) return borrowed
      continue
    }
    try {
      return await own(layout, binaries, options, claim.former)
    } catch (error) {
      release(layout)
      throw error
    }
  }
}
