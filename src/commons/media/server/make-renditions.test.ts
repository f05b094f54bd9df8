import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../people/testing/house.ts'
import { aJpeg, givenPicture } from '../testing/builders.ts'
import { makeRenditionsJob } from './make-renditions.ts'
import { mediaTables } from './tables.ts'
import { renditionKey } from './take-picture.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})
const given = async () =>
  givenPicture(t, { agencyId: house.agency.id, sender: house.reporter }, { ready: false, bytes: await aJpeg({ width: 400, height: 300 }) })
const renditionsOf = async (id: string): Promise<string[]> =>
  (await mediaTables(t.db).selectFrom('media.rendition').select(['name', 'format']).where('asset_id', '=', id).orderBy('name').orderBy('format').execute()).map(
    ({ name, format }) => `${name}.${format}`,
  )
const stateOf = (id: string) =>
  mediaTables(t.db).selectFrom('media.asset').select(['state', 'refusal', 'widths']).where('id', '=', id).executeTakeFirstOrThrow()
const eventsOf = async (id: string): Promise<string[]> =>
  (await sql<{ name: string }>`select name from platform.event where payload->>'assetId' = ${id} order by name`.execute(t.db)).rows.map((row) => row.name)
const ALL = ['320.avif', '320.webp', '400.avif', '400.jpeg', '400.webp', 'share.jpeg']

describe('the job that makes renditions', () => {
  it('makes all of them, announces it once, and a repeated run changes nothing', async () => {
    const asset = await given()
    expect(await renditionsOf(asset.id)).toEqual(['400.webp'])
    await t.drainJobs()
    expect(await renditionsOf(asset.id)).toEqual(ALL)
    expect(await stateOf(asset.id)).toEqual({ state: 'ready', refusal: null, widths: [320, 400] })
    await makeRenditionsJob.run(t.services, { assetId: asset.id })
    expect(await eventsOf(asset.id)).toEqual(['media.picture_ready', 'media.picture_received'])
  })

  it('goes on after a break where it stopped, without a new address for what was there', async () => {
    const asset = await given()
    const failing = {
      ...t.services,
      files: {
        ...t.services.files,
        put: (key: string, content: Buffer) => (key.endsWith('400.avif') ? Promise.reject(new Error('the disk is full')) : t.services.files.put(key, content)),
      },
    }
    await expect(makeRenditionsJob.run(failing as typeof t.services, { assetId: asset.id })).rejects.toThrow('the disk is full')
    expect(await stateOf(asset.id)).toMatchObject({ state: 'processing' })
    expect(await renditionsOf(asset.id)).toEqual(['320.avif', '320.webp', '400.webp'])
    await t.drainJobs()
    expect(await renditionsOf(asset.id)).toEqual(ALL)
  })

  it('says of a file that cannot be encoded that it is refused; the same file may then be sent again', async () => {
    const asset = await given()
    await t.services.files.put(asset.original_key, Buffer.from('\xff\xd8\xff broken on disk', 'latin1'))
    await t.drainJobs()
    expect(await stateOf(asset.id)).toMatchObject({ state: 'refused', refusal: 'media.picture_damaged' })
    expect(await eventsOf(asset.id)).toEqual(['media.picture_received', 'media.picture_refused'])
  })

  it('ignores a picture that is not there', async () => {
    await makeRenditionsJob.run(t.services, { assetId: '01900000-0000-7000-8000-000000000000' })
  })

  it('keeps files under keys that tell nothing about agency or name', () => {
    expect(renditionKey('01900000-0000-7000-8000-0000000000ab', '640', 'jpeg')).toBe('media/ab/01900000-0000-7000-8000-0000000000ab/640.jpg')
  })
})
