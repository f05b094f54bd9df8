import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { prepared } from '../../../platform/db/prepared.ts'
import type { Channel, Desk, Licence, Organisation } from '../contract.ts'
import { siteAddressOf, type SiteAddress } from '../site-address.ts'
import { organisationTables } from './tables.ts'

/** Organisations with the name they had on a day. A day before the first name reads the first name. */
const organisationsAsOf = (db: Db, asOf: Day) =>
  organisationTables(db)
    .selectFrom('organisations.organisation as organisation')
    .innerJoinLateral(
      (join) =>
        join
          .selectFrom('organisations.name as name')
          .select(['name.name', 'name.short_name'])
          .whereRef('name.organisation_id', '=', 'organisation.id')
          .orderBy(sql`(name.valid_from <= ${asOf}::date)`, 'desc')
          .orderBy(sql`abs(name.valid_from - ${asOf}::date)`)
          .limit(1)
          .as('named'),
      (join) => join.onTrue(),
    )
    .select([
      'organisation.id',
      'organisation.code',
      'organisation.kind',
      'organisation.agency_type as agencyType',
      'named.name',
      'named.short_name as shortName',
      'organisation.province_id as provinceId',
      'organisation.supervisory_body_id as supervisoryBodyId',
      'organisation.valid_from as validFrom',
      'organisation.valid_to as validTo',
    ])

export type ListOrganisations = { asOf: Day; provinceId?: string; kind?: Organisation['kind']; ids?: readonly string[]; includeEnded?: boolean }

export const listOrganisationsAsOf = (db: Db, input: ListOrganisations): Promise<Organisation[]> => {
  let query = organisationsAsOf(db, input.asOf)
  if (input.provinceId) query = query.where('organisation.province_id', '=', input.provinceId)
  if (input.kind) query = query.where('organisation.kind', '=', input.kind)
  if (input.ids) query = query.where('organisation.id', 'in', input.ids.length > 0 ? [...input.ids] : ['00000000-0000-0000-0000-000000000000'])
  if (!input.includeEnded) {
    query = query
      .where('organisation.valid_from', '<=', input.asOf)
      .where((where) => where.or([where('organisation.valid_to', 'is', null), where('organisation.valid_to', '>', input.asOf)]))
  }
  return query.orderBy(sql`named.name collate "vi-x-icu"`).execute()
}

/** The press agencies of a province as of a day: the denominator of every share of agencies. */
export const listAgencies = (db: Db, input: { asOf: Day; provinceId?: string }): Promise<Organisation[]> =>
  listOrganisationsAsOf(db, { ...input, kind: 'agency' })

export const findOrganisation = async (db: Db, id: string, asOf: Day): Promise<Organisation | undefined> =>
  (await listOrganisationsAsOf(db, { asOf, ids: [id], includeEnded: true }))[0]

const scopeFrom = (organisationId: RawBuilder<unknown>, asOf: Day): RawBuilder<{ id: string }> => sql<{ id: string }>`
    with recursive scope (id, depth) as (
      select ${organisationId}, 0
      union
      select succession.predecessor_id, scope.depth + 1 from organisations.succession join scope on succession.successor_id = scope.id
      where succession.on_day <= ${asOf}::date and succession.kind <> 'split' and scope.depth < 20
    ) select id from scope group by id order by min(depth), id`

/** An organisation and all it succeeded up to a day: whose facts are its past. The organisation itself comes first. */
export const scopeOf = async (db: Db, organisationId: string, asOf: Day): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`${prepared} ${scopeFrom(sql`${organisationId}::uuid`, asOf)}`.execute(db)
  return rows.map((row) => row.id)
}

/** What an organisation is to the rights of those who act for it. */
export type Standing = { readonly kind: string; readonly provinceId: string | null; readonly scope: readonly string[] }

/**
 * Kind, province and scope of the organisation a column names (null where there is none), to stand in a neighbour's query: what every
 * request asks costs no query more.
 */
export const standingOf = (organisationId: RawBuilder<unknown>, asOf: Day): RawBuilder<Standing | null> => sql<Standing | null>`(
    select jsonb_build_object('kind', acting.kind, 'provinceId', acting.province_id, 'scope', array(${scopeFrom(sql`acting.id`, asOf)}))
    from organisations.organisation as acting where acting.id = ${organisationId})`

/** `scopeOf` for many at once: the scope of each organisation, itself first. */
export const scopesOf = async (db: Db, organisationIds: readonly string[], asOf: Day): Promise<Map<string, string[]>> => {
  const { rows } = await sql<{ root: string; id: string }>`
    with recursive scope (root, id, depth) as (
      select id, id, 0 from unnest(${organisationIds}::uuid[]) as given (id)
      union
      select scope.root, succession.predecessor_id, scope.depth + 1 from organisations.succession join scope on succession.successor_id = scope.id
      where succession.on_day <= ${asOf}::date and succession.kind <> 'split' and scope.depth < 20
    ) select root::text, id::text from scope group by root, id order by min(depth), id`.execute(db)
  const scopes = new Map<string, string[]>(organisationIds.map((id) => [id, []]))
  for (const row of rows) scopes.get(row.root)?.push(row.id)
  return scopes
}

/** Who an organisation is on a day: itself, or the one that took it over (followed to the end). */
export const successorOf = async (db: Db, organisationId: string, asOf: Day): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    with recursive line (id, depth) as (
      select ${organisationId}::uuid, 0
      union
      select succession.successor_id, line.depth + 1 from organisations.succession join line on succession.predecessor_id = line.id
      where succession.on_day <= ${asOf}::date and succession.kind <> 'split' and line.depth < 20
    ) select id::text from line order by depth desc limit 1`.execute(db)
  return rows[0]?.id ?? organisationId
}

export const listDesksOf = (db: Db, agencyIds: readonly string[]): Promise<(Desk & { agencyId: string })[]> =>
  organisationTables(db)
    .selectFrom('organisations.desk')
    .select(['id', 'code', 'name', 'position', sql<boolean>`closed_on is null`.as('isOpen'), 'agency_id as agencyId'])
    .where('agency_id', 'in', [...agencyIds])
    .orderBy('position')
    .orderBy('name')
    .execute()

export const listChannelsOf = (db: Db, agencyIds: readonly string[]): Promise<(Channel & { agencyId: string })[]> =>
  organisationTables(db)
    .selectFrom('organisations.channel')
    .select([
      'id',
      'kind',
      'name',
      'address',
      'is_digital as isDigital',
      'is_domestic as isDomestic',
      'opened_on as openedOn',
      'closed_on as closedOn',
      'agency_id as agencyId',
    ])
    .where('agency_id', 'in', [...agencyIds])
    .orderBy('kind')
    .orderBy('name')
    .execute()

const licenceColumns = [
  'id',
  'kind',
  'number',
  'issued_on as issuedOn',
  'issuer',
  'valid_from as validFrom',
  'valid_to as validTo',
  'head_title as headTitle',
  'head_name as headName',
  'office',
  'phone',
  'email',
] as const

export const listLicencesOf = (db: Db, agencyId: string): Promise<Licence[]> =>
  organisationTables(db).selectFrom('organisations.licence').select(licenceColumns).where('agency_id', '=', agencyId).orderBy('valid_from', 'desc').execute()

export type Imprint = { organisation: Organisation; supervisoryBodyName: string | null; licence: Licence | null }

/** What the foot of every page prints on a day (Nghị định 237/2026 Đ23). */
export const imprintOf = async (db: Db, agencyId: string, asOf: Day): Promise<Imprint | undefined> => {
  const organisation = await findOrganisation(db, agencyId, asOf)
  if (!organisation) return undefined
  const body = organisation.supervisoryBodyId ? await findOrganisation(db, organisation.supervisoryBodyId, asOf) : undefined
  const licences = await listLicencesOf(db, agencyId)
  const valid = licences.find((licence) => licence.validFrom <= asOf && (licence.validTo === null || licence.validTo > asOf))
  return { organisation, supervisoryBodyName: body?.name ?? null, licence: valid ?? null }
}

/** The agency whose site answers at a host or path code: `address` of its open site channel, or its code. */
export const findSite = async (
  db: Db,
  hostOrCode: string,
): Promise<{ agencyId: string; channelId: string; code: string; address: string | null } | undefined> =>
  organisationTables(db)
    .selectFrom('organisations.channel as channel')
    .innerJoin('organisations.organisation as organisation', 'organisation.id', 'channel.agency_id')
    .select(['organisation.id as agencyId', 'channel.id as channelId', 'organisation.code', 'channel.address'])
    .where('channel.kind', '=', 'site')
    .where('channel.closed_on', 'is', null)
    .where((where) => where.or([where(sql<string>`lower(channel.address)`, '=', hostOrCode.toLowerCase()), where('organisation.code', '=', hostOrCode)]))
    .executeTakeFirst()

/** Where readers find what an agency published: its own site, or that of the agency that took it over. Undefined while neither has one. */
export const findSiteAddress = async (db: Db, input: { agencyId: string; asOf: Day; publicUrl: string }): Promise<SiteAddress | undefined> => {
  const livingId = await successorOf(db, input.agencyId, input.asOf)
  const channel = (await listChannelsOf(db, [livingId])).find((each) => each.kind === 'site' && each.closedOn === null)
  const agency = channel ? await findOrganisation(db, livingId, input.asOf) : undefined
  return channel && agency ? siteAddressOf({ code: agency.code, address: channel.address }, input.publicUrl) : undefined
}
