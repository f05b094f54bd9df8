import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import { addDays, hanoiDay, type Day } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import { findPeople } from '../../../../commons/people/index.ts'
import type { Chain } from '../../chain.ts'
import type { getChain, listChains, saveChain, SavedChain } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables } from '../tables.ts'
import { chainOf, chainOfRow, type ChainInForce } from '../workflow/people.ts'

const FARTHEST_DAYS = 366
/** Before any agency worked here: the chain everybody has until a first own one is saved. */
const BEFORE_ALL: Day = '2000-01-01'

const present = ({ id: _, ...chain }: ChainInForce): SavedChain => ({ ...chain, levels: [...chain.levels] })

export const getChainUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof getChain>> =>
  present(await chainOf(ctx.db, ctx.actor.organisationId, hanoiDay(ctx.now)))

export const listChainsUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listChains>> => {
  const today = hanoiDay(ctx.now)
  const rows = await storyTables(ctx.db)
    .selectFrom('stories.chain')
    .selectAll()
    .where('agency_id', '=', ctx.actor.organisationId)
    .orderBy('valid_from', 'desc')
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  const people = await findPeople(
    ctx.db,
    rows.flatMap((row) => (row.saved_by ? [row.saved_by] : [])),
  )
  const inForce = rows.find((row) => row.valid_from <= today)
  return {
    items: rows.map((row) => ({
      ...present(chainOfRow(row)),
      id: row.id,
      savedAt: row.saved_at?.toISOString() ?? null,
      savedBy: row.saved_by ? { id: row.saved_by, name: people.find((person) => person.id === row.saved_by)?.name ?? '' } : null,
      state: row === inForce ? ('in_force' as const) : row.valid_from > today ? ('coming' as const) : ('past' as const),
    })),
  }
}

type Saving = { agencyId: string; validFrom: Day; savedBy: string | null; at: Date }

const insertChain = async (tx: Tx, chain: Chain, saving: Saving): Promise<string> => {
  const id = newId(saving.at.getTime())
  await storyTables(tx)
    .insertInto('stories.chain')
    .values({
      id,
      agency_id: saving.agencyId,
      valid_from: saving.validFrom,
      levels: JSON.stringify(chain.levels),
      urgent_level: chain.urgentLevel,
      review_hours: chain.reviewHours,
      typo_level: chain.typoLevel,
      saved_at: saving.at,
      saved_by: saving.savedBy,
    })
    .execute()
  return id
}

/** What is under way without a chain of its own keeps the one it has until now. */
const keepUnderWay = async (tx: Tx, agencyId: string, before: ChainInForce, at: Date): Promise<void> => {
  const underWay = storyTables(tx)
    .updateTable('stories.output')
    .where('agency_id', '=', agencyId)
    .where('state', 'in', ['in_review', 'scheduled'])
    .where('chain_id', 'is', null)
  const id = before.id ?? (await insertChain(tx, before, { agencyId, validFrom: BEFORE_ALL, savedBy: null, at }))
  await underWay.set({ chain_id: id }).execute()
}

const assertSound = (body: InputOf<typeof saveChain>['body']): void => {
  const codes = body.levels.map((level) => level.code)
  const named = [body.urgentLevel, body.typoLevel].filter((code) => code !== null)
  if (new Set(codes).size !== codes.length || named.some((code) => !codes.includes(code))) refuse(storyErrors, 'stories.chain_wrong')
}

export const saveChainUseCase = async (ctx: RequestContext, { body }: InputOf<typeof saveChain>): Promise<ReplyOf<typeof saveChain>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    assertSound(body)
    const today = hanoiDay(now)
    const validFrom = body.validFrom ?? today
    if (validFrom < today || validFrom > addDays(today, FARTHEST_DAYS)) refuse(storyErrors, 'stories.chain_in_past')
    const before = await chainOf(tx, actor.organisationId, today)
    await keepUnderWay(tx, actor.organisationId, before, now)
    await insertChain(tx, body, { agencyId: actor.organisationId, validFrom, savedBy: actor.personId, at: now })
    const after = await chainOf(tx, actor.organisationId, validFrom)
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.save_chain',
      subject: { type: 'agency', id: actor.organisationId },
      detail: { before, after },
      at: now,
    })
    return present(after)
  })
