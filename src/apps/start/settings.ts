import { dirname, resolve } from 'node:path'

/** What the environment says about one start. */
export type StartSettings = {
  /** The clone: the folder above `dist`. */
  root: string
  dataDir: string
  host: string
  port: number
  /** The caller's own PostgreSQL; undefined starts the bundled one. */
  databaseUrl: string | undefined
  demo: boolean
}

const off = new Set(['0', 'off', 'no', 'false'])

/** PORT was proved free by start.mjs; the other processes read and check the environment once more for themselves. */
export const readStartSettings = (env: NodeJS.ProcessEnv): StartSettings => {
  const root = dirname(import.meta.dirname)
  return {
    root,
    dataDir: resolve(root, env['DATA_DIR'] || 'var'),
    host: env['HOST'] || '0.0.0.0',
    port: Number(env['PORT'] || 3000),
    databaseUrl: env['DATABASE_URL'] || undefined,
    demo: !off.has((env['DEMO'] ?? '').toLowerCase()),
  }
}

/** What the web, worker and command processes are started with. */
export const childEnvironment = (settings: StartSettings, databaseUrl: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  DATA_DIR: settings.dataDir,
  HOST: settings.host,
  PORT: String(settings.port),
})

export const builtFile = (settings: StartSettings, name: 'server' | 'worker' | 'cli'): string => resolve(settings.root, 'dist', `${name}.mjs`)
