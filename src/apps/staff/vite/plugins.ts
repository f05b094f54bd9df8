import type { Plugin } from 'vite'
import { appFiles } from './app-files.ts'
import { compressed } from './compress.ts'
import { staffFonts } from './fonts.ts'
import { staffServiceWorker } from './service-worker.ts'

/** What the build of the staff app needs besides React. `root` is the folder of the repository. */
export const staffPlugins = (root: string): Plugin[] => [staffFonts(root), appFiles(root), staffServiceWorker(root), compressed()]
