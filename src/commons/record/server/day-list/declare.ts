import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import { atTime, type Day } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { emit } from '../../../../platform/events/event.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { newId } from '../../../../platform/ids.ts'
import type { CanonicalContent } from '../../../content/schema.ts'
import type { Channel } from '../../../organisations/index.ts'
import type { Doing, Slot } from '../../candidate.ts'
import type { declareDayList } from '../../contract.ts'
import { recordErrors } from '../../errors.ts'
import { WorkPublished } from '../../events.ts'
import type { Medium } from '../../words.ts'
import { aboutOf } from '../about.ts'
import { announceOpened } from '../appearances.ts'
import { getChannel } from '../assert-known.ts'
import { storeWorks, type NewWork, type StoredWork } from '../store-works.ts'
import { recordTables } from '../tables.ts'
import { cleanTags } from '../tags.ts'
import { findTwins } from './find-twins.ts'
import { lineProblem, problemsOf } from './line-problems.ts'

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

const announce = async (tx: Tx, stored: readonly StoredWork[]): Promise<void> => {
  for (const work of stored) {
    const row = await recordTables(tx).selectFrom('record.work').selectAll().where('id', '=', work.workId).executeTakeFirstOrThrow()
    await emit(tx, WorkPublished, { ...(await aboutOf(tx, row, work.sha256)), publishedAt: work.publishedAt.toISOString() }, work.publishedAt)
    await announceOpened(tx, row, work.opened, work.publishedAt)
  }
}

type Item = ReplyOf<typeof declareDayList>['items'][number]
type Twins = ReadonlyMap<string, string>

const outcomesOf = async (tx: Tx, works: readonly NewWork[], stored: readonly StoredWork[], twins: Twins): Promise<Item[]> => {
  const kept = (workId: string): string => twins.get(workId) ?? workId
  const rows = await recordTables(tx)
    .selectFrom('record.work')
    .select(['id', 'public_id'])
    .where(
      'id',
      'in',
      works.map((work) => kept(work.workId)),
    )
    .execute()
  const publicIdOf = (workId: string): string | undefined => rows.find((row) => row.id === kept(workId))?.public_id
  // an output of a story that is out already was left aside by the database
  const lost = works.filter((work) => publicIdOf(work.workId) === undefined).map((work) => lineProblem(works, work.workId, 'record.already_out'))
  if (lost.length > 0) refuse(recordErrors, 'record.bad_lines', { lines: lost })
  return works.map((work) => ({
    id: work.workId,
    publicId: publicIdOf(work.workId)!,
    outcome: twins.has(work.workId) ? 'same_as_other' : stored.some((each) => each.workId === work.workId) ? 'declared' : 'already_there',
  }))
}

type DayList = { readonly agencyId: string; readonly channelId: string; readonly day: Day }

const auditList = async (tx: Tx, stored: readonly StoredWork[], list: DayList, doing: Doing): Promise<void> => {
  const lines = stored.map((work) => ({ id: work.workId, title: work.content.headline, sha256: work.sha256 }))
  await recordAudit(tx, {
    agencyId: list.agencyId,
    actorId: doing.actorId,
    action: 'record.declare',
    subject: { type: 'day_list', id: newId(doing.at.getTime()) },
    detail: { before: null, after: lines, channelId: list.channelId, day: list.day },
    at: doing.at,
  })
}

/** Keeps works that went out outside the chain, with one audit entry for the list; lines that are there already change nothing. */
const declareWorks = async (tx: Tx, works: readonly NewWork[], list: DayList, doing: Doing): Promise<Item[]> => {
  const once = works.filter((work, index) => works.findIndex((other) => other.workId === work.workId) === index)
  const twins = await findTwins(tx, once, list)
  const fresh = once.filter((work) => !twins.has(work.workId))
  const stored = fresh.length === 0 ? [] : await storeWorks(tx, fresh, doing)
  const outcomes = await outcomesOf(tx, works, stored, twins)
  if (stored.length > 0) {
    await auditList(tx, stored, list, doing)
    await recordTables(tx)
      .deleteFrom('record.quiet_day')
      .where('agency_id', '=', list.agencyId)
      .where('channel_id', '=', list.channelId)
      .where('day', '=', list.day)
      .execute()
    await announce(tx, stored)
  }
  return outcomes
}

/** Throws `record.unknown_channel`; `record.bad_lines` names every line that cannot be declared, and then none is. */
export const declareUseCase = async (ctx: RequestContext, { body }: InputOf<typeof declareDayList>): Promise<ReplyOf<typeof declareDayList>> => {
  const receiver = { agencyIds: ctx.actor.scope, provinceId: ctx.actor.provinceId }
  return ctx.db.transaction().execute(async (tx) => {
    const channel = await getChannel(tx, receiver.agencyIds, body.channelId)
    const works = body.lines.map((line) => workOf(body, line, channel))
    const problems = await problemsOf(tx, receiver, works, body.day, ctx.now)
    if (problems.length > 0) refuse(recordErrors, 'record.bad_lines', { lines: problems })
    const list = { agencyId: channel.agencyId, channelId: channel.id, day: body.day }
    return { items: await declareWorks(tx, works, list, { at: ctx.now, actorId: ctx.actor.personId }) }
  })
}
