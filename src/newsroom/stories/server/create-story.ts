import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { listAllGenres } from '../../../commons/vocabulary/index.ts'
import { ensureItemForStory, linkStory } from '../../planning/index.ts'
import type { addOutput, createStory, Story } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { emptyContent, initialUpdate } from './collaboration/document.ts'
import { presentStory } from './present.ts'
import { storyTables, type OutputMedium } from './tables.ts'
import { contributorsOf, liveTextOf } from './workflow/live-text.ts'
import { lockStory } from './workflow/load.ts'
import { assertMayWrite } from './workflow/may-write.ts'

const insertOutput = async (
  tx: Tx,
  input: { storyId: string; agencyId: string; medium: OutputMedium; update: Uint8Array; personId: string; at: Date },
): Promise<string> => {
  const id = newId(input.at.getTime())
  await storyTables(tx)
    .insertInto('stories.output')
    .values({
      id,
      story_id: input.storyId,
      agency_id: input.agencyId,
      medium: input.medium,
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
      created_at: input.at,
    })
    .execute()
  await storyTables(tx)
    .insertInto('stories.document_update')
    .values({ output_id: id, person_id: input.personId, at: input.at, is_snapshot: true, update: Buffer.from(input.update) })
    .execute()
  return id
}

export const createStoryUseCase = async (ctx: RequestContext, { body }: InputOf<typeof createStory>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const tables = storyTables(tx)
    const known = await tables.selectFrom('stories.story').select(['agency_id', 'created_by']).where('id', '=', body.id).executeTakeFirst()
    // the same call again (a lost answer, a queue sent twice) gets the same story
    if (known)
      return known.agency_id === actor.organisationId && known.created_by === actor.personId
        ? presentStory(tx, actor, body.id, now)
        : refuse(storyErrors, 'stories.id_taken')
    if (body.genre && !(await listAllGenres(tx)).some((genre) => genre.code === body.genre)) refuse(storyErrors, 'stories.unknown_word', { field: 'thể loại' })
    const item = body.planItemId ? await linkStory(tx, { itemId: body.planItemId, storyId: body.id, actor, now }) : null
    // somebody began writing this item a moment ago: one story an item
    if (item && item.story_id !== body.id) return presentStory(tx, actor, item.story_id!, now)
    const headline = body.headline ?? item?.title ?? ''
    const genre = body.genre ?? item?.genre ?? 'news'
    const media: readonly OutputMedium[] = body.media ?? item?.media ?? ['web']
    await tables
      .insertInto('stories.story')
      .values({
        id: body.id,
        agency_id: actor.organisationId,
        plan_item_id: null,
        desk_id: item?.desk_id ?? actor.deskIds[0] ?? null,
        headline,
        headline_folded: foldText(headline),
        genre,
        section_id: null,
        area_ids: item?.area_id ? [item.area_id] : [],
        commitment_ids: item?.commitment_ids ?? [],
        tags: [],
        is_breaking: body.isBreaking ?? item?.is_breaking ?? false,
        origin: 'own',
        source: null,
        ai_use: 'none',
        ai_label: null,
        kicker: null,
        state: 'drafting',
        created_by: actor.personId,
        created_at: now,
        updated_at: now,
      })
      .execute()
    await tables
      .insertInto('stories.contributor')
      .values({ story_id: body.id, position: 0, person_id: actor.personId, name: actor.name, role: 'writer', share: null })
      .execute()
    const update = initialUpdate({ ...emptyContent, headline })
    for (const medium of new Set(media))
      await insertOutput(tx, { storyId: body.id, agencyId: actor.organisationId, medium, update, personId: actor.personId, at: now })
    const own =
      item ??
      (await ensureItemForStory(tx, {
        storyId: body.id,
        title: headline === '' ? 'Tin chưa đặt tít' : headline,
        genre,
        media: [...media],
        isBreaking: body.isBreaking ?? false,
        actor,
        now,
      }))
    await tables.updateTable('stories.story').set({ plan_item_id: own.id }).where('id', '=', body.id).execute()
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.create',
      subject: { type: 'story', id: body.id },
      detail: { planItemId: own.id, media },
      at: now,
    })
    return presentStory(tx, actor, body.id, now)
  })

export const addOutputUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof addOutput>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    const contributors = await contributorsOf(tx, story.id)
    assertMayWrite(actor, story, contributors)
    const outputs = await storyTables(tx).selectFrom('stories.output').select(['id', 'medium']).where('story_id', '=', story.id).execute()
    if (outputs.some((output) => output.medium === body.medium)) refuse(storyErrors, 'stories.output_exists')
    const source = body.copyFrom ? outputs.find((output) => output.id === body.copyFrom) : undefined
    if (body.copyFrom && !source) refuse(storyErrors, 'stories.not_found')
    const content = source ? (await liveTextOf(tx, story, source.id, contributors)).content : { ...emptyContent, headline: story.headline }
    const outputId = await insertOutput(tx, {
      storyId: story.id,
      agencyId: actor.organisationId,
      medium: body.medium,
      update: initialUpdate(content),
      personId: actor.personId,
      at: now,
    })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.add_output',
      subject: { type: 'story', id: story.id },
      detail: { outputId, medium: body.medium, copyFrom: body.copyFrom ?? null },
      at: now,
    })
    return presentStory(tx, actor, story.id, now)
  })
