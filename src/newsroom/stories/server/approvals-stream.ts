import type { FastifyInstance } from 'fastify'
import { appError } from '../../../platform/errors.ts'
import { broadcast } from '../../../platform/events/event.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { openStreams, stillMay } from '../../../platform/http/event-stream.ts'
import type { Services } from '../../../platform/services.ts'
import { OutputMoved } from '../events.ts'
import { APPROVALS_STREAM, type Moved } from '../live.ts'

const agencies = openStreams()

/** Ids only: who hears that something moved still reads it with the rights of their own. */
export const streamApprovals = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get(APPROVALS_STREAM, async (request, reply) => {
    const { actor } = await contextOf(services, request, reply)
    if (!actor) throw appError(platformErrors, 'platform.not_signed_in')
    if (!actor.permissions.has('stories.view')) throw appError(platformErrors, 'platform.not_permitted')
    agencies.open(reply, { group: actor.organisationId, person: actor.personId, stillMay: stillMay(services, request, actor, 'stories.view') })
  })
  app.addHook('preClose', async () => agencies.closeAll())
}

export const toOpenLists = broadcast(
  'stories.to_open_lists',
  OutputMoved,
  ({ agencyId, storyId, outputId, state, actorId }) => agencies.send(agencyId, 'moved', { storyId, outputId, state, actorId } satisfies Moved),
  () => agencies.sendAll('reload', {}),
)
