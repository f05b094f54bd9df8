import { PictureReady } from '../../../commons/media/index.ts'
import { LivingMoved, OrganisationChanged, OrganisationRenamed, OrganisationsMerged } from '../../../commons/organisations/index.ts'
import {
  AppearanceClosed,
  AppearanceOpened,
  WorkClassified,
  WorkCorrected,
  WorkPublished,
  WorksImported,
  WorkUpdated,
  WorkWithdrawn,
  type WorkAbout,
} from '../../../commons/record/index.ts'
import { SectionSaved } from '../../../commons/vocabulary/index.ts'
import { broadcast, type Broadcast } from '../../../platform/events/event.ts'
import { compressWell } from '../../../platform/http/page-encodings.ts'
import type { Services } from '../../../platform/services.ts'
import { articlePath } from '../addresses.ts'
import { MostReadChanged } from '../../audience/events.ts'
import { BandChanged, FrontArranged } from '../events.ts'
import { prefixOf, type Site } from '../site.ts'
import type { ReaderAssets } from './assets/reader-assets.ts'
import { pageAt } from './page-at.ts'
import { homeTag, pictureTag, siteTag, staleAfterImport, staleTags } from './page-tags.ts'
import { stateOf } from './state.ts'
import type { Target } from './target.ts'

/** Where most readers of a site come in. */
const targetAt = (site: Site, path: string): Target => ({ site, base: site.host === null ? prefixOf(site.code) : '', path, query: '' })

/** Pages that readers ask for next are made before they ask, compressed as well as they will be. */
const warm = async (services: Services, assets: ReaderAssets, agencyId: string, paths: readonly string[]): Promise<void> => {
  const site = (await stateOf(services).directory()).sites.find((each) => each.agencyIds.includes(agencyId))
  if (!site) return
  const made = await Promise.all(paths.map((path) => pageAt(services, assets, targetAt(site, path))))
  await Promise.all(made.map(compressWell))
}

type Kind = Parameters<typeof staleTags>[1]

/** An appearance opens or closes in the transaction that published or withdrew its work, right after that event: nothing more to do then. */
const justTold = () => {
  const told = new Set<string>()
  return {
    remember: (workId: string): void => {
      told.add(workId)
      if (told.size > 500) told.delete(told.values().next().value!)
    },
    forget: (workId: string): boolean => told.delete(workId),
  }
}

/** What every process does when something public changes: drop what became stale, make what is asked for next. */
export const siteBroadcasts = (assets: () => ReaderAssets): readonly Broadcast[] => {
  const opened = justTold()
  const closed = justTold()

  const onWork = (kind: Kind) => async (work: WorkAbout, services: Services) => {
    services.pages.purge(staleTags(work, kind))
    if (kind === 'published') opened.remember(work.workId)
    if (kind === 'withdrawn') closed.remember(work.workId)
    if (work.onSite) await warm(services, assets(), work.agencyId, ['/', articlePath(work)])
  }
  const onAppearance = (told: ReturnType<typeof justTold>) => (appearance: { workId: string; agencyId: string; kind: string }, services: Services) => {
    if (appearance.kind !== 'site' || told.forget(appearance.workId)) return
    services.pages.purge([siteTag(appearance.agencyId)])
  }
  const readAgain = async (_: unknown, services: Services): Promise<void> => {
    await stateOf(services).reload()
    services.pages.flush()
  }

  return [
    broadcast('site.work_published', WorkPublished, onWork('published'), (services) => readAgain(undefined, services)),
    broadcast('site.work_updated', WorkUpdated, onWork('updated')),
    broadcast('site.work_corrected', WorkCorrected, onWork('corrected')),
    broadcast('site.work_withdrawn', WorkWithdrawn, onWork('withdrawn')),
    broadcast('site.work_classified', WorkClassified, onWork('classified')),
    broadcast('site.most_read_changed', MostReadChanged, ({ agencyId }, services) => services.pages.purge([homeTag(agencyId)])),
    broadcast('site.works_imported', WorksImported, (batch, services) => services.pages.purge(staleAfterImport(batch))),
    broadcast('site.appearance_opened', AppearanceOpened, onAppearance(opened)),
    broadcast('site.appearance_closed', AppearanceClosed, onAppearance(closed)),
    broadcast('site.picture_ready', PictureReady, ({ assetId }, services) => {
      stateOf(services).pictures.forget(assetId)
      services.pages.purge([pictureTag(assetId)])
    }),
    broadcast('site.front_arranged', FrontArranged, async ({ agencyId }, services) => {
      await stateOf(services).reload()
      services.pages.purge([homeTag(agencyId)])
      await warm(services, assets(), agencyId, ['/'])
    }),
    broadcast('site.band_changed', BandChanged, async ({ agencyId }, services) => {
      await stateOf(services).reload()
      services.pages.purge([siteTag(agencyId)])
      await warm(services, assets(), agencyId, ['/'])
    }),
    broadcast('site.section_saved', SectionSaved, readAgain),
    broadcast('site.organisation_renamed', OrganisationRenamed, readAgain),
    broadcast('site.organisations_merged', OrganisationsMerged, readAgain),
    broadcast('site.organisation_changed', OrganisationChanged, readAgain),
    broadcast('site.living_moved', LivingMoved, readAgain),
  ]
}
