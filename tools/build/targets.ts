import { existsSync, globSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type InlineConfig } from 'vite'
import { staffConfig } from './staff-config.ts'

/** The processes of the house: each becomes `dist/<name>.mjs`. */
const entries = {
  server: 'src/apps/server.ts',
  worker: 'src/apps/worker.ts',
  cli: 'src/apps/cli.ts',
  start: 'src/apps/start/main.ts',
}
const staffPage = 'src/apps/staff/index.html'

const refuseMissing = (root: string): void => {
  const missing = [...Object.values(entries), staffPage].filter((path) => !existsSync(join(root, path)))
  if (missing.length === 0) return
  throw new Error(`Thiếu tệp nguồn để dựng · Sources missing for the build:\n${missing.map((path) => `  ${path}`).join('\n')}`)
}

const shared = (root: string): InlineConfig => ({ root, configFile: false, logLevel: 'warn', publicDir: false })

/** Packages stay in node_modules; our own modules become one file a process, with what they share in chunks. */
const serverConfig = (root: string, out: string): InlineConfig => ({
  ...shared(root),
  build: {
    ssr: true,
    target: 'node24',
    outDir: out,
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
})

/** `src/newsroom/x/reader/share-button.island.ts` becomes `x-share-button`: readable in the network panel. */
const islandName = (path: string): string => {
  const room = path.split('/reader/')[0]?.split('/').at(-1) ?? ''
  return `${room}-${basename(path).replace(/\.(island\.ts|sheet\.css)$/, '')}`
}

/**
 * What a reader's browser loads, one hashed file for each `*.island.ts` and `*.sheet.css` under a `reader` folder.
 * Addresses inside are relative, so the server may mount the folder anywhere.
 */
const readerConfig = (root: string, out: string, sources: string[]): InlineConfig => ({
  ...shared(root),
  base: './',
  build: {
    outDir: join(out, 'reader'),
    emptyOutDir: false,
    manifest: 'manifest.json',
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(sources.map((path) => [islandName(path), join(root, path)])),
      output: { entryFileNames: '[name]-[hash].js', chunkFileNames: 'shared-[hash].js', assetFileNames: '[name]-[hash][extname]' },
    },
  },
})

/** Builds everything into `out`. Throws before any work when an entry is not there. */
export const buildAll = async (root: string, out: string): Promise<void> => {
  refuseMissing(root)
  const patterns = ['src/**/reader/**/*.island.ts', 'src/**/reader/**/*.sheet.css']
  const readerSources = globSync(patterns, { cwd: root })
    .map((path) => relative(root, join(root, path)))
    .sort()
  await build(serverConfig(root, out))
  if (readerSources.length > 0) await build(readerConfig(root, out, readerSources))
  const readerAssets = join(root, 'src/readers/site/server/assets/make-assets.ts')
  if (existsSync(readerAssets)) {
    // fonts and the one sheet of reader pages are made by the room they belong to
    const { makeReaderAssets } = (await import(pathToFileURL(readerAssets).href)) as { makeReaderAssets: (root: string, out: string) => Promise<void> }
    await makeReaderAssets(root, join(out, 'reader'))
  }
  await build({ ...shared(root), ...staffConfig(root, join(out, 'staff')) })
}
