import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask } from '../ask.ts'
import { once, type Measured, type Size } from '../figure.ts'
import { freePort } from '../house.ts'
import { root } from '../root.ts'

const PATIENCE_MS = 400_000
const BETWEEN_LOOKS_MS = 10

type Clone = { readonly folder: string; readonly program: string; readonly dataDir: string; readonly coldSeconds: number }

const git = (...args: string[]): void => {
  const { status, stderr } = spawnSync('git', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
}

/** `npm start` until the first page of the start address is served, then Ctrl-C. */
const startUntilServed = async (program: string, dataDir: string): Promise<number> => {
  const port = await freePort()
  const { npm_execpath: _, ...env } = process.env
  const startedAt = performance.now()
  const child = spawn('npm', ['start', '--silent'], {
    cwd: program,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()))
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  try {
    while (performance.now() - startedAt < PATIENCE_MS) {
      const answer = await ask(`http://127.0.0.1:${port}/`).catch(() => undefined)
      if (answer?.status === 200) return (performance.now() - startedAt) / 1000
      if (child.exitCode !== null) break
      await sleep(BETWEEN_LOOKS_MS)
    }
    throw new Error(`npm start served nothing:\n${said.join('').slice(-2_000)}`)
  } finally {
    if (child.exitCode === null) process.kill(-child.pid!, 'SIGINT')
    await ended
  }
}

/** At full size a clone of the last commit without packages; small, this very folder with an empty database. */
const startCold = async (size: Size): Promise<Clone> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-clone-'))
  const program = size === 'full' ? join(folder, 'hoi-tu') : root
  const startedAt = performance.now()
  if (size === 'full') git('clone', '--quiet', `file://${root}`, program)
  const clonedSeconds = (performance.now() - startedAt) / 1000
  const dataDir = join(folder, 'var')
  return { folder, program, dataDir, coldSeconds: clonedSeconds + (await startUntilServed(program, dataDir)) }
}

const cloneOf = once(startCold)

const whatIsIn: Readonly<Record<Size, string>> = {
  full: 'git clone of the last commit, packages out of npm’s cache on this disk (no download), build, database, demo province',
  small: 'packages and build were there already',
}

export const cold = async (size: Size): Promise<Measured> => ({ value: (await cloneOf(size)).coldSeconds, note: whatIsIn[size] })

export const warm = async (size: Size): Promise<Measured> => {
  const { program, dataDir } = await cloneOf(size)
  const seconds = []
  for (let turn = 0; turn < (size === 'full' ? 3 : 1); turn++) seconds.push(await startUntilServed(program, dataDir))
  return { value: Math.max(...seconds), note: `the slowest of ${seconds.map((each) => each.toFixed(2)).join(', ')}` }
}

export const removeClones = async (): Promise<void> => {
  for (const clone of cloneOf.done()) await rm((await clone).folder, { recursive: true, force: true })
  cloneOf.forget()
}
