// Everything that must hold before a change lands, one command: formatting, lint, types, boundaries, unescaped output.
// The schema dump is compared by a test, since it needs a database.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH }

const steps = [
  ['formatting', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings', '.']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['boundaries', 'depcruise', ['src', '--config', '.dependency-cruiser.cjs']],
  ['unescaped output', 'xss-scan', ['--project', 'tsconfig.reader.json']],
]

let failed = 0
for (const [name, command, args] of steps) {
  if (!existsSync(join(bin, command))) {
    console.error(`${name}: ${command} is not installed; run npm ci first`)
    process.exit(1)
  }
  const startedAt = Date.now()
  const { status } = spawnSync(join(bin, command), args, { cwd: root, env, stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (status !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
