import type { Asset } from '../../contract.ts'

export type UploadRefusal = { readonly code: string; readonly vi: string; readonly en: string }

/** A picture on its way from this device, kept in the browser until the server has it. */
export type PictureUpload = {
  /** Made here; an editor's block names its picture by it until there is an asset. */
  readonly id: string
  /** Person and organisation it is sent for: somebody else at this device never sends it. */
  readonly owner: string
  readonly name: string
  readonly bytes: number
  readonly addedAt: number
  /** Null once it arrived. */
  readonly file: Blob | null
  /** 'waiting' is kept on the device, 'sending' is under way (in this tab or another), 'sent' is in the library. */
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused'
  /** Where the server receives it: what is there already is not sent again. */
  readonly address: string | null
  readonly asset: Asset | null
  /** The library had this very file. */
  readonly duplicate: boolean
  readonly refusal: UploadRefusal | null
}

export const SENT_KEPT_MS = 3 * 86_400_000

/** In the order they were added; a leftover 'sending' counts as waiting for whoever holds the right to send. */
export const nextToSend = (uploads: readonly PictureUpload[], owner: string, passedOver: ReadonlySet<string>): PictureUpload | null =>
  sortUploads(uploads).find(
    (upload) => upload.owner === owner && upload.file !== null && upload.state !== 'refused' && upload.state !== 'sent' && !passedOver.has(upload.id),
  ) ?? null

export const sortUploads = (uploads: readonly PictureUpload[]): readonly PictureUpload[] =>
  uploads.toSorted((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1))

/** Seconds grow from 3 to 120; a network that came back is told at once by the browser. */
export const retryDelay = (failures: number): number => Math.min(120, 3 * 2 ** Math.max(0, failures - 1)) * 1000
