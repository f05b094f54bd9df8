import { storyTables } from '../../../src/newsroom/stories/server/tables.ts'
import type { Tx } from '../../../src/platform/db/connect.ts'
import { newId } from '../../../src/platform/ids.ts'
import { need, type Loading } from '../context.ts'
import { insertOutput, keepRevision, sign } from './rows.ts'
import { LEVELS, type Told } from './told.ts'

const AWAITED = { desk_head: 0, secretary: 1, leader: 2 } as const

/** A story that is written, waits for a signature or was returned. */
export const loadUnfinished = async (tx: Tx, loading: Loading, told: Told): Promise<void> => {
  const { state } = told.story
  const version = told.versions[0]!
  const outputId = await insertOutput(tx, told, 'web', version.content)
  loading.stories.set(told.story.key, { storyId: told.storyId, workId: null })
  if (state.kind === 'draft') return
  const sha256 = await keepRevision(tx, told, outputId, version, 'submitted', told.at)
  const submitted = { submitted_by: told.contributors[0]!.personId, submitted_at: told.at, route: 'first' as const }
  if (state.kind === 'awaiting') {
    const next = AWAITED[state.level]
    await sign(tx, loading, told, { outputId, medium: 'web', version, sha256, levels: next, at: loading.now, route: 'first' })
    await storyTables(tx)
      .updateTable('stories.output')
      .set({ ...submitted, state: 'in_review', next_level: next, submission_note: state.note ?? '' })
      .where('id', '=', outputId)
      .execute()
    await storyTables(tx).updateTable('stories.story').set({ state: 'in_review' }).where('id', '=', told.storyId).execute()
    return
  }
  if (state.kind !== 'returned') return
  await storyTables(tx)
    .insertInto('stories.return')
    .values({
      id: newId(loading.now.getTime()),
      output_id: outputId,
      revision_no: version.no,
      person_id: need(loading.people, state.by).id,
      level: LEVELS[AWAITED[state.level]].code,
      reason: state.reason,
      at: loading.now,
      answered_at: null,
    })
    .execute()
  await storyTables(tx)
    .updateTable('stories.output')
    .set({ ...submitted, state: 'returned' })
    .where('id', '=', outputId)
    .execute()
  await storyTables(tx).updateTable('stories.story').set({ state: 'returned' }).where('id', '=', told.storyId).execute()
}
