import { readFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { defineModule } from '../platform/module.ts'

/** Written by the build where the server puts the nonce of an answer. */
const PLACEHOLDER = /__CSP_NONCE__/g

const NOT_BUILT = 'Giao diện tòa soạn chưa được dựng. Hãy chạy: npm run build'

/** Everything comes from here; scripts and styles only as files or with this answer's nonce. */
const policyOf = (nonce: string, host: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // older Safari does not count a socket of the same host as 'self'
    `connect-src 'self' ws://${host} wss://${host}`,
    "media-src 'self' blob:",
    "worker-src 'self'",
    "manifest-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')

const hostOf = (request: FastifyRequest): string => (/^[\w.:[\]-]+$/u.test(request.host) ? request.host : 'localhost')

const openPage = (folder: string) => {
  let page: string | undefined
  const read = (): string | undefined => {
    try {
      page ??= readFileSync(join(folder, 'index.html'), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
    return page
  }
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const html = read()
    if (html === undefined) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT)
    const nonce = randomBytes(18).toString('base64')
    return reply
      .header('content-security-policy', policyOf(nonce, hostOf(request)))
      .header('cache-control', 'no-cache')
      .type('text/html; charset=utf-8')
      .send(html.replace(PLACEHOLDER, nonce))
  }
}

const serveFiles = async (app: FastifyInstance, folder: string): Promise<void> => {
  // only the web process serves files; the worker lists this module, too
  const { default: fastifyStatic } = await import('@fastify/static')
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/staff/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: true,
  })
  const file = (name: string, type: string) => async (_request: FastifyRequest, reply: FastifyReply) =>
    reply
      .header('cache-control', 'no-cache')
      // a worker's own policy rules what it may fetch
      .header('content-security-policy', "default-src 'none'; connect-src 'self'; script-src 'self'")
      .type(type)
      .sendFile(name, folder, { cacheControl: false, immutable: false })
  app.get('/staff/sw.js', file('sw.js', 'text/javascript; charset=utf-8'))
  app.get('/staff/icon.svg', file('icon.svg', 'image/svg+xml'))
  app.get('/staff/app.webmanifest', file('app.webmanifest', 'application/manifest+json'))
}

/** The staff app below /staff/: one page for every address, hashed files beside it. `folder` is where the build put them. */
export const staffPages = (folder = resolve('dist', 'staff')) =>
  defineModule({
    name: 'apps/staff',
    plugin: async (app) => {
      await serveFiles(app, folder)
      const page = openPage(folder)
      app.get('/staff', async (_request, reply) => reply.redirect('/staff/', 308))
      app.get('/staff/', page)
      app.get('/staff/*', page)
    },
  })
