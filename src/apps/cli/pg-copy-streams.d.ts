declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'
  /** Text of `copy … to stdout`. */
  export const to: (sql: string) => Readable & Submittable
  /** Takes the text of `copy … from stdin`. */
  export const from: (sql: string) => Writable & Submittable
}
