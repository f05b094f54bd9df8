import type { DetailedError } from 'tus-js-client'
import { OfflineError } from '../../../../platform/client/api.ts'
import { AppError, type ErrorDetail } from '../../../../platform/errors.ts'
import { UPLOAD_PATH } from '../../contract.ts'
import type { Sending } from './engine.ts'
import type { PictureUpload } from './upload.ts'

/** One request carries this much: a phone at 10 KB/s stays within the server's two minutes, and a break costs at most this. */
const CHUNK = 1_048_576
const RETRY_DELAYS = [500, 2000, 5000]

type Body = { readonly error?: { readonly code: string; readonly message: string; readonly messageEn?: string; readonly detail?: ErrorDetail } }

const readBody = (text: string): Body => {
  try {
    return JSON.parse(text) as Body
  } catch {
    return {}
  }
}

/** What the server said, as the rest of the app knows it; without an answer the network is to blame. */
const asOurError = (error: Error | DetailedError): Error => {
  const response = 'originalResponse' in error ? error.originalResponse : null
  if (!response || response.getStatus() >= 500) return new OfflineError(error)
  const said = readBody(response.getBody()).error
  if (!said) return new OfflineError(error)
  return new AppError({ code: said.code, status: response.getStatus(), detail: said.detail ?? {}, vi: said.message, en: said.messageEn ?? said.message })
}

// a dead network and a server in trouble are worth another try, and so is a lock of a request that is just ending
const isWorthTrying = (error: DetailedError): boolean => {
  const status = error.originalResponse?.getStatus() ?? 0
  return status === 0 || status >= 500 || status === 409 || status === 423
}

/** Loads what sending needs while there is a network: a page that lost it could not. */
export const prepareToSend = async (): Promise<void> => {
  await import('tus-js-client').catch(() => undefined)
}

/** Sends the missing bytes by tus, going on where the server stands. Gives the upload's id. */
export const transfer = async (upload: PictureUpload, { onAddress, onProgress, signal }: Sending): Promise<string> => {
  const { Upload } = await import('tus-js-client')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const sending = new Upload(upload.file!, {
    endpoint: `${location.origin}${UPLOAD_PATH}`,
    uploadUrl: upload.address,
    // the page keeps the file and its address itself, also when the browser is closed
    storeFingerprintForResuming: false,
    chunkSize: CHUNK,
    retryDelays: RETRY_DELAYS,
    metadata: { filename: upload.name, filetype: upload.file!.type },
    onUploadUrlAvailable: () => void onAddress(sending.url!),
    onProgress: (sent) => onProgress(sent),
    onShouldRetry: isWorthTrying,
    onError: (error) => reject(asOurError(error)),
    onSuccess: () => resolve(sending.url!.split('/').at(-1)!),
  })
  signal.addEventListener('abort', () => {
    // the server forgets what it received; without a network it does so by itself after a week
    void sending.abort(true).catch(() => undefined)
    reject(new DOMException('dropped', 'AbortError'))
  })
  sending.start()
  return promise
}
