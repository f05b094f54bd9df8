import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

export type ChildSpec = { name: string; file: string; flags: readonly string[]; cwd: string; env: NodeJS.ProcessEnv }

/** One web or worker process. It sends `{ ready: true }`, ends on SIGTERM, and ends by itself when our channel closes. */
export type Child = {
  ready: Promise<void>
  /** Resolves with words for how it ended. */
  ended: Promise<string>
  stop: () => Promise<void>
}

/** Open requests and running jobs get this long to finish. */
const patience = 15_000

const launch = (spec: ChildSpec): ChildProcess =>
  spawn(process.execPath, [...spec.flags, spec.file], {
    cwd: spec.cwd,
    env: spec.env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Out of the terminal's reach: Ctrl-C must stop web, worker and database one after the other, by us.
    detached: true,
  })

const stopChild = async (child: ChildProcess, ended: Promise<string>): Promise<void> => {
  child.kill('SIGTERM')
  const inTime = new AbortController()
  const late = sleep(patience, 'late', { signal: inTime.signal }).catch(() => 'ended')
  if ((await Promise.race([ended, late])) === 'late') child.kill('SIGKILL')
  inTime.abort()
  await ended
}

const saysReady = (message: unknown): boolean => typeof message === 'object' && message !== null && 'ready' in message

export const startChild = (spec: ChildSpec): Child => {
  const child = launch(spec)
  const ended = Promise.race([
    once(child, 'exit').then(([code, signal]) => (signal === null ? `mã ${String(code)}` : String(signal))),
    once(child, 'error').then(([error]) => String(error)),
  ])
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message) => {
      if (saysReady(message)) resolve()
    })
    void ended.then((how) => reject(new Error(`${spec.name}: ${how}`)))
  })
  // Whoever waits sees the rejection; a process that ends much later must not count as unhandled.
  ready.catch(() => undefined)
  return { ready, ended, stop: () => stopChild(child, ended) }
}
