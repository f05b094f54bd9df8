import { refuse } from '../../platform/errors.ts'
import type { Actor } from '../../platform/http/actor.ts'
import { platformErrors } from '../../platform/http/errors.ts'
import { planErrors } from './errors.ts'

type Reader = Pick<Actor, 'permissions' | 'provinceId' | 'organisationId' | 'organisationKind'>

/** Whose numbers an actor is shown: the province with all its agencies, or one agency alone. */
export type Reach = { readonly provinceId: string; readonly agencyId: string | null }

/**
 * An authority reads its province; leaders and secretaries of an agency read their own part and nobody else's. Throws
 * `platform.not_permitted`.
 */
export const reachOf = (actor: Reader): Reach => {
  const { provinceId } = actor
  if (provinceId === null) return refuse(platformErrors, 'platform.not_permitted')
  if (actor.permissions.has('plans.view') && actor.organisationKind !== 'agency') return { provinceId, agencyId: null }
  return actor.permissions.has('plans.view_own') && actor.organisationKind === 'agency'
    ? { provinceId, agencyId: actor.organisationId }
    : refuse(platformErrors, 'platform.not_permitted')
}

/** The agency asked for within the reach: any of the province for an authority, only its own for an agency. */
export const agencyWithin = (reach: Reach, asked: string | undefined): string | null => {
  if (reach.agencyId !== null && asked !== undefined && asked !== reach.agencyId) refuse(planErrors, 'plans.unknown_agency')
  return reach.agencyId ?? asked ?? null
}

/** Who enters numbers and documents: an authority of the province, never an agency about itself. */
export const provinceOf = (actor: Reader): string =>
  actor.provinceId !== null && actor.organisationKind !== 'agency' ? actor.provinceId : refuse(platformErrors, 'platform.not_permitted')
