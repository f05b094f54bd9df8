import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { defineMeasure, on, type AgencyDay, type Cell } from '../../../commons/measures/index.ts'
import { countWorksByStory, listWorkDays, WorkPublished, WorksImported, WorkWithdrawn } from '../../../commons/record/index.ts'
import { PlanItemChanged } from '../events.ts'
import { planningTables } from './tables.ts'

// a piece for paper or air alone may have no story here: a day list then names the item itself
const storiesWithItem = async (tx: Tx, storyKeys: readonly string[]): Promise<Set<string>> => {
  if (storyKeys.length === 0) return new Set()
  const keys = [...new Set(storyKeys)]
  const rows = await planningTables(tx)
    .selectFrom('planning.item')
    .select(['id', 'story_id'])
    .where((where) => where.or([where('story_id', 'in', keys), where('id', 'in', keys)]))
    .execute()
  return new Set(rows.flatMap((row) => [row.id, row.story_id ?? []].flat()))
}

/** First day each agency used the board; before that nothing is known, which is not zero. */
export const boardSince = async (db: Db, agencyIds: readonly string[]): Promise<Map<string, Day>> => {
  const { rows } = await sql<AgencyDay>`
    select agency.id as "agencyId", first.day from unnest(${agencyIds}::uuid[]) as agency (id)
    cross join lateral (select min(day) as day from planning.item where item.agency_id = agency.id) as first where first.day is not null`.execute(db)
  return new Map(rows.map((row) => [row.agencyId, row.day]))
}

const countFromBoard = async (tx: Tx, asked: { agencyId: string; days: readonly Day[] }): Promise<Cell[]> => {
  const works = await countWorksByStory(tx, asked)
  const planned = await storiesWithItem(
    tx,
    works.map((work) => work.storyKey),
  )
  return works.filter((work) => planned.has(work.storyKey)).map((work) => ({ day: work.day, dims: {}, value: work.works }))
}

const published = (event: AgencyDay): AgencyDay[] => [{ agencyId: event.agencyId, day: event.day }]

/**
 * Works whose story came from an item of the one board, on the day they first went out; beside `record.works` it is the
 * share of planned work. A count only: the items themselves never leave the newsroom.
 */
export const worksFromBoard = defineMeasure({
  name: 'planning.works_from_board',
  kind: 'flow',
  title: { vi: 'Tác phẩm đi từ bảng kế hoạch chung', en: 'Works that came from the board' },
  unit: { vi: 'tác phẩm', en: 'works' },
  dims: [],
  version: 1,
  daily: countFromBoard,
  factDays: listWorkDays,
  measuredSince: boardSince,
  touchedBy: [
    on(WorkPublished, published),
    on(WorkWithdrawn, published),
    on(WorksImported, (event) => event.days.map((day) => ({ agencyId: event.agencyId, day }))),
    // an item made for a story after it went out the same day
    on(PlanItemChanged, published),
  ],
})
