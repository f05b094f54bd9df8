import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Taken } from '../tables.ts'

/** Where messages wait that memory has no room for: one JSON line each, in a file of this process. */
export type Shed = {
  /** False when the disk's share is full or it does not keep up: the message is lost, and whoever called counts it. */
  readonly keep: (message: Taken) => boolean
  /** Whether anything waits here. */
  readonly waits: () => boolean
  /** Hands out everything that waits in parts, oldest file first; a file goes once all its parts were taken. Throws what `take` throws. */
  readonly empty: (size: number, take: (messages: readonly Taken[]) => Promise<void>) => Promise<void>
  readonly close: () => Promise<void>
}

const NAME = /^readings-(\d+)-\d+\.jsonl$/
/** Bytes the stream may hold before the disk took them. */
const MOST_PENDING = 16 * 1_048_576

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Files of processes that are gone become ours by renaming: of two that try, one succeeds. */
const adopt = async (folder: string): Promise<Waiting[]> => {
  const own: Waiting[] = []
  for (const name of (await readdir(folder).catch(() => [])).sort()) {
    const pid = Number(NAME.exec(name)?.[1] ?? process.pid)
    if (pid === process.pid || isRunning(pid)) continue
    const to = join(folder, `readings-${process.pid}-${Date.now()}${own.length}.jsonl`)
    if (
      await rename(join(folder, name), to).then(
        () => true,
        () => false,
      )
    )
      own.push({ path: to, taken: 0 })
  }
  return own
}

const parse = (line: string): Taken[] => {
  try {
    return [JSON.parse(line) as Taken]
  } catch {
    // the last line of a process that was killed while it wrote
    return []
  }
}

/** A file and how many of its lines were taken: one that was interrupted goes on where it stopped. */
type Waiting = { readonly path: string; taken: number }

const readFile = async (waiting: Waiting, size: number, take: (messages: readonly Taken[]) => Promise<void>): Promise<void> => {
  const file = await open(waiting.path)
  let [part, at]: [Taken[], number] = [[], 0]
  const hand = async (): Promise<void> => {
    if (part.length > 0) await take(part)
    waiting.taken = at
    part = []
  }
  for await (const line of file.readLines()) {
    at += 1
    if (at > waiting.taken) part.push(...parse(line))
    if (part.length >= size) await hand()
  }
  await hand()
}

/** Opens the folder and takes over what dead processes left. `onError` hears of a disk that refuses. */
export const openShed = async (folder: string, mostBytes: number, onError: (error: Error) => void): Promise<Shed> => {
  await mkdir(folder, { recursive: true })
  const full = await adopt(folder)
  let current: { path: string; stream: WriteStream } | undefined
  let bytes = 0
  let count = 0

  const start = (): { path: string; stream: WriteStream } => {
    const path = join(folder, `readings-${process.pid}-${Date.now()}${count++}.jsonl`)
    const stream = createWriteStream(path, { flags: 'wx', mode: 0o600 })
    stream.on('error', onError)
    return { path, stream }
  }
  const endCurrent = async (): Promise<void> => {
    if (!current) return
    const { path, stream } = current
    current = undefined
    stream.end()
    await finished(stream).catch(() => undefined)
    full.push({ path, taken: 0 })
  }

  return {
    keep: (message) => {
      const line = `${JSON.stringify(message)}\n`
      if (bytes + line.length > mostBytes || (current && (current.stream.writableLength > MOST_PENDING || current.stream.errored))) return false
      current ??= start()
      current.stream.write(line)
      bytes += line.length
      return true
    },
    waits: () => current !== undefined || full.length > 0,
    empty: async (size, take) => {
      await endCurrent()
      while (full.length > 0) {
        await readFile(full[0]!, size, take)
        await rm(full.shift()!.path, { force: true })
      }
      bytes = 0
    },
    close: endCurrent,
  }
}
