import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findSiteAddress, listChannelsOf } from '../../organisations/index.ts'
import { workPath } from '../addresses.ts'
import type { listStoryPlaces, WorkPlace as Presented } from '../contract.ts'
import { readableAgencyIds } from '../policy.ts'
import { recordTables, type WorkRow } from './tables.ts'

export type WorkPlace = Omit<Presented, 'may'>

const appearancesOf = async (db: Db, works: readonly WorkRow[]) => {
  const rows = await recordTables(db)
    .selectFrom('record.appearance')
    .selectAll()
    .where(
      'work_id',
      'in',
      works.map((work) => work.id),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .execute()
  const channels = await listChannelsOf(db, [...new Set(works.map((work) => work.agency_id))])
  return rows.map((row) => ({
    workId: row.work_id,
    kind: row.kind,
    channel: channels.find((channel) => channel.id === row.channel_id)?.name ?? null,
    slot: row.slot ? { ...row.slot } : null,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  }))
}

/** Every work of a story with its public address; the address is that of the site that shows the agency's works today. */
export const placesOfStory = async (db: Db, input: { storyKey: string; agencyIds: readonly string[]; now: Date; publicUrl: string }): Promise<WorkPlace[]> => {
  if (input.agencyIds.length === 0) return []
  const works = await recordTables(db)
    .selectFrom('record.work')
    .selectAll()
    .where('story_key', '=', input.storyKey)
    .where('agency_id', 'in', [...input.agencyIds])
    .orderBy('first_published_at')
    .orderBy('id')
    .execute()
  if (works.length === 0) return []
  const appearances = await appearancesOf(db, works)
  const site = await findSiteAddress(db, { agencyId: works[0]!.agency_id, asOf: hanoiDay(input.now), publicUrl: input.publicUrl })
  return works.map((work) => ({
    workId: work.id,
    publicId: work.public_id,
    medium: work.medium,
    title: work.title,
    state: work.state,
    address: site && work.on_site ? site.base + workPath({ slug: work.slug, publicId: work.public_id }) : null,
    publishedAt: work.first_published_at.toISOString(),
    updatedAt: work.updated_at.toISOString(),
    versionNo: work.current_version,
    withdrawal: work.withdrawn_at && work.withdrawal ? { at: work.withdrawn_at.toISOString(), reason: work.withdrawal.reason } : null,
    appearances: appearances.filter((each) => each.workId === work.id).map(({ workId: _, ...rest }) => rest),
  }))
}

export const placesUseCase = async (ctx: RequestContext, { params }: InputOf<typeof listStoryPlaces>): Promise<ReplyOf<typeof listStoryPlaces>> => {
  const { actor, db, now } = ctx
  const agencyIds = await readableAgencyIds(db, actor, now)
  const places = await placesOfStory(db, { storyKey: params.storyKey, agencyIds, now, publicUrl: ctx.config.publicUrl })
  const signs = actor.organisationKind === 'agency' && actor.permissions.has('record.withdraw')
  return { items: places.map((place) => ({ ...place, may: { withdraw: signs && place.state === 'out' } })) }
}
