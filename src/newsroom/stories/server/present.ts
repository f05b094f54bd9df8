import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { findPeople, listDutyAt } from '../../../commons/people/index.ts'
import { maySign } from '../chain.ts'
import type { Output, Signature, Story } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { storyTables, type OutputRecord } from './tables.ts'
import { decide, type Loaded } from './workflow/load.ts'
import { contributorsOf } from './workflow/live-text.ts'
import { mayPickUp, mayWrite } from './workflow/may-write.ts'
import { differenceLine } from './workflow/revise.ts'

type Names = ReadonlyMap<string, string>
const person = (names: Names, id: string) => ({ id, name: names.get(id) ?? '' })

/** What differs now from each text that was signed and is under review again: '(bản 3, khác 1 câu so với bản 4)'. */
const differencesOf = async (db: Db, loaded: Loaded): Promise<ReadonlyMap<number, string>> => {
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

const presentSignatures = (loaded: Loaded, names: Names, differences: ReadonlyMap<number, string>): Signature[] =>
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

const presentNext = (loaded: Loaded, dutyIds: readonly string[]): Output['nextLevel'] => {
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

const answers = (actor: Actor, loaded: Loaded, powers: Powers): Output['may'] => {
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

const lastReturn = async (db: Db, output: OutputRecord) =>
  output.state === 'returned'
    ? storyTables(db)
        .selectFrom('stories.return')
        .selectAll()
        .where('output_id', '=', output.id)
        .where('answered_at', 'is', null)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst()
    : undefined

const presentOutput = async (db: Db, actor: Actor, loaded: Loaded, names: Names, powers: Powers): Promise<Output> => {
  const { output } = loaded
  const returned = await lastReturn(db, output)
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

const peopleNamed = async (db: Db, loaded: readonly Loaded[], more: readonly string[]): Promise<Names> => {
  const returns =
    loaded.length === 0
      ? []
      : await storyTables(db)
          .selectFrom('stories.return')
          .select('person_id')
          .where(
            'output_id',
            'in',
            loaded.map((each) => each.output.id),
          )
          .execute()
  const ids = [
    ...more,
    ...loaded.flatMap((each) => (each.output.submitted_by ? [each.output.submitted_by] : [])),
    ...returns.map((row) => row.person_id),
    ...loaded.flatMap((each) => each.approvals.flatMap((approval) => [approval.person_id, ...(approval.on_behalf_of ? [approval.on_behalf_of] : [])])),
  ]
  return new Map((await findPeople(db, [...new Set(ids)])).map((each) => [each.id, each.name]))
}

/** A story as its page needs it, with what the actor may do. Throws `stories.not_found` for another agency's. */
export const presentStory = async (db: Db, actor: Actor, storyId: string, now: Date): Promise<Story> => {
  const tables = storyTables(db)
  const story = await tables.selectFrom('stories.story').selectAll().where('id', '=', storyId).where('agency_id', '=', actor.organisationId).executeTakeFirst()
  if (!story) return refuse(storyErrors, 'stories.not_found')
  const outputs = await tables.selectFrom('stories.output').selectAll().where('story_id', '=', storyId).orderBy('created_at').orderBy('id').execute()
  const loaded: Loaded[] = []
  for (const output of outputs) loaded.push(await decide(db, story, output, now))
  const standing = await tables
    .selectFrom('stories.standing')
    .selectAll()
    .where('story_id', '=', storyId)
    .where('expires_at', '>', now)
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .execute()
  const names = await peopleNamed(db, loaded, [story.created_by, ...standing.flatMap((each) => each.person_ids)])
  const dutyIds = (await listDutyAt(db, actor.organisationId, 'duty_approver', now)).map((each) => each.id)
  const powers = { dutyIds, onDuty: dutyIds.includes(actor.personId), standing: standing.some((each) => each.person_ids.includes(actor.personId)) }
  const presented: Output[] = []
  for (const each of loaded) presented.push(await presentOutput(db, actor, each, names, powers))
  const contributors = await contributorsOf(db, storyId)
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
