import * as Y from 'yjs'
import { clientsOf, isContained, type DecodedUpdate } from './decoded-update.ts'
import type { StoredUpdate, UpdateStore } from './update-store.ts'

/** A snapshot is written when so many updates have gathered, or fewer when the last page closes. */
const MANY_UPDATES = 200

/**
 * What one open document knows about its kept updates. Only updates that are in the document in memory may be covered by
 * a snapshot: one that is kept but not yet applied would be lost with it.
 */
export type Journal = {
  readonly docId: string
  readonly document: Y.Doc
  /** Keeps the update and resolves when it is durable; call `applied` once the document holds it. */
  readonly append: (update: Uint8Array, decoded: DecodedUpdate, personId: string) => Promise<Kept>
  readonly applied: (kept: Kept) => void
  /** Writes a snapshot if enough has gathered. */
  readonly compact: (isLast: boolean) => Promise<void>
  readonly personOf: (client: number) => string | null
  /** Who wrote since this was asked last. */
  readonly takeAuthors: () => string[]
}
export type Kept = { readonly id: string; readonly decoded: DecodedUpdate }

export const openJournal = (store: UpdateStore, docId: string, document: Y.Doc, loaded: readonly StoredUpdate[]): Journal => {
  const covered = new Set(loaded.map((stored) => stored.id))
  const persons = new Map<number, string>()
  const authors = new Set<string>()
  return {
    docId,
    document,
    append: async (update, decoded, personId) => {
      const id = await store.append(docId, update, { personId })
      authors.add(personId)
      for (const client of clientsOf(decoded)) if (!persons.has(client)) persons.set(client, personId)
      return { id, decoded }
    },
    applied: ({ id, decoded }) => {
      if (isContained(document, decoded)) covered.add(id)
    },
    compact: async (isLast) => {
      if (covered.size < (isLast ? 2 : MANY_UPDATES)) return
      const covers = [...covered]
      const id = await store.compact(docId, Y.encodeStateAsUpdate(document), covers)
      covers.forEach((old) => covered.delete(old))
      covered.add(id)
    },
    personOf: (client) => persons.get(client) ?? null,
    takeAuthors: () => {
      const taken = [...authors]
      authors.clear()
      return taken
    },
  }
}
