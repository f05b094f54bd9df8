import type { FastifyInstance } from 'fastify'
import { broadcast } from '../../../platform/events/event.ts'
import { contextOf } from '../../../platform/http/app.ts'
import { appError } from '../../../platform/errors.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { Services } from '../../../platform/services.ts'
import { NOTIFICATION_STREAM } from '../contract.ts'
import { PeopleNotified } from '../events.ts'
import { findNotifications } from './read.ts'

type Listener = { readonly send: (event: string, data: unknown) => void; readonly close: () => void }

// listeners of this process, by person
const listeners = new Map<string, Set<Listener>>()
const BEAT_MS = 25_000
const MOST_PER_PERSON = 12

const add = (personId: string, listener: Listener): (() => void) => {
  const own = listeners.get(personId) ?? new Set()
  // a browser that leaks connections must not eat the server's
  if (own.size >= MOST_PER_PERSON) [...own][0]?.close()
  own.add(listener)
  listeners.set(personId, own)
  return () => {
    own.delete(listener)
    if (own.size === 0) listeners.delete(personId)
  }
}

export const streamNotifications = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get(NOTIFICATION_STREAM, async (request, reply) => {
    const { actor } = await contextOf(services, request, reply)
    if (!actor) throw appError(platformErrors, 'platform.not_signed_in')
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    const remove = add(actor.personId, { send: (event, data) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), close: () => raw.end() })
    const beat = setInterval(() => raw.write(': here\n\n'), BEAT_MS)
    raw.on('close', () => {
      clearInterval(beat)
      remove()
    })
  })
  app.addHook('preClose', async () => {
    for (const own of listeners.values()) for (const listener of own) listener.close()
  })
}

/** Hands fresh notifications to the open pages of this process. */
export const toOpenPages = broadcast('notifications.to_open_pages', PeopleNotified, async (payload, services) => {
  if (!payload.personIds.some((id) => listeners.has(id))) return
  for (const { personId, ...notification } of await findNotifications(services.db, payload.notificationIds)) {
    for (const listener of listeners.get(personId) ?? []) listener.send('notification', notification)
  }
})
