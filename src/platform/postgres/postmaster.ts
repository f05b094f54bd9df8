import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { commandLine, isAlive } from './process-identity.ts'

/** What a running server writes about itself: `status` is `starting`, `ready`, `stopping` or `standby`. */
export type Postmaster = { pid: number; sockets: string; status: string }

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid')

export const readPostmaster = (cluster: string): Postmaster | undefined => {
  try {
    const lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, sockets: (lines[4] ?? '').trim(), status: (lines[7] ?? '').trim() } : undefined
  } catch {
    return undefined
  }
}

/** After a reboot, or in a new container, the number in the file may belong to anybody. */
export const servesCluster = (pid: number, cluster: string): boolean => {
  if (!isAlive(pid)) return false
  const words = commandLine(pid)
  return words.includes('postgres') && words.includes(cluster)
}

/**
 * Makes PostgreSQL see a left-over pid file as stale although its number may be alive again as another program, or
 * still be on its way out. It ignores a file that names its own parent, and deleting the file instead would also drop
 * its check for surviving backends.
 */
export const disownPidFile = (cluster: string): void => {
  if (!existsSync(pidFile(cluster))) return
  const lines = readFileSync(pidFile(cluster), 'utf8').split('\n')
  writeFileSync(pidFile(cluster), [String(process.pid), ...lines.slice(1)].join('\n'))
}

/** Runs `work` on one short connection that can never crash the process by an asynchronous error. */
export const withClient = async <T>(
  connection: { host: string; port: number; user: string; database: string },
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Polls until the condition holds; false when the time runs out first. */
export const waitUntil = async (condition: () => boolean, milliseconds: number, step = 10): Promise<boolean> => {
  const end = performance.now() + milliseconds
  while (!condition()) {
    if (performance.now() > end) return false
    await sleep(step)
  }
  return true
}

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** Stops a server: `fast` ends connections and writes a checkpoint; one that hangs is ended harder and recovers at its next start. */
export const stopPostmaster = async (pid: number): Promise<void> => {
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ] as const
  for (const [signal, patience] of steps) {
    send(pid, signal)
    if (await waitUntil(() => !isAlive(pid), patience)) return
  }
}
