/** A small IndexedDB of this browser: what must survive closing it. One database for the staff app. */
const NAME = 'hoitu-staff'
const VERSION = 1
export type StoreName = 'kept' | 'outbox'

let opened: Promise<IDBDatabase> | undefined

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('kept', { keyPath: 'key' })
      request.result.createObjectStore('outbox', { keyPath: 'id' })
    }
    request.onsuccess = () => {
      // a newer tab wants to upgrade: let go, the next use opens again
      request.result.onversionchange = () => {
        request.result.close()
        opened = undefined
      }
      resolve(request.result)
    }
    request.onerror = () => reject(request.error ?? new Error('no storage'))
  })

const database = (): Promise<IDBDatabase> => {
  opened ??= open().catch((cause: unknown) => {
    opened = undefined
    throw new Error('this browser refuses storage', { cause })
  })
  return opened
}

const inStore = async <T>(name: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const transaction = (await database()).transaction(name, mode, { durability: 'strict' })
  const request = work(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? request.error ?? new Error('storage was aborted'))
    transaction.onerror = () => reject(transaction.error ?? request.error ?? new Error('storage failed'))
  })
}

export const readAll = <T>(name: StoreName): Promise<T[]> => inStore(name, 'readonly', (store) => store.getAll() as IDBRequest<T[]>)
export const readOne = <T>(name: StoreName, key: string): Promise<T | undefined> =>
  inStore(name, 'readonly', (store) => store.get(key) as IDBRequest<T | undefined>)
/** Resolves once the record is on disk. */
export const write = async (name: StoreName, record: object): Promise<void> => void (await inStore(name, 'readwrite', (store) => store.put(record)))
/** Reads and changes one record in one step, across tabs: null removes it, undefined leaves it. Resolves with what is there. */
export const update = async <T extends object>(
  name: StoreName,
  key: string,
  change: (before: T | undefined) => T | null | undefined,
): Promise<T | undefined> => {
  const transaction = (await database()).transaction(name, 'readwrite', { durability: 'strict' })
  const store = transaction.objectStore(name)
  const { promise, resolve, reject } = Promise.withResolvers<T | undefined>()
  let after: T | undefined
  const read = store.get(key) as IDBRequest<T | undefined>
  read.onsuccess = () => {
    const changed = change(read.result)
    after = changed === undefined ? read.result : (changed ?? undefined)
    if (changed === null) store.delete(key)
    else if (changed !== undefined) store.put(changed)
  }
  transaction.oncomplete = () => resolve(after)
  transaction.onabort = () => reject(transaction.error ?? new Error('storage was aborted'))
  return promise
}

export const removeAll = async (name: StoreName): Promise<void> => void (await inStore(name, 'readwrite', (store) => store.clear()))

/** Whether this browser lets us keep anything: private windows may refuse. */
export const canKeep = (): Promise<boolean> =>
  database().then(
    () => true,
    () => false,
  )
