import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { platformErrors } from '../../../../platform/http/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { notify } from '../../../../commons/notifications/index.ts'
import { findPeople } from '../../../../commons/people/index.ts'
import type { createDelegation, endDelegation, listDelegations } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables } from '../tables.ts'
import { signingTableOf } from '../workflow/people.ts'
import { assertColleagues, assertDates } from './checks.ts'

type DelegationRow = { id: string; level: string; from_person: string; to_person: string; from_at: Date; to_at: Date; ended_at: Date | null }

const presentDelegations = async (db: Db, rows: readonly DelegationRow[]) => {
  const names = new Map(
    (
      await findPeople(
        db,
        rows.flatMap((row) => [row.from_person, row.to_person]),
      )
    ).map((person) => [person.id, person.name]),
  )
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    id: row.id,
    level: row.level,
    from: person(row.from_person),
    to: person(row.to_person),
    fromAt: row.from_at.toISOString(),
    toAt: row.to_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}

export const listDelegationsUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listDelegations>> => {
  const rows = await storyTables(ctx.db)
    .selectFrom('stories.delegation')
    .selectAll()
    .where('agency_id', '=', ctx.actor.organisationId)
    .orderBy('from_at', 'desc')
    .limit(200)
    .execute()
  return { items: await presentDelegations(ctx.db, rows) }
}

/** One gives away only a level one holds oneself; what was delegated cannot be passed on. */
export const createDelegationUseCase = async (ctx: RequestContext, { body }: InputOf<typeof createDelegation>): Promise<ReplyOf<typeof createDelegation>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const [fromAt, toAt] = [new Date(body.fromAt), new Date(body.toAt)]
    assertDates(fromAt, toAt, now)
    await assertColleagues(tx, ctx, [body.toPersonId])
    const signing = await signingTableOf(tx, { agencyId: actor.organisationId, deskId: null, at: now })
    const index = signing.chain.levels.findIndex((level) => level.code === body.level)
    if (index < 0 || !signing.ownLevels(actor.personId).includes(index) || body.toPersonId === actor.personId) refuse(platformErrors, 'platform.not_permitted')
    const row = await storyTables(tx)
      .insertInto('stories.delegation')
      .values({
        id: body.id,
        agency_id: actor.organisationId,
        level: body.level,
        from_person: actor.personId,
        to_person: body.toPersonId,
        from_at: fromAt,
        to_at: toAt,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse(storyErrors, 'stories.id_taken')
    const level = signing.chain.levels[index]!.name
    await notify(tx, {
      agencyId: actor.organisationId,
      personIds: [row.to_person],
      kind: 'stories.delegated',
      vi: `${actor.name} ủy quyền cho bạn ký cấp ${level}, từ ${formatMoment(fromAt)} đến ${formatMoment(toAt)}`,
      en: `${actor.name} lets you sign as ${level} from ${formatMoment(fromAt)} to ${formatMoment(toAt)}`,
      path: '/staff/delegations',
      actorId: actor.personId,
      at: now,
    })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.delegate',
      subject: { type: 'delegation', id: row.id },
      detail: { after: row },
      at: now,
    })
    return (await presentDelegations(tx, [row]))[0]!
  })

export const endDelegationUseCase = async (ctx: RequestContext, { params }: InputOf<typeof endDelegation>): Promise<ReplyOf<typeof endDelegation>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const tables = storyTables(tx)
    const before = await tables
      .selectFrom('stories.delegation')
      .selectAll()
      .where('id', '=', params.delegationId)
      .where('agency_id', '=', actor.organisationId)
      .forUpdate()
      .executeTakeFirst()
    if (!before) return refuse(storyErrors, 'stories.not_found')
    if (before.from_person !== actor.personId && !actor.permissions.has('stories.manage')) refuse(platformErrors, 'platform.not_permitted')
    const after = await tables
      .updateTable('stories.delegation')
      .set({ ended_at: before.ended_at ?? now })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (!before.ended_at)
      await notify(tx, {
        agencyId: actor.organisationId,
        personIds: [before.from_person, before.to_person],
        kind: 'stories.delegation_ended',
        vi: `${actor.name} đã thu hồi ủy quyền ký trước hạn ${formatMoment(before.to_at)}`,
        en: `${actor.name} ended a delegation before ${formatMoment(before.to_at)}`,
        path: '/staff/delegations',
        actorId: actor.personId,
        at: now,
      })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.end_delegation',
      subject: { type: 'delegation', id: before.id },
      detail: { before, after },
      at: now,
    })
    return (await presentDelegations(tx, [after]))[0]!
  })
