import { appError, type AppError } from '../../../../platform/errors.ts'
import { MAX_UPLOAD_BYTES } from '../../contract.ts'
import { mediaErrors } from '../../errors.ts'

const isHeic = (file: File): boolean => /^image\/hei[cf]/i.test(file.type) || /\.hei[cf]$/i.test(file.name)

/** Apple's browsers open HEIC: there the phone itself makes a JPEG. Elsewhere the server says how to switch the camera. */
const asJpeg = async (file: File): Promise<File> => {
  try {
    const picture = await createImageBitmap(file)
    const canvas = new OffscreenCanvas(picture.width, picture.height)
    canvas.getContext('2d')!.drawImage(picture, 0, 0)
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
    return new File([jpeg], file.name.replace(/\.hei[cf]$/i, '.jpg'), { type: 'image/jpeg', lastModified: file.lastModified })
  } catch {
    return file
  }
}

/** Refuses what the server would refuse anyway, before a phone spends its data on it. */
export const refusalOf = (file: File): AppError | null => {
  if (file.size > MAX_UPLOAD_BYTES) return appError(mediaErrors, 'media.file_too_large', { limit: MAX_UPLOAD_BYTES })
  return file.size === 0 ? appError(mediaErrors, 'media.not_a_picture', { found: 'empty' }) : null
}

export const prepareFile = (file: File): Promise<File> => (isHeic(file) ? asJpeg(file) : Promise.resolve(file))
