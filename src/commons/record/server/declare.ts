import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { atTime, hanoiDay, type Day } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { newId } from '../../../platform/ids.ts'
import type { CanonicalContent } from '../../content/schema.ts'
import type { Channel } from '../../organisations/index.ts'
import type { Doing, Slot } from '../candidate.ts'
import type { declareDayList } from '../contract.ts'
import { recordErrors } from '../errors.ts'
import { WorkPublished } from '../events.ts'
import type { Medium } from '../words.ts'
import { aboutOf } from './about.ts'
import { announceOpened } from './appearances.ts'
import { assertAreas, assertCommitments, assertGenres, assertPeople, assertSections, getChannel } from './assert-known.ts'
import { storeWorks, type NewWork, type StoredWork } from './store-works.ts'
import { recordTables } from './tables.ts'
import { cleanTags } from './tags.ts'

type Body = InputOf<typeof declareDayList>['body']
type Line = Body['lines'][number]

const mediumOf: Readonly<Record<Channel['kind'], Medium>> = { print: 'print', radio: 'radio', tv: 'tv', social: 'social', site: 'web', app: 'web' }

const contentOf = (line: Line): CanonicalContent => ({
  headline: line.title,
  standfirst: '',
  byline: line.contributors.map(({ name, role }) => ({ name, role })),
  body: line.text.split(/\n+/).flatMap((paragraph) => (paragraph.trim() === '' ? [] : [{ type: 'paragraph' as const, text: [{ text: paragraph.trim() }] }])),
})

const slotOf = ({ issue }: Body, { page, bulletin, time }: Line): Slot => ({
  ...(issue ? { issue } : {}),
  ...(page ? { page } : {}),
  ...(bulletin ? { bulletin } : {}),
  ...(time ? { time } : {}),
})

const workOf = (body: Body, line: Line, channel: Channel & { agencyId: string }): NewWork => ({
  workId: line.id,
  agencyId: channel.agencyId,
  // a declared piece is a story of its own unless it is said to be an output of one
  storyKey: line.storyKey ?? line.id,
  output: mediumOf[channel.kind],
  medium: mediumOf[channel.kind],
  genre: line.genre,
  origin: 'own',
  source: null,
  aiUse: 'none',
  sectionId: line.sectionId,
  areaIds: [...new Set(line.areaIds)],
  commitmentIds: [...new Set(line.commitmentIds)],
  tags: cleanTags(line.tags),
  contributors: line.contributors,
  media: line.evidence.map((each) => ({ ...each, use: 'evidence' as const })),
  content: contentOf(line),
  appearances: [{ kind: channel.kind, channelId: channel.id, slot: slotOf(body, line) }],
  provenance: 'declared',
  approvals: [],
  revision: null,
  publishedAt: atTime(body.day, line.time ?? '00:00'),
  dated: true,
  externalKey: null,
})

const assertOut = (works: readonly NewWork[], now: Date): void => {
  const early = works.findIndex((work) => work.publishedAt > now)
  if (early >= 0) refuse(recordErrors, 'record.not_out_yet', { line: early + 1, title: works[early]!.content.headline })
}

type Receiver = { readonly agencyIds: readonly string[]; readonly provinceId: string | null }

const assertKnown = async (tx: Tx, receiver: Receiver, works: readonly NewWork[], day: Day): Promise<void> => {
  await assertGenres(
    tx,
    works.map((work) => work.genre),
  )
  await assertSections(
    tx,
    receiver.agencyIds,
    works.map((work) => work.sectionId),
  )
  await assertAreas(
    tx,
    works.flatMap((work) => work.areaIds),
  )
  await assertPeople(
    tx,
    receiver.agencyIds,
    works.flatMap((work) => work.contributors.map((each) => each.personId)),
    day,
  )
  await assertCommitments(
    tx,
    receiver,
    works.flatMap((work) => work.commitmentIds),
    day,
  )
}

const announce = async (tx: Tx, stored: readonly StoredWork[]): Promise<void> => {
  for (const work of stored) {
    const row = await recordTables(tx).selectFrom('record.work').selectAll().where('id', '=', work.workId).executeTakeFirstOrThrow()
    await emit(tx, WorkPublished, { ...(await aboutOf(tx, row, work.sha256)), publishedAt: work.publishedAt.toISOString() }, work.publishedAt)
    await announceOpened(tx, row, work.opened, work.publishedAt)
  }
}

const outcomesOf = async (tx: Tx, works: readonly NewWork[], stored: readonly StoredWork[]): Promise<ReplyOf<typeof declareDayList>['items']> => {
  const rows = await recordTables(tx)
    .selectFrom('record.work')
    .select(['id', 'public_id', 'agency_id'])
    .where(
      'id',
      'in',
      works.map((work) => work.workId),
    )
    .execute()
  return works.map((work) => {
    const row = rows.find((each) => each.id === work.workId)
    if (!row || row.agency_id !== work.agencyId) return refuse(recordErrors, 'record.already_out')
    return { id: row.id, publicId: row.public_id, outcome: stored.some((each) => each.workId === row.id) ? ('declared' as const) : ('already_there' as const) }
  })
}

/** Keeps works that went out outside the chain, with one audit entry for the list; lines that are there already change nothing. */
export const declareWorks = async (
  tx: Tx,
  works: readonly NewWork[],
  list: { agencyId: string; channelId: string; day: Day },
  doing: Doing,
): Promise<ReplyOf<typeof declareDayList>['items']> => {
  const once = works.filter((work, index) => works.findIndex((other) => other.workId === work.workId) === index)
  const stored = await storeWorks(tx, once, doing)
  const outcomes = await outcomesOf(tx, works, stored)
  if (stored.length > 0) {
    const lines = stored.map((work) => ({ id: work.workId, title: work.content.headline, sha256: work.sha256 }))
    await recordAudit(tx, {
      agencyId: list.agencyId,
      actorId: doing.actorId,
      action: 'record.declare',
      subject: { type: 'day_list', id: newId(doing.at.getTime()) },
      detail: { before: null, after: lines, channelId: list.channelId, day: list.day },
      at: doing.at,
    })
    await announce(tx, stored)
  }
  return outcomes
}

export const declareUseCase = async (ctx: RequestContext, { body }: InputOf<typeof declareDayList>): Promise<ReplyOf<typeof declareDayList>> => {
  const receiver = { agencyIds: ctx.actor.scope, provinceId: ctx.actor.provinceId }
  return ctx.db.transaction().execute(async (tx) => {
    const channel = await getChannel(tx, receiver.agencyIds, body.channelId)
    const works = body.lines.map((line) => workOf(body, line, channel))
    assertOut(works, ctx.now)
    await assertKnown(tx, receiver, works, hanoiDay(works[0]!.publishedAt))
    return {
      items: await declareWorks(tx, works, { agencyId: channel.agencyId, channelId: channel.id, day: body.day }, { at: ctx.now, actorId: ctx.actor.personId }),
    }
  })
}
