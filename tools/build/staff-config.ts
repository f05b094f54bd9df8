import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import type { UserConfig } from 'vite'

/** Stands in the built page where the server writes the nonce of the answer. */
export const noncePlaceholder = '__CSP_NONCE__'

/** The staff application: a single page under `/staff/`. */
export const staffConfig = (root: string, out: string): UserConfig => ({
  root: join(root, 'src/apps/staff'),
  base: '/staff/',
  plugins: [react()],
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: 'manifest.json',
    // The app shell is cached for long, so a big chunk costs once; below this a route is split on its own.
    chunkSizeWarningLimit: 1_500,
  },
})
