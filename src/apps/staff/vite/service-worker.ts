import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { transformWithOxc, type Plugin, type Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle

const firstFonts = /^assets\/(be-vietnam-pro|figures)-(400|500|600)-(?!italic)/

/** What the app needs to open: its entry with everything that is loaded with it, styles and the three faces in use. */
export const firstFiles = (bundle: Bundle): readonly string[] => {
  const found = new Set<string>()
  const visit = (file: string): void => {
    const output = bundle[file]
    if (!output || output.type !== 'chunk' || found.has(file)) return
    found.add(file)
    for (const css of output.viteMetadata?.importedCss ?? []) found.add(css)
    output.imports.forEach(visit)
  }
  for (const output of Object.values(bundle)) if (output.type === 'chunk' && output.isEntry) visit(output.fileName)
  for (const file of Object.keys(bundle)) if (firstFonts.test(file)) found.add(file)
  return [...found].sort()
}

/** Writes `sw.js` with the names of this build in it: another build is another worker. */
export const staffServiceWorker = (root: string): Plugin => ({
  name: 'staff-service-worker',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const path = join(root, 'src/apps/staff/service-worker/worker.ts')
      const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path)
      const files = firstFiles(bundle).map((file) => `/staff/${file}`)
      const version = createHash('sha256').update(Object.keys(bundle).sort().join()).update(code).digest('hex').slice(0, 12)
      const source = code
        .replace(/^export \{\s*\};?$/mu, '')
        .replace('__VERSION__', version)
        .replace(/\[\s*(["'])__FILES__\1\s*\]/u, JSON.stringify(files))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  },
})
