import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import type { UserConfig } from 'vite'
import { staffPlugins } from '../../src/apps/staff/vite/plugins.ts'

/** Stands in the built page where the server writes the nonce of the answer. */
export const noncePlaceholder = '__CSP_NONCE__'

/** The staff application: a single page under `/staff/`. */
export const staffConfig = (root: string, out: string): UserConfig => ({
  root: join(root, 'src/apps/staff'),
  base: '/staff/',
  publicDir: false,
  plugins: [react(), ...staffPlugins(root)],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: 'manifest.json',
    // The app shell is cached for long, so a big chunk costs once; below this a route is split on its own.
    chunkSizeWarningLimit: 1_500,
  },
})
