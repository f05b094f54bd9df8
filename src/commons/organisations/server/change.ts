import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay, startOfDay, type Day } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import { enqueue } from '../../../platform/jobs/job.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { Channel, Desk, Licence, Organisation, renameOrganisation, succeedOrganisations } from '../contract.ts'
import { organisationErrors } from '../errors.ts'
import { OrganisationRenamed, OrganisationsMerged } from '../events.ts'
import { findOrganisation, scopeOf } from './as-of.ts'
import { moveLiving } from './move-living.ts'
import { organisationTables } from './tables.ts'

export type NewOrganisation = Omit<Organisation, 'name' | 'shortName'> & { names: readonly { validFrom: Day; name: string; shortName: string }[] }

export const addOrganisation = async (tx: Tx, organisation: NewOrganisation): Promise<void> => {
  const tables = organisationTables(tx)
  await tables
    .insertInto('organisations.organisation')
    .values({
      id: organisation.id,
      code: organisation.code,
      kind: organisation.kind,
      agency_type: organisation.agencyType,
      province_id: organisation.provinceId,
      supervisory_body_id: organisation.supervisoryBodyId,
      valid_from: organisation.validFrom,
      valid_to: organisation.validTo,
    })
    .execute()
  await tables
    .insertInto('organisations.name')
    .values(organisation.names.map((name) => ({ organisation_id: organisation.id, valid_from: name.validFrom, name: name.name, short_name: name.shortName })))
    .execute()
}

export const addDesk = async (tx: Tx, desk: Omit<Desk, 'isOpen'> & { agencyId: string }): Promise<void> => {
  await organisationTables(tx)
    .insertInto('organisations.desk')
    .values({ id: desk.id, agency_id: desk.agencyId, code: desk.code, name: desk.name, position: desk.position, closed_on: null })
    .execute()
}

export const addChannel = async (tx: Tx, channel: Channel & { agencyId: string; evidence?: string }): Promise<void> => {
  await organisationTables(tx)
    .insertInto('organisations.channel')
    .values({
      id: channel.id,
      agency_id: channel.agencyId,
      product_id: null,
      kind: channel.kind,
      name: channel.name,
      address: channel.address,
      is_digital: channel.isDigital,
      is_domestic: channel.isDomestic,
      opened_on: channel.openedOn,
      closed_on: channel.closedOn,
      evidence: channel.evidence ?? null,
    })
    .execute()
}

export const addLicence = async (tx: Tx, licence: Licence & { agencyId: string }): Promise<void> => {
  await organisationTables(tx)
    .insertInto('organisations.licence')
    .values({
      id: licence.id,
      agency_id: licence.agencyId,
      kind: licence.kind,
      number: licence.number,
      issued_on: licence.issuedOn,
      issuer: licence.issuer,
      valid_from: licence.validFrom,
      valid_to: licence.validTo,
      head_title: licence.headTitle,
      head_name: licence.headName,
      office: licence.office,
      phone: licence.phone,
      email: licence.email,
      detail: JSON.stringify({}),
    })
    .execute()
}

/** Closes the predecessors on the day and links them; facts keep their agency id. */
export const succeed = async (
  tx: Tx,
  input: { successorId: string; predecessorIds: readonly string[]; onDay: Day; kind: 'merge' | 'succeed' | 'split'; decision?: string | null; at: Date },
): Promise<void> => {
  const tables = organisationTables(tx)
  const past = await scopeOf(tx, input.successorId, '2200-01-01')
  for (const predecessorId of new Set(input.predecessorIds)) {
    const predecessor = await tables.selectFrom('organisations.organisation').selectAll().where('id', '=', predecessorId).forUpdate().executeTakeFirst()
    if (!predecessor) refuse(organisationErrors, 'organisations.not_found')
    const itsPast = await scopeOf(tx, predecessorId, '2200-01-01')
    if (past.includes(predecessorId) || itsPast.includes(input.successorId)) refuse(organisationErrors, 'organisations.circular')
    if (predecessor!.valid_to !== null && predecessor!.valid_to < input.onDay) {
      const named = await findOrganisation(tx, predecessorId, input.onDay)
      refuse(organisationErrors, 'organisations.already_ended', { name: named?.name ?? '' })
    }
    if (predecessor!.valid_from >= input.onDay) {
      const named = await findOrganisation(tx, predecessorId, input.onDay)
      refuse(organisationErrors, 'organisations.day_before_start', { name: named?.name ?? '' })
    }
    await tables
      .insertInto('organisations.succession')
      .values({ predecessor_id: predecessorId, successor_id: input.successorId, on_day: input.onDay, kind: input.kind, decision: input.decision ?? null })
      .execute()
    if (input.kind !== 'split') await tables.updateTable('organisations.organisation').set({ valid_to: input.onDay }).where('id', '=', predecessorId).execute()
  }
  if (input.kind !== 'split')
    await emit(tx, OrganisationsMerged, { successorId: input.successorId, predecessorIds: [...input.predecessorIds], onDay: input.onDay }, input.at)
}

/** Locked; a day of change must not come before the organisation began. */
const lockWithinProvince = async (tx: Tx, ctx: RequestContext, organisationId: string, day: Day): Promise<void> => {
  const row = await organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select(['province_id', 'valid_from'])
    .where('id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!row || row.province_id !== ctx.actor.provinceId) return refuse(organisationErrors, 'organisations.not_found')
  if (day < row.valid_from) {
    const named = await findOrganisation(tx, organisationId, day)
    refuse(organisationErrors, 'organisations.day_before_start', { name: named?.name ?? '' })
  }
}

export const renameUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof renameOrganisation>): Promise<Organisation> =>
  ctx.db.transaction().execute(async (tx) => {
    await lockWithinProvince(tx, ctx, params.organisationId, body.validFrom)
    const before = await findOrganisation(tx, params.organisationId, body.validFrom)
    await organisationTables(tx)
      .insertInto('organisations.name')
      .values({
        organisation_id: params.organisationId,
        valid_from: body.validFrom,
        name: body.name,
        short_name: body.shortName,
        decision: body.decision ?? null,
      })
      .execute()
      .catch((error: unknown) => {
        if (isUniqueViolation(error)) refuse(organisationErrors, 'organisations.name_day_taken')
        throw error
      })
    const after = (await findOrganisation(tx, params.organisationId, body.validFrom))!
    await recordAudit(tx, {
      agencyId: params.organisationId,
      actorId: ctx.actor.personId,
      action: 'organisations.rename',
      subject: { type: 'organisation', id: params.organisationId },
      detail: { before, after },
      at: ctx.now,
    })
    await emit(tx, OrganisationRenamed, { organisationId: params.organisationId, validFrom: body.validFrom }, ctx.now)
    return (await findOrganisation(tx, params.organisationId, hanoiDay(ctx.now)))!
  })

export const succeedUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof succeedOrganisations>): Promise<Organisation> =>
  ctx.db.transaction().execute(async (tx) => {
    for (const id of [params.organisationId, ...[...body.predecessorIds].sort()]) await lockWithinProvince(tx, ctx, id, body.onDay)
    await succeed(tx, {
      successorId: params.organisationId,
      predecessorIds: body.predecessorIds,
      onDay: body.onDay,
      kind: body.kind,
      decision: body.decision ?? null,
      at: ctx.now,
    })
    const merger = { successorId: params.organisationId, predecessorIds: [...new Set(body.predecessorIds)], onDay: body.onDay }
    // a split leaves everybody where they are: who goes where is said one by one
    if (body.kind !== 'split') await enqueue(tx, moveLiving, merger, { runAt: startOfDay(body.onDay) })
    await recordAudit(tx, {
      agencyId: params.organisationId,
      actorId: ctx.actor.personId,
      action: 'organisations.succeed',
      subject: { type: 'organisation', id: params.organisationId },
      detail: body,
      at: ctx.now,
    })
    return (await findOrganisation(tx, params.organisationId, hanoiDay(ctx.now)))!
  })
