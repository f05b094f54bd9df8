import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { WRITER_ROLES } from '../../../../commons/record/index.ts'
import { nextLevel, type Signature } from '../../chain.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables, type ApprovalRecord, type OutputRecord, type StoryRecord } from '../tables.ts'
import { contributorsOf, liveTextOf, type Contributor, type LiveText } from './live-text.ts'
import { signingTableOf, type SigningTable } from './people.ts'

export type Loaded = {
  story: StoryRecord
  output: OutputRecord
  contributors: Contributor[]
  approvals: ApprovalRecord[]
  signing: SigningTable
  live: LiveText
  /** People who changed the text after the last signature. */
  editorsSince: string[]
  writerIds: string[]
  /** Index of the level to sign; `levels.length` when the chain is complete for the live text. */
  next: number
}

/** Signatures by their place in the chain under way; a level the chain no longer has is history only. */
const signaturesIn = (signing: SigningTable, approvals: readonly ApprovalRecord[]): Signature[] =>
  approvals.flatMap((approval) => {
    const levelIndex = signing.chain.levels.findIndex((level) => level.code === approval.level)
    return levelIndex < 0 ? [] : [{ levelIndex, sha256: approval.sha256, at: approval.at }]
  })

/** What is under way goes on under the chain it was sent up with; anything else stands under the one of the day. */
const keptChain = (output: OutputRecord): string | null => (output.state === 'in_review' || output.state === 'scheduled' ? output.chain_id : null)

const editorsAfter = async (db: Db, outputId: string, position: number): Promise<string[]> => {
  const rows = await storyTables(db)
    .selectFrom('stories.document_author')
    .select('person_id')
    .where('output_id', '=', outputId)
    .where('last_position', '>', position)
    .execute()
  return rows.map((row) => row.person_id)
}

const nextOf = ({ output, approvals, signing, live, editorsSince, writerIds }: Omit<Loaded, 'next'>): number => {
  const next = nextLevel({
    levels: signing.chain.levels.length,
    signatures: signaturesIn(signing, approvals),
    liveSha256: live.sha256,
    editorsSince: editorsSince.map((personId) => ({ levelIndex: signing.highestLevel(personId) })),
    vacant: signing.vacantLevels(writerIds),
  })
  return applyTypoRoute(next, output, signing)
}

/** Who signs next once this signature for the loaded text counts: everything written so far is behind it. */
export const nextAfter = (loaded: Loaded, approval: ApprovalRecord): number =>
  nextOf({ ...loaded, approvals: [...loaded.approvals, approval], editorsSince: [] })

/** Everything a decision about one output needs, read under the lock of the story when `tx` writes. */
export const loadOutput = async (db: Db, input: { outputId: string; agencyId: string; at: Date; lock: boolean }): Promise<Loaded> => {
  const tables = storyTables(db)
  const found = await tables
    .selectFrom('stories.output')
    .select('story_id')
    .where('id', '=', input.outputId)
    .where('agency_id', '=', input.agencyId)
    .executeTakeFirst()
  if (!found) return refuse(storyErrors, 'stories.not_found')
  const storyQuery = tables.selectFrom('stories.story').selectAll().where('id', '=', found.story_id)
  const story = await (input.lock ? storyQuery.forUpdate() : storyQuery).executeTakeFirstOrThrow()
  const output = await tables.selectFrom('stories.output').selectAll().where('id', '=', input.outputId).executeTakeFirstOrThrow()
  return decide(db, story, output, input.at)
}

export const decide = async (db: Db, story: StoryRecord, output: OutputRecord, at: Date): Promise<Loaded> => {
  const contributors = await contributorsOf(db, story.id)
  const approvals = await storyTables(db).selectFrom('stories.approval').selectAll().where('output_id', '=', output.id).orderBy('seq').execute()
  const signing = await signingTableOf(db, { agencyId: story.agency_id, deskId: story.desk_id, at, chainId: keptChain(output) })
  const live = await liveTextOf(db, story, output.id, contributors)
  const editorsSince = await editorsAfter(db, output.id, approvals.at(-1)?.text_position ?? 0)
  const writerIds = contributors.flatMap((each) => (each.personId && WRITER_ROLES.includes(each.role) ? [each.personId] : []))
  const loaded = { story, output, contributors, approvals, signing, live, editorsSince, writerIds }
  return { ...loaded, next: nextOf(loaded) }
}

/** A typo fix of what is out needs only the level the agency named for it. */
const applyTypoRoute = (next: number, output: OutputRecord, signing: SigningTable): number => {
  const { levels, typoLevel } = signing.chain
  const index = levels.findIndex((level) => level.code === typoLevel)
  if (output.route !== 'typo' || index < 0 || next >= levels.length) return next
  return next > index ? levels.length : Math.max(next, index)
}

export const lockStory = async (tx: Tx, storyId: string, agencyId: string): Promise<StoryRecord> =>
  (await storyTables(tx).selectFrom('stories.story').selectAll().where('id', '=', storyId).where('agency_id', '=', agencyId).forUpdate().executeTakeFirst()) ??
  refuse(storyErrors, 'stories.not_found')
