import { contentHash, type CanonicalContent } from '../../../src/commons/content/index.ts'
import type { Approval } from '../../../src/commons/record/index.ts'
import { initialUpdate } from '../../../src/newsroom/stories/server/collaboration/document.ts'
import { storyTables, type OutputMedium } from '../../../src/newsroom/stories/server/tables.ts'
import type { Tx } from '../../../src/platform/db/connect.ts'
import { newId } from '../../../src/platform/ids.ts'
import { foldText } from '../../../src/platform/search/fold.ts'
import type { StoryVersion } from '../../content.ts'
import { need, type Loading } from '../context.ts'
import { holderOf, LEVELS, type Told } from './told.ts'

export const insertStory = async (tx: Tx, loading: Loading, told: Told): Promise<void> => {
  const { story, at } = told
  const latest = told.versions.at(-1)!.content
  await storyTables(tx)
    .insertInto('stories.story')
    .values({
      id: told.storyId,
      agency_id: told.agencyId,
      plan_item_id: null,
      desk_id: need(loading.desks, `${story.agency}/${story.desk}`),
      headline: latest.headline,
      headline_folded: foldText(latest.headline),
      genre: story.genre,
      section_id: told.sectionId,
      area_ids: told.areaIds,
      commitment_ids: told.commitmentIds,
      tags: [...story.tags],
      is_breaking: false,
      origin: 'own',
      source: null,
      ai_use: 'none',
      ai_label: null,
      kicker: null,
      state: 'drafting',
      created_by: told.contributors[0]!.personId!,
      created_at: new Date(at.getTime() - 4 * 3_600_000),
      updated_at: at,
    })
    .execute()
  await storyTables(tx)
    .insertInto('stories.contributor')
    .values(
      told.contributors.map((each, position) => ({
        story_id: told.storyId,
        position,
        person_id: each.personId,
        name: each.name,
        role: each.role,
        share: each.share,
      })),
    )
    .execute()
}

export const insertOutput = async (tx: Tx, told: Told, medium: OutputMedium, content: CanonicalContent): Promise<string> => {
  const id = newId(told.at.getTime())
  const author = told.contributors[0]!.personId!
  await storyTables(tx)
    .insertInto('stories.output')
    .values({
      id,
      story_id: told.storyId,
      agency_id: told.agencyId,
      medium,
      state: 'drafting',
      route: null,
      notice: null,
      next_level: null,
      submitted_by: null,
      submitted_at: null,
      submission_note: '',
      publish_at: null,
      slot: null,
      work_id: null,
      work_public_id: null,
      published_sha256: null,
      published_at: null,
      created_at: new Date(told.at.getTime() - 3 * 3_600_000),
    })
    .execute()
  await storyTables(tx)
    .insertInto('stories.document_update')
    .values({ output_id: id, person_id: author, at: told.at, is_snapshot: true, update: Buffer.from(initialUpdate(content)) })
    .execute()
  return id
}

export const keepRevision = async (
  tx: Tx,
  told: Told,
  outputId: string,
  version: StoryVersion,
  reason: 'submitted' | 'published' | 'saved',
  at: Date,
): Promise<string> => {
  const sha256 = contentHash(version.content)
  const author = told.contributors[0]!.personId!
  await storyTables(tx)
    .insertInto('stories.revision')
    .values({
      output_id: outputId,
      no: version.no,
      content: JSON.stringify(version.content),
      sha256,
      reason,
      author_ids: [author],
      created_by: author,
      created_at: at,
    })
    .execute()
  return sha256
}

/** Signs a version through the given number of levels, the last at `at`. */
export const sign = async (
  tx: Tx,
  loading: Loading,
  told: Told,
  input: {
    outputId: string
    medium: string
    version: StoryVersion
    sha256: string
    levels: number
    at: Date
    route: 'first' | 'update' | 'typo' | 'correction'
  },
): Promise<Approval[]> => {
  const approvals: Approval[] = []
  for (const [index, level] of LEVELS.slice(0, input.levels).entries()) {
    const at = new Date(input.at.getTime() - level.minutesBefore * 60_000)
    const personId = holderOf(loading, told, level)
    if (personId === null) continue
    const newest = await storyTables(tx)
      .selectFrom('stories.document_update')
      .select((select) => select.fn.max('id').as('id'))
      .where('output_id', '=', input.outputId)
      .executeTakeFirst()
    await storyTables(tx)
      .insertInto('stories.approval')
      .values({
        id: newId(at.getTime()),
        output_id: input.outputId,
        revision_no: input.version.no,
        sha256: input.sha256,
        level: level.code,
        level_index: index,
        mode: 'chain',
        person_id: personId,
        on_behalf_of: null,
        route: input.route,
        text_position: Number(newest?.id ?? 0),
        at,
      })
      .execute()
    approvals.push({
      storyKey: told.storyId,
      output: input.medium,
      revision: input.version.no,
      sha256: input.sha256,
      level: level.code,
      mode: 'chain',
      personId,
      onBehalfOf: null,
      at,
    })
  }
  return approvals
}
