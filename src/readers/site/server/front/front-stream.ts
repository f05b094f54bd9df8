import type { FastifyInstance } from 'fastify'
import { findPeople } from '../../../../commons/people/index.ts'
import { appError } from '../../../../platform/errors.ts'
import { broadcast } from '../../../../platform/events/event.ts'
import { contextOf } from '../../../../platform/http/context.ts'
import { platformErrors } from '../../../../platform/http/errors.ts'
import { openStreams, stillMay } from '../../../../platform/http/event-stream.ts'
import type { Services } from '../../../../platform/services.ts'
import { FRONT_STREAM, type FrontSignal } from '../../contract.ts'
import { BandChanged, FrontArranged } from '../../events.ts'

const open = openStreams()

/** Whoever arranges the front page hears at once that somebody else published another. */
export const streamFront = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get(FRONT_STREAM, async (request, reply) => {
    const { actor } = await contextOf(services, request, reply)
    if (!actor) throw appError(platformErrors, 'platform.not_signed_in')
    if (!actor.permissions.has('site.look')) throw appError(platformErrors, 'platform.not_permitted')
    open.open(reply, { group: actor.organisationId, person: actor.personId, stillMay: stillMay(services, request, actor, 'site.look') })
  })
  app.addHook('preClose', async () => open.closeAll())
}

const tell = (kind: FrontSignal['kind']) => async (of: { agencyId: string; actorId: string }, services: Services) => {
  if (!open.has(of.agencyId)) return
  const name = (await findPeople(services.db, [of.actorId]))[0]?.name ?? ''
  open.send(of.agencyId, 'changed', { kind, by: { id: of.actorId, name } } satisfies FrontSignal)
}

export const frontStreamBroadcasts = [
  broadcast('site.tell_front_arranged', FrontArranged, tell('front'), () => open.sendAll('reload', {})),
  broadcast('site.tell_band_changed', BandChanged, tell('band')),
]
