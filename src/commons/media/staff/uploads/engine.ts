import { newId } from '../../../../platform/ids.ts'
import type { Asset } from '../../contract.ts'
import { nextToSend, retryDelay, SENT_KEPT_MS, sortUploads, type PictureUpload, type UploadRefusal } from './upload.ts'

export type UploadMessage =
  | { readonly kind: 'changed' }
  | { readonly kind: 'progress'; readonly id: string; readonly sent: number }
  | { readonly kind: 'arrived' }

export type Sending = {
  /** Where the server receives it, as soon as that is known. */
  readonly onAddress: (address: string) => Promise<void>
  readonly onProgress: (sent: number) => void
  readonly signal: AbortSignal
}
export type Arrival = { readonly asset: Asset; readonly duplicate: boolean }

/** What the engine needs of the world; the browser gives the real ones, a test its own. */
export type UploadWorld = {
  readonly readAll: () => Promise<readonly PictureUpload[]>
  readonly write: (upload: PictureUpload) => Promise<void>
  readonly remove: (id: string) => Promise<void>
  /** Sends what is missing and asks what became of it. */
  readonly send: (upload: PictureUpload, sending: Sending) => Promise<Arrival>
  /** The refusal in an error, or null when another try may help. */
  readonly refusalOf: (error: unknown) => UploadRefusal | null
  /** The server no longer knows the address: what it had received is gone. */
  readonly isForgotten: (error: unknown) => boolean
  readonly owner: () => string
  readonly now: () => number
  /** Runs work in one tab at a time. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  readonly later: (work: () => void, milliseconds: number) => () => void
  readonly tell: (message: UploadMessage) => void
}

export type NewUpload = { readonly id?: string; readonly name: string; readonly file: Blob }

export type Uploads = {
  readonly all: () => readonly PictureUpload[]
  /** Bytes of an upload the server has. */
  readonly sentOf: (id: string) => number
  readonly subscribe: (listener: () => void) => () => void
  /** Called when a picture arrived, in every tab. */
  readonly onArrived: (listener: () => void) => () => void
  /** Resolves with the ids once the files are kept on this device. */
  readonly add: (files: readonly NewUpload[]) => Promise<readonly string[]>
  /** Stops it and forgets the file; a picture that arrived stays in the library. */
  readonly drop: (id: string) => Promise<void>
  readonly retry: (id: string) => Promise<void>
  /** Sends what waits: at the start, on reconnect, after signing in. */
  readonly flush: () => Promise<void>
  readonly hear: (message: UploadMessage) => void
}

export const createUploads = (world: UploadWorld): Uploads => {
  let uploads: readonly PictureUpload[] = []
  let failures = 0
  let cancelRetry: (() => void) | null = null
  let running: Promise<void> | null = null
  let current: { id: string; stop: AbortController } | null = null
  const progress = new Map<string, number>()
  const listeners = new Set<() => void>()
  const arrivals = new Set<() => void>()

  const changed = (): void => listeners.forEach((listener) => listener())
  const load = async (): Promise<void> => {
    uploads = sortUploads(await world.readAll())
    if (current && !uploads.some((upload) => upload.id === current?.id)) current.stop.abort()
    changed()
  }
  const put = async (upload: PictureUpload): Promise<void> => {
    await world.write(upload)
    await load()
    world.tell({ kind: 'changed' })
  }
  const find = (id: string): PictureUpload | undefined => uploads.find((upload) => upload.id === id)
  const change = async (id: string, to: Partial<PictureUpload>): Promise<void> => {
    const before = find(id)
    if (before) await put({ ...before, ...to })
  }

  const noteProgress = (id: string, sent: number): void => {
    progress.set(id, sent)
    changed()
    world.tell({ kind: 'progress', id, sent })
  }
  const sendOne = async (upload: PictureUpload): Promise<'arrived' | 'settled' | 'later'> => {
    const stop = new AbortController()
    current = { id: upload.id, stop }
    await change(upload.id, { state: 'sending', refusal: null })
    try {
      const sending = {
        onAddress: (address: string) => change(upload.id, { address }),
        onProgress: (sent: number) => noteProgress(upload.id, sent),
        signal: stop.signal,
      }
      const { asset, duplicate } = await world.send(upload, sending)
      await change(upload.id, { state: 'sent', file: null, address: null, asset, duplicate })
      return 'arrived'
    } catch (error) {
      if (stop.signal.aborted) return 'settled'
      const forgotten = world.isForgotten(error)
      const refusal = forgotten ? null : world.refusalOf(error)
      await change(upload.id, refusal ? { state: 'refused', refusal } : { state: 'waiting', ...(forgotten ? { address: null } : {}) })
      return refusal ? 'settled' : 'later'
    } finally {
      current = null
      progress.delete(upload.id)
    }
  }
  const prune = async (): Promise<void> => {
    const old = world.now() - SENT_KEPT_MS
    for (const upload of uploads) if (upload.state === 'sent' && upload.addedAt < old) await world.remove(upload.id)
  }
  const sendAll = async (): Promise<void> => {
    await load()
    await prune()
    const owner = world.owner()
    const passedOver = new Set<string>()
    for (let next = nextToSend(uploads, owner, passedOver); next && world.owner() === owner; next = nextToSend(uploads, owner, passedOver)) {
      const result = await sendOne(next)
      if (result === 'later') passedOver.add(next.id)
      if (result === 'arrived') {
        arrivals.forEach((listener) => listener())
        world.tell({ kind: 'arrived' })
      }
    }
    plan(passedOver.size > 0 ? failures + 1 : 0)
  }
  const plan = (count: number): void => {
    failures = count
    cancelRetry?.()
    cancelRetry = count === 0 ? null : world.later(() => void run(), retryDelay(count))
  }
  const run = (): Promise<void> => {
    running ??= world.alone(sendAll).finally(() => {
      running = null
      // what was added after the last look goes now
      if (failures === 0 && world.owner() !== '' && nextToSend(uploads, world.owner(), new Set())) void run()
    })
    return running
  }

  return {
    all: () => uploads,
    sentOf: (id) => progress.get(id) ?? 0,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onArrived: (listener) => {
      arrivals.add(listener)
      return () => arrivals.delete(listener)
    },
    add: async (files) => {
      const ids: string[] = []
      for (const { id = newId(), name, file } of files) {
        ids.push(id)
        await put({
          id,
          owner: world.owner(),
          name,
          bytes: file.size,
          addedAt: world.now() + ids.length / 1000,
          file,
          state: 'waiting',
          address: null,
          asset: null,
          duplicate: false,
          refusal: null,
        })
      }
      void run()
      return ids
    },
    drop: async (id) => {
      await world.remove(id)
      await load()
      world.tell({ kind: 'changed' })
    },
    retry: async (id) => {
      await change(id, { state: 'waiting', refusal: null })
      failures = 0
      await run()
    },
    flush: async () => {
      failures = 0
      await run()
    },
    hear: (message) => {
      if (message.kind === 'progress') {
        progress.set(message.id, message.sent)
        return changed()
      }
      if (message.kind === 'arrived') return arrivals.forEach((listener) => listener())
      void load()
    },
  }
}
