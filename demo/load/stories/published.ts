import { changeWork, publish, withdraw } from '../../../src/commons/record/index.ts'
import { storyTables, type OutputMedium } from '../../../src/newsroom/stories/server/tables.ts'
import { mediaOf } from '../../../src/newsroom/stories/server/workflow/candidate.ts'
import type { Tx } from '../../../src/platform/db/connect.ts'
import { need, type Loading } from '../context.ts'
import { insertOutput, keepRevision, sign } from './rows.ts'
import type { Told } from './told.ts'

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

/** A story that is out: every medium, then its changes and withdrawals at their hours. */
export const loadPublished = async (tx: Tx, loading: Loading, told: Told): Promise<void> => {
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
