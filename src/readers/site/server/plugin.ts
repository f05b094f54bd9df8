import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { answerPage, pageFront, type AnswerOptions } from '../../../platform/http/answer-page.ts'
import type { FrontAnswer } from '../../../platform/http/app.ts'
import { asCached } from '../../../platform/http/memory-page-cache.ts'
import type { CachedPage, RenderedPage } from '../../../platform/http/page-cache.ts'
import type { Services } from '../../../platform/services.ts'
import { prefixOf } from '../site.ts'
import { ASSETS_PATH, type ReaderAssets } from './assets/reader-assets.ts'
import { housePage } from './house-pages.ts'
import { knownKeys } from './known-keys.ts'
import { pageAt } from './page-at.ts'
import { movedTo } from './respond.ts'
import { stateOf } from './state.ts'
import { codeIn, hostName, keyOf, targetOf, type Target } from './target.ts'

/** A proxy or CDN stands in front: it may want to purge by tag. */
const optionsOf = ({ config }: Services): AnswerOptions => ({ surrogateKeys: config.trustProxy > 0 })

/** Answered by other rooms, also on an agency's own host. */
const NOT_PAGES = /^\/(?:api|media|staff|assets|collaboration|healthz|readyz)(?:[/?]|$)/

const assetKey = (name: string): string => `asset:${name}`

const assetPage = async (assets: ReaderAssets, name: string): Promise<RenderedPage | undefined> => {
  const file = await assets.file(name)
  if (!file) return undefined
  const kept = assets.isHashed || /\.(css|woff2)$/.test(name)
  return {
    ...file,
    status: 200,
    headers: { 'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache', 'access-control-allow-origin': '*' },
    tags: [],
    ...(kept ? {} : { maxAge: 0 }),
  }
}

/** An address below a code: nobody's, or of an agency that another took over. */
const elsewhere = (movedCodes: ReadonlyMap<string, string>, url: string): RenderedPage | undefined => {
  const code = codeIn(url.split('?', 1)[0]!)
  const next = code === undefined ? undefined : movedCodes.get(code)
  return next === undefined ? undefined : movedTo(prefixOf(next) + url.slice(prefixOf(code!).length))
}

const pageFor = async (services: Services, assets: ReaderAssets, request: FastifyRequest): Promise<CachedPage | undefined> => {
  const state = stateOf(services)
  const url = request.raw.url ?? '/'
  const { host } = request.headers
  let directory = await state.directory()
  // an agency that opened its site a moment ago is looked for once a second at most
  const isUnknown = targetOf(directory, host, url) === undefined && (codeIn(url) !== undefined || /[a-z]\.[a-z]/.test(hostName(host)))
  if (isUnknown && !state.isYoung()) directory = await state.reload()
  const target = targetOf(directory, host, url)
  if (target?.path === '') return asCached(movedTo(`${target.base}/`), 0)
  if (target) return pageAt(services, assets, target)
  const page = elsewhere(directory.movedTo, url) ?? housePage(services, assets, directory, url.split('?', 1)[0]!)
  return page && asCached(page, 0)
}

const OUT_OF_ORDER = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang đang bận</title><p>Trang đang bận. Hãy tải lại sau ít phút.</p></html>'

/** The newspaper never shows its readers a broken page of JSON; what went wrong is in the log. */
const outOfOrder = (services: Services, error: unknown): CachedPage => {
  services.log.error({ err: error }, 'a reader page could not be made')
  return asCached(
    { status: 503, contentType: 'text/html; charset=utf-8', body: OUT_OF_ORDER, headers: { 'cache-control': 'no-store', 'retry-after': '10' }, tags: [] },
    0,
  )
}

/**
 * Reader pages and their files are answered before the router sees them: what is cached at once, pages of known sites as soon as they
 * are made.
 */
export const siteFront = (services: Services, assets: () => ReaderAssets): FrontAnswer => {
  const state = stateOf(services)
  const options = optionsOf(services)
  const targetIn = ({ url = '/', headers }: IncomingMessage): Target | undefined => {
    const directory = state.known()
    return directory && targetOf(directory, headers.host, url)
  }
  const keyIn = (request: IncomingMessage): string | undefined => {
    const { url = '/' } = request
    if (url.startsWith(`${ASSETS_PATH}/`)) return assetKey(url.slice(ASSETS_PATH.length + 1))
    const target = targetIn(request)
    return target && keyOf(target)
  }
  const known = knownKeys(() => state.known(), keyIn)
  const cached = pageFront(services.pages, known, options)
  const make = async (target: Target, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const page = await pageAt(services, assets(), target).catch((error: unknown) => outOfOrder(services, error))
    answerPage(request, response, page, options)
  }
  return (request, response) => {
    if (cached(request, response)) return true
    if (request.method !== 'GET' && request.method !== 'HEAD') return false
    const target = targetIn(request)
    if (!target || target.path === '' || NOT_PAGES.test(target.path)) return false
    void make(target, request, response)
    return true
  }
}

const send = (services: Services, request: FastifyRequest, reply: FastifyReply, page: CachedPage): FastifyReply => {
  reply.hijack()
  answerPage(request.raw, reply.raw, page, optionsOf(services))
  return reply
}

/** All addresses of all sites, for what the front did not have. */
export const sitePlugin = (assets: () => ReaderAssets) => async (app: FastifyInstance, services: Services) => {
  app.get<{ Params: { '*': string } }>(`${ASSETS_PATH}/*`, async (request, reply) => {
    const name = request.params['*']
    const page = await assetPage(assets(), name)
    if (!page) return reply.callNotFound()
    return send(services, request, reply, await services.pages.render(assetKey(name), async () => page))
  })
  app.get('/*', async (request, reply) => {
    if (NOT_PAGES.test(request.raw.url ?? '/')) return reply.callNotFound()
    const page = await pageFor(services, assets(), request).catch((error: unknown) => outOfOrder(services, error))
    return page ? send(services, request, reply, page) : reply.callNotFound()
  })
}
