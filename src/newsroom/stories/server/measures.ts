import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { defineMeasure, on, type AgencyDay, type Cell } from '../../../commons/measures/index.ts'
import { countWorksByStory, listWorkDays, WorkPublished, WorksImported, WorkWithdrawn } from '../../../commons/record/index.ts'
import { boardSince } from '../../planning/index.ts'
import { storyTables } from './tables.ts'

const signedStories = async (tx: Tx, storyKeys: readonly string[]): Promise<Set<string>> => {
  if (storyKeys.length === 0) return new Set()
  const rows = await storyTables(tx)
    .selectFrom('stories.output as output')
    .innerJoin('stories.approval as approval', 'approval.output_id', 'output.id')
    .select('output.story_id')
    .distinct()
    .where('output.story_id', 'in', [...new Set(storyKeys)])
    .execute()
  return new Set(rows.map((row) => row.story_id))
}

const countSigned = async (tx: Tx, asked: { agencyId: string; days: readonly Day[] }): Promise<Cell[]> => {
  const works = await countWorksByStory(tx, asked)
  const signed = await signedStories(
    tx,
    works.map((work) => work.storyKey),
  )
  return works.filter((work) => signed.has(work.storyKey)).map((work) => ({ day: work.day, dims: { medium: work.medium }, value: work.works }))
}

const published = (event: AgencyDay): AgencyDay[] => [{ agencyId: event.agencyId, day: event.day }]

/**
 * Works whose story was signed in the agency's approval chain, by medium: whether one chain serves every medium is read from
 * it beside `record.works`. Who signed and what was changed stays in the newsroom. Measured since the agency works with the
 * board, because every story that is signed here has its item there.
 */
export const worksThroughChain = defineMeasure({
  name: 'stories.works_through_chain',
  kind: 'flow',
  title: { vi: 'Tác phẩm qua quy trình duyệt chung', en: 'Works through the one approval chain' },
  unit: { vi: 'tác phẩm', en: 'works' },
  dims: [{ name: 'medium', many: false, title: { vi: 'Loại hình', en: 'Medium' } }],
  version: 1,
  daily: countSigned,
  factDays: listWorkDays,
  measuredSince: boardSince,
  touchedBy: [
    on(WorkPublished, published),
    on(WorkWithdrawn, published),
    on(WorksImported, (event) => event.days.map((day) => ({ agencyId: event.agencyId, day }))),
  ],
})
