import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyHttpOptions, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { AppError, appError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Module } from '../module.ts'
import type { Services } from '../services.ts'
import { SESSION_COOKIE } from './actor.ts'
import { asUtf8 } from './as-utf8.ts'
import { contextOf } from './context.ts'
import { platformErrors } from './errors.ts'
import { openApiOf } from './openapi.ts'
import { KEEP_ALIVE_MS } from './quick-answer.ts'
import { CLOSED_POLICY, SECURITY_HEADERS } from './security-headers.ts'
import type { Route } from './serve.ts'

// streams of rooms that are no endpoints may take it from here, too
export { contextOf }

/** Answers a request before Fastify sees it (cached reader pages); false lets it go on. */
export type FrontAnswer = (request: IncomingMessage, response: ServerResponse) => boolean

// SameSite=Lax already keeps the cookie from foreign forms; this also refuses scripts of neighbours on the same site
const assertSameOrigin = (request: FastifyRequest): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw appError(platformErrors, 'platform.foreign_origin')
  const origin = request.headers.origin
  if (site === undefined && origin !== undefined && URL.parse(origin)?.host !== request.headers.host) throw appError(platformErrors, 'platform.foreign_origin')
}

const asAppError = (error: unknown): AppError | null => {
  if (error instanceof AppError) return error
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return appError(platformErrors, 'platform.too_large')
  if (status === 415) return appError(platformErrors, 'platform.unsupported_type')
  if (status === 429) return appError(platformErrors, 'platform.too_many_requests')
  if (status === 404) return appError(platformErrors, 'platform.not_found')
  if (status >= 400 && status < 500) return appError(platformErrors, 'platform.invalid_input', { fields: [] })
  return null
}

const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const known = asAppError(error)
  if (!known) {
    request.log.error({ err: error, url: request.routeOptions.url }, 'unexpected')
    void reply.code(500).send({
      error: {
        code: 'platform.unexpected',
        message: 'Máy chủ gặp lỗi ngoài dự kiến, đã ghi lại. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã ' + request.id,
        messageEn: `Unexpected error, logged as ${request.id}.`,
      },
    })
    return
  }
  void reply.code(known.status).send({ error: { code: known.code, message: known.sentences.vi, messageEn: known.sentences.en, detail: known.detail } })
}

const decoder = new TextDecoder('utf-8', { fatal: true })

const readJson = (app: FastifyInstance): void => {
  app.removeContentTypeParser(['application/json', 'text/plain'])
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      const text = decoder.decode(body as Buffer)
      done(null, text === '' ? undefined : JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value)))
    } catch {
      done(appError(platformErrors, 'platform.invalid_input', { fields: [] }))
    }
  })
}

/**
 * Whose calls are counted together: a session's, for many people of one house share an address. What anybody may call is counted by
 * address, because a cookie can be made up anew for each call.
 */
const countedAs =
  (route: Route) =>
  (request: FastifyRequest): string =>
    route.access === 'public' ? request.ip : (request.cookies[SESSION_COOKIE] ?? request.ip)

const addRoute = (app: FastifyInstance, services: Services, route: Route): void => {
  const { endpoint } = route
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    bodyLimit: endpoint.bodyLimit ?? 1_048_576,
    config: { rateLimit: { max: endpoint.perMinute ?? 1200, timeWindow: 60_000, keyGenerator: countedAs(route) } },
    handler: async (request, reply) => {
      assertSameOrigin(request)
      const ctx = await contextOf(services, request, reply)
      const result = await route.handle(ctx, { params: request.params, query: request.query, body: request.body })
      void reply.header('cache-control', 'no-store')
      if (endpoint.empty) return reply.code(204).send()
      return reply.type('application/json; charset=utf-8').send(asUtf8(JSON.stringify(result ?? null)))
    },
  })
}

const ALWAYS = Object.entries({ ...SECURITY_HEADERS, 'content-security-policy': CLOSED_POLICY })

export const createApp = async (services: Services, modules: readonly Module[], front: readonly FrontAnswer[] = []): Promise<FastifyInstance> => {
  const options: FastifyHttpOptions<Server> = {
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    trustProxy: services.config.trustProxy === 0 ? false : (_address, hop) => hop <= services.config.trustProxy,
    // addresses the router itself refuses (too long, badly encoded) answer like everything else
    frameworkErrors: (error, request, reply) => sendError(error, request, reply),
    routerOptions: { maxParamLength: 300 },
    serverFactory: (handler) =>
      createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 120_000 }, (request, response) => {
        for (const answer of front) if (answer(request, response)) return
        handler(request, response)
      }),
  }
  const app = Fastify(options)
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
  app.addHook('onSend', (_request, reply, payload, done) => {
    for (const [name, value] of ALWAYS) if (!reply.hasHeader(name)) reply.header(name, value)
    done(null, payload)
  })
  await app.register(cookie)
  await app.register(rateLimit, { global: false, keyGenerator: (request) => request.cookies[SESSION_COOKIE] ?? request.ip })
  await app.register(websocket, { options: { maxPayload: 4 * 1_048_576 } })
  readJson(app)
  const routes = modules.flatMap((module) => module.routes ?? [])
  for (const route of routes) addRoute(app, services, route)
  app.get('/api/openapi.json', async (_request, reply) => reply.send(openApiOf(routes, services.config.publicUrl)))
  app.setNotFoundHandler((request, reply) => sendError(appError(platformErrors, 'platform.not_found'), request, reply))
  for (const module of modules) if (module.plugin) await app.register(async (scope) => module.plugin!(scope, services))
  return app
}
