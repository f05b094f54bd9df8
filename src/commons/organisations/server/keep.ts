import { hanoiDay } from '../../../platform/clock.ts'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { foldText } from '../../../platform/search/fold.ts'
import type * as contract from '../contract.ts'
import type { Channel, OrganisationDetail } from '../contract.ts'
import { organisationErrors } from '../errors.ts'
import { OrganisationChanged } from '../events.ts'
import { mayKeep, mayKeepLicences, mayManage } from '../policy.ts'
import { findOrganisation } from './as-of.ts'
import { addChannel, addDesk, addLicence, addOrganisation } from './change.ts'
import { presentOrganisation } from './present.ts'
import { addProduct } from './register.ts'
import { organisationTables } from './tables.ts'

type Change = { readonly action: string; readonly before: unknown; readonly after: unknown }

/** One change of an organisation: lock it, check, change, record, announce, answer with the whole. */
const changing = (ctx: RequestContext, organisationId: string, right: 'keep' | 'licences', work: (tx: Tx) => Promise<Change>): Promise<OrganisationDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    await organisationTables(tx).selectFrom('organisations.organisation').select('id').where('id', '=', organisationId).forUpdate().execute()
    const organisation = await findOrganisation(tx, organisationId, hanoiDay(ctx.now))
    const may = organisation !== undefined && (right === 'keep' ? mayKeep(ctx.actor, organisation.id) : mayKeepLicences(ctx.actor, organisation))
    if (!may) refuse(organisationErrors, 'organisations.not_found')
    const { action, before, after } = await work(tx).catch((error: unknown) => {
      if (isUniqueViolation(error, 'site_address_once')) refuse(organisationErrors, 'organisations.address_taken')
      if (isUniqueViolation(error)) refuse(organisationErrors, 'organisations.id_taken')
      throw error
    })
    await recordAudit(tx, {
      agencyId: organisationId,
      actorId: ctx.actor.personId,
      action,
      subject: { type: 'organisation', id: organisationId },
      detail: { before, after },
      at: ctx.now,
    })
    await emit(tx, OrganisationChanged, { organisationId }, ctx.now)
    return presentOrganisation(tx, ctx, organisationId)
  })

const assertOrder = (from: string, to: string | null): void => {
  if (to !== null && to <= from) refuse(organisationErrors, 'organisations.days_wrong')
}
const missing = (): never => refuse(organisationErrors, 'organisations.part_not_found')

/** 'Ban Thời sự' → 'ban-thoi-su', with a number when the house has it already. */
const codeOf = async (tx: Tx, agencyId: string, name: string): Promise<string> => {
  const base = foldText(name).replaceAll(' ', '-').slice(0, 60) || 'ban'
  const rows = await organisationTables(tx).selectFrom('organisations.desk').select('code').where('agency_id', '=', agencyId).execute()
  const taken = new Set(rows.map((row) => row.code))
  let code = base
  for (let number = 2; taken.has(code); number += 1) code = `${base}-${number}`
  return code
}

export const addDeskUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.addDesk>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'keep', async (tx) => {
    const desks = await organisationTables(tx).selectFrom('organisations.desk').select('position').where('agency_id', '=', params.organisationId).execute()
    const position = Math.max(-1, ...desks.map((desk) => desk.position)) + 1
    const desk = { id: body.id, agencyId: params.organisationId, code: await codeOf(tx, params.organisationId, body.name), name: body.name, position }
    await addDesk(tx, desk)
    return { action: 'organisations.add_desk', before: null, after: desk }
  })

export const changeDeskUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.changeDesk>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'keep', async (tx) => {
    const tables = organisationTables(tx)
    const before =
      (await tables
        .selectFrom('organisations.desk')
        .selectAll()
        .where('id', '=', params.deskId)
        .where('agency_id', '=', params.organisationId)
        .executeTakeFirst()) ?? missing()
    const closedOn = body.isOpen ? null : (before.closed_on ?? hanoiDay(ctx.now))
    const after = await tables
      .updateTable('organisations.desk')
      .set({ name: body.name, position: body.position, closed_on: closedOn })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { action: 'organisations.change_desk', before, after }
  })

export const addProductUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.addProduct>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'keep', async (tx) => {
    assertOrder(body.validFrom, body.validTo)
    const product = { ...body, agencyId: params.organisationId }
    await addProduct(tx, product)
    return { action: 'organisations.add_product', before: null, after: product }
  })

export const changeProductUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.changeProduct>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'keep', async (tx) => {
    assertOrder(body.validFrom, body.validTo)
    const tables = organisationTables(tx)
    const before =
      (await tables
        .selectFrom('organisations.product')
        .selectAll()
        .where('id', '=', params.productId)
        .where('agency_id', '=', params.organisationId)
        .executeTakeFirst()) ?? missing()
    const after = await tables
      .updateTable('organisations.product')
      .set({ name: body.name, frequency: body.frequency, valid_from: body.validFrom, valid_to: body.validTo })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { action: 'organisations.change_product', before, after }
  })

const DIGITAL: readonly Channel['kind'][] = ['site', 'social', 'app']

export const addChannelUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.addChannel>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'keep', async (tx) => {
    assertOrder(body.openedOn, body.closedOn)
    const channel = { ...body, isDigital: DIGITAL.includes(body.kind), agencyId: params.organisationId }
    await addChannel(tx, channel)
    return { action: 'organisations.add_channel', before: null, after: channel }
  })

export const changeChannelUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.changeChannel>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'keep', async (tx) => {
    assertOrder(body.openedOn, body.closedOn)
    const tables = organisationTables(tx)
    const before =
      (await tables
        .selectFrom('organisations.channel')
        .selectAll()
        .where('id', '=', params.channelId)
        .where('agency_id', '=', params.organisationId)
        .executeTakeFirst()) ?? missing()
    const after = await tables
      .updateTable('organisations.channel')
      .set({ name: body.name, address: body.address, is_domestic: body.isDomestic, opened_on: body.openedOn, closed_on: body.closedOn })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { action: 'organisations.change_channel', before, after }
  })

export const addLicenceUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.addLicence>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'licences', async (tx) => {
    assertOrder(body.validFrom, body.validTo)
    const licence = { ...body, agencyId: params.organisationId }
    await addLicence(tx, licence)
    return { action: 'organisations.add_licence', before: null, after: licence }
  })

export const changeLicenceUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof contract.changeLicence>): Promise<OrganisationDetail> =>
  changing(ctx, params.organisationId, 'licences', async (tx) => {
    assertOrder(body.validFrom, body.validTo)
    const tables = organisationTables(tx)
    const before =
      (await tables
        .selectFrom('organisations.licence')
        .selectAll()
        .where('id', '=', params.licenceId)
        .where('agency_id', '=', params.organisationId)
        .executeTakeFirst()) ?? missing()
    const after = await tables
      .updateTable('organisations.licence')
      .set({
        kind: body.kind,
        number: body.number,
        issued_on: body.issuedOn,
        issuer: body.issuer,
        valid_from: body.validFrom,
        valid_to: body.validTo,
        head_title: body.headTitle,
        head_name: body.headName,
        office: body.office,
        phone: body.phone,
        email: body.email,
      })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return { action: 'organisations.change_licence', before, after }
  })

/** The regulator's register grows: an organisation of the actor's own province. */
export const addOrganisationUseCase = (ctx: RequestContext, { body }: InputOf<typeof contract.addOrganisation>): Promise<OrganisationDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const { provinceId } = ctx.actor
    if (provinceId === null) refuse(organisationErrors, 'organisations.no_province')
    if ((body.kind === 'agency') !== (body.agencyType !== null)) refuse(organisationErrors, 'organisations.agency_type_needed')
    if (body.supervisoryBodyId !== null) {
      const above = await findOrganisation(tx, body.supervisoryBodyId, body.validFrom)
      if (!above || !mayManage(ctx.actor, above)) refuse(organisationErrors, 'organisations.not_found')
    }
    const { name, shortName, decision, ...rest } = body
    const after = { ...rest, provinceId, validTo: null, names: [{ validFrom: body.validFrom, name, shortName }] }
    await addOrganisation(tx, after).catch((error: unknown) => {
      if (isUniqueViolation(error, 'organisation_code_key')) refuse(organisationErrors, 'organisations.code_taken')
      if (isUniqueViolation(error)) refuse(organisationErrors, 'organisations.id_taken')
      throw error
    })
    await organisationTables(tx).updateTable('organisations.organisation').set({ decision }).where('id', '=', body.id).execute()
    await recordAudit(tx, {
      agencyId: body.id,
      actorId: ctx.actor.personId,
      action: 'organisations.add',
      subject: { type: 'organisation', id: body.id },
      detail: { before: null, after: { ...after, decision } },
      at: ctx.now,
    })
    await emit(tx, OrganisationChanged, { organisationId: body.id }, ctx.now)
    return presentOrganisation(tx, ctx, body.id, body.validFrom)
  })
