import type { IncomingMessage } from 'node:http'
import type { Server as TusServer } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { contextOf } from '../../../../platform/http/context.ts'
import type { Services } from '../../../../platform/services.ts'
import { MAX_UPLOAD_BYTES, UPLOAD_PATH } from '../../contract.ts'
import { mediaTables } from '../tables.ts'
import { getOwnUpload, grantUpload } from './grant-upload.ts'
import { receivingFolder, UPLOAD_LIFE_MS } from './receiving.ts'
import { takeUpload } from './take-upload.ts'

/** The id an accepted creation request was given. */
const granted = new WeakMap<IncomingMessage, string>()

// the last byte makes the picture, also when the phone is gone by then; the page asks for the outcome separately
const takeWhole = async (services: Services, uploadId: string): Promise<void> => {
  try {
    const upload = await mediaTables(services.db).selectFrom('media.upload').selectAll().where('id', '=', uploadId).executeTakeFirstOrThrow()
    await takeUpload(services, upload)
  } catch (error) {
    services.log.info({ err: error, uploadId }, 'a received file was not taken')
  }
}

const openTus = async (services: Services): Promise<TusServer> => {
  const [{ Server }, { FileStore }] = await Promise.all([import('@tus/server'), import('@tus/file-store')])
  return new Server({
    path: UPLOAD_PATH,
    datastore: new FileStore({ directory: receivingFolder(services.config), expirationPeriodInMilliseconds: UPLOAD_LIFE_MS }),
    maxSize: MAX_UPLOAD_BYTES,
    relativeLocation: true,
    // our own pages only: no foreign origin is told that it may read the answer
    allowedOrigins: [],
    namingFunction: (request) => {
      const id = granted.get(request.runtime?.node?.req as IncomingMessage)
      if (id === undefined) throw new Error('an upload without a grant reached tus')
      return id
    },
    onUploadFinish: async (_request, upload) => {
      await takeWhole(services, upload.id)
      return {}
    },
  })
}

const RATE = { config: { rateLimit: { max: 2400, timeWindow: 60_000 } } }

/** Resumable uploads by tus under their own addresses; who may is decided before tus sees the request. */
export const tusRoutes = async (app: FastifyInstance, services: Services): Promise<void> => {
  let opened: Promise<TusServer> | undefined
  const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const tus = await (opened ??= openTus(services))
    reply.hijack()
    reply.raw.setHeader('x-content-type-options', 'nosniff')
    reply.raw.setHeader('cache-control', 'no-store')
    await tus.handle(request.raw, reply.raw)
  }
  // tus reads the bytes itself, straight to disk
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))
  app.post(UPLOAD_PATH, RATE, async (request, reply) => {
    const ctx = await contextOf(services, request, reply)
    granted.set(request.raw, await grantUpload(ctx, request.headers))
    await handOver(request, reply)
  })
  app.route<{ Params: { uploadId: string } }>({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: `${UPLOAD_PATH}/:uploadId`,
    ...RATE,
    handler: async (request, reply) => {
      const upload = await getOwnUpload(await contextOf(services, request, reply), request.params.uploadId)
      if (request.method === 'DELETE' && upload.asset_id === null)
        await mediaTables(services.db).deleteFrom('media.upload').where('id', '=', upload.id).execute()
      await handOver(request, reply)
    },
  })
  await Promise.resolve()
}
