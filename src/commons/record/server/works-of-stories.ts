import { sql } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import type { Medium } from '../words.ts'

/** Works that are out, by the day they first went out, their medium and the story they belong to. */
export type StoryWorks = { readonly day: Day; readonly storyKey: string; readonly medium: Medium; readonly works: number }

export const countWorksByStory = async (tx: Tx, { agencyId, days }: { readonly agencyId: string; readonly days: readonly Day[] }): Promise<StoryWorks[]> => {
  const { rows } = await sql<StoryWorks>`
    select first_day as day, story_key as "storyKey", medium, count(*)::int as works from record.work
    where agency_id = ${agencyId} and first_day = any(${days}::date[]) and state = 'out' and dated group by 1, 2, 3`.execute(tx)
  return rows
}
