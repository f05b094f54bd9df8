import type { Db, Tx } from '../../../platform/db/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { commitmentTables } from './tables.ts'

export type Verdict = { readonly commitmentId: string; readonly verdict: 'confirmed' | 'removed' }
export type Confirming = {
  readonly agencyId: string
  readonly storyKey: string
  readonly output: string
  /** The content that was in front of the editor. */
  readonly sha256: string
  readonly verdicts: readonly Verdict[]
  readonly personId: string
  readonly at: Date
}

/** Keeps an editor's decision at approval with the criteria that were in sight; called in the approval's own transaction. */
export const confirmCommitments = async (tx: Tx, input: Confirming): Promise<void> => {
  if (input.verdicts.length === 0) return
  const tables = commitmentTables(tx)
  const known = await tables
    .selectFrom('commitments.commitment as commitment')
    .innerJoin('commitments.kind as kind', 'kind.id', 'commitment.kind_id')
    .select(['commitment.id', 'commitment.criteria', 'kind.criteria_vi as kindCriteria'])
    .where(
      'commitment.id',
      'in',
      input.verdicts.map((each) => each.commitmentId),
    )
    .execute()
  await tables
    .insertInto('commitments.confirmation')
    .values(
      known.map((commitment) => ({
        id: newId(input.at.getTime()),
        agency_id: input.agencyId,
        story_key: input.storyKey,
        output: input.output,
        sha256: input.sha256,
        commitment_id: commitment.id,
        verdict: input.verdicts.find((each) => each.commitmentId === commitment.id)!.verdict,
        criteria: commitment.criteria === '' ? commitment.kindCriteria : commitment.criteria,
        person_id: input.personId,
        at: input.at,
      })),
    )
    .execute()
}

export type Confirmation = {
  readonly commitmentId: string
  readonly output: string
  readonly sha256: string
  readonly verdict: 'confirmed' | 'removed'
  readonly criteria: string
  readonly personId: string
  readonly at: Date
}

export const listConfirmations = (db: Db, agencyIds: readonly string[], storyKey: string): Promise<Confirmation[]> =>
  commitmentTables(db)
    .selectFrom('commitments.confirmation')
    .select(['commitment_id as commitmentId', 'output', 'sha256', 'verdict', 'criteria', 'person_id as personId', 'at'])
    .where('agency_id', 'in', [...agencyIds])
    .where('story_key', '=', storyKey)
    .orderBy('at')
    .orderBy('id')
    .execute()
