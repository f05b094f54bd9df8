import type { FastifyInstance } from 'fastify'
import { broadcast } from '../../../platform/events/event.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { appError } from '../../../platform/errors.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { openStreams, stillMay } from '../../../platform/http/event-stream.ts'
import type { Services } from '../../../platform/services.ts'
import { NOTIFICATION_STREAM } from '../contract.ts'
import { PeopleNotified } from '../events.ts'
import { findNotifications } from './read.ts'

// a group is a person
const streams = openStreams()

export const streamNotifications = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get(NOTIFICATION_STREAM, async (request, reply) => {
    const { actor } = await contextOf(services, request, reply)
    if (!actor) throw appError(platformErrors, 'platform.not_signed_in')
    streams.open(reply, { group: actor.personId, person: actor.personId, stillMay: stillMay(services, request, actor) })
  })
  app.addHook('preClose', async () => streams.closeAll())
}

/** Hands fresh notifications to the open pages of this process; after a lost connection pages read their list again. */
export const toOpenPages = broadcast(
  'notifications.to_open_pages',
  PeopleNotified,
  async (payload, services) => {
    if (!payload.personIds.some((id) => streams.has(id))) return
    for (const { personId, ...notification } of await findNotifications(services.db, payload.notificationIds))
      streams.send(personId, 'notification', notification)
  },
  () => streams.sendAll('reload', {}),
)
