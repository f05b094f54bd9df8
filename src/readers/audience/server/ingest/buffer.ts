import type { Taken } from '../tables.ts'
import type { Shed } from './shed.ts'

export type BufferLimits = { readonly flushEveryMs: number; readonly batch: number; readonly inMemory: number }

export type ReadingBuffer = {
  /** Takes a message and returns; never waits, never throws. */
  readonly add: (message: Taken) => void
  /** Stores what waits now: resolves when nothing waits or the store refused. */
  readonly flush: () => Promise<void>
  /** Last flush; what the store refuses then stays on disk for the next start. */
  readonly stop: () => Promise<void>
  readonly waiting: () => number
}

export type BufferWorld = {
  readonly limits: BufferLimits
  readonly shed: Shed
  /** All or nothing. */
  readonly store: (messages: readonly Taken[]) => Promise<void>
  /** One message that neither memory nor disk had room for. */
  readonly lost: (message: Taken) => void
  readonly onError: (error: unknown) => void
}

/** Messages wait in memory, at most so many; the rest goes to disk, and what the disk refuses is counted as lost. */
export const openBuffer = ({ limits, shed, store, lost, onError }: BufferWorld): ReadingBuffer => {
  let held: Taken[] = []
  let flushing: Promise<void> | undefined

  const put = (message: Taken): void => {
    if (held.length < limits.inMemory) held.push(message)
    else if (!shed.keep(message)) lost(message)
  }

  const storeHeld = async (): Promise<boolean> => {
    while (held.length > 0) {
      const part = held.slice(0, limits.batch)
      held = held.slice(part.length)
      try {
        await store(part)
      } catch (error) {
        onError(error)
        held = [...part, ...held]
        return false
      }
    }
    return true
  }

  const run = async (): Promise<void> => {
    if (!(await storeHeld()) || !shed.waits()) return
    await shed.empty(limits.batch, store).catch(onError)
  }
  const flush = (): Promise<void> => {
    flushing ??= run().finally(() => {
      flushing = undefined
    })
    return flushing
  }

  const timer = setInterval(() => void flush(), limits.flushEveryMs)
  timer.unref()

  return {
    add: put,
    flush,
    waiting: () => held.length,
    stop: async () => {
      clearInterval(timer)
      await flush()
      await flush()
      for (const message of held) if (!shed.keep(message)) lost(message)
      held = []
      await shed.close()
    },
  }
}
