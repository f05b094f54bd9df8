import type { WorkAbout } from '../../../commons/record/index.ts'
import { tagSlug } from '../../../commons/record/index.ts'
import type { Site, SiteSection } from '../site.ts'

/** Names under which pages are kept and purged. A page carries the tags of everything it shows. */
export const workTag = (publicId: string): string => `work:${publicId}`
export const pictureTag = (assetId: string): string => `picture:${assetId}`
const of = (kind: string, agencyId: string, detail = ''): string => (detail === '' ? `${kind}:${agencyId}` : `${kind}:${agencyId}:${detail}`)

export const siteTag = (agencyId: string): string => of('site', agencyId)
export const homeTag = (agencyId: string): string => of('home', agencyId)
export const feedTag = (agencyId: string): string => of('feed', agencyId)
export const correctionsTag = (agencyId: string): string => of('corrections', agencyId)
export const monthTag = (agencyId: string, month: string): string => of('month', agencyId, month)
export const authorTag = (personId: string): string => `author:${personId}`
export const topicTag = (agencyId: string, slug: string): string => of('tag', agencyId, slug)
export const sectionTag = (sectionId: string): string => `section:${sectionId}`

/** On every page of a site, so that a change of head, foot or band reaches all of them. */
export const siteTags = (site: Site): string[] => site.agencyIds.map(siteTag)
export const homeTags = (site: Site): string[] => site.agencyIds.map(homeTag)
export const feedTags = (site: Site): string[] => site.agencyIds.map(feedTag)
export const correctionsTags = (site: Site): string[] => site.agencyIds.map(correctionsTag)
export const monthTags = (site: Site, month: string): string[] => site.agencyIds.map((id) => monthTag(id, month))
export const topicTags = (site: Site, slug: string): string[] => site.agencyIds.map((id) => topicTag(id, slug))
export const sectionTags = (section: SiteSection): string[] => section.ids.map(sectionTag)

type Shown = Pick<WorkAbout, 'publicId' | 'agencyId' | 'sectionId' | 'tags' | 'contributorIds' | 'day'>

/** Pages that list or show a work. */
const shownOn = (work: Shown): string[] => [
  workTag(work.publicId),
  homeTag(work.agencyId),
  feedTag(work.agencyId),
  monthTag(work.agencyId, work.day.slice(0, 7)),
  ...(work.sectionId ? [sectionTag(work.sectionId)] : []),
  ...work.tags.map((tag) => topicTag(work.agencyId, tagSlug(tag))),
  ...work.contributorIds.map(authorTag),
]

type Former = { readonly formerTags?: readonly string[]; readonly formerContributorIds?: readonly string[]; readonly formerSectionId?: string | null }

/** What an event of the record makes stale: a pure function of its payload. */
export const staleTags = (
  event: Shown & { readonly onSite: boolean } & Former,
  kind: 'published' | 'updated' | 'corrected' | 'withdrawn' | 'classified',
): string[] => {
  if (!event.onSite) return []
  return [
    ...shownOn(event),
    ...(event.formerTags ?? []).map((tag) => topicTag(event.agencyId, tagSlug(tag))),
    ...(event.formerContributorIds ?? []).map(authorTag),
    ...(event.formerSectionId ? [sectionTag(event.formerSectionId)] : []),
    ...(kind === 'corrected' || kind === 'withdrawn' ? [correctionsTag(event.agencyId)] : []),
  ]
}

/** A batch that came in: lists of the agency and of the sections it touched. */
export const staleAfterImport = (batch: { agencyId: string; sectionIds: readonly string[]; days: readonly string[] }): string[] => [
  homeTag(batch.agencyId),
  feedTag(batch.agencyId),
  ...new Set(batch.days.map((day) => monthTag(batch.agencyId, day.slice(0, 7)))),
  ...batch.sectionIds.map(sectionTag),
]
