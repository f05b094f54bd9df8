import type { Process } from '../services.ts'

export type Command = {
  /** 'import articles' */
  readonly name: string
  readonly usage: string
  readonly what: string
  /** Resolves with the exit code. */
  readonly run: (opened: Process, args: readonly string[]) => Promise<number>
}

export const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
export const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}
