import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { transact } from '../../../platform/db/transact.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { getDifference, getLiveText, listRevisions, markSeen, restoreRevision, saveRevision } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { storyTables, type RevisionRecord } from './tables.ts'
import { collaboration } from './writing.ts'
import { examine } from './workflow/live-text.ts'
import { loadOutput, type Loaded } from './workflow/load.ts'
import { assertMayWrite } from './workflow/may-write.ts'
import { assertSame, differenceLine, findRevision, keepLive, noteSeen, type RevisionHead } from './workflow/revise.ts'

const read = (ctx: RequestContext, db: Db, outputId: string, lock = false): Promise<Loaded> =>
  loadOutput(db, { outputId, agencyId: ctx.actor.organisationId, at: ctx.now, lock })

const presentRevisions = async (db: Db, rows: readonly RevisionHead[]) => {
  const ids = rows.flatMap((row) => [...row.author_ids, ...(row.created_by ? [row.created_by] : [])])
  const names = new Map((await findPeople(db, [...new Set(ids)])).map((person) => [person.id, person.name]))
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  return rows.map((row) => ({
    no: row.no,
    sha256: row.sha256,
    reason: row.reason,
    authors: row.author_ids.map(person),
    createdBy: row.created_by ? person(row.created_by) : null,
    createdAt: row.created_at.toISOString(),
  }))
}

export const liveTextUseCase = async (ctx: RequestContext, { params }: InputOf<typeof getLiveText>): Promise<ReplyOf<typeof getLiveText>> =>
  transact(ctx.db, async (tx) => {
    const loaded = await read(ctx, tx, params.outputId)
    const examined = await examine(tx, { ...loaded, route: loaded.output.published_at === null ? 'first' : (loaded.output.route ?? 'update'), at: ctx.now })
    const last = loaded.newest
    const current = last?.sha256 === loaded.live.sha256 ? last.no : null
    return { content: loaded.live.content, sha256: loaded.live.sha256, ...examined, revisionNo: current, nextRevisionNo: current ?? (last?.no ?? 0) + 1 }
  })

const wanted = async (db: Db, outputId: string, no: number): Promise<RevisionRecord> =>
  (await findRevision(db, outputId, no)) ?? refuse(storyErrors, 'stories.revision_not_found')

type Start = { readonly revision: RevisionRecord | undefined; readonly basis: 'seen' | 'signed' | 'asked' | null }

/** From where an approver looks: what they saw last, else what the level below signed last. */
const startOf = async (ctx: RequestContext, loaded: Loaded): Promise<Start> => {
  const seen = await storyTables(ctx.db)
    .selectFrom('stories.seen')
    .select('revision_no')
    .where('output_id', '=', loaded.output.id)
    .where('person_id', '=', ctx.actor.personId)
    .executeTakeFirst()
  const no = seen?.revision_no ?? loaded.approvals.at(-1)?.revision_no
  if (no === undefined) return { revision: undefined, basis: null }
  return { revision: await findRevision(ctx.db, loaded.output.id, no), basis: seen ? 'seen' : 'signed' }
}

export const differenceUseCase = async (ctx: RequestContext, { params, query }: InputOf<typeof getDifference>): Promise<ReplyOf<typeof getDifference>> => {
  const loaded = await read(ctx, ctx.db, params.outputId)
  const start: Start = query.from === undefined ? await startOf(ctx, loaded) : { revision: await wanted(ctx.db, params.outputId, query.from), basis: 'asked' }
  const after = query.to === undefined ? null : await wanted(ctx.db, params.outputId, query.to)
  const content = after?.content ?? loaded.live.content
  const before = start.revision
  return {
    from: before?.no ?? null,
    to: after?.no ?? null,
    before: before?.content ?? null,
    after: content,
    summary: before ? differenceLine(before.content, content) : null,
    basis: start.basis,
  }
}

export const listRevisionsUseCase = async (ctx: RequestContext, { params }: InputOf<typeof listRevisions>): Promise<ReplyOf<typeof listRevisions>> => {
  await read(ctx, ctx.db, params.outputId)
  const rows = await storyTables(ctx.db)
    .selectFrom('stories.revision')
    .selectAll()
    .where('output_id', '=', params.outputId)
    .orderBy('no', 'desc')
    .limit(200)
    .execute()
  return { items: await presentRevisions(ctx.db, rows) }
}

export const saveRevisionUseCase = async (ctx: RequestContext, { params }: InputOf<typeof saveRevision>): Promise<ReplyOf<typeof saveRevision>> =>
  transact(ctx.db, async (tx) => {
    const loaded = await read(ctx, tx, params.outputId, true)
    assertMayWrite(ctx.actor, loaded.story, loaded.contributors)
    const revision = await keepLive(tx, loaded, { reason: 'saved', createdBy: ctx.actor.personId, at: ctx.now })
    return (await presentRevisions(tx, [revision]))[0]!
  })

/** Makes an earlier state the newest one: an ordinary edit that colleagues see happen; what was there before is kept as a revision. */
export const restoreUseCase = async (ctx: RequestContext, { params }: InputOf<typeof restoreRevision>): Promise<ReplyOf<typeof restoreRevision>> => {
  const target = await transact(ctx.db, async (tx) => {
    const loaded = await read(ctx, tx, params.outputId, true)
    assertMayWrite(ctx.actor, loaded.story, loaded.contributors)
    const found = await wanted(tx, params.outputId, params.no)
    await keepLive(tx, loaded, { reason: 'saved', createdBy: ctx.actor.personId, at: ctx.now })
    await recordAudit(tx, {
      agencyId: ctx.actor.organisationId,
      actorId: ctx.actor.personId,
      action: 'stories.restore',
      subject: { type: 'output', id: params.outputId },
      detail: { revision: found.no, sha256: found.sha256 },
      at: ctx.now,
    })
    return found
  })
  await collaboration().restore(params.outputId, { personId: ctx.actor.personId, name: ctx.actor.name }, target.content)
  return transact(ctx.db, async (tx) => {
    const revision = await keepLive(tx, await read(ctx, tx, params.outputId, true), { reason: 'restored', createdBy: ctx.actor.personId, at: ctx.now })
    return (await presentRevisions(tx, [revision]))[0]!
  })
}

export const markSeenUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof markSeen>): Promise<ReplyOf<typeof markSeen>> =>
  transact(ctx.db, async (tx) => {
    const loaded = await read(ctx, tx, params.outputId, true)
    await assertSame(tx, loaded, body.sha256)
    const revision = await keepLive(tx, loaded, { reason: 'saved', createdBy: ctx.actor.personId, at: ctx.now })
    await noteSeen(tx, { outputId: params.outputId, personId: ctx.actor.personId, revisionNo: revision.no, at: ctx.now })
    return { revisionNo: revision.no }
  })
