import { openUpload, sendBytes } from '../../src/commons/media/testing/sending.ts'
import { painted } from '../../src/commons/media/testing/pictures.ts'

let camera: Promise<Buffer> | undefined

/** Twelve megapixels, as a phone makes them. */
const picture = (): Promise<Buffer> => (camera ??= painted(4000, 3000).jpeg({ quality: 90 }).toBuffer())

/** Sends one picture of its own (the last bytes differ); the worker makes its sizes. */
export const uploadPicture = async (origin: string, token: string): Promise<void> => {
  const body = Buffer.concat([await picture(), Buffer.from(String(performance.now()))])
  const { reply, uploadId } = await openUpload(origin, token, { bytes: body.length, fileName: 'hien-truong.jpg' })
  if (reply.status !== 201) throw new Error(`opening an upload answered ${reply.status}`)
  const sent = await sendBytes(origin, token, uploadId, 0, body)
  if (sent.status !== 204) throw new Error(`sending a picture answered ${sent.status}`)
}
