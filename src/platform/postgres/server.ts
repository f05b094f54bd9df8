import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { environment } from './cluster.ts'
import { EmbeddedPostgresError } from './errors.ts'
import { prepareSocketFolder, socketPort } from './layout.ts'
import { disownPidFile, readPostmaster, waitUntil } from './postmaster.ts'
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

type ServerOptions = { ephemeral?: boolean; settings?: Record<string, string | number> }

const launch = (runner: Runner, log: number, options: ServerOptions): ChildProcess => {
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

type Server = { pid: number; exited: Promise<void> }

/** One try; the text is what the server said before it gave up. */
const tryServer = async (runner: Runner, options: ServerOptions): Promise<Server | string> => {
  const { cluster, log } = runner.layout
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
  const isReady = () => {
    const written = readPostmaster(cluster)
    return written?.pid === child.pid && written?.status === 'ready'
  }
  const inTime = await waitUntil(() => gone || isReady(), startPatience)
  if (child.pid !== undefined && !gone && inTime) return { pid: child.pid, exited }
  child.kill('SIGQUIT')
  return lastWords(log, from) || 'no answer'
}

/** A server killed a moment ago may still have children that are letting go of its memory. */
const maySoonBeFree = (words: string) => words.includes('shared memory block') && words.includes('still in use')
const releasePatience = 20

/** Starts the server and resolves once it takes connections. The caller has made sure none runs on this data. */
export const launchServer = async (runner: Runner, options: ServerOptions): Promise<Server> => {
  prepareSocketFolder(runner.layout.sockets, runner.account)
  for (let attempt = 1; ; attempt += 1) {
    disownPidFile(runner.layout.cluster)
    const outcome = await tryServer(runner, options)
    if (typeof outcome !== 'string') return outcome
    if (attempt === releasePatience || !maySoonBeFree(outcome)) throw startFailed(runner.layout.cluster, outcome)
    await sleep(250)
  }
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
export const startWatchdog = (pid: number): { cancel: () => void } => {
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
