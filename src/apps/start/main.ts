import { runCommand } from './command.ts'
import { Explained, progressToStderr } from './say.mjs'
import { serve } from './serve.ts'
import { readStartSettings } from './settings.ts'

/** A terminal that went away must not turn the orderly stop into a crash. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const [mode, ...words] = process.argv.slice(2)
const settings = readStartSettings(process.env)

try {
  if (mode === 'command') {
    progressToStderr()
    process.exitCode = await runCommand(settings, words)
  } else {
    process.exitCode = await serve(settings)
  }
} catch (error) {
  console.error(error instanceof Explained ? `\n${error.message}` : error)
  process.exitCode = 1
}
// The channel to start.mjs and signal handlers would keep an idle process alive.
process.exit()
