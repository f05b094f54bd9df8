import { summariseDifference, diffContents, type CanonicalContent } from '../../../../commons/content/index.ts'
import { contentMessages as english } from '../../../../commons/content/messages.en.ts'
import { contentMessages as vietnamese } from '../../../../commons/content/messages.vi.ts'
import type { BothLanguages } from '../../contract.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { storyErrors } from '../../errors.ts'
import { storyTables, type RevisionRecord } from '../tables.ts'
import type { Loaded } from './load.ts'

/** A revision without its words. */
export type RevisionHead = Omit<RevisionRecord, 'content'>
const HEAD = ['output_id', 'no', 'sha256', 'reason', 'author_ids', 'created_by', 'created_at'] as const

export const latestRevision = (db: Db, outputId: string): Promise<RevisionHead | undefined> =>
  storyTables(db).selectFrom('stories.revision').select(HEAD).where('output_id', '=', outputId).orderBy('no', 'desc').limit(1).executeTakeFirst()

export const findRevision = (db: Db, outputId: string, no: number): Promise<RevisionRecord | undefined> =>
  storyTables(db).selectFrom('stories.revision').selectAll().where('output_id', '=', outputId).where('no', '=', no).executeTakeFirst()

type Revise = {
  outputId: string
  content: CanonicalContent
  sha256: string
  reason: RevisionRecord['reason']
  authorIds: readonly string[]
  createdBy: string | null
  at: Date
}

/** Keeps the text as a revision; the newest one is reused when it already has this hash. */
export const keepRevision = async (tx: Tx, input: Revise): Promise<RevisionHead> => keepAfter(tx, await latestRevision(tx, input.outputId), input)

const keepAfter = async (tx: Tx, last: RevisionHead | undefined, input: Revise): Promise<RevisionHead> => {
  if (last?.sha256 === input.sha256) return last
  return storyTables(tx)
    .insertInto('stories.revision')
    .values({
      output_id: input.outputId,
      no: (last?.no ?? 0) + 1,
      content: JSON.stringify(input.content),
      sha256: input.sha256,
      reason: input.reason,
      author_ids: [...input.authorIds],
      created_by: input.createdBy,
      created_at: input.at,
    })
    .returning(HEAD)
    .executeTakeFirstOrThrow()
}

type Keeping = { reason: RevisionRecord['reason']; createdBy: string | null; at: Date }

/** The same for a text that was loaded under the lock of its story: nobody can have added a revision since. */
export const keepLive = (tx: Tx, loaded: Loaded, input: Keeping): Promise<RevisionHead> =>
  keepAfter(tx, loaded.newest, {
    outputId: loaded.output.id,
    content: loaded.live.content,
    sha256: loaded.live.sha256,
    authorIds: loaded.editorsSince,
    ...input,
  })

/** 'đổi tít, khác 2 câu' and the same in English. */
export const differenceLine = (before: CanonicalContent, after: CanonicalContent): BothLanguages => {
  const difference = diffContents(before, after)
  return { vi: summariseDifference(difference, vietnamese), en: summariseDifference(difference, english) }
}

/** What a person saw must be what is there: otherwise nothing is signed and they are told what differs. */
export const assertSame = async (db: Db, loaded: Loaded, sha256: string): Promise<void> => {
  if (loaded.live.sha256 === sha256) return
  const { newest } = loaded
  const no = newest?.sha256 === loaded.live.sha256 ? newest.no : (newest?.no ?? 0) + 1
  const seen = await storyTables(db)
    .selectFrom('stories.revision')
    .select('content')
    .where('output_id', '=', loaded.output.id)
    .where('sha256', '=', sha256)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  refuse(storyErrors, 'stories.changed_since', { no, summary: seen ? differenceLine(seen.content, loaded.live.content) : null })
}

/** The actor has seen the text at this revision: the next look opens on what changed since. */
export const noteSeen = async (tx: Tx, input: { outputId: string; personId: string; revisionNo: number; at: Date }): Promise<void> => {
  const values = { revision_no: input.revisionNo, at: input.at }
  await storyTables(tx)
    .insertInto('stories.seen')
    .values({ output_id: input.outputId, person_id: input.personId, ...values })
    .onConflict((conflict) => conflict.columns(['output_id', 'person_id']).doUpdateSet(values))
    .execute()
}
