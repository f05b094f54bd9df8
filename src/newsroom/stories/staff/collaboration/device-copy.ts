import * as Y from 'yjs'

/**
 * A document's copy in this browser, for hours without a network. y-indexeddb does the same but does not say when a
 * write has finished or failed, and *Giữ trên máy* may only say what is true.
 */
export type DeviceCopy = {
  /** Puts what lies here into the document; the moment since when something of it may be unsent, or null. */
  readonly load: () => Promise<{ readonly unsentSince: Date | null }>
  /** Resolves when all of the update is written; rejects when the browser refused. */
  readonly append: (update: Uint8Array, isOwn: boolean) => Promise<void>
  readonly allSent: () => Promise<void>
  readonly close: () => void
}

const UPDATES = 'updates'
const FACTS = 'facts'
const UNSENT_SINCE = 'unsentSince'
const PREFIX = 'hoitu-story'
/** Beyond so many rows the copy is written anew as one. */
const MANY_ROWS = 100

/** Bound to the person: on a shared computer nobody sends, or sees, another's unsent text. */
const nameOf = (personId: string, docId: string): string => `${PREFIX}:${personId}:${docId}`

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('storage refused'))
  })

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('storage refused'))
  })

const open = (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(UPDATES, { autoIncrement: true })
    request.result.createObjectStore(FACTS)
  }
  return answered(request)
}

const joinRows = async (database: IDBDatabase, rows: readonly Uint8Array[], lastKey: IDBValidKey | undefined): Promise<void> => {
  if (rows.length < MANY_ROWS || lastKey === undefined) return
  const transaction = database.transaction(UPDATES, 'readwrite')
  const store = transaction.objectStore(UPDATES)
  // Only rows that were read: another page of the same person may have added some since
  store.delete(IDBKeyRange.upperBound(lastKey))
  store.add(Y.mergeUpdates([...rows]))
  await finished(transaction)
}

/** Rejects at once when the browser refuses storage, so that a person is told before writing. */
export const openDeviceCopy = async (personId: string, docId: string, document: Y.Doc): Promise<DeviceCopy> => {
  const database = await open(nameOf(personId, docId))
  // A page that is open while the person signs out must not keep the copy from being deleted
  database.onversionchange = () => database.close()
  return {
    load: async () => {
      const transaction = database.transaction([UPDATES, FACTS], 'readonly')
      const updates = transaction.objectStore(UPDATES)
      const [rows, keys, unsent] = await Promise.all([
        answered<Uint8Array[]>(updates.getAll()),
        answered(updates.getAllKeys()),
        answered<unknown>(transaction.objectStore(FACTS).get(UNSENT_SINCE)),
      ])
      if (rows.length > 0) Y.applyUpdate(document, Y.mergeUpdates(rows), 'device')
      await joinRows(database, rows, keys.at(-1))
      return { unsentSince: unsent instanceof Date ? unsent : null }
    },
    append: async (update, isOwn) => {
      const transaction = database.transaction([UPDATES, FACTS], 'readwrite')
      transaction.objectStore(UPDATES).add(update)
      const facts = transaction.objectStore(FACTS)
      if (isOwn) {
        const known = facts.get(UNSENT_SINCE)
        known.onsuccess = () => void (known.result instanceof Date || facts.put(new Date(), UNSENT_SINCE))
      }
      await finished(transaction)
    },
    allSent: async () => {
      const transaction = database.transaction(FACTS, 'readwrite')
      transaction.objectStore(FACTS).delete(UNSENT_SINCE)
      await finished(transaction)
    },
    close: () => database.close(),
  }
}

const hasUnsent = async (name: string): Promise<boolean> => {
  const database = await open(name)
  const unsent = await answered<unknown>(database.transaction(FACTS, 'readonly').objectStore(FACTS).get(UNSENT_SINCE))
  database.close()
  return unsent instanceof Date
}

/**
 * Removes one person's copies from this browser, at sign-out. Stories with text that was never sent stay, and are named
 * in the answer, unless `evenUnsent`.
 */
export const forgetDeviceCopies = async (personId: string, evenUnsent = false): Promise<string[]> => {
  const prefix = nameOf(personId, '')
  const names = (await indexedDB.databases()).flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
  const kept: string[] = []
  for (const name of names) {
    if (!evenUnsent && (await hasUnsent(name))) kept.push(name.slice(prefix.length))
    else await answered(indexedDB.deleteDatabase(name))
  }
  return kept
}
