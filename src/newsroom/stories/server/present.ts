import type { Db } from '../../../platform/db/connect.ts'
import { together } from '../../../platform/db/together.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { findPeople, listDutyAt } from '../../../commons/people/index.ts'
import { maySign } from '../chain.ts'
import type { BothLanguages, Output, Signature, Story } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { storyTables, type ReturnRecord } from './tables.ts'
import { afterwards, decide, storyPartsOf, type OutputNow, type StoryParts } from './workflow/load.ts'
import { mayPickUp, mayWrite } from './workflow/may-write.ts'
import { differenceLine } from './workflow/revise.ts'

type Names = ReadonlyMap<string, string>
const person = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' })

/** What differs now from each text that was signed and is under review again: '(bản 3, khác 1 câu so với bản 4)'. */
const differencesOf = async (db: Db, loaded: OutputNow): Promise<ReadonlyMap<number, BothLanguages>> => {
  const stale = loaded.approvals.filter((approval) => approval.sha256 !== loaded.live.sha256)
  if (loaded.output.state !== 'in_review' || stale.length === 0) return new Map()
  const rows = await storyTables(db)
    .selectFrom('stories.revision')
    .select(['no', 'content'])
    .where('output_id', '=', loaded.output.id)
    .where('no', 'in', [...new Set(stale.map((approval) => approval.revision_no))])
    .execute()
  return new Map(rows.map((row) => [row.no, differenceLine(row.content, loaded.live.content)]))
}

const presentSignatures = (loaded: OutputNow, names: Names, differences: ReadonlyMap<number, BothLanguages>): Signature[] =>
  loaded.approvals.map((approval) => ({
    level: approval.level,
    levelName: loaded.signing.chain.levels.find((level) => level.code === approval.level)?.name ?? approval.level,
    person: person(names, approval.person_id),
    onBehalfOf: approval.on_behalf_of ? person(names, approval.on_behalf_of) : null,
    mode: approval.mode,
    revisionNo: approval.revision_no,
    route: approval.route,
    at: approval.at.toISOString(),
    counts: approval.sha256 === loaded.live.sha256,
    difference: differences.get(approval.revision_no) ?? null,
  }))

const presentNext = (loaded: OutputNow, dutyIds: readonly string[]): Output['nextLevel'] => {
  const { levels } = loaded.signing.chain
  if (loaded.output.state === 'scheduled' || (loaded.output.state === 'published' && loaded.output.published_sha256 === loaded.live.sha256)) return null
  const index = Math.min(loaded.next, levels.length - 1)
  const level = levels[index]!
  return {
    index,
    code: level.code,
    name: level.name,
    people: loaded.signing
      .holders(index)
      .filter((holder) => !loaded.writerIds.includes(holder.id))
      .map((holder) => ({ ...holder, onDuty: dutyIds.includes(holder.id) }))
      .toSorted((one, other) => Number(other.onDuty) - Number(one.onDuty)),
    isLast: index === levels.length - 1,
    mayEdit: level.mayEdit,
  }
}

type Powers = { standing: boolean; onDuty: boolean; dutyIds: readonly string[] }

const answers = (actor: Actor, loaded: OutputNow, powers: Powers): Output['may'] => {
  const { output, story, signing } = loaded
  const { levels, urgentLevel } = signing.chain
  const held = [...signing.levelsOf(actor.personId).keys()]
  const isWriter = loaded.writerIds.includes(actor.personId)
  const next = Math.min(loaded.next, levels.length - 1)
  const waits = output.state === 'in_review'
  const refusal = waits ? maySign({ next, levels: levels.length, heldLevels: held, isWriter }) : 'not_submitted'
  const writes = mayWrite(actor, story, loaded.contributors)
  const changed = output.published_sha256 !== loaded.live.sha256
  const urgentIndex = levels.findIndex((level) => level.code === urgentLevel)
  return {
    write: writes,
    submit: writes && changed && !['scheduled', 'dropped', 'in_review'].includes(output.state),
    approve: refusal === null,
    return: waits && Math.max(-1, ...held) >= next,
    approveUrgent: powers.onDuty && held.includes(urgentIndex) && !isWriter && changed && !['scheduled', 'dropped'].includes(output.state),
    publishStanding: powers.standing && output.published_at !== null && changed,
    pass: waits && held.includes(next),
    unschedule: output.state === 'scheduled' && held.includes(levels.length - 1),
    whyNot: refusal,
  }
}

/** The return that waits for an answer, by output. */
type Returns = ReadonlyMap<string, ReturnRecord>

const returnsOf = async (db: Db, storyId: string): Promise<Returns> => {
  const rows = await storyTables(db)
    .selectFrom('stories.return')
    .selectAll()
    .where('output_id', 'in', (of) => of.selectFrom('stories.output').select('id').where('story_id', '=', storyId))
    .where('answered_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return new Map(rows.map((row) => [row.output_id, row]))
}

type Around = { readonly names: Names; readonly powers: Powers; readonly returns: Returns }

const presentOutput = async (db: Db, actor: Actor, loaded: OutputNow, { names, powers, returns }: Around): Promise<Output> => {
  const { output } = loaded
  const returned = output.state === 'returned' ? returns.get(output.id) : undefined
  return {
    id: output.id,
    medium: output.medium,
    state: output.state,
    route: output.route ?? 'first',
    nextLevel: presentNext(loaded, powers.dutyIds),
    submitted: output.submitted_by && output.submitted_at ? { by: person(names, output.submitted_by), at: output.submitted_at.toISOString() } : null,
    signatures: presentSignatures(loaded, names, await differencesOf(db, loaded)),
    publishAt: output.publish_at?.toISOString() ?? null,
    notice: output.notice,
    returned: returned
      ? {
          by: person(names, returned.person_id),
          level: returned.level,
          reason: returned.reason,
          at: returned.at.toISOString(),
          revisionNo: returned.revision_no,
        }
      : null,
    workId: output.work_id,
    publicId: output.work_public_id,
    publishedAt: output.published_at?.toISOString() ?? null,
    publishedSha256: output.published_sha256,
    submissionNote: output.submission_note,
    may: answers(actor, loaded, powers),
  }
}

/** Names of everybody whom the page mentions: colleagues are known already, who has left is looked up. */
const peopleNamed = async (db: Db, loaded: readonly OutputNow[], mentioned: readonly string[], shared: StoryParts): Promise<Names> => {
  const ids = new Set([
    ...mentioned,
    ...loaded.flatMap(({ output, approvals }) => [output.submitted_by, ...approvals.flatMap((approval) => [approval.person_id, approval.on_behalf_of])]),
  ])
  const names = new Map([...ids].flatMap((id) => (id === null ? [] : [[id, shared.signing.nameOf(id)] as const])))
  const unknown = [...names].flatMap(([id, name]) => (name === '' ? [id] : []))
  for (const each of await findPeople(db, unknown)) names.set(each.id, each.name)
  return names
}

const standingOf = (db: Db, storyId: string, now: Date) =>
  storyTables(db)
    .selectFrom('stories.standing')
    .selectAll()
    .where('story_id', '=', storyId)
    .where('expires_at', '>', now)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .execute()

type Asked = { readonly actor: Actor; readonly storyId: string; readonly now: Date }

const readAround = async (db: Db, { actor, storyId, now }: Asked) => {
  const tables = storyTables(db)
  const [story, outputs, standing, returns, duty] = await Promise.all([
    tables.selectFrom('stories.story').selectAll().where('id', '=', storyId).where('agency_id', '=', actor.organisationId).executeTakeFirst(),
    tables.selectFrom('stories.output').selectAll().where('story_id', '=', storyId).orderBy('created_at').orderBy('id').execute(),
    standingOf(db, storyId, now),
    returnsOf(db, storyId),
    listDutyAt(db, actor.organisationId, 'duty_approver', now),
  ])
  return { story: story ?? refuse(storyErrors, 'stories.not_found'), outputs, standing, returns, dutyIds: duty.map((each) => each.id) }
}

/**
 * A story as its page needs it, with what the actor may do. Throws `stories.not_found` for another agency's.
 * `decided` is what was decided about one of its outputs a moment ago: what that has read is not read again.
 */
export const presentStory = (db: Db, actor: Actor, storyId: string, now: Date, decided?: OutputNow): Promise<Story> =>
  together(db, (read) => present(read, { actor, storyId, now }, decided))

const present = async (db: Db, asked: Asked, decided: OutputNow | undefined): Promise<Story> => {
  const { actor, now } = asked
  const { story, outputs, standing, returns, dutyIds } = await readAround(db, asked)
  const shared = decided?.shared ?? (await storyPartsOf(db, story, now))
  const { contributors } = shared
  const loaded = await Promise.all(
    outputs.map((output) => (output.id === decided?.output.id ? afterwards(db, decided, story, output) : decide(db, story, output, shared))),
  )
  const names = await peopleNamed(
    db,
    loaded,
    [story.created_by, ...standing.flatMap((each) => each.person_ids), ...[...returns.values()].map((each) => each.person_id)],
    shared,
  )
  const powers = { dutyIds, onDuty: dutyIds.includes(actor.personId), standing: standing.some((each) => each.person_ids.includes(actor.personId)) }
  const presented = await Promise.all(loaded.map((each) => presentOutput(db, actor, each, { names, powers, returns })))
  const leads = loaded.some((each) => each.signing.highestLevel(actor.personId) === each.signing.chain.levels.length - 1)
  return {
    id: story.id,
    planItemId: story.plan_item_id,
    deskId: story.desk_id,
    headline: story.headline,
    kicker: story.kicker,
    genre: story.genre,
    sectionId: story.section_id,
    areaIds: story.area_ids,
    commitmentIds: story.commitment_ids,
    tags: story.tags,
    isBreaking: story.is_breaking,
    origin: story.origin,
    source: story.source,
    aiUse: story.ai_use,
    aiLabel: story.ai_label,
    state: story.state,
    contributors,
    outputs: presented,
    standing: standing.map((each) => ({ id: each.id, people: each.person_ids.map((id) => person(names, id)), expiresAt: each.expires_at.toISOString() })),
    createdBy: person(names, story.created_by),
    createdAt: story.created_at.toISOString(),
    updatedAt: story.updated_at.toISOString(),
    may: {
      edit: mayWrite(actor, story, contributors),
      drop: mayWrite(actor, story, contributors) && outputs.every((output) => output.published_at === null),
      resume: mayPickUp(actor, story, contributors),
      grantStanding: leads,
    },
  }
}
