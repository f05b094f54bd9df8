import { refuse } from '../../../../platform/errors.ts'
import { fetchOutside, OutsideError } from '../../../../platform/http/fetch-outside.ts'
import type { Services } from '../../../../platform/services.ts'
import { MAX_IMPORT_BYTES, type ImportRun, type ImportSource } from '../../contract-imports.ts'
import { recordErrors } from '../../errors.ts'
import type { BadLine, ReadLine } from '../../imports/imported-article.ts'
import { readFeed } from '../../imports/read-feed.ts'
import { readArticleLines } from '../../imports/read-lines.ts'
import { readArticleSheet } from '../../imports/read-sheet.ts'

const FEED_TIMEOUT_MS = 15_000

/** The bytes of a source, unread: a feed from its address, a file from the request. Throws `record.feed_unreachable`, `record.import_too_large`. */
export const bytesOf = async (services: Pick<Services, 'config'>, source: ImportSource): Promise<Buffer> => {
  if (source.kind !== 'feed') {
    const bytes = Buffer.from(source.base64, 'base64')
    return bytes.length > MAX_IMPORT_BYTES ? refuse(recordErrors, 'record.import_too_large') : bytes
  }
  try {
    const options = { allowInside: services.config.fetchInside, maxBytes: MAX_IMPORT_BYTES, timeoutMs: FEED_TIMEOUT_MS }
    return (await fetchOutside(source.url, options)).body
  } catch (error) {
    if (error instanceof OutsideError) return refuse(recordErrors, 'record.feed_unreachable', { problem: error.problem })
    throw error
  }
}

/** XML says its own encoding; what it does not say is UTF-8. */
const textOf = (bytes: Buffer): string => {
  const declared = /^[^>]*encoding=["']([\w-]+)["']/.exec(bytes.subarray(0, 200).toString('latin1'))?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(declared).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

type Read = { readonly articles: readonly ReadLine[]; readonly bad: readonly BadLine[] }

/** The pieces in the bytes and the lines that are none. Throws `record.not_a_feed`, `record.sheet_without_title`, `documents.…`, `record.import_empty`. */
export const readPieces = async (kind: ImportRun['kind'], bytes: Buffer): Promise<Read> => {
  const read =
    kind === 'feed'
      ? readFeed(textOf(bytes))
      : kind === 'sheet'
        ? await readArticleSheet(bytes)
        : readArticleLines(new TextDecoder().decode(bytes).normalize('NFC').replaceAll('\0', ''))
  return read.articles.length + read.bad.length === 0 && kind !== 'feed' ? refuse(recordErrors, 'record.import_empty') : read
}
