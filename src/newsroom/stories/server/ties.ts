import { personTies, type TieSource } from '../../../commons/people/index.ts'
import { startOfDay } from '../../../platform/clock.ts'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { storyTables } from './tables.ts'
import { chainOf } from './workflow/people.ts'

const openStories: TieSource = {
  kind: { vi: 'Tin, bài đang làm', en: 'Story in work' },
  list: async (db, { agencyId, personId }) => {
    const rows = await storyTables(db)
      .selectFrom('stories.story as story')
      .select(['story.id', 'story.headline'])
      .where('story.agency_id', '=', agencyId)
      .where('story.state', 'not in', ['published', 'dropped'])
      .where((where) =>
        where.or([
          where('story.created_by', '=', personId),
          where.exists(
            where
              .selectFrom('stories.contributor as contributor')
              .select('story_id')
              .whereRef('contributor.story_id', '=', 'story.id')
              .where('contributor.person_id', '=', personId),
          ),
        ]),
      )
      .orderBy('story.updated_at', 'desc')
      .orderBy('story.id')
      .limit(100)
      .execute()
    return rows.map(({ id, headline }) => ({ id, title: headline, path: `/stories/${id}` }))
  },
}

const runningDelegations: TieSource = {
  kind: { vi: 'Ủy quyền duyệt', en: 'Delegated approval' },
  list: async (db, { agencyId, personId, day }) => {
    const rows = await storyTables(db)
      .selectFrom('stories.delegation')
      .select(['id', 'level', 'to_at'])
      .where('agency_id', '=', agencyId)
      .where('ended_at', 'is', null)
      .where('to_at', '>', startOfDay(day))
      .where((where) => where.or([where('from_person', '=', personId), where('to_person', '=', personId)]))
      .orderBy('to_at')
      .limit(100)
      .execute()
    const { levels } = await chainOf(db, agencyId, day)
    return rows.map(({ id, level, to_at }) => {
      const name = levels.find((each) => each.code === level)?.name ?? level
      return { id, title: `${name} · ${formatMoment(to_at)}`, path: null }
    })
  },
}

/** Unfinished stories one made or is credited for, and approvals handed over to or by somebody. */
export const storyTies = personTies.add(openStories, runningDelegations)
