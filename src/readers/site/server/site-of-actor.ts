import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { siteErrors } from '../errors.ts'
import type { Site } from '../site.ts'
import { stateOf } from './state.ts'

/** The site of the agency a person acts for. Throws `site.no_site`. */
export const siteOfActor = async (ctx: RequestContext): Promise<Site> => {
  const state = stateOf(ctx)
  const find = (sites: readonly Site[]): Site | undefined => sites.find((site) => site.agencyId === ctx.actor.organisationId)
  const known = find((await state.directory()).sites)
  if (known) return known
  const fresh = state.isYoung() ? undefined : find((await state.reload()).sites)
  return fresh ?? refuse(siteErrors, 'site.no_site')
}
