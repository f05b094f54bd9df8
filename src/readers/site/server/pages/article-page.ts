import type { Block, CanonicalContent, Picture } from '../../../../commons/content/schema.ts'
import { sharePicture } from '../../../../commons/media/index.ts'
import { findWorkPage, latestWorks, tagSlug, type WorkPage } from '../../../../commons/record/index.ts'
import type { RenderedPage } from '../../../../platform/http/page-cache.ts'
import { articlePath } from '../../addresses.ts'
import { prepareBody } from '../../reader/body-steps/prepare-body.ts'
import { articleJsonLd } from '../../reader/feeds/json-ld.ts'
import { signedBy } from '../../reader/parts/byline.tsx'
import type { ShareCard } from '../../reader/parts/document.tsx'
import { articleView, type Related } from '../../reader/views/article-view.tsx'
import { areaNamesOf, authorIdsOf, picturesOf, type Pictures } from '../lookups.ts'
import type { PageContext, SitePage } from '../page-context.ts'
import { pictureTag, workTag } from '../page-tags.ts'
import { htmlPage, movedTo } from '../respond.ts'
import { viewOf } from '../view-of.ts'
import { notFoundPage } from './not-found-page.ts'
import { withdrawnPage } from './withdrawn-page.ts'

const RELATED = 3

/** Three others with the first topic, or of the section when the topic has no more. */
const relatedTo = async ({ services, site }: PageContext, work: WorkPage): Promise<Related> => {
  const others = async (by: { tagSlug?: string; sectionId?: string }) =>
    (await latestWorks(services.db, { agencyIds: site.agencyIds, limit: RELATED + 1, ...by })).filter((card) => card.id !== work.id).slice(0, RELATED)
  const topic = work.tags[0]
  const sameTopic = topic === undefined ? [] : await others({ tagSlug: tagSlug(topic) })
  if (sameTopic.length > 0) return { reason: 'topic', cards: sameTopic }
  return { reason: 'section', cards: work.sectionId === null ? [] : await others({ sectionId: work.sectionId }) }
}

const picturesIn = (blocks: readonly Block[]): Picture[] =>
  blocks.flatMap((block) => (block.type === 'picture' ? [block] : block.type === 'box' ? picturesIn(block.blocks) : []))

const shareCardOf = (assetId: string | undefined, pictures: Pictures, alt: string): ShareCard | null => {
  const source = assetId === undefined ? undefined : pictures.get(assetId)
  const share = source ? sharePicture(source) : null
  return share ? { ...share, alt } : null
}

const lengthOf = (block: Block): number => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return block.text.reduce((sum, run) => sum + run.text.length, 0)
    case 'list':
      return block.items.flat().reduce((sum, run) => sum + run.text.length, 0)
    case 'box':
      return block.blocks.reduce((sum, inside) => sum + lengthOf(inside), 0)
    default:
      return 0
  }
}

// 240 syllables a minute at four and a half characters: counting syllables would cost as much as a query
const CHARACTERS_A_MINUTE = 1_080
const minutesOf = (content: CanonicalContent): number =>
  Math.max(1, Math.round(content.body.reduce((sum, block) => sum + lengthOf(block), content.standfirst.length) / CHARACTERS_A_MINUTE))

const renderArticle = async (context: PageContext, work: WorkPage, content: CanonicalContent): Promise<RenderedPage> => {
  const { site } = context
  const shown = picturesIn(content.body)
  const assetIds = shown.map(({ assetId }) => assetId)
  const personIds = work.credits.flatMap((credit) => credit.personId ?? [])
  const [related, authorIds, places] = await Promise.all([relatedTo(context, work), authorIdsOf(context, personIds), areaNamesOf(context, work.areaIds)])
  const cardPictures = related.cards.flatMap((card) => card.picture?.assetId ?? [])
  const pictures = await picturesOf(context, [...assetIds, ...cardPictures])
  const signed = signedBy(content.byline, work.credits, authorIds)
  const section = (work.sectionId === null ? undefined : site.sectionById.get(work.sectionId)) ?? null
  const names = work.areaIds.flatMap((id) => places.get(id) ?? [])
  const [first] = shown
  const source = first && pictures.get(first.assetId)
  const picture = first && source ? { source, caption: first.caption, credit: first.credit } : null
  const html = articleView(viewOf(context, pictures), {
    work,
    content,
    section,
    signed,
    body: prepareBody(content.body, { pictures, changes: work.changes }),
    places: names,
    related,
    minutes: minutesOf(content),
    share: shareCardOf(first?.assetId, pictures, content.headline),
    safeData: articleJsonLd({ site, work, content, section, signed, picture, places: names }),
  })
  const tags = [workTag(work.publicId), ...related.cards.map((card) => workTag(card.publicId)), ...[...assetIds, ...cardPictures].map(pictureTag)]
  return htmlPage(context, { html, tags })
}

/** `/<slug>-<publicId>.html`; an old slug moves to the present one, a withdrawn work answers 410 at every slug. */
export const articlePage: SitePage = async (context, [publicId = '']) => {
  const work = await findWorkPage(context.services.db, publicId)
  if (!work || !context.site.agencyIds.includes(work.agencyId)) return notFoundPage(context, [])
  if (work.content === null) return withdrawnPage(context, work)
  const path = articlePath(work)
  return context.path === path ? renderArticle(context, work, work.content) : movedTo(context.base + path)
}
