import { sql, type RawBuilder } from 'kysely'
import { addDays, startOfDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { prepared } from '../../../platform/db/prepared.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { listWorks } from '../contract.ts'
import { chooseAgencies, readableAgencyIds } from '../policy.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { frequenciesOf, type Frequencies } from './search/frequencies.ts'
import { headLexemes, queryOf } from './search/query-words.ts'
import type { Credit, WorkRow } from './tables.ts'

export type WorkQuery = InputOf<typeof listWorks>['query']

export type ListedWork = {
  id: string
  publicId: string
  slug: string
  agencyId: string
  title: string
  medium: WorkRow['medium']
  genre: string
  provenance: WorkRow['provenance']
  origin: WorkRow['origin']
  state: WorkRow['state']
  onSite: boolean
  sectionId: string | null
  commitmentIds: string[]
  credits: Credit[]
  publishedAt: Date
  dated: boolean
  updatedAt: Date
  versionNo: number
  isCorrected: boolean
}

export const lineColumns = sql`work.id, work.public_id as "publicId", work.slug, work.agency_id as "agencyId", work.title, work.medium, work.genre, work.provenance, work.origin, work.state,
  work.on_site as "onSite", work.section_id as "sectionId", work.commitment_ids as "commitmentIds", work.credits, work.first_published_at as "publishedAt", work.dated,
  work.updated_at as "updatedAt", work.current_version as "versionNo", work.changes @> '[{"reason": "correction"}]' as "isCorrected"`

const filtersOf = (query: WorkQuery, agency: RawBuilder<unknown>): RawBuilder<unknown> => {
  const before = readCursor(query.cursor)
  const parts = [sql`work.agency_id = ${agency}`]
  if (query.state) parts.push(sql`work.state = ${query.state}`)
  if (query.medium) parts.push(sql`work.medium = ${query.medium}`)
  if (query.genre) parts.push(sql`work.genre = ${query.genre}`)
  if (query.provenance) parts.push(sql`work.provenance = ${query.provenance}`)
  if (query.section) parts.push(sql`work.section_id = ${query.section}`)
  if (query.commitment) parts.push(sql`work.commitment_ids @> array[${query.commitment}]::uuid[] and work.commitment_ids <> '{}'`)
  if (query.from) parts.push(sql`work.first_published_at >= ${startOfDay(query.from)}`)
  if (query.to) parts.push(sql`work.first_published_at < ${startOfDay(addDays(query.to, 1))}`)
  if (before) parts.push(sql`(work.first_published_at, work.id) < (${before.at}, ${before.id})`)
  return sql.join(parts, sql` and `)
}

/** Words this common are met soon when walking back in time; rarer ones are looked up first and put in order afterwards. */
const WALKED = 0.03
/** Words of one name stand together more often than chance has it. */
const TOGETHER = 4

const isWalked = (lexemes: readonly string[], { words }: Frequencies): boolean => {
  const parts = lexemes.map((lexeme) => words.get(lexeme) ?? 0)
  return Math.min(...parts, TOGETHER * parts.reduce((product, part) => product * part, 1)) >= WALKED
}

// `offset 0` keeps each step where it stands: PostgreSQL would else walk through ten thousand works for a rare word, or sort as many for a common one
const withWords = (lexemes: readonly string[], frequencies: Frequencies): RawBuilder<unknown> => {
  const query = sql`${queryOf(lexemes)}::tsquery`
  return isWalked(lexemes, frequencies)
    ? sql`cross join lateral (select 1 from record.work_search as words where words.work_id = work.id and words.head @@ ${query} offset 0) as found`
    : sql`join (select work_id from record.work_search where head @@ ${query} offset 0) as found on found.work_id = work.id`
}

const ofPerson = (personId: string, agency: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`join record.work_person as entry on entry.work_id = work.id and entry.agency_id = ${agency} and entry.person_id = ${personId}`

/**
 * The whole list, page by page, is what is asked for most, and its one plan serves everybody; filters each want a plan of their own. The
 * number of rows stands in the text so that the server sees that it is small; in steps, so that few texts are kept.
 */
const isWholeList = ({ limit: _limit, cursor: _cursor, agency: _agency, ...filters }: WorkQuery): boolean =>
  Object.values(filters).every((filter) => filter === undefined)
const STEP = 4
const stepped = (limit: number): RawBuilder<unknown> => sql.raw(String(Math.ceil((limit + 1) / STEP) * STEP))

// one agency is named outright: the server then keeps one plan for all of them, which it does not for a list of unknown length
const ofAgencies = (agencyIds: readonly string[], listed: RawBuilder<unknown>): RawBuilder<unknown> =>
  agencyIds.length === 1 ? sql`(${listed}) as work` : sql`unnest(${agencyIds}::uuid[]) as agency (id) cross join lateral (${listed}) as work`

/** Works of agencies with all that a question asks, newest first. The agencies are the caller's to choose. */
export const findWorks = async (db: Db, agencyIds: readonly string[], query: WorkQuery): Promise<{ items: ListedWork[]; nextCursor: string | null }> => {
  const lexemes = query.text === undefined ? null : headLexemes(query.text)
  // punctuation alone names nothing, which is not the same as naming everything
  if (lexemes?.length === 0) return { items: [], nextCursor: null }
  const words = lexemes ? withWords(lexemes, await frequenciesOf(db)) : sql``
  const agency = agencyIds.length === 1 ? sql`${agencyIds[0]}::uuid` : sql`agency.id`
  const limit = stepped(query.limit)
  const listed = sql`
    select work.* from record.work ${query.person ? ofPerson(query.person, agency) : sql``} ${words}
    where ${filtersOf(query, agency)} order by work.first_published_at desc, work.id desc limit ${limit}`
  const { rows } = await sql<ListedWork>`${isWholeList(query) ? prepared : sql``}
    select ${lineColumns} from ${ofAgencies(agencyIds, listed)} order by work.first_published_at desc, work.id desc limit ${limit}`.execute(db)
  const items = rows.slice(0, query.limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > query.limit && last ? writeCursor({ at: last.publishedAt, id: last.id }) : null }
}

export const presentLine = <W extends ListedWork>(work: W) => ({
  ...work,
  publishedAt: work.publishedAt.toISOString(),
  updatedAt: work.updatedAt.toISOString(),
})

export const listUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listWorks>): Promise<ReplyOf<typeof listWorks>> => {
  const agencyIds = chooseAgencies(await readableAgencyIds(ctx.db, ctx.actor, ctx.now), query.agency)
  const { items, nextCursor } = await findWorks(ctx.db, agencyIds, query)
  return { items: items.map(presentLine), nextCursor }
}
