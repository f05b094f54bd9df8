import type { Db } from '../../platform/db/connect.ts'
import { refuse } from '../../platform/errors.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { listAgencies } from '../organisations/index.ts'
import type { Measure } from './define.ts'
import { measureErrors } from './errors.ts'

type Reader = Pick<Actor, 'organisationId' | 'organisationKind' | 'provinceId'>

/** An agency reads itself; an authority the agencies of its province. What is internal to newsrooms no authority reads. */
export const mayReadMeasure = (actor: Pick<Actor, 'organisationKind'>, measure: Pick<Measure, 'internal'>): boolean =>
  !measure.internal || actor.organisationKind === 'agency'

/** The agencies asked for, or all the actor may read; throws `measures.not_readable` for one that is not theirs. */
export const readableAgencies = async (db: Db, actor: Reader, asked: readonly string[] | undefined, asOf: string): Promise<string[]> => {
  const mine =
    actor.organisationKind === 'agency'
      ? [actor.organisationId]
      : actor.provinceId
        ? (await listAgencies(db, { provinceId: actor.provinceId, asOf })).map((agency) => agency.id)
        : []
  if (asked?.some((id) => !mine.includes(id))) refuse(measureErrors, 'measures.not_readable')
  return asked ? [...new Set(asked)] : mine
}
