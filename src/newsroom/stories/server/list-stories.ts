import { sql } from 'kysely'
import { z } from 'zod'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { together } from '../../../platform/db/together.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { Id } from '../../../platform/ids.ts'
import { foldText } from '../../../platform/search/fold.ts'
import { findPeople, listDutyAt } from '../../../commons/people/index.ts'
import type { listStories, listWaiting } from '../contract.ts'
import { storyTables } from './tables.ts'
import { chainsById, signingTableOf } from './workflow/people.ts'

type Cursor = { at: string; id: string }

const readCursor = (text: string): Cursor => {
  const [at, id] = Buffer.from(text, 'base64url').toString('utf8').split('|')
  if (!z.iso.datetime().safeParse(at).success || !Id.safeParse(id).success || !at || !id)
    return refuse(platformErrors, 'platform.invalid_input', { fields: ['cursor'] })
  return { at, id }
}
const writeCursor = (cursor: Cursor): string => Buffer.from(`${cursor.at}|${cursor.id}`).toString('base64url')

/** One query for the page, one for what hangs on its rows. */
export const listStoriesUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listStories>): Promise<ReplyOf<typeof listStories>> => {
  const { actor } = ctx
  const tables = storyTables(ctx.db)
  let rows = tables.selectFrom('stories.story as story').selectAll('story').where('story.agency_id', '=', actor.organisationId)
  if (query.state) rows = rows.where('story.state', 'in', query.state)
  if (query.deskId) rows = rows.where('story.desk_id', '=', query.deskId)
  if (query.sectionId) rows = rows.where('story.section_id', '=', query.sectionId)
  if (query.breaking !== undefined) rows = rows.where('story.is_breaking', '=', query.breaking)
  if (query.mine)
    rows = rows.where((where) =>
      where.exists(
        where
          .selectFrom('stories.contributor as own')
          .select('own.position')
          .whereRef('own.story_id', '=', 'story.id')
          .where('own.person_id', '=', actor.personId),
      ),
    )
  const words = query.text ? foldText(query.text) : ''
  if (words !== '') rows = rows.where('story.headline_folded', 'like', `%${words.replace(/[\\%_]/g, '\\$&')}%`)
  if (query.cursor) {
    const cursor = readCursor(query.cursor)
    rows = rows.where(sql<boolean>`(story.updated_at, story.id) < (${new Date(cursor.at)}, ${cursor.id}::uuid)`)
  }
  const found = await rows
    .orderBy('story.updated_at', 'desc')
    .orderBy('story.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const page = found.slice(0, query.limit)
  const ids = page.map((row) => row.id)
  const [outputs, contributors] =
    ids.length === 0
      ? [[], []]
      : await Promise.all([
          tables
            .selectFrom('stories.output')
            .select(['story_id', 'medium', 'work_id'])
            .where('story_id', 'in', ids)
            .orderBy('created_at')
            .orderBy('id')
            .execute(),
          tables.selectFrom('stories.contributor').select(['story_id', 'name']).where('story_id', 'in', ids).orderBy('position').execute(),
        ])
  const last = page.at(-1)
  return {
    items: page.map((row) => ({
      id: row.id,
      headline: row.headline,
      genre: row.genre,
      deskId: row.desk_id,
      sectionId: row.section_id,
      isBreaking: row.is_breaking,
      state: row.state,
      media: outputs.filter((output) => output.story_id === row.id).map((output) => output.medium),
      authors: contributors.filter((each) => each.story_id === row.id).map((each) => each.name),
      commitmentIds: row.commitment_ids,
      workId: outputs.find((output) => output.story_id === row.id && output.medium === 'web')?.work_id ?? null,
      updatedAt: row.updated_at.toISOString(),
    })),
    nextCursor: found.length > query.limit && last ? writeCursor({ at: last.updated_at.toISOString(), id: last.id }) : null,
  }
}

/** Outputs in review, urgent first, then by publishing hour, then oldest. */
const outputsInReview = (db: Db, actor: Actor) =>
  storyTables(db)
    .selectFrom('stories.output as output')
    .innerJoin('stories.story as story', 'story.id', 'output.story_id')
    .select([
      'output.id as outputId',
      'story.id as storyId',
      'story.desk_id as deskId',
      'output.medium',
      'story.headline',
      'output.route',
      'output.submitted_by as submittedBy',
      'output.submitted_at as submittedAt',
      'output.publish_at as publishAt',
      'story.is_breaking as isBreaking',
      'output.next_level as nextLevel',
      'output.chain_id as chainId',
    ])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('stories.contributor as own')
            .select('own.position')
            .whereRef('own.story_id', '=', 'story.id')
            .where('own.person_id', '=', actor.personId)
            .where('own.role', '=', 'writer'),
        )
        .as('isWriter'),
    )
    .where('output.agency_id', '=', actor.organisationId)
    .where('output.state', '=', 'in_review')
    .orderBy('story.is_breaking', 'desc')
    .orderBy('output.publish_at', (order) => order.asc().nullsLast())
    .orderBy('output.submitted_at')
    .limit(500)
    .execute()

/** When the actor signed last, and the reasons given for the last returns: they are offered again. */
const habitsOf = async (db: Db, actor: Actor) => {
  const tables = storyTables(db)
  const [reasons, last] = await Promise.all([
    tables.selectFrom('stories.return').select(['reason', 'at']).where('person_id', '=', actor.personId).orderBy('at', 'desc').limit(20).execute(),
    tables
      .selectFrom('stories.approval')
      .select((select) => select.fn.max('at').as('at'))
      .where('person_id', '=', actor.personId)
      .executeTakeFirstOrThrow(),
  ])
  return { lastSignedAt: last.at?.toISOString() ?? null, reasons: [...new Set(reasons.map((row) => row.reason))].slice(0, 5) }
}

/** Outputs whose next level the actor holds and did not write; on duty also those of others, which may be signed alone. */
export const listWaitingUseCase = (ctx: RequestContext): Promise<ReplyOf<typeof listWaiting>> => together(ctx.db, (db) => waitingFor(db, ctx))

const waitingFor = async (db: Db, { actor, now }: RequestContext): Promise<ReplyOf<typeof listWaiting>> => {
  const [rows, signing, duty, habits] = await Promise.all([
    outputsInReview(db, actor),
    signingTableOf(db, { agencyId: actor.organisationId, deskId: null, at: now }),
    listDutyAt(db, actor.organisationId, 'duty_approver', now),
    habitsOf(db, actor),
  ])
  const chains = await chainsById(
    db,
    rows.flatMap((row) => (row.chainId ? [row.chainId] : [])),
  )
  const isOnDuty = duty.some(({ id }) => id === actor.personId)
  const waiting = rows.flatMap((row) => {
    if (row.isWriter || row.nextLevel === null) return []
    const own = signing.forStory(row.deskId, chains.get(row.chainId ?? ''))
    const levels = own.levelsOf(actor.personId)
    const alone = !levels.has(row.nextLevel)
    const urgentLevel = own.chain.levels.findIndex((level) => level.code === own.chain.urgentLevel)
    if (alone && !(isOnDuty && levels.has(urgentLevel))) return []
    return [{ row, alone, levelName: own.chain.levels[row.nextLevel]?.name ?? '' }]
  })
  const mine = waiting.toSorted((one, other) => Number(one.alone) - Number(other.alone))
  const senders = mine.flatMap(({ row }) => (row.submittedBy ? [row.submittedBy] : []))
  const names = new Map((await findPeople(db, [...new Set(senders)])).map((person) => [person.id, person.name]))
  return {
    lastSignedAt: habits.lastSignedAt,
    items: mine.map(({ row, alone, levelName }) => ({
      outputId: row.outputId,
      storyId: row.storyId,
      medium: row.medium,
      headline: row.headline,
      route: row.route ?? 'first',
      submittedBy: { id: row.submittedBy!, name: names.get(row.submittedBy!) ?? '' },
      submittedAt: row.submittedAt!.toISOString(),
      publishAt: row.publishAt?.toISOString() ?? null,
      isBreaking: row.isBreaking,
      levelName,
      alone,
    })),
    dutyApprovers: duty.map(({ id, name }) => ({ id, name })),
    lastReturnReasons: habits.reasons,
  }
}
