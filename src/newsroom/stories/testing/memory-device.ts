import * as Y from 'yjs'
import type { DeviceCopy } from '../staff/collaboration/device-copy.ts'

/** A browser's storage for sessions in Node: what one session wrote, the next one finds. */
export const memoryDevice = () => {
  const rows = new Map<string, Uint8Array[]>()
  const unsent = new Map<string, Date>()
  return async (personId: string, docId: string, document: Y.Doc): Promise<DeviceCopy> => {
    const name = `${personId}:${docId}`
    return {
      load: async () => {
        for (const row of rows.get(name) ?? []) Y.applyUpdate(document, row, 'device')
        return { unsentSince: unsent.get(name) ?? null }
      },
      append: async (update, isOwn) => {
        rows.set(name, [...(rows.get(name) ?? []), update])
        if (isOwn && !unsent.has(name)) unsent.set(name, new Date())
      },
      allSent: async () => void unsent.delete(name),
      close: () => undefined,
    }
  }
}
