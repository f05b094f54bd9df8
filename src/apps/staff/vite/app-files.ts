import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const manifest = {
  name: 'Hội Tụ',
  short_name: 'Hội Tụ',
  description: 'Tòa soạn hội tụ',
  lang: 'vi',
  start_url: '/staff/',
  scope: '/staff/',
  display: 'standalone',
  background_color: '#ffffff',
  theme_color: '#0f766e',
  icons: [{ src: '/staff/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
}

/** The sign of the app and what a phone needs to put it on its screen. */
export const appFiles = (root: string): Plugin => ({
  name: 'staff-app-files',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'app.webmanifest', source: JSON.stringify(manifest) })
    this.emitFile({ type: 'asset', fileName: 'icon.svg', source: readFileSync(join(root, 'src/apps/staff/icon.svg')) })
  },
})
