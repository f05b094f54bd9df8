import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { findActorOfSession, seal, unseal } from '../../../commons/people/index.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { Id, newId } from '../../../platform/ids.ts'
import { foldText } from '../../../platform/search/fold.ts'
import type { Services } from '../../../platform/services.ts'
import type { getWritingToken } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { createCollaboration, type Collaboration, type CollaborationPerson, type Context } from './collaboration/collaboration.ts'
import { postgresStore } from './collaboration/postgres-store.ts'
import { CollaborationRefused } from './collaboration/refused.ts'
import { registerCollaboration } from './collaboration/register.ts'
import { storyTables } from './tables.ts'
import { followEdit } from './workflow/follow-edit.ts'
import { contributorsOf, liveTextOf } from './workflow/live-text.ts'
import { mayWrite } from './workflow/may-write.ts'
import { keepRevision, latestRevision } from './workflow/revise.ts'

const TOKEN_MS = 60_000
const Token = z.object({
  outputId: Id,
  personId: Id,
  name: z.string(),
  colour: z.string(),
  readOnly: z.boolean(),
  schemaHash: z.string(),
  sessionId: Id,
  until: z.number(),
})

// dark enough for white names on them (AA), far enough apart to tell colleagues from each other
const COLOURS = ['#0f766e', '#b45309', '#1d4ed8', '#be185d', '#4d7c0f', '#7c3aed', '#b91c1c', '#0369a1'] as const

const colourOf = (personId: string): string => COLOURS[Number.parseInt(personId.slice(-4), 16) % COLOURS.length]!

const rightOf = async (db: Db, actor: Actor, outputId: string): Promise<'write' | 'read' | 'none'> => {
  const row = await storyTables(db)
    .selectFrom('stories.output as output')
    .innerJoin('stories.story as story', 'story.id', 'output.story_id')
    .select(['story.id', 'story.created_by', 'story.desk_id', 'story.state'])
    .where('output.id', '=', outputId)
    .where('output.agency_id', '=', actor.organisationId)
    .executeTakeFirst()
  if (!row) return 'none'
  return mayWrite(actor, row, await contributorsOf(db, row.id)) ? 'write' : 'read'
}

/** The right of an open connection: of the session it lives from, with the roles of this moment. */
const rightNow = async (services: Services, { sessionId }: Context, outputId: string): Promise<'write' | 'read' | 'none'> => {
  const actor = sessionId === undefined ? null : await findActorOfSession(services, sessionId)
  return actor?.permissions.has('stories.view') ? rightOf(services.db, actor, outputId) : 'none'
}

/** Sealed with the installation's key: who, which text, writing or reading, for one minute. */
export const writingTokenUseCase = async (
  ctx: RequestContext,
  { params, query }: InputOf<typeof getWritingToken>,
): Promise<ReplyOf<typeof getWritingToken>> => {
  const { actor } = ctx
  const right = await rightOf(ctx.db, actor, params.outputId)
  if (right === 'none') return refuse(storyErrors, 'stories.not_found')
  const readOnly = right === 'read'
  const token = Token.parse({
    outputId: params.outputId,
    personId: actor.personId,
    name: actor.name,
    colour: colourOf(actor.personId),
    readOnly,
    schemaHash: query.schemaHash,
    sessionId: actor.sessionId,
    until: ctx.now.getTime() + TOKEN_MS,
  })
  return { token: seal(ctx.config.dataDir, JSON.stringify(token)).toString('base64url'), readOnly }
}

const openToken = (services: Services, token: string): z.infer<typeof Token> => {
  try {
    return Token.parse(JSON.parse(unseal(services.config.dataDir, Buffer.from(token, 'base64url'))))
  } catch {
    throw new CollaborationRefused('signed-out')
  }
}

const authenticate = (services: Services, token: string, outputId: string): Promise<CollaborationPerson> => {
  const { until, outputId: named, ...person } = openToken(services, token)
  if (named !== outputId) throw new CollaborationRefused('not-permitted')
  if (until < services.clock.now().getTime()) throw new CollaborationRefused('signed-out')
  return Promise.resolve(person)
}

const REVISION_EVERY_MS = 5 * 60_000

/** After a pause in writing: lists show the headline as it is now, and every five minutes (or when the last page closed) the text is kept as a revision. */
const settle = async (services: Services, outputId: string, authorIds: readonly string[], isLast: boolean): Promise<void> => {
  const at = services.clock.now()
  await services.db.transaction().execute(async (tx) => {
    const tables = storyTables(tx)
    const output = await tables.selectFrom('stories.output').selectAll().where('id', '=', outputId).executeTakeFirst()
    if (!output) return
    const story = await tables.selectFrom('stories.story').selectAll().where('id', '=', output.story_id).forUpdate().executeTakeFirstOrThrow()
    const live = await liveTextOf(tx, story, outputId, await contributorsOf(tx, story.id))
    await followEdit(tx, story, outputId, { actorId: authorIds[0] ?? null, at })
    const first = await tables
      .selectFrom('stories.output')
      .select('id')
      .where('story_id', '=', story.id)
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { headline } = live.content
    await tables
      .updateTable('stories.story')
      .set({ updated_at: at, ...(first.id === outputId ? { headline, headline_folded: foldText(headline) } : {}) })
      .where('id', '=', story.id)
      .execute()
    const last = await latestRevision(tx, outputId)
    if (!isLast && last && at.getTime() - last.created_at.getTime() < REVISION_EVERY_MS) return
    await keepRevision(tx, { outputId, content: live.content, sha256: live.sha256, reason: 'saved', authorIds, createdBy: authorIds[0] ?? null, at })
  })
}

/** What a colleague's deletion took along unseen comes back to its writer as a comment beside the text. */
const offerSwallowed = async (services: Services, event: { docId: string; text: string; writtenBy: string | null | undefined }): Promise<void> => {
  if (!event.writtenBy || event.text.trim() === '') return
  await storyTables(services.db)
    .insertInto('stories.comment')
    .values({
      id: newId(),
      output_id: event.docId,
      parent_id: null,
      person_id: event.writtenBy,
      quote: event.text.slice(0, 500),
      anchor: null,
      text: `Đoạn này mất khi ghép với bản của người khác: ${event.text}`.slice(0, 4000),
      mention_ids: [event.writtenBy],
      at: services.clock.now(),
      resolved_at: null,
      resolved_by: null,
    })
    .execute()
}

/** A right that was taken, a session that ended: the open text hears of it this soon. */
const RECHECK_MS = 30_000

let current: Collaboration | null = null

/** The engine of this web process, for acts of the server on an open text (restoring an older state). */
export const collaboration = (): Collaboration => {
  if (!current) throw new Error('writing together runs in the web process only')
  return current
}

export const openWriting = async (app: FastifyInstance, services: Services): Promise<void> => {
  const engine = createCollaboration({
    store: postgresStore(services.db, services.clock),
    authenticate: (token, outputId) => authenticate(services, token, outputId),
    rightNow: (context, outputId) => rightNow(services, context, outputId),
    onSettled: ({ docId, authorIds, isLast }) => settle(services, docId, authorIds, isLast),
    onSwallowed: (event) => offerSwallowed(services, event),
    log: { error: (facts, message) => services.log.error(facts, message) },
  })
  current = engine
  const timer = setInterval(() => {
    engine.recheck().catch((error: unknown) => services.log.warn({ err: error }, 'the rights of open texts could not be looked at'))
  }, RECHECK_MS)
  app.addHook('preClose', async () => clearInterval(timer))
  await registerCollaboration(app, engine)
}
