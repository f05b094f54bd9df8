import { z } from 'zod'
import { emit } from '../../../platform/events/event.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import type { Services } from '../../../platform/services.ts'
import { PictureReady, PictureRefused } from '../events.ts'
import { gate } from './images/gate.ts'
import { makeRenditions, sizesOf, type Rendition } from './images/renditions.ts'
import { mediaTables, type AssetRow } from './tables.ts'
import { MAKE_RENDITIONS, renditionKey } from './take-picture.ts'

/** Encoders take a processor and 100 MB each: one picture at a time in a worker, whatever its concurrency. */
const oneAtATime = gate(1)

const keepRendition = async (services: Services, asset: AssetRow, made: Rendition): Promise<void> => {
  const file_key = renditionKey(asset.id, made.name, made.format)
  await services.files.put(file_key, made.content)
  await mediaTables(services.db)
    .insertInto('media.rendition')
    .values({ asset_id: asset.id, name: made.name, format: made.format, width: made.width, height: made.height, bytes: made.content.length, file_key })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The encoder failed on this file. A full disk or a lost connection is another matter and worth a retry. */
class CannotEncode extends Error {
  constructor(cause: unknown) {
    super('the picture cannot be encoded', { cause })
    this.name = 'CannotEncode'
  }
}

// errors of storing are thrown in the loop that reads this, so they do not pass here
async function* naming(made: AsyncIterable<Rendition>): AsyncIterable<Rendition> {
  try {
    yield* made
  } catch (error) {
    throw new CannotEncode(error)
  }
}

const makeMissing = async (services: Services, asset: AssetRow): Promise<void> => {
  const kept = await mediaTables(services.db).selectFrom('media.rendition').select(['name', 'format']).where('asset_id', '=', asset.id).execute()
  const has = (name: string, format: string): boolean => kept.some((one) => one.name === name && one.format === format)
  const original = await services.files.get(asset.original_key)
  for await (const made of naming(makeRenditions(original, asset, has))) await keepRendition(services, asset, made)
}

const finish = (services: Services, asset: AssetRow, refusal: string | null): Promise<void> =>
  services.db.transaction().execute(async (tx) => {
    const now = services.clock.now()
    const { sizes, jpeg } = sizesOf(asset)
    const done = refusal ? { state: 'refused' as const, refusal } : { state: 'ready' as const, widths: sizes.map((size) => size.width), jpeg_width: jpeg.width }
    const row = await mediaTables(tx)
      .updateTable('media.asset')
      .set(done)
      .where('id', '=', asset.id)
      .where('state', '=', 'processing')
      .returning(['id'])
      .executeTakeFirst()
    if (!row) return
    const about = { assetId: asset.id, agencyId: asset.agency_id, sha256: asset.sha256 }
    await (refusal ? emit(tx, PictureRefused, { ...about, code: refusal }, now) : emit(tx, PictureReady, about, now))
  })

/** Makes what is missing of a picture's renditions; a repeated run makes only the rest. */
export const makeRenditionsJob = defineJob(MAKE_RENDITIONS, z.object({ assetId: z.uuid() }), async (services, { assetId }) => {
  const asset = await mediaTables(services.db).selectFrom('media.asset').selectAll().where('id', '=', assetId).executeTakeFirst()
  if (!asset || asset.state !== 'processing') return
  try {
    await oneAtATime(() => makeMissing(services, asset))
  } catch (error) {
    if (!(error instanceof CannotEncode)) throw error
    services.log.warn({ err: error, assetId }, 'renditions cannot be made')
    return finish(services, asset, 'media.picture_damaged')
  }
  return finish(services, asset, null)
})
