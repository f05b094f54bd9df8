import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../src/platform/postgres/index.ts'
import { processFlags } from '../src/apps/start/process-flags.ts'
import { root } from './root.ts'

/** Below the ephemeral range, where outgoing connections would take it. */
export const freePort = async (): Promise<number> => {
  for (let port = 21_200; port < 21_400; port++) {
    const free = await new Promise<boolean>((resolve) => {
      const probe = createServer()
        .once('error', () => resolve(false))
        .once('listening', () => probe.close(() => resolve(true)))
      probe.listen(port, '127.0.0.1')
    })
    if (free) return port
  }
  throw new Error('no free port between 21200 and 21400')
}

export type House = {
  readonly databaseUrl: string
  readonly databasePid: number
  readonly folder: string
  /** Runs one command of the built program to its end. */
  readonly command: (...words: string[]) => void
  /** Starts a web process of the built program. */
  readonly serve: (env?: Readonly<Record<string, string>>) => Promise<Web>
  readonly work: () => Promise<Running>
  readonly close: () => Promise<void>
}
export type Running = { readonly pid: number; readonly stop: () => Promise<void> }
export type Web = Running & { readonly origin: string }

/** One process of the built program, as `npm start` would start it; resolves when it says it is ready. */
const startProgram = async (name: 'server' | 'worker', env: NodeJS.ProcessEnv): Promise<Running> => {
  const child = spawn(process.execPath, [...processFlags[name], join(root, 'dist', `${name}.mjs`)], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the ${name} ended with ${code}`)))
  })
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  return {
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

const startWeb = async (env: NodeJS.ProcessEnv): Promise<Web> => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  return { origin, ...(await startProgram('server', { ...env, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: origin })) }
}

/** A database of its own with the built program on it (`npm run build` first). `durable` waits for the disk at each commit, as in production. */
export const openHouse = async ({ durable = false }: { durable?: boolean } = {}): Promise<House> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-bench-'))
  const database = await startPostgres({ dataDir: join(folder, 'pg'), ...(durable ? {} : { ephemeral: true }) })
  const env = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url, DATA_DIR: folder, LOG_LEVEL: 'error' }
  const command = (...words: string[]): void => {
    const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.mjs'), ...words], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    if (status !== 0) throw new Error(`the command "${words.join(' ')}" failed`)
  }
  command('migrate')
  return {
    databaseUrl: database.url,
    databasePid: database.pid,
    folder,
    command,
    serve: (over = {}) => startWeb({ ...env, ...over }),
    work: () => startProgram('worker', env),
    close: async () => {
      await database.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
