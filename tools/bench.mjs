// npm run bench [-- --only PREFIX | --list | --size small]: bundles bench/run.ts like the server (pages are TSX) and runs it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const outDir = join(root, 'dist', 'bench')

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: join(root, 'bench', 'run.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'run.mjs', format: 'es' } },
  },
  ssr: { external: true },
})
const child = spawn(process.execPath, [join(outDir, 'run.mjs'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
child.on('exit', (code) => {
  process.exitCode = code ?? 1
})
