import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay, type Day } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listAgencies } from '../../organisations/index.ts'
import type { closeCommitment, Commitment, offerCommitment } from '../contract.ts'
import { commitmentErrors } from '../errors.ts'
import { CommitmentClosed, CommitmentOffered } from '../events.ts'
import { findCommitment, listKinds } from './read.ts'
import { commitmentTables } from './tables.ts'

export type NewCommitment = InputOf<typeof offerCommitment>['body'] & { readonly ownerId: string; readonly provinceId: string | null }
export type Offering = { readonly at: Date; readonly actorId: string | null }

const assertKind = async (tx: Tx, kindId: string, day: Day): Promise<string> =>
  (await listKinds(tx, day)).find((kind) => kind.id === kindId)?.code ?? refuse(commitmentErrors, 'commitments.unknown_kind')

const insert = async (tx: Tx, input: NewCommitment, { at, actorId }: Offering): Promise<unknown> => {
  const tables = commitmentTables(tx)
  const after = await tables
    .insertInto('commitments.commitment')
    .values({
      id: input.id,
      kind_id: input.kindId,
      source_kind: input.source.kind,
      source_ref: input.source.ref,
      title: input.title,
      owner_id: input.ownerId,
      province_id: input.provinceId,
      to_all: input.toAll,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      criteria: input.criteria,
      quantity: input.quantity,
      closed_on: null,
      close_reason: null,
      created_at: at,
      created_by: actorId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (after && !input.toAll)
    await tables
      .insertInto('commitments.offer')
      .values(input.agencyIds.map((agencyId) => ({ agency_id: agencyId, commitment_id: input.id })))
      .execute()
  return after
}

/**
 * Offers a commitment; also called by orders and plans in their own transaction. The same id again changes nothing.
 * Throws `commitments.unknown_kind`, `commitments.no_receiver`, `commitments.bad_period`.
 */
export const offer = async (tx: Tx, input: NewCommitment, offering: Offering): Promise<void> => {
  if (input.validTo !== null && input.validTo < input.validFrom) refuse(commitmentErrors, 'commitments.bad_period')
  if (!input.toAll && input.agencyIds.length === 0) refuse(commitmentErrors, 'commitments.no_receiver')
  const kindCode = await assertKind(tx, input.kindId, input.validFrom)
  const after = await insert(tx, input, offering)
  if (!after) {
    const there = await commitmentTables(tx).selectFrom('commitments.commitment').select(['owner_id']).where('id', '=', input.id).executeTakeFirst()
    if (there?.owner_id !== input.ownerId) refuse(commitmentErrors, 'commitments.id_taken')
    return
  }
  await recordAudit(tx, {
    agencyId: input.ownerId,
    actorId: offering.actorId,
    action: 'commitments.offer',
    subject: { type: 'commitment', id: input.id },
    detail: { before: null, after, agencyIds: input.agencyIds },
    at: offering.at,
  })
  await emit(
    tx,
    CommitmentOffered,
    {
      commitmentId: input.id,
      kindCode,
      ownerId: input.ownerId,
      provinceId: input.provinceId,
      agencyIds: input.toAll ? [] : [...input.agencyIds],
      validFrom: input.validFrom,
    },
    offering.at,
  )
}

const assertAgencies = async (ctx: RequestContext, agencyIds: readonly string[]): Promise<void> => {
  if (agencyIds.length === 0) return
  const known = ctx.actor.provinceId ? await listAgencies(ctx.db, { asOf: hanoiDay(ctx.now), provinceId: ctx.actor.provinceId }) : []
  if (agencyIds.some((id) => !known.some((agency) => agency.id === id))) refuse(commitmentErrors, 'commitments.unknown_agency')
}

export const offerUseCase = async (ctx: RequestContext, { body }: InputOf<typeof offerCommitment>): Promise<Commitment> => {
  await assertAgencies(ctx, body.agencyIds)
  const { organisationId, provinceId, personId } = ctx.actor
  if (body.toAll && provinceId === null) refuse(commitmentErrors, 'commitments.no_receiver')
  await ctx.db
    .transaction()
    .execute((tx) =>
      offer(
        tx,
        { ...body, agencyIds: body.toAll ? [] : [...new Set(body.agencyIds)], ownerId: organisationId, provinceId },
        { at: ctx.now, actorId: personId },
      ),
    )
  return (await findCommitment(ctx.db, body.id, hanoiDay(ctx.now))) ?? refuse(commitmentErrors, 'commitments.not_found')
}

export const closeUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof closeCommitment>): Promise<Commitment> => {
  const closedOn = hanoiDay(ctx.now)
  await ctx.db.transaction().execute(async (tx) => {
    const tables = commitmentTables(tx)
    const before = await tables.selectFrom('commitments.commitment').selectAll().where('id', '=', params.commitmentId).forUpdate().executeTakeFirst()
    if (before?.owner_id !== ctx.actor.organisationId) return refuse(commitmentErrors, 'commitments.not_found')
    if (before.closed_on !== null) refuse(commitmentErrors, 'commitments.already_closed')
    const after = await tables
      .updateTable('commitments.commitment')
      .set({ closed_on: closedOn, close_reason: body.reason })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await recordAudit(tx, {
      agencyId: before.owner_id,
      actorId: ctx.actor.personId,
      action: 'commitments.close',
      subject: { type: 'commitment', id: before.id },
      detail: { before, after },
      at: ctx.now,
    })
    await emit(tx, CommitmentClosed, { commitmentId: before.id, ownerId: before.owner_id, provinceId: before.province_id, closedOn }, ctx.now)
  })
  return (await findCommitment(ctx.db, params.commitmentId, closedOn)) ?? refuse(commitmentErrors, 'commitments.not_found')
}
