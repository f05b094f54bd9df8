import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listColleaguesOf } from '../../people/index.ts'
import type { editAsset } from '../contract.ts'
import { mediaErrors } from '../errors.ts'
import { assertMayEdit } from '../policy.ts'
import { presentAsset } from './present.ts'
import { searchWordsOf } from './search-words.ts'
import { mediaTables, type AssetRow } from './tables.ts'

type Edit = InputOf<typeof editAsset>['body']
type Author = Pick<AssetRow, 'author_id' | 'author_name'>

const lockAsset = async (tx: Tx, scope: readonly string[], assetId: string): Promise<AssetRow> =>
  (await mediaTables(tx)
    .selectFrom('media.asset')
    .selectAll()
    .where('id', '=', assetId)
    .where('agency_id', 'in', [...scope])
    .forUpdate()
    .executeTakeFirst()) ?? refuse(mediaErrors, 'media.asset_not_found')

/** A colleague of today, or whoever was already named; a name alone is anybody's. */
const authorOf = async (tx: Tx, ctx: RequestContext, asset: AssetRow, given: NonNullable<Edit['author']>): Promise<Author> => {
  if ('name' in given) return { author_id: null, author_name: given.name }
  if (given.personId === asset.author_id) return { author_id: asset.author_id, author_name: asset.author_name }
  const colleague = (await listColleaguesOf(tx, ctx.actor.organisationId, hanoiDay(ctx.now))).find(({ id }) => id === given.personId)
  return colleague ? { author_id: colleague.id, author_name: colleague.name } : refuse(mediaErrors, 'media.author_unknown')
}

const rightsOf = ({ rights }: Edit): Partial<AssetRow> => {
  if (rights === undefined) return {}
  return { rights_kind: rights?.kind ?? null, rights_note: rights?.note ?? '', rights_valid_to: rights?.validTo ?? null }
}

const described = (asset: AssetRow) => {
  const { caption, alt, credit, author_id, author_name, rights_kind, rights_note, rights_valid_to, revision } = asset
  return { caption, alt, credit, author_id, author_name, rights_kind, rights_note, rights_valid_to, revision }
}

export const editAssetUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof editAsset>) =>
  ctx.db.transaction().execute(async (tx) => {
    const before = await lockAsset(tx, ctx.actor.scope, params.assetId)
    assertMayEdit(ctx.actor, before)
    if (before.revision !== body.revision) refuse(mediaErrors, 'media.asset_changed', { revision: before.revision })

    const { caption = before.caption, alt = before.alt, credit = before.credit } = body
    const author = body.author ? await authorOf(tx, ctx, before, body.author) : {}
    const changed = { caption, alt, credit, ...author, ...rightsOf(body) }
    const after = await mediaTables(tx)
      .updateTable('media.asset')
      .set({ ...changed, ...searchWordsOf({ ...before, ...changed }), revision: before.revision + 1, changed_by: ctx.actor.personId, changed_at: ctx.now })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()

    await recordAudit(tx, {
      agencyId: after.agency_id,
      actorId: ctx.actor.personId,
      action: 'media.edit',
      subject: { type: 'media.asset', id: after.id },
      detail: { before: described(before), after: described(after) },
      at: ctx.now,
    })
    return presentAsset(after, ctx)
  })
