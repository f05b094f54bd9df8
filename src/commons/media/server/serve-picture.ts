import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../../platform/errors.ts'
import { findActor, SESSION_COOKIE, type Actor } from '../../../platform/http/actor.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { Services } from '../../../platform/services.ts'
import { PublicId } from '../../../platform/ids.ts'
import { mediaErrors } from '../errors.ts'
import { mediaPolicy } from '../policy.ts'
import type { RenditionFormat } from './images/renditions.ts'
import { mediaTables } from './tables.ts'

const FORMATS: Readonly<Record<string, RenditionFormat>> = { avif: 'avif', webp: 'webp', jpg: 'jpeg' }
const YEAR = 31_536_000

type Wanted = { readonly publicKey: string; readonly file: string }
type Owned = { readonly agency_id: string; readonly uploaded_by: string; readonly is_public: boolean }

/** The actor, when the picture is not public: others get the same answer as for no picture. */
const assertMayLoad = async (services: Services, request: FastifyRequest, asset: Owned): Promise<Actor | null> => {
  if (asset.is_public) return null
  const actor = await findActor(services, request.cookies[SESSION_COOKIE])
  return actor && mediaPolicy.see(actor, asset) ? actor : refuse(mediaErrors, 'media.asset_not_found')
}

/** 'bytes=100-199', 'bytes=100-', 'bytes=-100'; several ranges or nonsense are answered with the whole (RFC 9110 §14.2). */
export const readRange = (header: string | undefined, bytes: number): { start: number; end: number } | 'impossible' | null => {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!parts || (parts[1] === '' && parts[2] === '')) return null
  const start = parts[1] === '' ? Math.max(0, bytes - Number(parts[2])) : Number(parts[1])
  const end = parts[1] === '' || parts[2] === '' ? bytes - 1 : Math.min(Number(parts[2]), bytes - 1)
  return start < bytes && start <= end ? { start, end } : 'impossible'
}

type Sending = { readonly key: string; readonly bytes: number; readonly type: string; readonly etag: string }

const send = async (services: Services, request: FastifyRequest, reply: FastifyReply, file: Sending): Promise<FastifyReply> => {
  void reply.header('etag', file.etag).header('accept-ranges', 'bytes')
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send()
  const range = readRange(request.headers.range, file.bytes)
  void reply.type(file.type)
  if (range === 'impossible') return reply.code(416).header('content-range', `bytes */${file.bytes}`).send()
  if (range) void reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  void reply.header('content-length', range ? range.end - range.start + 1 : file.bytes)
  if (request.method === 'HEAD') return reply.send()
  const { stream } = await services.files.stream(file.key, range ?? undefined)
  return reply.send(stream)
}

const findRendition = (services: Services, { publicKey, file }: Wanted) => {
  const [, name = '', extension = ''] = /^(\d{1,5}|share)\.(avif|webp|jpg)$/.exec(file) ?? []
  const format = FORMATS[extension]
  if (!PublicId.safeParse(publicKey).success || !format) return Promise.resolve(undefined)
  return mediaTables(services.db)
    .selectFrom('media.asset as asset')
    .innerJoin('media.rendition as rendition', 'rendition.asset_id', 'asset.id')
    .select(['asset.agency_id', 'asset.uploaded_by', 'asset.is_public', 'rendition.file_key as key', 'rendition.bytes', 'rendition.format'])
    .where('asset.public_key', '=', publicKey)
    .where('rendition.name', '=', name)
    .where('rendition.format', '=', format)
    .executeTakeFirst()
}

const serveRendition = async (services: Services, request: FastifyRequest<{ Params: Wanted }>, reply: FastifyReply): Promise<FastifyReply> => {
  const found = (await findRendition(services, request.params)) ?? refuse(mediaErrors, 'media.asset_not_found')
  await assertMayLoad(services, request, found)
  const { publicKey, file } = request.params
  // an address never changes its bytes; a picture that is no longer public is purged from a CDN by its key
  void reply.header('cache-control', found.is_public ? `public, max-age=${YEAR}, immutable` : 'private, max-age=600')
  if (found.is_public) void reply.header('surrogate-key', `media:${publicKey}`).header('cross-origin-resource-policy', 'cross-origin')
  return send(services, request, reply, { key: found.key, bytes: found.bytes, type: `image/${found.format}`, etag: `"${publicKey}-${file}"` })
}

/** The file as it came, place and all: never public, always as a download. */
const serveOriginal = async (services: Services, request: FastifyRequest<{ Params: { publicKey: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
  const actor = await findActor(services, request.cookies[SESSION_COOKIE])
  if (!actor) return refuse(platformErrors, 'platform.not_signed_in')
  const asset = await mediaTables(services.db).selectFrom('media.asset').selectAll().where('public_key', '=', request.params.publicKey).executeTakeFirst()
  if (!asset || !mediaPolicy.see(actor, asset)) return refuse(mediaErrors, 'media.asset_not_found')
  void reply.header('cache-control', 'private, no-store').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(asset.file_name)}`)
  return send(services, request, reply, { key: asset.original_key, bytes: asset.bytes, type: asset.mime, etag: `"${asset.sha256}"` })
}

/** `/media/<publicKey>/<width>.<avif|webp|jpg>`, `/media/<publicKey>/share.jpg` and, for staff, `/media/<publicKey>/original`. */
export const pictureRoutes = (app: FastifyInstance, services: Services): void => {
  // HEAD is answered here with the true length, not by the router with that of an empty body
  const method = ['GET', 'HEAD']
  app.route<{ Params: { publicKey: string } }>({
    method,
    url: '/media/:publicKey/original',
    handler: (request, reply) => serveOriginal(services, request, reply),
  })
  app.route<{ Params: Wanted }>({ method, url: '/media/:publicKey/:file', handler: (request, reply) => serveRendition(services, request, reply) })
}
