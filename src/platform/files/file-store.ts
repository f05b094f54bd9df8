import type { Readable } from 'node:stream'

/**
 * Where bytes live: a local folder or S3. Keys are made by the caller from ids and hashes ('media/ab/abcd….jpg');
 * a key is written once and never changed, so anything may be cached for ever.
 */
export type FileStore = {
  /** Stores whole or not at all. */
  readonly put: (key: string, content: Buffer | Readable) => Promise<{ bytes: number }>
  /** Rejects with `FileMissing` when there is none. */
  readonly get: (key: string) => Promise<Buffer>
  readonly stream: (key: string, range?: { start: number; end: number }) => Promise<{ stream: Readable; bytes: number }>
  readonly has: (key: string) => Promise<boolean>
  readonly remove: (key: string) => Promise<void>
  readonly list: () => AsyncIterable<string>
}

export class FileMissing extends Error {
  constructor(key: string) {
    super(`no file ${key}`)
    this.name = 'FileMissing'
  }
}

/** Keys are paths of safe segments: nothing can climb out of the store. */
export const assertFileKey = (key: string): string => {
  if (key.length > 300 || !/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(key) || key.includes('..')) throw new Error(`not a file key: ${key}`)
  return key
}
