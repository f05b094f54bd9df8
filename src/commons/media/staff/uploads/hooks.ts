import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { AppError } from '../../../../platform/errors.ts'
import { useActor, useCache, useNotice } from '../../../../platform/staff/index.ts'
import { listAssets } from '../../contract.ts'
import { browserWorld } from './browser-world.ts'
import { createUploads, type Uploads } from './engine.ts'
import { prepareFile, refusalOf } from './prepare-file.ts'
import { prepareToSend } from './transfer.ts'
import type { PictureUpload } from './upload.ts'

let owner = ''
let only: Uploads | undefined

const start = (): Uploads => {
  const uploads: Uploads = createUploads(
    browserWorld(
      () => owner,
      (message) => uploads.hear(message),
    ),
  )
  const flush = (): void => void uploads.flush()
  // what other tabs send is seen here before it is this tab's turn
  uploads.hear({ kind: 'changed' })
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush())
  return uploads
}

/** The one queue of pictures of this browser. */
const deviceUploads = (): Uploads => (only ??= start())

/** Sends what this person left on the device, and goes on while they are signed in; drawn once by the shell's status line. */
export const useUploadsOfPerson = (): void => {
  const { personId, organisation } = useActor()
  const { refresh } = useCache()
  useEffect(() => {
    owner = `${personId}:${organisation.id}`
    void prepareToSend()
    void deviceUploads().flush()
    return () => {
      owner = ''
    }
  }, [personId, organisation.id])
  useEffect(() => deviceUploads().onArrived(() => refresh(listAssets)), [refresh])
}

const none: readonly PictureUpload[] = []

/** Pictures of this person on this device: waiting, on their way, refused, lately arrived. */
export const usePictureUploads = (): readonly PictureUpload[] => {
  const { personId, organisation } = useActor()
  const uploads = deviceUploads()
  const all = useSyncExternalStore(uploads.subscribe, uploads.all)
  const mine = `${personId}:${organisation.id}`
  return useMemo(() => {
    const own = all.filter((upload) => upload.owner === mine)
    return own.length === 0 ? none : own
  }, [all, mine])
}

/** One of them by the id `useSendPictures` gave; undefined for a picture of another device or person. */
export const usePictureUpload = (id: string | null): PictureUpload | undefined => usePictureUploads().find((upload) => upload.id === id)

/** Bytes of an upload the server has received. */
export const useSentBytes = (id: string): number => {
  const uploads = deviceUploads()
  return useSyncExternalStore(uploads.subscribe, () => uploads.sentOf(id))
}

export type UploadHands = {
  /** Keeps files on the device and sends them; gives an id for each that is worth sending, and says why others are not. */
  readonly send: (files: readonly File[]) => Promise<readonly string[]>
  readonly drop: (id: string) => Promise<void>
  readonly retry: (id: string) => Promise<void>
}

export const useUploadHands = (): UploadHands => {
  const notice = useNotice()
  const { personId, organisation } = useActor()
  const send = useCallback(
    async (files: readonly File[]) => {
      owner = `${personId}:${organisation.id}`
      const worth: File[] = []
      for (const file of files) {
        const refusal: AppError | null = refusalOf(file)
        if (refusal) notice.failed(refusal)
        else worth.push(await prepareFile(file))
      }
      return deviceUploads().add(worth.map((file) => ({ name: file.name, file })))
    },
    [notice, personId, organisation.id],
  )
  return useMemo(() => ({ send, drop: (id) => deviceUploads().drop(id), retry: (id) => deviceUploads().retry(id) }), [send])
}
