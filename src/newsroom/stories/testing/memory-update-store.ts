import type { StoredUpdate, UpdateStore } from '../server/collaboration/update-store.ts'

/** An `UpdateStore` in memory; `fail` makes the next appends reject, as a database that is away does. */
export const memoryUpdateStore = () => {
  const documents = new Map<string, StoredUpdate[]>()
  const authors: { docId: string; personId: string }[] = []
  let nextId = 0
  let failing = 0
  const of = (docId: string): StoredUpdate[] => documents.get(docId) ?? []
  const store: UpdateStore = {
    append: async (docId, update, { personId }) => {
      if (failing > 0) {
        failing--
        throw new Error('the store is away')
      }
      const id = String(nextId++)
      documents.set(docId, [...of(docId), { id, update }])
      authors.push({ docId, personId })
      return id
    },
    load: async (docId) => of(docId),
    compact: async (docId, snapshot, covers) => {
      const id = String(nextId++)
      documents.set(docId, [{ id, update: snapshot }, ...of(docId).filter((stored) => !covers.includes(stored.id))])
      return id
    },
  }
  return { ...store, authors, updatesOf: (docId: string) => of(docId).map((stored) => stored.update), fail: (times: number) => void (failing = times) }
}
