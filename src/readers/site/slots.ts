import { contributionPoint } from '../../platform/contributions.ts'
import type { Services } from '../../platform/services.ts'
import type { RenderedPage } from '../../platform/http/page-cache.ts'

/** Ids of the works most read of late, most read first: whoever measures readers brings one. */
export type MostReadSource = (
  services: Services,
  asked: { readonly agencyIds: readonly string[]; readonly limit: number; readonly now: Date },
) => Promise<readonly string[]>
export const mostReadSources = contributionPoint<MostReadSource>('site.most-read')

/** A site as the house's own start page shows it. */
export type SiteDoor = { readonly name: string; readonly agencyName: string; readonly path: string }
/** Draws what stands at '/' of a host that is no agency's; `apps` brings it. `found` is false for other addresses there. */
export type StartPage = (house: {
  readonly doors: readonly SiteDoor[]
  readonly isDemonstration: boolean
  readonly stylesheet: string
  /** Addresses of the faces it is set in. */
  readonly faces: readonly string[]
  readonly found: boolean
}) => RenderedPage
export const startPages = contributionPoint<StartPage>('site.start-page')
