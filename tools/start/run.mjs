// Plain JavaScript for any Node >= 20.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownNode } from './packages.mjs'
import { Explained } from '../../src/apps/start/say.mjs'

/** Runs the build with the installed Node. Throws `Explained` with what it said. */
export const runBuild = (root) =>
  new Promise((resolve, reject) => {
    const child = spawn(ownNode(root), [join(root, 'tools', 'build', 'build.mjs')], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    const keep = (chunk) => {
      text = (text + chunk).slice(-20_000)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Explained('Dựng chương trình không thành công.', 'The build failed.', text.trim()))))
  })

const readProc = (pid, name) => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid) => readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[1]

/** npm runs us through `sh -c`, and that shell lives on when npm is killed: so look at the shell's parent too. */
const watchNpm = (gone) => {
  if (process.env.npm_lifecycle_event === undefined) return undefined
  const parent = process.ppid
  const throughShell = readProc(parent, 'cmdline').includes('\0-c\0')
  const grandparent = parentOf(parent)
  const timer = setInterval(() => {
    if (process.ppid !== parent || (throughShell && parentOf(parent) !== grandparent)) gone()
  }, 1_000)
  return () => clearInterval(timer)
}

/**
 * Waits for the supervisor and hands signals on. Ctrl-C reaches it by itself too (same terminal), so from here that
 * goes as SIGTERM, which may come twice without meaning "hurry". npm that dies without a word leaves us to another
 * parent: then the supervisor is asked to end.
 */
export const passOnSignals = (child) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  const stopWatching = watchNpm(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      stopWatching?.()
      resolve(code ?? (signal === 'SIGINT' ? 130 : 1))
    })
  })
}
