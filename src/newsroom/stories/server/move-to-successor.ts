import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { subscriber } from '../../../platform/events/event.ts'
import { LivingMoved } from '../../../commons/organisations/index.ts'
import { storyTables } from './tables.ts'

/**
 * Stories of which nothing is out yet go on at the successor with their texts, comments and signatures; their section is chosen anew.
 * What is out is a fact and stays where it was published.
 */
export const moveStories = subscriber('stories.move_to_successor', LivingMoved, async (tx, { successorId, predecessorIds, onDay, desks }, { services }) => {
  const deskOf = new Map(desks.map((desk) => [desk.from, desk.to]))
  const tables = storyTables(tx)
  const stories = await tables
    .selectFrom('stories.story as story')
    .select(['story.id', 'story.desk_id'])
    .where('story.agency_id', 'in', [...predecessorIds])
    .where('story.state', '<>', 'dropped')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('stories.output as output')
            .select('output.id')
            .whereRef('output.story_id', '=', 'story.id')
            .where('output.published_at', 'is not', null),
        ),
      ),
    )
    .forUpdate('story')
    .execute()
  for (const story of stories) {
    const deskId = story.desk_id === null ? null : (deskOf.get(story.desk_id) ?? null)
    await tables.updateTable('stories.story').set({ agency_id: successorId, desk_id: deskId, section_id: null }).where('id', '=', story.id).execute()
    await tables.updateTable('stories.output').set({ agency_id: successorId }).where('story_id', '=', story.id).execute()
  }
  await recordAudit(tx, {
    agencyId: successorId,
    actorId: null,
    action: 'stories.move_to_successor',
    subject: { type: 'organisation', id: successorId },
    detail: { predecessorIds, onDay, stories: stories.map((story) => story.id) },
    at: services.clock.now(),
  })
})
