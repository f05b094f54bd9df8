import type { Db } from '../../../platform/db/connect.ts'
import type { PictureSource } from '../picture.ts'
import { mediaTables } from './tables.ts'

/** What pages draw of the given pictures, by id; an id that is not there is left out. Ids come from the record, which was checked. */
export const findPictures = async (db: Db, assetIds: readonly string[]): Promise<ReadonlyMap<string, PictureSource>> => {
  if (assetIds.length === 0) return new Map()
  const rows = await mediaTables(db)
    .selectFrom('media.asset')
    .select(['id', 'public_key as publicKey', 'width', 'height', 'colour', 'preview_width as previewWidth', 'widths', 'jpeg_width as jpegWidth'])
    .where('id', 'in', [...new Set(assetIds)])
    .execute()
  return new Map(rows.map(({ id, ...source }) => [id, source]))
}
