import { sql } from 'kysely'
import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { atTime } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { emit } from '../../../platform/events/event.ts'
import { newId } from '../../../platform/ids.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { canonicalise } from '../../content/canonical.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import { contentHash } from '../../content/server/content-hash.ts'
import type { Doing } from '../candidate.ts'
import { WorksImported } from '../events.ts'
import type { ImportedArticle } from '../imports/imported-article.ts'
import { appendImported, type ChangedImport } from './append-imported.ts'
import { storeWorks, type NewWork } from './store-works.ts'
import { cleanTags } from './tags.ts'

export type ImportInput = {
  readonly agencyId: string
  readonly articles: readonly ImportedArticle[]
  /** The site the archive stood on, when it is registered. */
  readonly channelId?: string | null
  /** Sections by folded name or slug; a category without one leaves the piece without a section. */
  readonly sections?: readonly { readonly id: string; readonly name: string; readonly slug: string }[]
}
export type ImportOutcome = { readonly imported: number; readonly updated: number; readonly unchanged: number; readonly batchId: string }

/** Where pieces without a date stand in lists: after everything that has one. */
const UNDATED = new Date('1990-01-01T00:00:00Z')

export const contentOf = (article: ImportedArticle): CanonicalContent =>
  canonicalise({
    headline: article.title,
    standfirst: article.lead,
    byline: article.author === '' ? [] : [{ name: article.author, role: 'writer' }],
    body: article.body.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ type: 'paragraph' as const, text: [{ text: line }] }])),
  })

const momentOf = (article: ImportedArticle): Date =>
  article.publishedAt ? new Date(article.publishedAt) : article.date ? atTime(article.date, '00:00') : UNDATED

export const sectionOf = (article: ImportedArticle, sections: ImportInput['sections']): string | null => {
  const wanted = [article.category_vi, article.category].map((name) => foldText(name)).filter((name) => name !== '')
  return sections?.find((section) => wanted.includes(foldText(section.name)) || wanted.includes(foldText(section.slug)))?.id ?? null
}

const workOf = (input: ImportInput, article: ImportedArticle): NewWork => {
  const workId = newId()
  return {
    workId,
    agencyId: input.agencyId,
    storyKey: workId,
    output: 'web',
    medium: 'web',
    genre: article.genre || 'news',
    origin: article.origin ?? 'own',
    source: article.source || null,
    aiUse: 'none',
    sectionId: sectionOf(article, input.sections),
    areaIds: [],
    commitmentIds: [],
    tags: cleanTags(article.tags ?? []),
    contributors: article.author === '' ? [] : [{ personId: null, name: article.author, role: 'writer', share: null }],
    media: [],
    content: contentOf(article),
    appearances: [{ kind: 'site', channelId: input.channelId ?? null, url: article.url || null }],
    provenance: 'imported',
    approvals: [],
    revision: null,
    publishedAt: momentOf(article),
    dated: Boolean(article.publishedAt ?? article.date),
    externalKey: article.id,
  }
}

type Known = { id: string; externalKey: string; sha256: string }

const sameAt = (url: string, title: string): string => `${url}\n${foldText(title)}`

/**
 * Pieces that came in already by another way (a feed's guid, a number of a sheet, an id of an export): at the same address, with the
 * same title. The first way keeps bringing their changes.
 */
export const findByOtherWay = async (tx: Db, agencyId: string, articles: readonly ImportedArticle[]): Promise<ReadonlySet<string>> => {
  const urls = [...new Set(articles.flatMap((article) => article.url || []))]
  if (urls.length === 0) return new Set()
  const { rows } = await sql<{ url: string; title: string; externalKey: string }>`
    select appearance.url, work.title, work.external_key as "externalKey" from record.appearance
    join record.work on work.id = appearance.work_id and work.provenance = 'imported'
    where appearance.agency_id = ${agencyId} and appearance.url = any(${urls}::text[])`.execute(tx)
  const there = new Map(rows.map((row) => [sameAt(row.url, row.title), row.externalKey]))
  return new Set(
    articles.flatMap((article) => {
      const key = article.url ? there.get(sameAt(article.url, contentOf(article).headline)) : undefined
      return key !== undefined && key !== article.id ? [article.id] : []
    }),
  )
}

/** Of pieces with one address and title in one batch the first. */
const eachOnce = (articles: readonly ImportedArticle[]): ImportedArticle[] => {
  const seen = new Set<string>()
  return articles.filter((article) => {
    const key = sameAt(article.url, article.title)
    if (article.url === '' || !seen.has(key)) return seen.add(key)
    return false
  })
}

export const findKnown = async (tx: Db, agencyId: string, keys: readonly string[]): Promise<Map<string, Known>> => {
  const { rows } = await sql<Known>`
    select work.id, work.external_key as "externalKey", version.sha256 from record.work
    join record.version on version.work_id = work.id and version.no = work.current_version
    where work.agency_id = ${agencyId} and work.external_key = any(${keys}::text[])`.execute(tx)
  return new Map(rows.map((row) => [row.externalKey, row]))
}

const DAYS_AN_EVENT = 300

const announce = async (tx: Tx, input: ImportInput, works: readonly NewWork[], batch: { id: string; at: Date }): Promise<void> => {
  const { rows } = await sql<{
    day: string
  }>`select distinct first_day as day from record.work where id = any(${works.map((work) => work.workId)}::uuid[]) and dated order by 1`.execute(tx)
  const days = rows.map((row) => row.day)
  const sectionIds = [...new Set(works.flatMap((work) => work.sectionId ?? []))].slice(0, 60)
  for (let start = 0; start === 0 || start < days.length; start += DAYS_AN_EVENT) {
    await emit(
      tx,
      WorksImported,
      { agencyId: input.agencyId, batchId: batch.id, count: works.length, days: days.slice(start, start + DAYS_AN_EVENT), sectionIds },
      batch.at,
    )
  }
}

/**
 * Takes over up to 1,000 pieces of an archive or feed in one transaction. A piece that is there is left alone, or gets a new version
 * when its text changed; withdrawn pieces stay withdrawn.
 */
export const importWorks = async (tx: Tx, input: ImportInput, doing: Doing): Promise<ImportOutcome> => {
  const batchId = newId(doing.at.getTime())
  const known = await findKnown(
    tx,
    input.agencyId,
    input.articles.map((article) => article.id),
  )
  const elsewhere = await findByOtherWay(tx, input.agencyId, input.articles)
  const fresh = eachOnce(input.articles.filter((article) => !known.has(article.id) && !elsewhere.has(article.id))).map((article) => workOf(input, article))
  const changed = input.articles.flatMap((article): ChangedImport[] => {
    const work = known.get(article.id)
    const content = contentOf(article)
    return work && work.sha256 !== contentHash(content) ? [{ workId: work.id, content, author: article.author, tags: cleanTags(article.tags ?? []) }] : []
  })
  const stored = fresh.length === 0 ? [] : await storeWorks(tx, fresh, doing)
  const updated = await appendImported(tx, changed, doing)
  const outcome = { imported: stored.length, updated, unchanged: input.articles.length - stored.length - updated, batchId }
  if (stored.length + updated > 0) {
    await recordAudit(tx, {
      agencyId: input.agencyId,
      actorId: doing.actorId,
      action: 'record.import',
      subject: { type: 'import', id: batchId },
      detail: { before: null, after: outcome },
      at: doing.at,
    })
  }
  if (stored.length > 0) await announce(tx, input, stored, { id: batchId, at: doing.at })
  return outcome
}
