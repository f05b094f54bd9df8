// Everything that must hold before a change lands, one command: formatting, lint, types, boundaries, unescaped output,
// and that schema.sql is what the migrations make (a test, since it needs a database).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = join(root, 'node_modules', '.bin')
const env = { ...process.env, PATH: bin + delimiter + process.env.PATH }

/** @type {(command: string, args: string[]) => boolean} */
const run = (command, args) => spawnSync(join(bin, command), args, { cwd: root, env, stdio: 'inherit' }).status === 0

/** @type {[string, () => boolean][]} */
const steps = [
  ['formatting', () => run('oxfmt', ['--check', '.'])],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings', '.'])],
  ['types', () => run('tsc', ['-p', 'tsconfig.json'])],
  ['boundaries', () => run('depcruise', ['src', '--config', '.dependency-cruiser.cjs'])],
  ['unescaped output', () => run('xss-scan', ['--project', 'tsconfig.reader.json'])],
  ['schema drift', () => run('vitest', ['run', 'tests/schema', '--reporter=dot', '--silent'])],
]

if (!existsSync(bin)) {
  console.error('the packages are not installed; run npm ci first')
  process.exit(1)
}
let failed = 0
for (const [name, step] of steps) {
  const startedAt = Date.now()
  const ok = step()
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  if (!ok) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
