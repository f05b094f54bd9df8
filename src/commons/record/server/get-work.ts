import { sql } from 'kysely'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { diffContents } from '../../content/diff.ts'
import { findPeople } from '../../people/index.ts'
import type { compareVersions, getWork } from '../contract.ts'
import { recordErrors } from '../errors.ts'
import { readableAgencyIds } from '../policy.ts'
import { lineColumns, presentLine, type ListedWork } from './list-works.ts'
import { recordTables, type WorkRow } from './tables.ts'

type Found = ListedWork &
  Pick<WorkRow, 'source' | 'tags' | 'withdrawal'> & { storyKey: string; output: string; aiUse: WorkRow['ai_use']; areaIds: string[]; withdrawnAt: Date | null }

const findWork = async (ctx: RequestContext, workId: string): Promise<Found> => {
  const agencyIds = await readableAgencyIds(ctx.db, ctx.actor, ctx.now)
  const { rows } = await sql<Found>`
    select ${lineColumns}, work.story_key as "storyKey", work.output, work.source, work.ai_use as "aiUse", work.tags, work.area_ids as "areaIds", work.withdrawn_at as "withdrawnAt", work.withdrawal
    from record.work where work.id = ${workId} and work.agency_id = any(${agencyIds}::uuid[])`.execute(ctx.db)
  return rows[0] ?? refuse(recordErrors, 'record.not_found')
}

const readVersions = (db: Db, workId: string) =>
  recordTables(db)
    .selectFrom('record.version')
    .select(['no', 'reason', 'sha256', 'notice', 'published_at', 'published_by', sql<string>`content->>'headline'`.as('title')])
    .where('work_id', '=', workId)
    .orderBy('no')
    .execute()

const readParts = async (db: Db, workId: string) => {
  const tables = recordTables(db)
  const [versions, approvals, contributors, assets, appearances] = await Promise.all([
    readVersions(db, workId),
    tables.selectFrom('record.approval').selectAll().where('work_id', '=', workId).orderBy('version_no').orderBy('position').execute(),
    tables.selectFrom('record.contributor').selectAll().where('work_id', '=', workId).orderBy('version_no').orderBy('position').execute(),
    tables.selectFrom('record.work_asset').selectAll().where('work_id', '=', workId).orderBy('version_no').orderBy('position').execute(),
    tables.selectFrom('record.appearance').selectAll().where('work_id', '=', workId).orderBy('opened_at').orderBy('id').execute(),
  ])
  return { versions, approvals, contributors, assets, appearances }
}

type Parts = Awaited<ReturnType<typeof readParts>>

const namesOf = async (db: Db, { versions, approvals }: Parts): Promise<(id: string) => { id: string; name: string }> => {
  const ids = [
    ...versions.flatMap((version) => version.published_by ?? []),
    ...approvals.flatMap((each) => [each.person_id, ...(each.on_behalf_of ? [each.on_behalf_of] : [])]),
  ]
  const people = await findPeople(db, [...new Set(ids)])
  return (id) => ({ id, name: people.find((person) => person.id === id)?.name ?? '' })
}

const presentVersions = (parts: Parts, nameOf: (id: string) => { id: string; name: string }) =>
  parts.versions.map((version) => {
    const mine = <T extends { version_no: number }>(rows: readonly T[]): T[] => rows.filter((row) => row.version_no === version.no)
    return {
      no: version.no,
      reason: version.reason,
      title: version.title,
      sha256: version.sha256,
      notice: version.notice,
      publishedAt: version.published_at.toISOString(),
      publishedBy: version.published_by ? nameOf(version.published_by) : null,
      approvals: mine(parts.approvals).map((each) => ({
        level: each.level,
        mode: each.mode,
        person: nameOf(each.person_id),
        onBehalfOf: each.on_behalf_of ? nameOf(each.on_behalf_of) : null,
        at: each.at.toISOString(),
        sha256: each.sha256,
        isForThisText: each.sha256 === version.sha256,
      })),
      contributors: mine(parts.contributors).map((each) => ({ personId: each.person_id, name: each.name, role: each.role, share: each.share })),
      media: mine(parts.assets).map((each) => ({ assetId: each.asset_id, fileSha256: each.file_sha256, use: each.use })),
    }
  })

const presentAppearances = ({ appearances }: Parts) =>
  appearances.map((each) => ({
    id: each.id,
    kind: each.kind,
    channelId: each.channel_id,
    url: each.url,
    slot: each.slot ? { ...each.slot } : null,
    openedAt: each.opened_at.toISOString(),
    closedAt: each.closed_at?.toISOString() ?? null,
  }))

export const getUseCase = async (ctx: RequestContext, { params }: InputOf<typeof getWork>): Promise<ReplyOf<typeof getWork>> => {
  const { withdrawnAt, withdrawal, ...work } = await findWork(ctx, params.workId)
  const parts = await readParts(ctx.db, work.id)
  return {
    ...presentLine(work),
    storyKey: work.storyKey,
    withdrawal: withdrawnAt && withdrawal ? { at: withdrawnAt.toISOString(), ...withdrawal } : null,
    versions: presentVersions(parts, await namesOf(ctx.db, parts)),
    appearances: presentAppearances(parts),
  }
}

export const compareUseCase = async (ctx: RequestContext, { params, query }: InputOf<typeof compareVersions>): Promise<ReplyOf<typeof compareVersions>> => {
  const work = await findWork(ctx, params.workId)
  const versions = await recordTables(ctx.db)
    .selectFrom('record.version')
    .select(['no', 'content'])
    .where('work_id', '=', work.id)
    .where('no', 'in', [query.from, query.to])
    .execute()
  const contentOf = (no: number) => versions.find((version) => version.no === no)?.content ?? refuse(recordErrors, 'record.version_not_found')
  return { difference: diffContents(contentOf(query.from), contentOf(query.to)) }
}
