import { AppError, appError, refuse } from '../../../../platform/errors.ts'
import type { Services } from '../../../../platform/services.ts'
import { mediaErrors } from '../../errors.ts'
import { mediaTables, type UploadRow } from '../tables.ts'
import { takePicture, type Taken } from '../take-picture.ts'
import { readReceived, receivedBytes, removeReceived } from './receiving.ts'

type Refusal = NonNullable<UploadRow['refusal']>

const isOurs = (code: string): code is keyof typeof mediaErrors => code in mediaErrors

const raise = ({ code, detail }: Refusal): never => {
  if (!isOurs(code)) throw new Error(`unknown refusal ${code} of an upload`)
  throw appError(mediaErrors, code, detail as never)
}

const settle = async (services: Services, uploadId: string, outcome: Partial<UploadRow>): Promise<void> => {
  await mediaTables(services.db).updateTable('media.upload').set(outcome).where('id', '=', uploadId).execute()
  await removeReceived(services.config, uploadId)
}

const takeNow = async (services: Services, upload: UploadRow): Promise<Taken> => {
  const received = await receivedBytes(services.config, upload.id)
  if (received < upload.bytes) refuse(mediaErrors, 'media.upload_incomplete', { received, bytes: upload.bytes })
  const bytes = await readReceived(services.config, upload.id)
  try {
    const sender = { id: upload.person_id, name: upload.person_name }
    const taken = await takePicture(services, { agencyId: upload.agency_id, sender, fileName: upload.file_name, bytes, at: services.clock.now() })
    await settle(services, upload.id, { asset_id: taken.assetId, is_duplicate: taken.duplicate })
    return taken
  } catch (error) {
    if (error instanceof AppError) await settle(services, upload.id, { refusal: { code: error.code, detail: { ...error.detail } } })
    throw error
  }
}

// the last byte and the page's question arrive together: both wait for the same look at the file
const underWay = new Map<string, Promise<Taken>>()

/** A completely received upload becomes a picture, once; asked again it gives the same answer, the refusal included. */
export const takeUpload = async (services: Services, upload: UploadRow): Promise<Taken> => {
  if (upload.asset_id) return { assetId: upload.asset_id, duplicate: upload.is_duplicate }
  if (upload.refusal) return raise(upload.refusal)
  const running = underWay.get(upload.id) ?? takeNow(services, upload).finally(() => underWay.delete(upload.id))
  underWay.set(upload.id, running)
  return running
}
