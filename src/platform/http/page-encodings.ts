import { promisify } from 'node:util'
import { brotliCompress, constants, gzipSync } from 'node:zlib'
import type { CachedPage, Encoding } from './page-cache.ts'

type Accepted = { readonly br: boolean; readonly gzip: boolean }

const NOTHING: Accepted = { br: false, gzip: false }

/** 'gzip, deflate, br;q=0.9' (RFC 9110 §12.5.3); `q=0` means no. */
const parseAccepted = (header: string): Accepted => {
  const offers = header.split(',').map((part) => part.trim().split(/\s*;\s*q=/i))
  const takes = (name: string): boolean => offers.some(([offer, weight]) => offer?.toLowerCase() === name && Number(weight ?? 1) > 0)
  return { br: takes('br'), gzip: takes('gzip') }
}

// browsers send a handful of different lines, over and over
const known = new Map<string, Accepted>()
const acceptedBy = (header: string | undefined): Accepted => {
  if (header === undefined) return NOTHING
  const found = known.get(header)
  if (found) return found
  const accepted = parseAccepted(header)
  if (known.size < 200 && header.length < 200) known.set(header, accepted)
  return accepted
}

const NOT_WORTH_IT = 700
const compressBrotli = promisify(brotliCompress)
const brotliOptions = (length: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: length },
})

const brotliUnderWay = new WeakSet<CachedPage>()

/** Makes the small form of a page that is read often, off the main thread. */
export const compressWell = async (page: CachedPage): Promise<void> => {
  if (page.encoded.br || brotliUnderWay.has(page) || page.bytes.length < NOT_WORTH_IT) return
  brotliUnderWay.add(page)
  page.encoded.br = await compressBrotli(page.bytes, brotliOptions(page.bytes.length))
}

/**
 * The bytes to send. A first reader gets gzip at its quickest (a tenth of the time of good brotli); the second answer starts the
 * brotli form, which everybody gets as soon as it is there.
 */
export const encodeFor = (page: CachedPage, acceptEncoding: string | undefined): { encoding: Encoding; body: Buffer } => {
  const accepted = acceptedBy(acceptEncoding)
  page.answered += 1
  if (page.bytes.length < NOT_WORTH_IT) return { encoding: 'identity', body: page.bytes }
  if (accepted.br) {
    if (page.encoded.br) return { encoding: 'br', body: page.encoded.br }
    if (page.answered > 1 || !accepted.gzip) void compressWell(page)
  }
  if (!accepted.gzip) return { encoding: 'identity', body: page.bytes }
  page.encoded.gzip ??= gzipSync(page.bytes, { level: 1 })
  return { encoding: 'gzip', body: page.encoded.gzip }
}
