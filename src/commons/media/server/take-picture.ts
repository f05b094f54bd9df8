import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import { isUniqueViolation } from '../../../platform/db/connect.ts'
import { emit } from '../../../platform/events/event.ts'
import { newId, newPublicId } from '../../../platform/ids.ts'
import { enqueue } from '../../../platform/jobs/job.ts'
import type { Services } from '../../../platform/services.ts'
import { PictureReceived } from '../events.ts'
import { inspectPicture, type Inspected } from './images/inspect-picture.ts'
import { prefill, type Prefilled, type Sender } from './prefill.ts'
import { searchWordsOf } from './search-words.ts'
import { mediaTables, type AssetRow } from './tables.ts'

export type GivenPicture = {
  readonly agencyId: string
  readonly sender: Sender
  readonly fileName: string
  readonly bytes: Buffer
  readonly at: Date
  /** What is already known better than the file tells (imports, demo); a person's upload gives none. */
  readonly known?: Partial<Prefilled>
}
export type Taken = { readonly assetId: string; readonly duplicate: boolean }

/** Name of the job that makes the renditions; here so that taking a picture does not import the encoders' job. */
export const MAKE_RENDITIONS = 'media.make_renditions'

const MIME = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', avif: 'image/avif', tiff: 'image/tiff' } as const
const EXTENSION = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif', tiff: 'tif' } as const

export const renditionKey = (assetId: string, name: string, format: string): string =>
  `media/${assetId.slice(-2)}/${assetId}/${name}.${format === 'jpeg' ? 'jpg' : format}`

const findSame = (db: Db, agencyId: string, sha256: string): Promise<{ id: string } | undefined> =>
  mediaTables(db)
    .selectFrom('media.asset')
    .select('id')
    .where('agency_id', '=', agencyId)
    .where('sha256', '=', sha256)
    .where('state', '<>', 'refused')
    .executeTakeFirst()

const rowOf = (id: string, given: GivenPicture, seen: Inspected): AssetRow => {
  const { takenAt, hasPlace, ...file_facts } = seen.facts
  const described = { ...prefill(seen.facts, given.sender), ...given.known, file_name: given.fileName, uploaded_by_name: given.sender.name, file_facts }
  return {
    ...described,
    ...searchWordsOf(described),
    id,
    agency_id: given.agencyId,
    public_key: newPublicId(),
    kind: 'photo',
    state: 'processing',
    refusal: null,
    mime: MIME[seen.format],
    sha256: seen.sha256,
    bytes: given.bytes.length,
    width: seen.width,
    height: seen.height,
    orientation: seen.orientation,
    has_place: hasPlace,
    colour: seen.colour,
    preview_width: seen.preview.width,
    widths: [],
    jpeg_width: null,
    original_key: renditionKey(id, 'original', EXTENSION[seen.format]),
    taken_at: takenAt,
    uploaded_by: given.sender.id,
    uploaded_at: given.at,
    revision: 1,
    changed_by: null,
    changed_at: given.at,
    is_public: false,
  }
}

const insertPicture = async (tx: Tx, row: AssetRow, preview: Inspected['preview']): Promise<void> => {
  const tables = mediaTables(tx)
  await tables.insertInto('media.asset').values(row).execute()
  const { width, height, format, content } = preview
  await tables
    .insertInto('media.rendition')
    .values({ asset_id: row.id, name: String(width), format, width, height, bytes: content.length, file_key: renditionKey(row.id, String(width), format) })
    .execute()
  await enqueue(tx, { name: MAKE_RENDITIONS }, { assetId: row.id }, { key: `media.renditions:${row.id}` })
  const { id, agency_id, file_name, mime, sha256, bytes, credit, rights_kind } = row
  await recordAudit(tx, {
    agencyId: agency_id,
    actorId: row.uploaded_by,
    action: 'media.upload',
    subject: { type: 'media.asset', id },
    detail: { after: { file_name, mime, sha256, bytes, credit, rights_kind } },
    at: row.uploaded_at,
  })
  await emit(tx, PictureReceived, { assetId: id, agencyId: agency_id, sha256 }, row.uploaded_at)
}

/**
 * Takes a file into an agency's library: looked at by content, decoded once, stored with a preview, described from its own
 * metadata. The same file twice is one picture. Refusals are AppErrors with the way on; nothing is kept of them.
 */
export const takePicture = async (services: Pick<Services, 'db' | 'files'>, given: GivenPicture): Promise<Taken> => {
  const seen = await inspectPicture(given.bytes)
  const same = await findSame(services.db, given.agencyId, seen.sha256)
  if (same) return { assetId: same.id, duplicate: true }
  const row = rowOf(newId(given.at.getTime()), given, seen)
  const previewKey = renditionKey(row.id, String(seen.preview.width), seen.preview.format)
  await services.files.put(row.original_key, given.bytes)
  await services.files.put(previewKey, seen.preview.content)
  try {
    await services.db.transaction().execute((tx) => insertPicture(tx, row, seen.preview))
    return { assetId: row.id, duplicate: false }
  } catch (error) {
    await Promise.all([services.files.remove(row.original_key), services.files.remove(previewKey)])
    // sent twice at the same moment: the other one is the picture
    const other = isUniqueViolation(error, 'asset_once') ? await findSame(services.db, given.agencyId, seen.sha256) : undefined
    if (!other) throw error
    return { assetId: other.id, duplicate: true }
  }
}
