import type { FastifyInstance } from 'fastify'
import { DaySchema } from '../../../platform/contract/schemas.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { appError, refuse } from '../../../platform/errors.ts'
import { broadcast, emit } from '../../../platform/events/event.ts'
import { contextOf } from '../../../platform/http/context.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { openStreams, stillMay } from '../../../platform/http/event-stream.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { Services } from '../../../platform/services.ts'
import { findPeople } from '../../../commons/people/index.ts'
import { planningErrors } from '../errors.ts'
import { PlanItemChanged, PlanItemHeld } from '../events.ts'
import { BOARD_STREAM, type BoardChange, type BoardHold, type holdPlanItem } from '../live.ts'
import { answersOf, lockItem } from './present.ts'

const boards = openStreams()
const boardOf = (agencyId: string, day: string): string => `${agencyId} ${day}`

export const streamBoards = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get(BOARD_STREAM, async (request, reply) => {
    const { actor } = await contextOf(services, request, reply)
    if (!actor) throw appError(platformErrors, 'platform.not_signed_in')
    if (!actor.permissions.has('planning.view')) throw appError(platformErrors, 'platform.not_permitted')
    const day = DaySchema.safeParse((request.params as { day: string }).day)
    if (!day.success) throw appError(platformErrors, 'platform.invalid_input', { fields: ['day'] })
    boards.open(reply, {
      group: boardOf(actor.organisationId, day.data),
      person: actor.personId,
      stillMay: stillMay(services, request, actor, 'planning.view'),
    })
  })
  app.addHook('preClose', async () => boards.closeAll())
}

const nameOf = async (db: Db, personId: string): Promise<{ id: string; name: string }> => ({
  id: personId,
  name: (await findPeople(db, [personId]))[0]?.name ?? '',
})

/** Tells open boards of the day in this process what changed and who did it; each reads the item again with its own rights. */
export const toOpenBoards = broadcast(
  'planning.to_open_boards',
  PlanItemChanged,
  async ({ agencyId, day, itemId, change, actorId }, services) => {
    const group = boardOf(agencyId, day)
    if (boards.has(group)) boards.send(group, 'item', { itemId, change, by: await nameOf(services.db, actorId) } satisfies BoardChange)
  },
  () => boards.sendAll('reload', {}),
)

export const showHeld = broadcast('planning.show_held', PlanItemHeld, async ({ agencyId, day, itemId, held, actorId }, services) => {
  const group = boardOf(agencyId, day)
  if (boards.has(group)) boards.send(group, 'held', { itemId, held, by: await nameOf(services.db, actorId) } satisfies BoardHold)
})

export const holdItem = (ctx: RequestContext, { params, body }: InputOf<typeof holdPlanItem>): Promise<ReplyOf<typeof holdPlanItem>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { row, facts } = await lockItem(tx, ctx.actor, params.itemId)
    if (!answersOf(ctx.actor, facts).edit) refuse(planningErrors, 'planning.not_editable')
    await emit(tx, PlanItemHeld, { itemId: row.id, agencyId: row.agency_id, day: row.day, actorId: ctx.actor.personId, held: body.held }, ctx.now)
    return { held: body.held }
  })
