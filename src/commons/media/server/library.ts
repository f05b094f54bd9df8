import { sql } from 'kysely'
import { addDays, hanoiDay, startOfDay } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { Id } from '../../../platform/ids.ts'
import { foldText, hasMarks, toWords } from '../../../platform/search/fold.ts'
import type { getAsset, listAssets, listUsage } from '../contract.ts'
import { mediaErrors } from '../errors.ts'
import { presentAsset } from './present.ts'
import { mediaTables, type AssetRow } from './tables.ts'

type Listing = InputOf<typeof listAssets>['query']

const like = (word: string): string => `%${word.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`

const inLibrary = (db: Db, actor: Actor) =>
  mediaTables(db)
    .selectFrom('media.asset')
    .selectAll()
    .where('agency_id', 'in', [...actor.scope])

/** Every word must be there; marks count when they were typed. Each column has its index. */
const matching = (query: ReturnType<typeof inLibrary>, typed: string): ReturnType<typeof inLibrary> => {
  const [column, text] = hasMarks(typed) ? (['words', toWords(typed)] as const) : (['folded', foldText(typed)] as const)
  const words = text.split(' ').slice(0, 12)
  return words.reduce((narrowed, word) => (word === '' ? narrowed : narrowed.where(column, 'like', like(word))), query)
}

const listingQuery = (ctx: RequestContext, { q, uploadedBy, from, to, kind, incomplete, cursor, limit }: Listing) => {
  let query = inLibrary(ctx.db, ctx.actor)
  if (q) query = matching(query, q)
  if (uploadedBy) query = query.where('uploaded_by', '=', uploadedBy === 'me' ? ctx.actor.personId : uploadedBy)
  if (from) query = query.where('uploaded_at', '>=', startOfDay(from))
  if (to) query = query.where('uploaded_at', '<', startOfDay(addDays(to, 1)))
  if (kind) query = query.where('kind', '=', kind)
  if (incomplete) query = query.where(sql<boolean>`(credit = '' or credit like '%…%' or rights_kind is null or rights_valid_to < ${hanoiDay(ctx.now)}::date)`)
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  return query.orderBy('id', 'desc').limit(limit + 1)
}

export const listAssetsUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listAssets>) => {
  if (query.cursor !== undefined && !Id.safeParse(query.cursor).success) refuse(mediaErrors, 'media.bad_cursor')
  const rows = await listingQuery(ctx, query).execute()
  const items = rows.slice(0, query.limit)
  return { items: items.map((row) => presentAsset(row, ctx)), nextCursor: rows.length > query.limit ? items.at(-1)!.id : null }
}

/** A picture of the actor's scope, or the refusal. */
export const getAssetRow = async (db: Db, actor: Actor, assetId: string): Promise<AssetRow> =>
  (await inLibrary(db, actor).where('id', '=', assetId).executeTakeFirst()) ?? refuse(mediaErrors, 'media.asset_not_found')

export const getAssetUseCase = async (ctx: RequestContext, { params }: InputOf<typeof getAsset>) =>
  presentAsset(await getAssetRow(ctx.db, ctx.actor, params.assetId), ctx)

export const listUsageUseCase = async (ctx: RequestContext, { params }: InputOf<typeof listUsage>) => {
  const asset = await getAssetRow(ctx.db, ctx.actor, params.assetId)
  const rows = await mediaTables(ctx.db)
    .selectFrom('media.usage')
    .selectAll()
    .where('asset_id', '=', asset.id)
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute()
  return { items: rows.map((row) => ({ workId: row.work_id, title: row.title, from: row.from_at.toISOString(), to: row.to_at?.toISOString() ?? null })) }
}
