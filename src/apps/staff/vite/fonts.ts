import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Faces of the staff app, whole: subsets made elsewhere lose Vietnamese letters. */
const faces = {
  'be-vietnam-pro-400': '400Regular/BeVietnamPro_400Regular',
  'be-vietnam-pro-400-italic': '400Regular_Italic/BeVietnamPro_400Regular_Italic',
  'be-vietnam-pro-500': '500Medium/BeVietnamPro_500Medium',
  'be-vietnam-pro-600': '600SemiBold/BeVietnamPro_600SemiBold',
  'be-vietnam-pro-700': '700Bold/BeVietnamPro_700Bold',
} as const

const preloaded = ['be-vietnam-pro-400', 'be-vietnam-pro-500']
const require = createRequire(import.meta.url)

const convert = async (source: string, target: string): Promise<void> => {
  const { compress } = require('wawoff2') as { compress: (font: Buffer) => Promise<Uint8Array> }
  // two builds at once must not read each other's half-written face
  const fresh = `${target}.${process.pid}`
  writeFileSync(fresh, await compress(readFileSync(source)))
  renameSync(fresh, target)
}

/** Makes WOFF2 of the packaged TTFs once and lets style sheets name them: `url('@fonts/be-vietnam-pro-400.woff2')`. */
export const staffFonts = (root: string): Plugin => {
  const folder = join(root, 'node_modules/.cache/hoitu-fonts')
  return {
    name: 'staff-fonts',
    config: () => ({ resolve: { alias: { '@fonts': folder } } }),
    async buildStart() {
      mkdirSync(folder, { recursive: true })
      for (const [name, path] of Object.entries(faces)) {
        const target = join(folder, `${name}.woff2`)
        if (!existsSync(target)) await convert(join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro', `${path}.ttf`), target)
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => preloaded.some((name) => file.startsWith(`assets/${name}-`) && !file.includes('italic')))
          .map((file) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/staff/${file}`, crossorigin: true }, injectTo: 'head' as const })),
    },
  }
}
