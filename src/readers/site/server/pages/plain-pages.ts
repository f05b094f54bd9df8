import { diffContents, summariseDifference } from '../../../../commons/content/contract.ts'
import { contentMessages } from '../../../../commons/content/messages.vi.ts'
import { findWorkPage, latestCorrections, latestWorks, listPublicVersions, searchWorks, type PublicVersion } from '../../../../commons/record/index.ts'
import { searchPath } from '../../addresses.ts'
import { words } from '../../reader/messages.vi.ts'
import { correctionsView } from '../../reader/views/corrections-view.tsx'
import { savedView } from '../../reader/views/saved-view.tsx'
import { searchView } from '../../reader/views/search-view.tsx'
import { versionsView, type VersionLine } from '../../reader/views/versions-view.tsx'
import type { VersionReason } from '../../reader/words.ts'
import { picturesOfCards } from '../lookups.ts'
import type { SitePage } from '../page-context.ts'
import { correctionsTags, workTag } from '../page-tags.ts'
import { htmlPage } from '../respond.ts'
import { viewOf } from '../view-of.ts'
import { notFoundPage } from './not-found-page.ts'
import { withdrawnPage } from './withdrawn-page.ts'

const differenceOf = (version: PublicVersion, before: PublicVersion | undefined): string | null => {
  if (!before) return null
  const difference = diffContents(before.content, version.content)
  if (difference.same) return words.sameText
  const summary = summariseDifference(difference, contentMessages)
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`
}

/** Newest first, each compared with the one before it. */
const linesOf = (versions: readonly PublicVersion[]): VersionLine[] =>
  versions.map((version, index) => ({
    no: version.no,
    reason: version.reason as VersionReason,
    at: version.publishedAt,
    isCurrent: index === 0,
    difference: differenceOf(version, versions[index + 1]),
    notice: version.notice ? { ...version.notice, at: version.publishedAt.toISOString() } : null,
  }))

export const versionsPage: SitePage = async (context, [publicId = '']) => {
  const { services, site } = context
  const work = await findWorkPage(services.db, publicId)
  if (!work || !site.agencyIds.includes(work.agencyId)) return notFoundPage(context, [])
  if (work.content === null) return withdrawnPage(context, work)
  const lines = linesOf(await listPublicVersions(services.db, work.id))
  const html = versionsView(viewOf(context), { title: work.title, slug: work.slug, publicId, lines })
  return htmlPage(context, { html, tags: [workTag(publicId)] })
}

const CORRECTIONS = 100

export const correctionsPage: SitePage = async (context) => {
  const { services, site } = context
  const corrections = await latestCorrections(services.db, { agencyIds: site.agencyIds, limit: CORRECTIONS })
  const works = corrections.map(({ at, notice, ...work }) => ({ ...work, correction: { ...notice, at: at.toISOString() } }))
  return htmlPage(context, { html: correctionsView(viewOf(context), works), tags: [...correctionsTags(site), ...works.map((work) => workTag(work.publicId))] })
}

const RESULTS = 20
const NEWEST = 5
const LONGEST = 200

const askedOf = (given: string | null): string =>
  (given ?? '').normalize('NFC').toWellFormed().replaceAll('\u0000', '').replace(/\s+/g, ' ').trim().slice(0, LONGEST)
const resumeAt = (given: string | null): string | null => (/^\d{1,3}$/.test(given ?? '') ? given : null)

/** Made anew for every question and kept nowhere: there are more questions than pages. */
export const searchPage: SitePage = async (context) => {
  const { services, site, query } = context
  const asked = askedOf(query.get('q'))
  const found =
    asked === ''
      ? { items: [], nextCursor: null }
      : await searchWorks(services.db, { agencyIds: site.agencyIds, text: asked, limit: RESULTS, cursor: resumeAt(query.get('tu')) })
  const newest = found.items.length > 0 ? [] : await latestWorks(services.db, { agencyIds: site.agencyIds, limit: NEWEST })
  const html = searchView(viewOf(context, await picturesOfCards(context, [...found.items, ...newest])), {
    asked,
    cards: found.items,
    more: found.nextCursor === null ? null : `${searchPath(asked)}&tu=${found.nextCursor}`,
    newest,
  })
  return htmlPage(context, { html, tags: [], maxAge: 0 })
}

export const savedPage: SitePage = async (context) => htmlPage(context, { html: savedView(viewOf(context)), tags: [] })
