import type { Db } from '../../platform/db/connect.ts'
import { hanoiDay } from '../../platform/clock.ts'
import { refuse } from '../../platform/errors.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { listOrganisationsAsOf } from '../organisations/index.ts'
import { recordErrors } from './errors.ts'

type Reader = Pick<Actor, 'organisationKind' | 'provinceId' | 'scope'>

/** An agency reads its works and those of agencies it took over; an authority what is public of every agency its province has or had. */
export const readableAgencyIds = async (db: Db, actor: Reader, now: Date): Promise<readonly string[]> => {
  if (actor.organisationKind === 'agency') return actor.scope
  if (!actor.provinceId) return []
  const agencies = await listOrganisationsAsOf(db, { asOf: hanoiDay(now), provinceId: actor.provinceId, kind: 'agency', includeEnded: true })
  return agencies.map((agency) => agency.id)
}

/** The agencies asked for, or all that may be read; one that may not is as good as not there. */
export const chooseAgencies = (readable: readonly string[], asked: readonly string[] | undefined): readonly string[] => {
  if (asked?.some((id) => !readable.includes(id))) refuse(recordErrors, 'record.not_found')
  return asked ?? readable
}
