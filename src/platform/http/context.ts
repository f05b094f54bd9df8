import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { findActor, SESSION_COOKIE, type Actor } from './actor.ts'
import type { RequestContext } from './serve.ts'

const sessionCookie = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure }) as const

/** What a use case is handed: services, the actor of the session cookie, one moment. */
export const contextOf = async (services: Services, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext<Actor | null>> => {
  const secure = services.config.publicUrl.startsWith('https:')
  return {
    ...services,
    actor: await findActor(services, request.cookies[SESSION_COOKIE]),
    now: services.clock.now(),
    requestId: request.id,
    ip: request.ip,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    setSession: (session) => {
      if (session) reply.setCookie(SESSION_COOKIE, session.token, { ...sessionCookie(secure), maxAge: session.maxAgeSeconds })
      else reply.clearCookie(SESSION_COOKIE, sessionCookie(secure))
    },
  }
}
