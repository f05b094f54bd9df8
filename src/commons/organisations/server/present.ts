import { hanoiDay, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { OrganisationDetail, Succession } from '../contract.ts'
import { organisationErrors } from '../errors.ts'
import { mayKeep, mayKeepLicences, mayManage } from '../policy.ts'
import { findOrganisation, listChannelsOf, listDesksOf, listLicencesOf } from './as-of.ts'
import { listProductsOf } from './register.ts'
import { organisationTables } from './tables.ts'

const successionsOf = async (db: Db, organisationId: string): Promise<Succession[]> => {
  const rows = await organisationTables(db)
    .selectFrom('organisations.succession')
    .select(['predecessor_id as predecessorId', 'successor_id as successorId', 'on_day as onDay', 'kind', 'decision'])
    .where((where) => where.or([where('predecessor_id', '=', organisationId), where('successor_id', '=', organisationId)]))
    .orderBy('on_day')
    .orderBy('predecessor_id')
    .execute()
  const nameOn = async (id: string, day: Day): Promise<string> => (await findOrganisation(db, id, day))?.name ?? ''
  return Promise.all(
    rows.map(async (row) => ({ ...row, predecessorName: await nameOn(row.predecessorId, row.onDay), successorName: await nameOn(row.successorId, row.onDay) })),
  )
}

/** An organisation of the actor's province, or the actor's own, with everything about it. Throws `organisations.not_found`. */
export const presentOrganisation = async (db: Db, ctx: RequestContext, organisationId: string, asOf: Day = hanoiDay(ctx.now)): Promise<OrganisationDetail> => {
  const organisation = await findOrganisation(db, organisationId, asOf)
  if (!organisation || (organisation.provinceId !== ctx.actor.provinceId && organisation.id !== ctx.actor.organisationId))
    return refuse(organisationErrors, 'organisations.not_found')
  const tables = organisationTables(db)
  const { decision } = await tables.selectFrom('organisations.organisation').select('decision').where('id', '=', organisation.id).executeTakeFirstOrThrow()
  const names = await tables
    .selectFrom('organisations.name')
    .select(['valid_from as validFrom', 'name', 'short_name as shortName', 'decision'])
    .where('organisation_id', '=', organisation.id)
    .orderBy('valid_from')
    .execute()
  const body = organisation.supervisoryBodyId ? await findOrganisation(db, organisation.supervisoryBodyId, asOf) : undefined
  const withoutAgency = <T extends { agencyId: string }>({ agencyId: _, ...rest }: T): Omit<T, 'agencyId'> => rest
  return {
    ...organisation,
    decision,
    supervisoryBodyName: body?.name ?? null,
    names,
    desks: (await listDesksOf(db, [organisation.id])).map(withoutAgency),
    products: (await listProductsOf(db, [organisation.id])).map(withoutAgency),
    channels: (await listChannelsOf(db, [organisation.id])).map(withoutAgency),
    licences: await listLicencesOf(db, organisation.id),
    successions: await successionsOf(db, organisation.id),
    may: {
      manage: mayManage(ctx.actor, organisation),
      keep: mayKeep(ctx.actor, organisation.id),
      licences: mayKeepLicences(ctx.actor, organisation),
    },
  }
}
