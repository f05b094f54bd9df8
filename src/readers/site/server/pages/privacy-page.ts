import { listAreasOf } from '../../../../commons/areas/index.ts'
import { findOrganisation } from '../../../../commons/organisations/index.ts'
import { hanoiDay } from '../../../../platform/clock.ts'
import { privacyView } from '../../reader/views/privacy-view.tsx'
import type { PageContext, SitePage } from '../page-context.ts'
import { htmlPage } from '../respond.ts'
import { viewOf } from '../view-of.ts'

/** Communes of the agency's province, for readers who want to say where they live. */
const communesOf = async ({ services, site, now }: PageContext) => {
  const day = hanoiDay(now)
  const agency = await findOrganisation(services.db, site.agencyId, day)
  if (!agency?.provinceId) return []
  const areas = await listAreasOf(services.db, agency.provinceId, day)
  return areas.filter((area) => area.kind !== 'province').map(({ id, name }) => ({ id, name }))
}

export const privacyPage: SitePage = async (context) => htmlPage(context, { html: privacyView(viewOf(context), await communesOf(context)), tags: [] })
