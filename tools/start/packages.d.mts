import type { Explained } from '../../src/apps/start/say.mjs'

export const ownNode: (root: string) => string | undefined
export const packagesAreReady: (root: string) => boolean
export const explain: (outcome: { text: string; missing: boolean }) => Explained
export const installPackages: (root: string) => Promise<void>
