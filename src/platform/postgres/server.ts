import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { environment } from './cluster.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { prepareSocketFolder, socketPort } from './layout.ts'
import { disownPidFile, readPostmaster, servesCluster, waitUntil } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import type { Runner } from './runner.ts'
import { settingArguments } from './settings.ts'

/** Recovery after a power cut replays up to max_wal_size; a slow disk may need minutes for it. */
const startPatience = 300_000
const largestLog = 8_000_000

const openLog = (path: string): { descriptor: number; from: number } => {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(path, `${path}.1`)
  return { descriptor: openSync(path, 'a', 0o600), from: size > largestLog ? 0 : size }
}

/** What the server wrote since `from`, at most its last 2,000 characters. */
const lastWords = (log: string, from: number): string => readFileSync(log).subarray(from).toString('utf8').trim().slice(-2_000)

const launch = (runner: Runner, log: number, options: { ephemeral?: boolean; settings?: Record<string, string | number> }): ChildProcess => {
  const { cluster, sockets } = runner.layout
  const { file, args, uid, gid } = runner.command('postgres', ['-D', cluster, ...settingArguments(sockets, socketPort, options)])
  // Its own session: Ctrl-C on the terminal must reach the supervisor first, which stops the database last.
  const child = spawn(file, args, {
    cwd: cluster,
    env: environment(),
    detached: true,
    stdio: ['ignore', log, log],
    ...(uid === undefined ? {} : { uid, gid }),
  })
  child.on('error', () => undefined)
  child.unref()
  return child
}

/** Starts the server and resolves once it takes connections. */
export const launchServer = async (
  runner: Runner,
  options: { ephemeral?: boolean; settings?: Record<string, string | number> },
): Promise<{ pid: number; exited: Promise<void> }> => {
  const { cluster, sockets, log } = runner.layout
  prepareSocketFolder(sockets, runner.account)
  const left = readPostmaster(cluster)
  if (left && isAlive(left.pid) && !servesCluster(left.pid, cluster)) disownPidFile(cluster)
  const { descriptor, from } = openLog(log)
  const child = launch(runner, descriptor, options)
  closeSync(descriptor)
  let gone = child.pid === undefined
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      gone = true
      resolve()
    })
  })
  const ready = () => gone || (readPostmaster(cluster)?.pid === child.pid && readPostmaster(cluster)?.status === 'ready')
  const inTime = await waitUntil(ready, startPatience)
  if (child.pid === undefined || gone || !inTime) throw startFailed(cluster, lastWords(log, from))
  return { pid: child.pid, exited }
}

const startFailed = (cluster: string, detail: string) =>
  new EmbeddedPostgresError(
    'start_failed',
    {
      vi: `Cơ sở dữ liệu trong ${cluster} không khởi động được. PostgreSQL báo:`,
      en: `The database in ${cluster} did not start. PostgreSQL says:`,
    },
    detail,
  )

/**
 * Ends the server when this process is gone, however it went: the shell reads from a pipe only we hold, and the system
 * closes it for us even after kill -9.
 */
export const startWatchdog = (pid: number): { cancel(): void } => {
  const child = spawn('/bin/sh', ['-c', 'read -r _; kill -INT "$1" 2>/dev/null', 'sh', String(pid)], {
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.unref()
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref()
  return { cancel: () => void child.kill('SIGKILL') }
}
