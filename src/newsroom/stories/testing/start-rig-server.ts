import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { COLLABORATION_PATH } from '../collaboration-protocol.ts'
import { readUpdateFile } from './file-update-store.ts'

/** A collaboration server in a process of its own that can be killed without warning and started again at the same address. */
export type RigServer = {
  readonly url: string
  readonly start: () => Promise<void>
  /** SIGKILL; resolves when the process is gone. */
  readonly kill: () => Promise<void>
  /** What is durable now, read past the server. */
  readonly durableUpdates: (docId: string) => Promise<readonly Uint8Array[]>
}

// Below 32768: the system gives higher ones to outgoing connections, which could take the address between two starts
const freePort = async (): Promise<number> => {
  for (let port = 20_000 + (process.pid % 10_000); ; port = 20_000 + ((port + 37) % 10_000)) {
    const probe = createServer()
    const isFree = await new Promise<boolean>((resolve) => probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)))
    await new Promise((resolve) => (isFree ? probe.close(resolve) : resolve(undefined)))
    if (isFree) return port
  }
}

const whenReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.stdout?.once('data', () => resolve())
    child.once('exit', (code) => reject(new Error(`the rig server ended before it was ready (${String(code)})`)))
  })

const besideThis = fileURLToPath(new URL('rig-server.ts', import.meta.url))

/** `program`: where the server's source lies, for callers that are bundled. */
export const startRigServer = async (folder: string, program = besideThis): Promise<RigServer> => {
  const port = await freePort()
  let child: ChildProcess | null = null
  const start = async (): Promise<void> => {
    child = spawn(process.execPath, [program, folder, String(port)], { stdio: ['pipe', 'pipe', 'inherit'] })
    await whenReady(child)
  }
  await start()
  return {
    url: `ws://127.0.0.1:${port}${COLLABORATION_PATH}`,
    start,
    kill: async () => {
      const dying = child
      child = null
      if (!dying || dying.exitCode !== null) return
      const gone = once(dying, 'exit')
      dying.kill('SIGKILL')
      await gone
    },
    durableUpdates: (docId) => readUpdateFile(folder, docId),
  }
}
