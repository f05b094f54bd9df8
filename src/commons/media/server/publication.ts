import { sql } from 'kysely'
import { hanoiDay } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { newId } from '../../../platform/ids.ts'
import type { Block, CanonicalContent } from '../../content/contract.ts'
import { scopeOf } from '../../organisations/index.ts'
import { gapsOf, sentencesOf } from '../rights.ts'
import { mediaTables, type AssetRow } from './tables.ts'

/** The part of a publication candidate this room looks at. */
export type PicturesToPublish = {
  readonly agencyId: string
  readonly at: Date
  readonly media: readonly { readonly assetId: string | null; readonly fileSha256: string; readonly use: string }[]
  readonly content: CanonicalContent
}
/** Has the shape of the record's findings, which lies to the right of this room. */
export type RightsFinding = { readonly severity: 'block'; readonly place: string; readonly code: string; readonly vi: string; readonly en: string }

type Shown = { readonly assetId: string; readonly fileSha256: string; readonly place: string; readonly credit: string | null }

const shownIn = (blocks: readonly Block[], placeOf: (index: number) => string): Shown[] =>
  blocks.flatMap((block, index) => {
    if (block.type === 'picture') return [{ assetId: block.assetId, fileSha256: block.fileSha256, place: placeOf(index), credit: block.credit }]
    return block.type === 'box' ? shownIn(block.blocks, () => placeOf(index)) : []
  })

/** Pictures in the order a reader meets them, then those that stand outside the text. */
const picturesOf = ({ content, media }: PicturesToPublish): Shown[] => {
  const inText = shownIn(content.body, (index) => `body.${index}`)
  const outside = media.flatMap(({ assetId, fileSha256, use }) =>
    assetId === null || use !== 'picture' || inText.some((shown) => shown.assetId === assetId)
      ? []
      : [{ assetId, fileSha256, place: `media.${assetId}`, credit: null }],
  )
  return [...inText, ...outside]
}

const FIRST = { vi: 'Ảnh thứ', en: 'Picture' }

type Facts = Pick<AssetRow, 'id' | 'agency_id' | 'state' | 'sha256' | 'credit' | 'rights_kind' | 'rights_valid_to'>

const sentencesFor = (shown: Shown, number: number, asset: Facts | undefined, today: string) => {
  const name = { vi: `${FIRST.vi} ${number}`, en: `${FIRST.en} ${number}` }
  if (!asset) return [sentencesOf.missing(name)]
  if (asset.sha256 !== shown.fileSha256) return [sentencesOf.changed(name)]
  if (asset.state === 'refused') return [sentencesOf.refused(name)]
  // what the reader will see is the credit written in the piece; outside the text it is the library's
  const gaps = gapsOf({ credit: shown.credit ?? asset.credit, rightsKind: asset.rights_kind, rightsValidTo: asset.rights_valid_to }, today)
  return [
    ...(asset.state === 'processing' ? [sentencesOf.processing(name)] : []),
    ...(gaps.includes('credit') ? [sentencesOf.credit(name)] : []),
    ...(gaps.includes('rights') ? [sentencesOf.rights(name)] : []),
    ...(gaps.includes('rights-ended') ? [sentencesOf.rightsEnded(name, asset.rights_valid_to!)] : []),
  ]
}

const factsOf = (db: Db, scope: readonly string[], ids: readonly string[]): Promise<Facts[]> =>
  mediaTables(db)
    .selectFrom('media.asset')
    .select(['id', 'agency_id', 'state', 'sha256', 'credit', 'rights_kind', 'rights_valid_to'])
    .where('agency_id', 'in', [...scope])
    .where('id', 'in', [...ids])
    .execute()

/**
 * The publication check of this room, for the record's list: a picture without credit or rights, with rights that ended, not
 * ready, not of the agency (or of one it took over) or not the signed file keeps a work from going out.
 */
export const pictureRightsCheck = {
  name: 'media.rights',
  order: 200,
  run: async (tx: Tx, input: PicturesToPublish): Promise<readonly RightsFinding[]> => {
    const pictures = picturesOf(input)
    if (pictures.length === 0) return []
    const today = hanoiDay(input.at)
    const facts = await factsOf(
      tx,
      await scopeOf(tx, input.agencyId, today),
      pictures.map((shown) => shown.assetId),
    )
    return pictures.flatMap((shown, index) =>
      sentencesFor(
        shown,
        index + 1,
        facts.find((asset) => asset.id === shown.assetId),
        today,
      ).map((sentence) => ({ severity: 'block' as const, place: shown.place, ...sentence })),
    )
  },
}

/**
 * Locks pictures before their usage is touched, in one order: two works that change at the same moment then see each other,
 * and neither waits for the other. Gives those that are in the library.
 */
const lockPictures = async (tx: Tx, assetIds: readonly string[]): Promise<string[]> => {
  const rows = await mediaTables(tx)
    .selectFrom('media.asset')
    .select('id')
    .where('id', 'in', [...assetIds])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map((row) => row.id)
}

/** A picture is public as long as some work that is out shows it. */
const settlePublic = (tx: Tx, assetIds: readonly string[]) =>
  mediaTables(tx)
    .updateTable('media.asset as asset')
    .set({ is_public: sql<boolean>`exists (select 1 from media.usage where usage.asset_id = asset.id and usage.to_at is null)` })
    .where('asset.id', 'in', [...assetIds])
    .execute()

export type WorkPictures = { readonly workId: string; readonly agencyId: string; readonly title: string; readonly assetIds: readonly string[] }

const openUsage = (tx: Tx, work: WorkPictures, assetIds: readonly string[], at: Date) =>
  mediaTables(tx)
    .insertInto('media.usage')
    .values(
      assetIds.map((asset_id) => ({
        id: newId(at.getTime()),
        agency_id: work.agencyId,
        asset_id,
        work_id: work.workId,
        title: work.title,
        from_at: at,
        to_at: null,
      })),
    )
    .execute()

const closeUsage = (tx: Tx, workId: string, assetIds: readonly string[], at: Date) =>
  mediaTables(tx)
    .updateTable('media.usage')
    .set({ to_at: at })
    .where('work_id', '=', workId)
    .where('to_at', 'is', null)
    .where('asset_id', 'in', [...assetIds])
    .execute()

/**
 * Says which pictures a public work shows from now on; an empty list when it was withdrawn. Pictures of public works may be
 * loaded by anybody, others need a session of the agency; one that another work still shows stays public. The caller holds
 * the work's row locked.
 */
export const showPictures = async (tx: Tx, work: WorkPictures, at: Date): Promise<void> => {
  const open = await mediaTables(tx).selectFrom('media.usage').select('asset_id').where('work_id', '=', work.workId).where('to_at', 'is', null).execute()
  const shown = open.map((usage) => usage.asset_id)
  const touched = [...new Set([...work.assetIds, ...shown])].filter((id) => work.assetIds.includes(id) !== shown.includes(id))
  if (touched.length === 0) return
  const known = await lockPictures(tx, touched)
  const added = known.filter((id) => !shown.includes(id))
  const gone = known.filter((id) => shown.includes(id))
  if (gone.length > 0) await closeUsage(tx, work.workId, gone, at)
  if (added.length > 0) await openUsage(tx, work, added, at)
  if (known.length > 0) await settlePublic(tx, known)
}
