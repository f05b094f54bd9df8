/** How the processes are started; figures of memory start them the same way. Jobs are not in a hurry: a smaller nursery for young objects saves 16 MB. */
export const processFlags = {
  server: ['--enable-source-maps'],
  worker: ['--enable-source-maps', '--max-semi-space-size=4'],
} as const satisfies Record<string, readonly string[]>
