import { planningTables } from '../../src/newsroom/planning/server/tables.ts'
import type { Tx } from '../../src/platform/db/connect.ts'
import { addDays, atTime, hanoiDay } from '../../src/platform/clock.ts'
import { foldText } from '../../src/platform/search/fold.ts'
import { randomFor } from '../history/random.ts'
import type { DeclaredWork } from '../history.ts'
import { need, type Loading } from './context.ts'

/** The board of the merged newsroom is kept this far back: two finished quarters and what has run of this one. */
const DAYS = 280
const BATCH = 200

/** A few pieces a month go out without ever having stood on the board. */
const isRegistered = (group: string): boolean => randomFor(`registered|${group}`).next() < 0.93

const deskOf: Readonly<Record<string, string>> = {
  'thoi-su': 'current-affairs',
  'chinh-tri': 'politics-economy',
  'kinh-te': 'politics-economy',
  'xa-hoi': 'culture-society',
  'giao-duc': 'culture-society',
  'van-hoa': 'culture-society',
  'the-thao': 'culture-society',
  'chuyen-doi-so': 'digital',
}

const itemOf = (loading: Loading, id: string, outputs: readonly DeclaredWork[]) => {
  const [work] = outputs as readonly [DeclaredWork]
  const author = need(loading.people, work.authors[0] ?? 'thuha@minhson.example')
  const registeredAt = atTime(addDays(work.day, -1), '15:40')
  return {
    id,
    agency_id: need(loading.organisations, work.agency),
    day: work.day,
    desk_id: need(loading.desks, `${work.agency}/${deskOf[work.section] ?? 'current-affairs'}`),
    title: work.title,
    title_folded: foldText(work.title),
    genre: work.genre,
    area_id: need(loading.areas, work.area),
    place: null,
    deadline: atTime(work.day, '16:00'),
    media: [...new Set(outputs.map(({ medium }) => medium))],
    slot_id: null,
    length_seconds: null,
    commitment_ids: work.commitments.map((code) => need(loading.commitments, code)),
    note: '',
    is_breaking: false,
    is_late: false,
    state: 'published' as const,
    state_reason: null,
    origin: 'registered' as const,
    story_id: null,
    registered_by: author.id,
    registered_at: registeredAt,
    updated_at: registeredAt,
    version: 1,
  }
}

/** What was printed and aired came from the one board: each story's item carries the id its works name as their story. */
export const loadBoardOfPast = async (tx: Tx, loading: Loading, declared: readonly DeclaredWork[], storyKeys: ReadonlyMap<string, string>): Promise<void> => {
  const since = addDays(hanoiDay(loading.now), -DAYS)
  const groups = Map.groupBy(
    declared.filter(({ agency, day, group }) => agency === 'bao-ptth' && day >= since && isRegistered(group)),
    ({ group }) => group,
  )
  const items = [...groups].map(([group, outputs]) => itemOf(loading, need(storyKeys, group), outputs))
  for (let start = 0; start < items.length; start += BATCH)
    await planningTables(tx)
      .insertInto('planning.item')
      .values(items.slice(start, start + BATCH))
      .execute()
  const assigned = items.map((item) => ({
    item_id: item.id,
    person_id: item.registered_by,
    role: 'writer' as const,
    assigned_by: item.registered_by,
    assigned_at: item.registered_at,
  }))
  for (let start = 0; start < assigned.length; start += BATCH)
    await planningTables(tx)
      .insertInto('planning.assignment')
      .values(assigned.slice(start, start + BATCH))
      .execute()
}
