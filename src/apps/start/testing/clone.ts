import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const project = dirname(dirname(dirname(dirname(import.meta.dirname))))
const programs = ['start.mjs', 'tools/build', 'tools/start', 'package.json', 'package-lock.json', 'tsconfig.json']
const sources = ['src/apps/start', 'src/platform/postgres', 'src/apps/staff/vite', 'src/apps/staff/service-worker', 'src/apps/staff/icon.svg']

/** A clone with the real start.mjs and supervisor, around processes small enough to see what happens to them. */
export const makeClone = (): string => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'hoitu-clone-')))
  for (const path of [...programs, ...sources]) cpSync(join(project, path), join(root, path), { recursive: true })
  cpSync(join(import.meta.dirname, 'small-house'), join(root, 'src/apps'), { recursive: true })
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'src/apps/staff/index.html'), '<!doctype html><script type="module" src="./main.ts"></script>')
  writeFileSync(join(root, 'src/apps/staff/main.ts'), 'document.title = "staff"')
  return root
}

export const removeClone = (root: string): void => rmSync(root, { recursive: true, force: true })

const cleanEnvironment = (over: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _url, DATA_DIR: _data, PORT: _port, npm_lifecycle_event: _npm, ...rest } = process.env
  return { ...rest, HOST: '127.0.0.1', PORT: '0', ...over }
}

export type Started = { process: ChildProcess; address: string; output: () => string; ended: Promise<number | null> }

/** Runs `node start.mjs` until it has shown its addresses and accounts. */
export const startClone = async (root: string, env: NodeJS.ProcessEnv = {}): Promise<Started> => {
  const child = spawn(process.execPath, ['start.mjs'], { cwd: root, env: cleanEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null))
  const shown = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
        if (output.includes('Ctrl-C stops everything')) resolve()
      })
    }
  })
  await Promise.race([shown, ended])
  const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
  if (address === undefined) throw new Error(`start.mjs gave no address:\n${output}`)
  return { process: child, address, output: () => output, ended }
}

/** Runs start.mjs to its end. */
export const runClone = (root: string, words: readonly string[], env: NodeJS.ProcessEnv = {}) => {
  const result = spawnSync(process.execPath, ['start.mjs', ...words], { cwd: root, env: cleanEnvironment(env), encoding: 'utf8' })
  return { code: result.status, stdout: result.stdout, stderr: result.stderr }
}
