import type { CanonicalContent } from '../../src/commons/content/index.ts'
import { contentHash } from '../../src/commons/content/index.ts'
import { changeWork, publish, withdraw, type Approval, type Contributor } from '../../src/commons/record/index.ts'
import { initialUpdate } from '../../src/newsroom/stories/server/collaboration/document.ts'
import { storyTables, type OutputMedium } from '../../src/newsroom/stories/server/tables.ts'
import { mediaOf } from '../../src/newsroom/stories/server/workflow/candidate.ts'
import { hanoiDay } from '../../src/platform/clock.ts'
import type { Tx } from '../../src/platform/db/connect.ts'
import { newId } from '../../src/platform/ids.ts'
import { foldText } from '../../src/platform/search/fold.ts'
import { versionsOf, type StoryVersion } from '../content.ts'
import { momentOf } from '../dates.ts'
import { people } from '../people.ts'
import { stories } from '../stories/index.ts'
import type { DemoStory } from '../types.ts'
import { need, type Loading, type Step } from './context.ts'

type Told = {
  story: DemoStory
  storyId: string
  agencyId: string
  at: Date
  contributors: Contributor[]
  commitmentIds: string[]
  areaIds: string[]
  sectionId: string
  versions: readonly StoryVersion[]
}

const LEVELS = [
  { code: 'desk', role: 'desk_head', minutesBefore: 42 },
  { code: 'secretary', role: 'secretary', minutesBefore: 21 },
  { code: 'leader', role: 'leader', minutesBefore: 0 },
] as const

/** Who holds a level in an agency, and is no writer of the piece: the desk's own head first. Small magazines have no head of desk: that level is then passed over. */
const holderOf = (loading: Loading, told: Told, level: (typeof LEVELS)[number]): string | null => {
  const writers = told.story.credits.filter((credit) => credit.role === 'writer').map((credit) => credit.person)
  const able = people.filter(
    (person) => !writers.includes(person.email) && person.posts.some((post) => post.organisation === told.story.agency && post.roles.includes(level.role)),
  )
  const own = able.find((person) =>
    person.posts.some((post) => post.organisation === told.story.agency && post.desk === told.story.desk && post.roles.includes(level.role)),
  )
  const chosen = own ?? able[0]
  if (!chosen && level.role === 'leader') throw new Error(`nobody in ${told.story.agency} can sign ${told.story.key}`)
  return chosen ? need(loading.people, chosen.email).id : null
}

const contributorsOf = (loading: Loading, story: DemoStory): Contributor[] =>
  story.credits.map((credit) => {
    const person = need(loading.people, credit.person)
    return { personId: person.id, name: person.penName ?? person.name, role: credit.role, share: null }
  })

const tell = (loading: Loading, story: DemoStory): Told => {
  const at = momentOf(story.at, loading.now)
  const contributors = contributorsOf(loading, story)
  return {
    story,
    storyId: newId(at.getTime()),
    agencyId: need(loading.organisations, story.agency),
    at,
    contributors,
    commitmentIds: [...new Set(story.commitments.map((each) => need(loading.commitments, each.open ?? each.kind)))],
    areaIds: story.areas.map((key) => need(loading.areas, key)),
    sectionId: need(loading.sections, `${story.agency}/${story.section}`),
    versions: versionsOf(story, {
      day: hanoiDay(at),
      byline: contributors.map(({ name, role }) => ({ name, role })),
      pictureOf: (key) => need(loading.pictures, `${story.agency}/${key}`),
    }),
  }
}

const insertStory = async (tx: Tx, loading: Loading, told: Told): Promise<void> => {
  const { story, at } = told
  const latest = told.versions.at(-1)!.content
  await storyTables(tx)
    .insertInto('stories.story')
    .values({
      id: told.storyId,
      agency_id: told.agencyId,
      plan_item_id: null,
      desk_id: need(loading.desks, `${story.agency}/${story.desk}`),
      headline: latest.headline,
      headline_folded: foldText(latest.headline),
      genre: story.genre,
      section_id: told.sectionId,
      area_ids: told.areaIds,
      commitment_ids: told.commitmentIds,
      tags: [...story.tags],
      is_breaking: false,
      origin: 'own',
      source: null,
      ai_use: 'none',
      ai_label: null,
      kicker: null,
      state: 'drafting',
      created_by: told.contributors[0]!.personId!,
      created_at: new Date(at.getTime() - 4 * 3_600_000),
      updated_at: at,
    })
    .execute()
  await storyTables(tx)
    .insertInto('stories.contributor')
    .values(
      told.contributors.map((each, position) => ({
        story_id: told.storyId,
        position,
        person_id: each.personId,
        name: each.name,
        role: each.role,
        share: each.share,
      })),
    )
    .execute()
}

const insertOutput = async (tx: Tx, told: Told, medium: OutputMedium, content: CanonicalContent): Promise<string> => {
  const id = newId(told.at.getTime())
  const author = told.contributors[0]!.personId!
  await storyTables(tx)
    .insertInto('stories.output')
    .values({
      id,
      story_id: told.storyId,
      agency_id: told.agencyId,
      medium,
      state: 'drafting',
      route: null,
      notice: null,
      next_level: null,
      submitted_by: null,
      submitted_at: null,
      submission_note: '',
      publish_at: null,
      slot: null,
      work_id: null,
      work_public_id: null,
      published_sha256: null,
      published_at: null,
      created_at: new Date(told.at.getTime() - 3 * 3_600_000),
    })
    .execute()
  await storyTables(tx)
    .insertInto('stories.document_update')
    .values({ output_id: id, person_id: author, at: told.at, is_snapshot: true, update: Buffer.from(initialUpdate(content)) })
    .execute()
  return id
}

const keepRevision = async (
  tx: Tx,
  told: Told,
  outputId: string,
  version: StoryVersion,
  reason: 'submitted' | 'published' | 'saved',
  at: Date,
): Promise<string> => {
  const sha256 = contentHash(version.content)
  const author = told.contributors[0]!.personId!
  await storyTables(tx)
    .insertInto('stories.revision')
    .values({
      output_id: outputId,
      no: version.no,
      content: JSON.stringify(version.content),
      sha256,
      reason,
      author_ids: [author],
      created_by: author,
      created_at: at,
    })
    .execute()
  return sha256
}

/** Signs a version through the given number of levels, the last at `at`. */
const sign = async (
  tx: Tx,
  loading: Loading,
  told: Told,
  input: {
    outputId: string
    medium: string
    version: StoryVersion
    sha256: string
    levels: number
    at: Date
    route: 'first' | 'update' | 'typo' | 'correction'
  },
): Promise<Approval[]> => {
  const approvals: Approval[] = []
  for (const [index, level] of LEVELS.slice(0, input.levels).entries()) {
    const at = new Date(input.at.getTime() - level.minutesBefore * 60_000)
    const personId = holderOf(loading, told, level)
    if (personId === null) continue
    const newest = await storyTables(tx)
      .selectFrom('stories.document_update')
      .select((select) => select.fn.max('id').as('id'))
      .where('output_id', '=', input.outputId)
      .executeTakeFirst()
    await storyTables(tx)
      .insertInto('stories.approval')
      .values({
        id: newId(at.getTime()),
        output_id: input.outputId,
        revision_no: input.version.no,
        sha256: input.sha256,
        level: level.code,
        level_index: index,
        mode: 'chain',
        person_id: personId,
        on_behalf_of: null,
        route: input.route,
        text_position: Number(newest?.id ?? 0),
        at,
      })
      .execute()
    approvals.push({
      storyKey: told.storyId,
      output: input.medium,
      revision: input.version.no,
      sha256: input.sha256,
      level: level.code,
      mode: 'chain',
      personId,
      onBehalfOf: null,
      at,
    })
  }
  return approvals
}

const publishFirst = async (
  tx: Tx,
  loading: Loading,
  told: Told,
  medium: OutputMedium,
  at: Date,
  slot: { bulletin?: string; page?: string } | null,
  channelKey: string | null,
): Promise<{ outputId: string; workId: string }> => {
  const version = told.versions[0]!
  const latest = told.versions.at(-1)!.content
  const outputId = await insertOutput(tx, told, medium, medium === 'web' ? latest : version.content)
  const sha256 = await keepRevision(tx, told, outputId, version, 'published', at)
  const approvals = await sign(tx, loading, told, { outputId, medium, version, sha256, levels: 3, at, route: 'first' })
  const channel = channelKey ? need(loading.channels, channelKey) : null
  const kind = medium === 'web' ? 'site' : medium
  const { story } = told
  const published = await publish(
    tx,
    {
      workId: outputId,
      storyKey: told.storyId,
      output: medium,
      agencyId: told.agencyId,
      medium,
      genre: story.genre,
      origin: 'own',
      source: null,
      aiUse: 'none',
      sectionId: told.sectionId,
      areaIds: told.areaIds,
      commitmentIds: told.commitmentIds,
      tags: story.tags,
      contributors: told.contributors,
      media: await mediaOf(tx, version.content),
      content: version.content,
      appearances: [{ kind, channelId: channel?.id ?? null, slot }],
    },
    approvals,
    { at, actorId: approvals.at(-1)!.personId },
  )
  await storyTables(tx)
    .updateTable('stories.output')
    .set({
      state: 'published',
      route: 'first',
      submitted_by: told.contributors[0]!.personId,
      submitted_at: new Date(at.getTime() - 3_600_000),
      work_id: published.workId,
      work_public_id: published.publicId,
      published_sha256: sha256,
      published_at: at,
    })
    .where('id', '=', outputId)
    .execute()
  return { outputId, workId: published.workId }
}

const publishChanges = async (tx: Tx, loading: Loading, told: Told, web: { outputId: string; workId: string }): Promise<void> => {
  for (const version of told.versions.slice(1)) {
    const change = version.change!
    const at = new Date(Math.min(told.at.getTime() + change.afterMinutes * 60_000, loading.now.getTime()))
    const reason = version.reason as 'update' | 'typo' | 'correction'
    const sha256 = await keepRevision(tx, told, web.outputId, version, 'published', at)
    const approvals = await sign(tx, loading, told, { outputId: web.outputId, medium: 'web', version, sha256, levels: 3, at, route: reason })
    const media = await mediaOf(tx, version.content)
    await changeWork(
      tx,
      { workId: web.workId, reason, content: version.content, contributors: told.contributors, media, notice: change.notice ? { text: change.notice } : null },
      approvals,
      { at, actorId: approvals.at(-1)!.personId },
    )
    await storyTables(tx)
      .updateTable('stories.output')
      .set({ route: reason, published_sha256: sha256, published_at: at })
      .where('id', '=', web.outputId)
      .execute()
  }
  for (const change of told.story.changes.filter((each) => each.kind === 'withdrawal')) {
    const at = new Date(Math.min(told.at.getTime() + change.afterMinutes * 60_000, loading.now.getTime()))
    await withdraw(
      tx,
      { workId: web.workId, agencyIds: [told.agencyId], reason: change.notice ?? 'Gỡ theo quyết định của cơ quan', shown: change.notice ?? '' },
      { at, actorId: need(loading.people, change.by).id },
    )
  }
}

const loadPublished = async (tx: Tx, loading: Loading, told: Told): Promise<void> => {
  const { story } = told
  const web = await publishFirst(
    tx,
    loading,
    told,
    'web',
    told.at,
    null,
    [...loading.channels].find(([key, channel]) => key.startsWith(`${story.agency}/`) && channel.kind === 'site')?.[0] ?? null,
  )
  await publishChanges(tx, loading, told, web)
  for (const output of story.outputs) {
    const at = new Date(told.at.getTime() + output.dayAfter * 86_400_000 + 600_000)
    // what goes to print tomorrow is not out yet
    if (at > loading.now || output.medium === 'video' || output.medium === 'audio') continue
    const slot = output.medium === 'print' ? { page: output.slot } : { bulletin: output.slot }
    await publishFirst(tx, loading, told, output.medium, at, slot, `${story.agency}/${output.channel}`)
  }
  await storyTables(tx).updateTable('stories.story').set({ state: 'published' }).where('id', '=', told.storyId).execute()
  loading.stories.set(story.key, { storyId: told.storyId, workId: web.workId })
}

const AWAITED = { desk_head: 0, secretary: 1, leader: 2 } as const

const loadUnfinished = async (tx: Tx, loading: Loading, told: Told): Promise<void> => {
  const { state } = told.story
  const version = told.versions[0]!
  const outputId = await insertOutput(tx, told, 'web', version.content)
  loading.stories.set(told.story.key, { storyId: told.storyId, workId: null })
  if (state.kind === 'draft') return
  const sha256 = await keepRevision(tx, told, outputId, version, 'submitted', told.at)
  const submitted = { submitted_by: told.contributors[0]!.personId, submitted_at: told.at, route: 'first' as const }
  if (state.kind === 'awaiting') {
    const next = AWAITED[state.level]
    await sign(tx, loading, told, { outputId, medium: 'web', version, sha256, levels: next, at: loading.now, route: 'first' })
    await storyTables(tx)
      .updateTable('stories.output')
      .set({ ...submitted, state: 'in_review', next_level: next, submission_note: state.note ?? '' })
      .where('id', '=', outputId)
      .execute()
    await storyTables(tx).updateTable('stories.story').set({ state: 'in_review' }).where('id', '=', told.storyId).execute()
    return
  }
  if (state.kind !== 'returned') return
  await storyTables(tx)
    .insertInto('stories.return')
    .values({
      id: newId(loading.now.getTime()),
      output_id: outputId,
      revision_no: version.no,
      person_id: need(loading.people, state.by).id,
      level: LEVELS[AWAITED[state.level]].code,
      reason: state.reason,
      at: loading.now,
      answered_at: null,
    })
    .execute()
  await storyTables(tx)
    .updateTable('stories.output')
    .set({ ...submitted, state: 'returned' })
    .where('id', '=', outputId)
    .execute()
  await storyTables(tx).updateTable('stories.story').set({ state: 'returned' }).where('id', '=', told.storyId).execute()
}

/** Every story as if it had been written, signed and published here at its hour. */
export const loadStories: Step = async (tx, loading) => {
  const told = stories.map((story) => tell(loading, story)).sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const each of told) {
    await insertStory(tx, loading, each)
    const out = each.story.state.kind === 'published' || each.story.state.kind === 'withdrawn'
    if (out) await loadPublished(tx, loading, each)
    else await loadUnfinished(tx, loading, each)
  }
}
