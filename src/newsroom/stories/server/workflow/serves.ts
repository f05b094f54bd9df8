import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { Actor } from '../../../../platform/http/actor.ts'
import { confirmCommitments } from '../../../../commons/commitments/index.ts'
import { dropCommitments } from '../../../../commons/record/index.ts'
import type { approveOutput } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables } from '../tables.ts'
import type { Loaded } from './load.ts'

type Verdicts = InputOf<typeof approveOutput>['body']['commitments']

const sameIds = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((id) => other.includes(id))

/** Takes things off what the story serves, and off its works that are out: they stop counting from now on. */
const takeOff = async (tx: Tx, actor: Actor, loaded: Loaded, removed: readonly string[], at: Date): Promise<Loaded> => {
  const { story } = loaded
  const kept = story.commitment_ids.filter((id) => !removed.includes(id))
  const tables = storyTables(tx)
  await tables.updateTable('stories.story').set({ commitment_ids: kept }).where('id', '=', story.id).execute()
  await recordAudit(tx, {
    agencyId: story.agency_id,
    actorId: actor.personId,
    action: 'stories.take_off_commitments',
    subject: { type: 'story', id: story.id },
    detail: { before: story.commitment_ids, after: kept },
    at,
  })
  const outputs = await tables.selectFrom('stories.output').select('work_id').where('story_id', '=', story.id).execute()
  for (const { work_id: workId } of outputs) if (workId) await dropCommitments(tx, { workId, commitmentIds: removed }, { at, actorId: actor.personId })
  return { ...loaded, story: { ...story, commitment_ids: kept } }
}

/**
 * What the piece serves, judged by its approver with the criteria in sight. A removal holds at any level; the last level's word confirms
 * what stays. Who was shown another list than the story has signs nothing.
 */
export const settleCommitments = async (tx: Tx, actor: Actor, loaded: Loaded, input: { verdicts: Verdicts; isLast: boolean; at: Date }): Promise<Loaded> => {
  const { verdicts, isLast, at } = input
  if (verdicts === undefined) return loaded
  const seen = verdicts.map((each) => each.commitmentId)
  if (!sameIds([...new Set(seen)], loaded.story.commitment_ids)) refuse(storyErrors, 'stories.commitments_changed')
  const removed = verdicts.filter((each) => each.verdict === 'removed').map((each) => each.commitmentId)
  await confirmCommitments(tx, {
    agencyId: loaded.story.agency_id,
    storyKey: loaded.story.id,
    output: loaded.output.medium,
    sha256: loaded.live.sha256,
    verdicts: isLast ? verdicts : verdicts.filter((each) => each.verdict === 'removed'),
    personId: actor.personId,
    at,
  })
  return removed.length === 0 ? loaded : takeOff(tx, actor, loaded, removed, at)
}
