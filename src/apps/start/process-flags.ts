/**
 * How the processes are started; figures of memory start them the same way. Smaller nurseries for young objects: half the
 * default is enough for pages, jobs are not in a hurry. No source maps: they cost 25 MB a process and the bundle keeps names
 * and file marks; `NODE_OPTIONS=--enable-source-maps npm start` has them.
 */
export const processFlags = {
  server: ['--max-semi-space-size=8'],
  worker: ['--max-semi-space-size=4'],
} as const satisfies Record<string, readonly string[]>
