import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FrontAnswer } from './app.ts'
import type { CachedPage, Encoding, PageCache } from './page-cache.ts'
import { encodeFor } from './page-encodings.ts'
import { answerQuickly, linesOf, mayAnswerQuickly } from './quick-answer.ts'
import { CLOSED_POLICY, SECURITY_HEADERS } from './security-headers.ts'

export type AnswerOptions = {
  /** Tells a CDN which tags an answer belongs to, so that it can be purged by them. */
  readonly surrogateKeys: boolean
}

const headOf = (page: CachedPage, { surrogateKeys }: AnswerOptions): string[] => {
  const headers: Record<string, string> = {
    'content-type': page.contentType,
    etag: page.etag,
    vary: 'accept-encoding',
    'content-security-policy': CLOSED_POLICY,
    ...SECURITY_HEADERS,
    ...page.headers,
    ...(surrogateKeys && page.tags.length > 0 ? { 'surrogate-key': page.tags.join(' ') } : {}),
  }
  return Object.entries(headers).flat()
}

const headFor = (page: CachedPage, options: AnswerOptions, encoding: Encoding, length: number): string[] => {
  const coding = encoding === 'identity' ? [] : ['content-encoding', encoding]
  page.heads[encoding] ??= [...headOf(page, options), ...coding, 'content-length', String(length)]
  return page.heads[encoding]
}

const withoutWeakness = (tag: string): string => tag.trim().replace(/^W\//, '')

/** `If-None-Match` compares weakly (RFC 9110 §13.1.2). */
const isFresh = (request: IncomingMessage, page: CachedPage): boolean => {
  const given = request.headers['if-none-match']
  if (given === undefined || page.status !== 200) return false
  return given === page.etag || given === '*' || given.split(',').some((tag) => withoutWeakness(tag) === withoutWeakness(page.etag))
}

/** Writes a page in the form the reader's browser takes: whole, only its head (HEAD), or nothing new (304). */
export const answerPage = (request: IncomingMessage, response: ServerResponse, page: CachedPage, options: AnswerOptions): void => {
  if (isFresh(request, page)) {
    response.writeHead(304, headOf(page, options)).end()
    return
  }
  const { encoding, body } = encodeFor(page, request.headers['accept-encoding'])
  const sentBefore = page.heads[encoding]
  if (sentBefore && page.status === 200 && mayAnswerQuickly(request, response)) {
    page.lines[encoding] ??= linesOf(sentBefore)
    answerQuickly(request, response, page.lines[encoding], body)
    return
  }
  response.writeHead(page.status, headFor(page, options, encoding, body.length))
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

/** Answers what is cached before the router sees it. `keyOf` is undefined for addresses that are none of its pages. */
export const pageFront =
  (pages: PageCache, keyOf: (request: IncomingMessage) => string | undefined, options: AnswerOptions): FrontAnswer =>
  (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const key = keyOf(request)
    const page = key === undefined ? undefined : pages.find(key)
    if (!page) return false
    answerPage(request, response, page, options)
    return true
  }
