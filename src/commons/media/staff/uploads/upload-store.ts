import type { PictureUpload } from './upload.ts'

/** Files waiting to be sent, kept through a closed browser. A browser that refuses storage keeps them as long as the page is open. */
const NAME = 'hoitu-media'
const STORE = 'uploads'

const open = (): Promise<IDBDatabase> => {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>()
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: 'id' })
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error ?? new Error('no storage'))
  return promise
}

let opened: Promise<IDBDatabase | null> | undefined
const database = (): Promise<IDBDatabase | null> => (opened ??= open().catch(() => null))

const kept = new Map<string, PictureUpload>()

/** Whether files outlive this page. */
export const keepsUploads = async (): Promise<boolean> => (await database()) !== null

const inStore = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> => {
  const found = await database()
  if (!found) return null
  const transaction = found.transaction(STORE, mode)
  const request = work(transaction.objectStore(STORE))
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  transaction.oncomplete = () => resolve(request.result)
  transaction.onabort = () => reject(transaction.error ?? new Error('storage was aborted'))
  return promise
}

export const readUploads = async (): Promise<readonly PictureUpload[]> => {
  const stored = (await inStore('readonly', (store) => store.getAll() as IDBRequest<PictureUpload[]>)) ?? []
  // what could not be stored (a full device) is kept by this page
  return [...stored.filter((upload) => !kept.has(upload.id)), ...kept.values()]
}

export const writeUpload = async (upload: PictureUpload): Promise<void> => {
  const stored = await inStore('readwrite', (store) => store.put(upload)).catch(() => null)
  if (stored === null) kept.set(upload.id, upload)
  else kept.delete(upload.id)
}

export const removeUpload = async (id: string): Promise<void> => {
  kept.delete(id)
  await inStore('readwrite', (store) => store.delete(id))
}
