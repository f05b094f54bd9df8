import type { Db } from '../../../platform/db/connect.ts'
import type { Services } from '../../../platform/services.ts'
import { mediaTables, type AssetRow } from '../server/tables.ts'
import { takePicture, type GivenPicture } from '../server/take-picture.ts'
import { painted } from './pictures.ts'

type Parents = { services: Services; db: Db; clock: { now: () => Date }; drainJobs: () => Promise<void> }

let made = 0

/** A JPEG unlike every other of this run, so that it is not taken for a duplicate. */
export const aJpeg = async (size: { width: number; height: number } = { width: 64, height: 40 }): Promise<Buffer> => {
  made += 1
  const jpeg = await painted(size.width, size.height).jpeg({ quality: 90 }).toBuffer()
  // a comment segment after the start of the image
  const comment = Buffer.from(`picture ${made}`)
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)])
}

export type GivenAsset = Partial<Omit<GivenPicture, 'agencyId' | 'sender'>> & { readonly ready?: boolean }

/** A picture in an agency's library, ready to be published: own work of the sender, with credit and rights. */
export const givenPicture = async (t: Parents, owner: { agencyId: string; sender: { id: string; name: string } }, over: GivenAsset = {}): Promise<AssetRow> => {
  const { ready = true, ...given } = over
  const at = t.clock.now()
  const { assetId } = await takePicture(t.services, {
    agencyId: owner.agencyId,
    sender: { id: owner.sender.id, name: owner.sender.name },
    fileName: 'anh.jpg',
    bytes: await aJpeg(),
    at,
    ...given,
  })
  if (ready) await t.drainJobs()
  return mediaTables(t.db).selectFrom('media.asset').selectAll().where('id', '=', assetId).executeTakeFirstOrThrow()
}
