import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredUpdate, UpdateStore } from '../server/collaboration/update-store.ts'

// One file a document, records of: length (4 bytes), first 4 bytes of the SHA-256, update. A record cut off by a kill was
// never acknowledged; it is recognised and dropped.
const HEAD = 8
const check = (update: Uint8Array): Uint8Array => createHash('sha256').update(update).digest().subarray(0, 4)

const record = (update: Uint8Array): Buffer => {
  const head = Buffer.alloc(HEAD)
  head.writeUInt32BE(update.length, 0)
  head.set(check(update), 4)
  return Buffer.concat([head, update])
}

const readRecords = (bytes: Buffer): { updates: Uint8Array[]; whole: number } => {
  const updates: Uint8Array[] = []
  let at = 0
  while (at + HEAD <= bytes.length) {
    const end = at + HEAD + bytes.readUInt32BE(at)
    const update = bytes.subarray(at + HEAD, end)
    if (end > bytes.length || !bytes.subarray(at + 4, at + HEAD).equals(check(update))) break
    updates.push(new Uint8Array(update))
    at = end
  }
  return { updates, whole: at }
}

/** An `UpdateStore` on files, durable before it answers; for tests and measurements that kill the server. */
export const fileUpdateStore = (folder: string): UpdateStore => {
  const queues = new Map<string, Promise<unknown>>()
  const kept = new Map<string, StoredUpdate[]>()
  let nextId = 0
  const pathOf = (docId: string): string => join(folder, `${encodeURIComponent(docId)}.log`)

  const inTurn = <T>(docId: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(docId) ?? Promise.resolve()).then(work, work)
    queues.set(
      docId,
      turn.catch(() => undefined),
    )
    return turn
  }

  const recordsOf = async (docId: string): Promise<StoredUpdate[]> => {
    const known = kept.get(docId)
    if (known) return known
    await mkdir(folder, { recursive: true })
    const bytes = await readFile(pathOf(docId)).catch(() => Buffer.alloc(0))
    const { updates, whole } = readRecords(bytes)
    if (whole < bytes.length) await truncate(pathOf(docId), whole)
    const records = updates.map((update) => ({ id: String(nextId++), update }))
    kept.set(docId, records)
    return records
  }

  const writeDurably = async (path: string, flags: string, bytes: Uint8Array): Promise<void> => {
    const file = await open(path, flags)
    try {
      await file.writeFile(bytes)
      await file.datasync()
    } finally {
      await file.close()
    }
  }

  return {
    append: (docId, update) =>
      inTurn(docId, async () => {
        const records = await recordsOf(docId)
        await writeDurably(pathOf(docId), 'a', record(update))
        const id = String(nextId++)
        records.push({ id, update })
        return id
      }),
    load: (docId) => inTurn(docId, async () => [...(await recordsOf(docId))]),
    compact: (docId, snapshot, covers) =>
      inTurn(docId, async () => {
        const left = (await recordsOf(docId)).filter((stored) => !covers.includes(stored.id))
        const id = String(nextId++)
        const records = [{ id, update: snapshot }, ...left]
        await writeDurably(`${pathOf(docId)}.new`, 'w', Buffer.concat(records.map((stored) => record(stored.update))))
        await rename(`${pathOf(docId)}.new`, pathOf(docId))
        kept.set(docId, records)
        return id
      }),
  }
}

/** What lies on the disk now, read without the server: only whole records, as after a restart. */
export const readUpdateFile = async (folder: string, docId: string): Promise<Uint8Array[]> =>
  readRecords(await readFile(join(folder, `${encodeURIComponent(docId)}.log`)).catch(() => Buffer.alloc(0))).updates
