import { spawn } from 'node:child_process'
import { Explained } from './say.mjs'
import type { StartSettings } from './settings.ts'
import { builtFile, childEnvironment } from './settings.ts'

const nodeArguments = (settings: StartSettings, words: readonly string[]) => ['--enable-source-maps', builtFile(settings, 'cli'), ...words]

/** Runs one command of dist/cli.mjs and resolves with what it printed. Throws `Explained` with its last words when it fails. */
export const askCli = (settings: StartSettings, databaseUrl: string, words: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArguments(settings, words), {
      cwd: settings.root,
      env: childEnvironment(settings, databaseUrl),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // Leaving early must not leave a command behind that goes on changing the database.
    const endWithUs = () => child.kill('SIGTERM')
    process.once('exit', endWithUs)
    let answer = ''
    let complaints = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaints = (complaints + text).slice(-4_000)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) return resolve(answer)
      const command = words.join(' ')
      reject(new Explained(`Lệnh "${command}" không thành công.`, `The command "${command}" failed.`, `${answer.slice(-2_000)}${complaints}`.trim()))
    })
  })

/** Runs one command with the terminal handed over to it; resolves with its exit code. */
export const runCli = (settings: StartSettings, databaseUrl: string, words: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, nodeArguments(settings, words), {
      cwd: settings.root,
      env: childEnvironment(settings, databaseUrl),
      stdio: 'inherit',
    })
    // On a terminal Ctrl-C reaches the command by itself; it decides what to leave half done, and we wait for it.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    process.on('disconnect', () => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
