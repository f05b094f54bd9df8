import type { Db, Tx } from './connect.ts'
import { sharedTransaction } from './together.ts'

/** Rows of one kind that are written in one go: announcements, audit entries. */
export type Batch<T> = {
  /** Lower ones are written first. What locks others out comes last, so that they wait the shortest. */
  readonly order: number
  readonly write: (tx: Tx, items: readonly T[]) => Promise<void>
}

type Waiting = Map<Batch<unknown>, unknown[]>
const waiting = new WeakMap<Tx, Waiting>()

/** Leaves items for the end of a transaction of `transact`; in any other they are written at once. */
export const addToBatch = async <T>(tx: Tx, batch: Batch<T>, items: readonly T[]): Promise<void> => {
  if (items.length === 0) return
  const batches = waiting.get(tx)
  if (!batches) return batch.write(tx, items)
  batches.set(batch as Batch<unknown>, [...(batches.get(batch as Batch<unknown>) ?? []), ...items])
}

/** All in one journey; what writing one of them left behind goes with the next. */
const writeBatches = async (tx: Tx, batches: Waiting): Promise<void> => {
  while (batches.size > 0) {
    const ordered = [...batches].toSorted(([a], [b]) => a.order - b.order)
    batches.clear()
    await Promise.all(ordered.map(([batch, items]) => batch.write(tx, items)))
  }
}

/**
 * A transaction whose announcements and audit entries are written together just before it commits, and in which queries asked at the same
 * moment (`Promise.all`) travel together. For decisions that many wait for; the rest is as in any transaction.
 */
export const transact = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute((outer) =>
    sharedTransaction(outer, async (tx) => {
      const batches: Waiting = new Map()
      waiting.set(tx, batches)
      const result = await work(tx)
      await writeBatches(tx, batches)
      return result
    }),
  )
