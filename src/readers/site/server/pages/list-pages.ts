import { findPersonByPublicId } from '../../../../commons/people/index.ts'
import { findTag, latestWorks, tagSlug, type Before, type WorkCard } from '../../../../commons/record/index.ts'
import type { RenderedPage } from '../../../../platform/http/page-cache.ts'
import { authorPath, cursorOf, feedPath, latestPath, readCursor, sectionPath, tagPath } from '../../addresses.ts'
import { words } from '../../reader/messages.vi.ts'
import { authorJsonLd, sectionJsonLd } from '../../reader/feeds/json-ld.ts'
import { listView, type ListData } from '../../reader/views/list-view.tsx'
import type { SiteSection } from '../../site.ts'
import { picturesOfCards } from '../lookups.ts'
import type { PageContext, SitePage } from '../page-context.ts'
import { authorTag, homeTags, sectionTags, topicTags, workTag } from '../page-tags.ts'
import { htmlPage, movedTo } from '../respond.ts'
import { viewOf } from '../view-of.ts'
import { notFoundPage } from './not-found-page.ts'

const PAGE = 20

type Listed = { readonly cards: readonly WorkCard[]; readonly cursor: string | null; readonly isFirst: boolean }
type By = { readonly sectionId?: string; readonly tagSlug?: string; readonly personId?: string }

const newestFirst = (a: WorkCard, b: WorkCard): number => b.publishedAt.getTime() - a.publishedAt.getTime() || (a.id < b.id ? 1 : -1)

/** One page of a list by keyset; several sections of one address are read as one list. */
const readPage = async (context: PageContext, by: readonly By[]): Promise<Listed> => {
  const before: Before | undefined = readCursor(context.query.get('truoc'))
  const ask = (one: By) => latestWorks(context.services.db, { agencyIds: context.site.agencyIds, limit: PAGE + 1, ...one, ...(before ? { before } : {}) })
  const found = (await Promise.all(by.map(ask))).flat().sort(newestFirst)
  const cards = found.slice(0, PAGE)
  return { cards, cursor: found.length > PAGE ? cursorOf(cards.at(-1)!) : null, isFirst: before === undefined }
}

type Given = Omit<ListData, keyof Listed> & { readonly tags: readonly string[] }

const showList = async (context: PageContext, listed: Listed, { tags, ...data }: Given): Promise<RenderedPage> => {
  const pictures = await picturesOfCards(context, listed.cards)
  const html = listView(viewOf(context, pictures), { ...data, ...listed })
  return htmlPage(context, { html, tags: [...tags, ...listed.cards.map((card) => workTag(card.publicId))] })
}

const sectionOf = ({ site }: PageContext, slug: string): SiteSection | undefined => site.sections.find((section) => section.slug === slug)

export const sectionPage: SitePage = async (context, [slug = '']) => {
  const section = sectionOf(context, slug)
  if (!section) return notFoundPage(context, [])
  const listed = await readPage(
    context,
    section.ids.map((sectionId) => ({ sectionId })),
  )
  return showList(context, listed, {
    title: section.name,
    description: `${section.name} - ${words.latestOf(context.site.name)}`,
    where: { kind: 'section', section: slug },
    kind: 'section',
    path: sectionPath(slug),
    empty: words.sectionEmpty,
    feeds: [{ title: section.name, path: feedPath('rss', slug) }],
    tint: section.tint,
    safeData: sectionJsonLd(context.site, section),
    showSection: false,
    tags: sectionTags(section),
  })
}

export const latestPage: SitePage = async (context) =>
  showList(context, await readPage(context, [{}]), {
    title: words.latest,
    description: words.latestOf(context.site.name),
    where: { kind: 'latest' },
    kind: 'latest',
    path: latestPath,
    empty: words.sectionEmpty,
    tags: homeTags(context.site),
  })

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** A topic typed as people write it ('Chuyển đổi số') moves to its address. */
export const tagPage: SitePage = async (context, [given = '']) => {
  const slug = tagSlug(decoded(given))
  const tag = await findTag(context.services.db, context.site.agencyIds, slug)
  if (tag === undefined) return notFoundPage(context, [])
  if (slug !== given) return movedTo(context.base + tagPath(slug))
  const listed = await readPage(context, [{ tagSlug: slug }])
  if (listed.cards.length === 0 && listed.isFirst) return notFoundPage(context, [])
  return showList(context, listed, {
    title: words.topic(tag),
    description: words.topic(tag),
    where: { kind: 'other' },
    kind: 'topic',
    path: tagPath(slug),
    empty: words.sectionEmpty,
    tags: topicTags(context.site, slug),
  })
}

/** The name as printed with the newest work: a pen name is never resolved to the person behind it. */
const printedName = (cards: readonly WorkCard[], personId: string): string | undefined =>
  cards.flatMap((card) => card.credits).find((credit) => credit.personId === personId)?.name

export const authorPage: SitePage = async (context, [publicId = '']) => {
  const person = await findPersonByPublicId(context.services.db, publicId)
  const listed = person ? await readPage(context, [{ personId: person.id }]) : undefined
  const name = person && listed ? printedName(listed.cards, person.id) : undefined
  if (!person || !listed || name === undefined) return notFoundPage(context, [])
  return showList(context, listed, {
    title: name,
    description: words.authorWorks(name),
    safeData: authorJsonLd(context.site, { name, publicId }),
    where: { kind: 'other' },
    kind: 'author',
    path: authorPath(publicId),
    empty: words.sectionEmpty,
    tags: [authorTag(person.id)],
  })
}
