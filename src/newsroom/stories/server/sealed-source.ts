import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findPeople, listColleaguesOf, seal, unseal } from '../../../commons/people/index.ts'
import type { getSealedSource, saveSealedSource } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { storyTables } from './tables.ts'
import { contributorsOf } from './workflow/live-text.ts'
import { lockStory } from './workflow/load.ts'
import { assertMayWrite } from './workflow/may-write.ts'

/** Need-to-know (Luật Báo chí 2025 Đ31.4): to everybody else it is as if there were none. */
export const getSourceUseCase = async (ctx: RequestContext, { params }: InputOf<typeof getSealedSource>): Promise<ReplyOf<typeof getSealedSource>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    await lockStory(tx, params.storyId, actor.organisationId)
    const row = await storyTables(tx).selectFrom('stories.sealed_source').selectAll().where('story_id', '=', params.storyId).executeTakeFirst()
    if (!row || !row.reader_ids.includes(actor.personId)) return null
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.read_source',
      subject: { type: 'story', id: params.storyId },
      at: now,
    })
    return { text: unseal(ctx.config.dataDir, row.sealed), readers: (await findPeople(tx, row.reader_ids)).map(({ id, name }) => ({ id, name })) }
  })

/** Only who may read it may change it; the first to write it is always a reader. */
export const saveSourceUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof saveSealedSource>): Promise<ReplyOf<typeof saveSealedSource>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    assertMayWrite(actor, story, await contributorsOf(tx, story.id))
    const tables = storyTables(tx)
    const before = await tables.selectFrom('stories.sealed_source').select('reader_ids').where('story_id', '=', story.id).executeTakeFirst()
    if (before && !before.reader_ids.includes(actor.personId)) refuse(storyErrors, 'stories.not_permitted')
    const readers = [...new Set([actor.personId, ...body.readerIds])]
    const here = new Set((await listColleaguesOf(tx, actor.organisationId, hanoiDay(now))).map((person) => person.id))
    if (readers.some((id) => !here.has(id))) refuse(storyErrors, 'stories.unknown_word', { field: 'người được đọc' })
    const values = { sealed: seal(ctx.config.dataDir, body.text), reader_ids: readers, updated_by: actor.personId, updated_at: now }
    await tables
      .insertInto('stories.sealed_source')
      .values({ story_id: story.id, ...values })
      .onConflict((conflict) => conflict.column('story_id').doUpdateSet(values))
      .execute()
    // the text itself never enters the audit
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.seal_source',
      subject: { type: 'story', id: story.id },
      detail: { before: before?.reader_ids ?? null, after: readers },
      at: now,
    })
    return { text: body.text, readers: (await findPeople(tx, readers)).map(({ id, name }) => ({ id, name })) }
  })
