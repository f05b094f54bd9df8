import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { together } from '../../../../platform/db/together.ts'
import { refuse } from '../../../../platform/errors.ts'
import { WRITER_ROLES } from '../../../../commons/record/index.ts'
import { nextLevel, type Signature } from '../../chain.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables, type ApprovalRecord, type OutputRecord, type StoryRecord } from '../tables.ts'
import { contributorsOf, textOf, updatesOf, type Contributor, type LiveText } from './live-text.ts'
import { chainsById, signingTableOf, type SigningTable } from './people.ts'
import { latestRevision, type RevisionHead } from './revise.ts'

/** What all outputs of a story have in common. */
export type StoryParts = { readonly contributors: Contributor[]; readonly signing: SigningTable }

/** How one output stands, and all that says so. */
export type OutputNow = {
  story: StoryRecord
  output: OutputRecord
  contributors: Contributor[]
  approvals: ApprovalRecord[]
  signing: SigningTable
  live: LiveText
  /** What it shares with the story's other outputs; `signing` there is under the chain of the day. */
  shared: StoryParts
  /** People who changed the text after the last signature. */
  editorsSince: string[]
  writerIds: string[]
  /** Index of the level to sign; `levels.length` when the chain is complete for the live text. */
  next: number
}

/** With the newest revision. */
export type Loaded = OutputNow & { newest: RevisionHead | undefined }

/** Signatures by their place in the chain under way; a level the chain no longer has is history only. */
const signaturesIn = (signing: SigningTable, approvals: readonly ApprovalRecord[]): Signature[] =>
  approvals.flatMap((approval) => {
    const levelIndex = signing.chain.levels.findIndex((level) => level.code === approval.level)
    return levelIndex < 0 ? [] : [{ levelIndex, sha256: approval.sha256, at: approval.at }]
  })

/** What is under way goes on under the chain it was sent up with; anything else stands under the one of the day. */
const keptChain = (output: OutputRecord): string | null => (output.state === 'in_review' || output.state === 'scheduled' ? output.chain_id : null)

/**
 * Lowest level that only a credited writer signed for this very text: who was named as a writer after signing has approved the own
 * piece, and somebody else must sign there. A level nobody else holds is passed over, as everywhere.
 */
export const signedByWriters = ({ approvals, signing, live, writerIds }: Omit<OutputNow, 'next'>): number[] => {
  const vacant = signing.vacantLevels(writerIds)
  const given = approvals.filter((approval) => approval.sha256 === live.sha256 && approval.mode !== 'standing')
  const indexOf = ({ level }: ApprovalRecord): number => signing.chain.levels.findIndex((each) => each.code === level)
  const byOthers = given.filter((approval) => !writerIds.includes(approval.person_id)).map(indexOf)
  return given
    .filter((approval) => writerIds.includes(approval.person_id))
    .map(indexOf)
    .filter((index) => index >= 0 && !byOthers.includes(index) && !vacant.includes(index))
}

/** Index of the level that signs next; `levels.length` when the chain is complete. */
export const nextOf = (now: Omit<OutputNow, 'next'>): number => {
  const { output, approvals, signing, live, editorsSince, writerIds } = now
  const next = nextLevel({
    levels: signing.chain.levels.length,
    signatures: signaturesIn(signing, approvals),
    liveSha256: live.sha256,
    editorsSince: editorsSince.map((personId) => ({ levelIndex: signing.highestLevel(personId) })),
    vacant: signing.vacantLevels(writerIds),
  })
  const own = signedByWriters(now)
  return own.length > 0 ? Math.min(next, ...own) : applyTypoRoute(next, output, signing)
}

export const storyPartsOf = async (db: Db, story: Pick<StoryRecord, 'id' | 'agency_id' | 'desk_id'>, at: Date): Promise<StoryParts> => {
  const [contributors, signing] = await Promise.all([
    contributorsOf(db, story.id),
    signingTableOf(db, { agencyId: story.agency_id, deskId: story.desk_id, at }),
  ])
  return { contributors, signing }
}

const outputPartsOf = async (db: Db, outputId: string) => {
  const tables = storyTables(db)
  const [approvals, updates, authors] = await Promise.all([
    tables.selectFrom('stories.approval').selectAll().where('output_id', '=', outputId).orderBy('seq').execute(),
    updatesOf(db, outputId),
    tables.selectFrom('stories.document_author').select(['person_id', 'last_position']).where('output_id', '=', outputId).execute(),
  ])
  return { approvals, updates, authors }
}

/** The people of the day, under the chain that holds for this output. */
const signingFor = async (db: Db, { signing }: StoryParts, story: StoryRecord, output: OutputRecord): Promise<SigningTable> => {
  const id = keptChain(output)
  if (id === null || id === signing.chain.id) return signing
  return signing.forStory(story.desk_id, (await chainsById(db, [id])).get(id))
}

type Own = Awaited<ReturnType<typeof outputPartsOf>>
type Stands = { story: StoryRecord; output: OutputRecord; shared: StoryParts; signing: SigningTable; own: Own }

const conclude = ({ story, output, shared, signing, own }: Stands): OutputNow => {
  const { contributors } = shared
  const { approvals, updates, authors } = own
  const live = textOf(story, contributors, updates)
  const position = approvals.at(-1)?.text_position ?? 0
  const editorsSince = authors.filter((each) => each.last_position > position).map((each) => each.person_id)
  const writerIds = contributors.flatMap((each) => (each.personId && WRITER_ROLES.includes(each.role) ? [each.personId] : []))
  const now = { story, output, contributors, approvals, signing, live, shared, editorsSince, writerIds }
  return { ...now, next: nextOf(now) }
}

/** How one output of a story stands. */
export const decide = async (db: Db, story: StoryRecord, output: OutputRecord, shared: StoryParts): Promise<OutputNow> => {
  const [own, signing] = await Promise.all([outputPartsOf(db, output.id), signingFor(db, shared, story, output)])
  return conclude({ story, output, shared, signing, own })
}

/** The same for an output that was decided on just now: only the rows of story and output are newer. */
export const afterwards = async (db: Db, decided: OutputNow, story: StoryRecord, output: OutputRecord): Promise<OutputNow> => {
  const now = { ...decided, story, output, signing: await signingFor(db, decided.shared, story, output) }
  return { ...now, next: nextOf(now) }
}

type Wanted = { outputId: string; agencyId: string; at: Date; lock: boolean }

const storyOf = async (db: Db, { outputId, agencyId, lock }: Wanted): Promise<StoryRecord> => {
  const query = storyTables(db)
    .selectFrom('stories.story')
    .selectAll()
    .where('id', '=', (of) => of.selectFrom('stories.output').select('story_id').where('id', '=', outputId).where('agency_id', '=', agencyId))
  return (await (lock ? query.forUpdate() : query).executeTakeFirst()) ?? refuse(storyErrors, 'stories.not_found')
}

/** Everything a decision about one output needs, read under the lock of the story when `tx` writes. */
export const loadOutput = (db: Db, input: Wanted): Promise<Loaded> =>
  together(db, async (read) => {
    const story = await storyOf(read, input)
    const [output, own, shared, newest] = await Promise.all([
      storyTables(read).selectFrom('stories.output').selectAll().where('id', '=', input.outputId).executeTakeFirstOrThrow(),
      outputPartsOf(read, input.outputId),
      storyPartsOf(read, story, input.at),
      latestRevision(read, input.outputId),
    ])
    const signing = await signingFor(read, shared, story, output)
    return { ...conclude({ story, output, shared, signing, own }), newest }
  })

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
