import { sql } from 'kysely'
import type { ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { listOwnWaiting } from '../contract.ts'
import { storyTables } from './tables.ts'

const MOST = 20

/** Outputs of stories the actor is credited for or began, that somebody still works on. */
const ownOutputs = ({ db, actor }: RequestContext) =>
  storyTables(db)
    .selectFrom('stories.output as output')
    .innerJoin('stories.story as story', 'story.id', 'output.story_id')
    .where('output.agency_id', '=', actor.organisationId)
    .where('story.state', '!=', 'dropped')

const isOwn = (actor: RequestContext['actor']) =>
  sql<boolean>`(story.created_by = ${actor.personId} or exists (
    select 1 from stories.contributor as own where own.story_id = story.id and own.person_id = ${actor.personId}))`

const findReturned = (ctx: RequestContext) =>
  ownOutputs(ctx)
    .innerJoin('stories.return as back', 'back.output_id', 'output.id')
    .where('output.state', '=', 'returned')
    .where('back.answered_at', 'is', null)
    .where(isOwn(ctx.actor))
    .distinctOn('output.id')
    .select(['story.id as storyId', 'output.id as outputId', 'story.headline', 'back.reason', 'back.person_id as personId', 'back.at'])
    .orderBy('output.id')
    .orderBy('back.at', 'desc')
    .limit(MOST)
    .execute()

const findComments = (ctx: RequestContext) =>
  ownOutputs(ctx)
    .innerJoin('stories.comment as comment', 'comment.output_id', 'output.id')
    .where('comment.resolved_at', 'is', null)
    .where('comment.person_id', '!=', ctx.actor.personId)
    .where('output.state', '!=', 'published')
    .where((where) =>
      where.or([
        sql<boolean>`${ctx.actor.personId}::uuid = any (comment.mention_ids)`,
        isOwn(ctx.actor),
        sql<boolean>`exists (select 1 from stories.comment as own where own.id = comment.parent_id and own.person_id = ${ctx.actor.personId})`,
      ]),
    )
    // answered is waited for no more
    .where(
      sql<boolean>`not exists (select 1 from stories.comment as answer where answer.parent_id = coalesce(comment.parent_id, comment.id)
        and answer.person_id = ${ctx.actor.personId} and answer.at >= comment.at)`,
    )
    .select(['comment.id', 'story.id as storyId', 'output.id as outputId', 'story.headline', 'comment.text', 'comment.person_id as personId', 'comment.at'])
    .orderBy('comment.at', 'desc')
    .limit(MOST)
    .execute()

export const listOwnWaitingUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listOwnWaiting>> => {
  const [returned, comments] = await Promise.all([findReturned(ctx), findComments(ctx)])
  const people = await findPeople(ctx.db, [...new Set([...returned, ...comments].map(({ personId }) => personId))])
  const names = new Map(people.map((person) => [person.id, person.name]))
  const shown = <T extends { personId: string; at: Date }>({ personId, at, ...row }: T) => ({
    ...row,
    by: { id: personId, name: names.get(personId) ?? '' },
    at: at.toISOString(),
  })
  return { returned: returned.toSorted((one, other) => other.at.getTime() - one.at.getTime()).map(shown), comments: comments.map(shown) }
}
