import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { notify } from '../../../commons/notifications/index.ts'
import { findPeople, listColleaguesOf } from '../../../commons/people/index.ts'
import type { addComment, Comment, listComments, resolveComment } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { storyTables } from './tables.ts'

type Row = {
  id: string
  output_id: string
  parent_id: string | null
  person_id: string
  quote: string
  anchor: unknown
  text: string
  mention_ids: string[]
  at: Date
  resolved_at: Date | null
}

const present = async (db: Db, rows: readonly Row[]): Promise<Comment[]> => {
  const names = new Map((await findPeople(db, [...new Set(rows.map((row) => row.person_id))])).map((person) => [person.id, person.name]))
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    person: { id: row.person_id, name: names.get(row.person_id) ?? '' },
    quote: row.quote,
    anchor: typeof row.anchor === 'string' ? row.anchor : null,
    text: row.text,
    mentionIds: row.mention_ids,
    at: row.at.toISOString(),
    resolvedAt: row.resolved_at?.toISOString() ?? null,
  }))
}

const findOutput = async (db: Db, ctx: RequestContext, outputId: string): Promise<{ storyId: string; headline: string }> =>
  (await storyTables(db)
    .selectFrom('stories.output as output')
    .innerJoin('stories.story as story', 'story.id', 'output.story_id')
    .select(['story.id as storyId', 'story.headline'])
    .where('output.id', '=', outputId)
    .where('output.agency_id', '=', ctx.actor.organisationId)
    .executeTakeFirst()) ?? refuse(storyErrors, 'stories.not_found')

/** An answer stands below the first comment, however deep it was meant; everybody who spoke there hears of it. */
const findThread = async (tx: Db, outputId: string, commentId: string): Promise<{ rootId: string; personIds: string[] }> => {
  const comments = storyTables(tx).selectFrom('stories.comment').where('output_id', '=', outputId)
  const asked = (await comments.select(['id', 'parent_id']).where('id', '=', commentId).executeTakeFirst()) ?? refuse(storyErrors, 'stories.not_found')
  const rootId = asked.parent_id ?? asked.id
  const spoke = await comments
    .select('person_id')
    .distinct()
    .where((where) => where.or([where('id', '=', rootId), where('parent_id', '=', rootId)]))
    .execute()
  return { rootId, personIds: spoke.map((row) => row.person_id) }
}

export const listCommentsUseCase = async (ctx: RequestContext, { params }: InputOf<typeof listComments>): Promise<ReplyOf<typeof listComments>> => {
  await findOutput(ctx.db, ctx, params.outputId)
  const rows = await storyTables(ctx.db)
    .selectFrom('stories.comment')
    .selectAll()
    .where('output_id', '=', params.outputId)
    .orderBy('at')
    .orderBy('id')
    .limit(1000)
    .execute()
  return { items: await present(ctx.db, rows) }
}

export const addCommentUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof addComment>): Promise<ReplyOf<typeof addComment>> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const { storyId, headline } = await findOutput(tx, ctx, params.outputId)
    const tables = storyTables(tx)
    const known = await tables.selectFrom('stories.comment').selectAll().where('id', '=', body.id).executeTakeFirst()
    if (known)
      return known.output_id === params.outputId && known.person_id === actor.personId
        ? (await present(tx, [known]))[0]!
        : refuse(storyErrors, 'stories.id_taken')
    const thread = body.parentId ? await findThread(tx, params.outputId, body.parentId) : null
    const here = new Set((await listColleaguesOf(tx, actor.organisationId, hanoiDay(now))).map((person) => person.id))
    const mentionIds = [...new Set(body.mentionIds ?? [])]
    if (mentionIds.some((id) => !here.has(id))) refuse(storyErrors, 'stories.unknown_word', { field: 'người được nhắc' })
    const row = await tables
      .insertInto('stories.comment')
      .values({
        id: body.id,
        output_id: params.outputId,
        parent_id: thread?.rootId ?? null,
        person_id: actor.personId,
        quote: body.quote ?? '',
        anchor: body.anchor ? JSON.stringify(body.anchor) : null,
        text: body.text,
        mention_ids: mentionIds,
        at: now,
        resolved_at: null,
        resolved_by: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await notify(tx, {
      agencyId: actor.organisationId,
      personIds: mentionIds,
      kind: 'stories.mentioned',
      vi: `${actor.name} nhắc bạn ở “${headline}”: ${body.text}`.slice(0, 500),
      en: `${actor.name} mentioned you in “${headline}”: ${body.text}`.slice(0, 500),
      path: `/staff/stories/${storyId}?output=${params.outputId}&comment=${row.id}`,
      actorId: actor.personId,
      at: now,
    })
    await notify(tx, {
      agencyId: actor.organisationId,
      personIds: (thread?.personIds ?? []).filter((id) => here.has(id) && !mentionIds.includes(id) && id !== actor.personId),
      kind: 'stories.replied',
      vi: `${actor.name} trả lời góp ý ở “${headline}”: ${body.text}`.slice(0, 500),
      en: `${actor.name} answered a comment in “${headline}”: ${body.text}`.slice(0, 500),
      path: `/staff/stories/${storyId}?output=${params.outputId}&comment=${row.id}`,
      actorId: actor.personId,
      at: now,
    })
    return (await present(tx, [row]))[0]!
  })

export const resolveCommentUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof resolveComment>): Promise<ReplyOf<typeof resolveComment>> =>
  ctx.db.transaction().execute(async (tx) => {
    await findOutput(tx, ctx, params.outputId)
    const rows = await storyTables(tx)
      .updateTable('stories.comment')
      .set({ resolved_at: body.resolved ? ctx.now : null, resolved_by: body.resolved ? ctx.actor.personId : null })
      .where((where) => where.or([where('id', '=', params.commentId), where('parent_id', '=', params.commentId)]))
      .where('output_id', '=', params.outputId)
      .returningAll()
      .execute()
    const row = rows.find(({ id }) => id === params.commentId)
    return row ? (await present(tx, [row]))[0]! : refuse(storyErrors, 'stories.not_found')
  })
