import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listAreasOf } from '../../../commons/areas/index.ts'
import { findNotOpen } from '../../../commons/commitments/index.ts'
import { listDesksOf } from '../../../commons/organisations/index.ts'
import { listColleaguesOf } from '../../../commons/people/index.ts'
import { listAllGenres, listSectionsOf } from '../../../commons/vocabulary/index.ts'
import type { changeStory, Story } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { presentStory } from './present.ts'
import { storyTables, type StoryRecord } from './tables.ts'
import { followEdit } from './workflow/follow-edit.ts'
import { contributorsOf, type Contributor } from './workflow/live-text.ts'
import { lockStory } from './workflow/load.ts'
import { assertMayWrite } from './workflow/may-write.ts'

type Body = InputOf<typeof changeStory>['body']
const unknown = (field: string): never => refuse(storyErrors, 'stories.unknown_word', { field })

/** Every id that came from outside must be one of the agency's own; only what was given is looked up. */
const assertKnown = async (tx: Tx, actor: Actor, body: Body, day: string): Promise<void> => {
  if (body.genre && !(await listAllGenres(tx)).some((genre) => genre.code === body.genre)) unknown('thể loại')
  if (body.deskId && !(await listDesksOf(tx, [actor.organisationId])).some((desk) => desk.id === body.deskId && desk.isOpen)) unknown('ban')
  if (body.sectionId && !(await listSectionsOf(tx, [actor.organisationId])).some((section) => section.id === body.sectionId && section.isOpen))
    unknown('chuyên mục')
  if (body.areaIds && body.areaIds.length > 0) {
    const known = new Set((actor.provinceId ? await listAreasOf(tx, actor.provinceId, day) : []).map((area) => area.id))
    if (body.areaIds.some((id) => !known.has(id))) unknown('địa bàn')
  }
  if (body.commitmentIds && body.commitmentIds.length > 0) {
    const closed = await findNotOpen(tx, { agencyIds: actor.scope, provinceId: actor.provinceId }, body.commitmentIds, day)
    if (closed.length > 0) unknown('phục vụ')
  }
  const people = (body.contributors ?? []).flatMap((each) => (each.personId ? [each.personId] : []))
  if (people.length > 0) {
    const here = new Set((await listColleaguesOf(tx, actor.organisationId, day)).map((person) => person.id))
    if (people.some((id) => !here.has(id))) unknown('tác giả')
  }
}

const changedColumns = (body: Body): Partial<StoryRecord> => ({
  ...(body.kicker === undefined ? {} : { kicker: body.kicker || null }),
  ...(body.genre === undefined ? {} : { genre: body.genre }),
  ...(body.deskId === undefined ? {} : { desk_id: body.deskId }),
  ...(body.sectionId === undefined ? {} : { section_id: body.sectionId }),
  ...(body.areaIds === undefined ? {} : { area_ids: [...new Set(body.areaIds)] }),
  ...(body.commitmentIds === undefined ? {} : { commitment_ids: [...new Set(body.commitmentIds)] }),
  ...(body.tags === undefined ? {} : { tags: [...new Set(body.tags)] }),
  ...(body.origin === undefined ? {} : { origin: body.origin }),
  ...(body.source === undefined ? {} : { source: body.source || null }),
  ...(body.aiUse === undefined ? {} : { ai_use: body.aiUse }),
  ...(body.aiLabel === undefined ? {} : { ai_label: body.aiLabel || null }),
})

const replaceContributors = async (tx: Tx, storyId: string, contributors: readonly Contributor[]): Promise<void> => {
  const tables = storyTables(tx)
  await tables.deleteFrom('stories.contributor').where('story_id', '=', storyId).execute()
  if (contributors.length === 0) return
  await tables
    .insertInto('stories.contributor')
    .values(
      contributors.map((each, position) => ({ story_id: storyId, position, person_id: each.personId, name: each.name, role: each.role, share: each.share })),
    )
    .execute()
}

/**
 * What the story is filed under may change at any time. Kicker, label and byline are part of what readers see:
 * changing them changes the hash, so a signature given before no longer counts.
 */
export const changeStoryUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof changeStory>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const before = await lockStory(tx, params.storyId, actor.organisationId)
    const contributors = await contributorsOf(tx, before.id)
    assertMayWrite(actor, before, contributors)
    await assertKnown(tx, actor, body, hanoiDay(now))
    const after = await storyTables(tx)
      .updateTable('stories.story')
      .set({ ...changedColumns(body), updated_at: now })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    if (body.contributors) await replaceContributors(tx, before.id, body.contributors)
    await noteFrameEdit(tx, actor, after, body, now)
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.change',
      subject: { type: 'story', id: before.id },
      detail: { before: { ...before, contributors }, after: { ...after, contributors: body.contributors ?? contributors } },
      at: now,
    })
    return presentStory(tx, actor, before.id, now)
  })

/** Who changed the visible frame is an editor of the text, as if they had typed in it. */
const noteFrameEdit = async (tx: Tx, actor: Actor, story: StoryRecord, body: Body, at: Date): Promise<void> => {
  if (body.kicker === undefined && body.aiLabel === undefined && body.contributors === undefined) return
  const tables = storyTables(tx)
  const outputs = await tables.selectFrom('stories.output').select('id').where('story_id', '=', story.id).execute()
  for (const output of outputs) {
    const newest = await tables
      .selectFrom('stories.document_update')
      .select((select) => select.fn.max('id').as('id'))
      .where('output_id', '=', output.id)
      .executeTakeFirstOrThrow()
    const position = Number(newest.id ?? 0) + 1
    await tables
      .insertInto('stories.document_author')
      .values({ output_id: output.id, person_id: actor.personId, first_at: at, last_at: at, last_position: position })
      .onConflict((conflict) => conflict.columns(['output_id', 'person_id']).doUpdateSet({ last_at: at, last_position: position }))
      .execute()
    await followEdit(tx, story, output.id, { actorId: actor.personId, at })
  }
}
