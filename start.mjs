// `npm start`: the only file that runs before anything is installed, so plain JavaScript for any Node >= 20.
//   node start.mjs                 prepare, then run the whole platform until Ctrl-C
//   node start.mjs command …       prepare, then run one command of dist/cli.mjs with a database (npm run hoitu -- …)
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 20) {
  console.error(`Cần Node.js 20 trở lên, máy này có ${process.version}. Tải tại https://nodejs.org`)
  console.error(`Node.js 20 or newer is needed, this machine has ${process.version}. Get it at https://nodejs.org`)
  process.exit(1)
}

const root = fileURLToPath(new URL('.', import.meta.url))
const { Explained, progressToStderr, step } = await import('./src/apps/start/say.mjs')
const { installPackages, ownNode, packagesAreReady } = await import('./tools/start/packages.mjs')
const { isBuilt } = await import('./tools/build/stamp.mjs')
const { reservePort } = await import('./tools/start/port.mjs')
const { passOnSignals, runBuild } = await import('./tools/start/run.mjs')

const commandWords = process.argv.slice(2)
const isCommand = commandWords[0] === 'command'
if (isCommand) progressToStderr()

try {
  const port = isCommand ? undefined : await reservePort(process.env)
  if (!packagesAreReady(root)) await step('Cài các gói', 'installing packages', () => installPackages(root))
  if (!isBuilt(root)) await step('Dựng chương trình', 'building', () => runBuild(root))
  const env = { NODE_ENV: 'production', ...process.env, ...(port === undefined ? {} : { PORT: String(port) }) }
  const child = spawn(ownNode(root), ['--enable-source-maps', join(root, 'dist', 'start.mjs'), ...commandWords], {
    env,
    stdio: [isCommand ? 'inherit' : 'ignore', 'inherit', 'inherit', 'ipc'],
  })
  process.exitCode = await passOnSignals(child)
} catch (error) {
  console.error(error instanceof Explained ? `\n${error.message}` : error)
  process.exitCode = 1
}
