// `npm test [-- --json FILE] [what vitest takes]`: packages, a Chromium, the build, then every test.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Explained, step } from '../src/apps/start/say.mjs'
import { isBuilt } from './build/stamp.mjs'
import { installPackages, ownNode, packagesAreReady } from './start/packages.mjs'
import { runBuild } from './start/run.mjs'
import { findChromium } from './test/chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** @returns {{ json: string | undefined, rest: string[] }} our own option taken out of the words meant for vitest */
const readWords = (words) => {
  const at = words.indexOf('--json')
  return at === -1 ? { json: undefined, rest: words } : { json: words[at + 1], rest: words.toSpliced(at, 2) }
}

const runVitest = (chromium, { json, rest }) =>
  new Promise((resolve, reject) => {
    const reporters = json === undefined ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`]
    const child = spawn(ownNode(root), [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...reporters, ...rest], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'test', CHROMIUM_PATH: chromium },
      stdio: 'inherit',
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })

try {
  if (!packagesAreReady(root)) await step('Cài các gói', 'installing packages', () => installPackages(root))
  const chromium = await findChromium(root)
  try {
    if (!isBuilt(root)) await step('Dựng chương trình', 'building', () => runBuild(root))
    process.exitCode = await runVitest(chromium.path, readWords(process.argv.slice(2)))
  } finally {
    chromium.remove()
  }
} catch (error) {
  console.error(error instanceof Explained ? `\n${error.message}` : error)
  process.exitCode = 1
}
