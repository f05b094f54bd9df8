import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { makeTabular } from './tabular-figures.ts'

/** Faces of the staff app, whole: subsets made elsewhere lose Vietnamese letters. */
const faces = {
  'be-vietnam-pro-400': 'be-vietnam-pro/400Regular/BeVietnamPro_400Regular',
  'be-vietnam-pro-400-italic': 'be-vietnam-pro/400Regular_Italic/BeVietnamPro_400Regular_Italic',
  'be-vietnam-pro-500': 'be-vietnam-pro/500Medium/BeVietnamPro_500Medium',
  'be-vietnam-pro-600': 'be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold',
  'be-vietnam-pro-700': 'be-vietnam-pro/700Bold/BeVietnamPro_700Bold',
  // what readers read in: texts are written and approved in it
  'source-serif-4-400': 'source-serif-4/400Regular/SourceSerif4_400Regular',
  'source-serif-4-400-italic': 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic',
  'source-serif-4-600': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold',
} as const

/** Only their digits, in one width. */
const figures = {
  'figures-400': faces['be-vietnam-pro-400'],
  'figures-500': faces['be-vietnam-pro-500'],
  'figures-600': faces['be-vietnam-pro-600'],
} as const

const preloaded = /^assets\/be-vietnam-pro-(400|500)-(?!italic)/
const require = createRequire(import.meta.url)

const write = async (font: Buffer, target: string): Promise<void> => {
  const { compress } = require('wawoff2') as { compress: (font: Buffer) => Promise<Uint8Array> }
  // two builds at once must not read each other's half-written face
  const fresh = `${target}.${process.pid}`
  writeFileSync(fresh, await compress(font))
  renameSync(fresh, target)
}

const makeMissing = async (folder: string, packaged: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  const read = (path: string): Buffer => readFileSync(join(packaged, `${path}.ttf`))
  const target = (name: string): string => join(folder, `${name}.woff2`)
  for (const [name, path] of Object.entries(faces)) if (!existsSync(target(name))) await write(read(path), target(name))
  for (const [name, path] of Object.entries(figures)) {
    if (!existsSync(target(name))) await write(makeTabular(await subsetFont(read(path), '0123456789', { targetFormat: 'sfnt' })), target(name))
  }
}

/** Makes WOFF2 of the packaged TTFs once and lets style sheets name them: `url('@fonts/be-vietnam-pro-400.woff2')`. */
export const staffFonts = (root: string): Plugin => {
  const folder = join(root, 'node_modules/.cache/hoitu-fonts')
  return {
    name: 'staff-fonts',
    // never inlined: the content policy takes fonts from files only
    config: () => ({ resolve: { alias: { '@fonts': folder } }, build: { assetsInlineLimit: (path: string) => (path.endsWith('.woff2') ? false : undefined) } }),
    buildStart: () => makeMissing(folder, join(root, 'node_modules/@expo-google-fonts')),
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => preloaded.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/staff/${file}`, crossorigin: true },
            injectTo: 'head' as const,
          })),
    },
  }
}
