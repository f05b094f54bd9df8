import { existsSync } from 'node:fs'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { newId } from '../../../../platform/ids.ts'
import { givenHouse, type TestHouse } from '../../../people/testing/house.ts'
import { MAX_UPLOAD_BYTES, takeUpload, UPLOAD_PATH } from '../../contract.ts'
import { aJpeg } from '../../testing/builders.ts'
import { exifBlock, iptcBlock, jpegWith } from '../../testing/pictures.ts'
import { listening, named, openUpload, request, sendBytes, sendFile, TUS } from '../../testing/sending.ts'
import { mediaTables } from '../tables.ts'
import { cleanFileName } from './grant-upload.ts'
import { MAX_OPEN_UPLOADS, receivedBytes, receivingFolder } from './receiving.ts'

const t = useTestApp()
let house: TestHouse
let origin: string
beforeAll(async () => {
  house = await givenHouse(t)
  origin = await listening(t)
})

const uploads = () => mediaTables(t.db).selectFrom('media.upload').selectAll().execute()
const countAssets = async (): Promise<number> =>
  (
    await mediaTables(t.db)
      .selectFrom('media.asset')
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow()
  ).count
const errorOf = async (reply: Response): Promise<string> => ((await reply.json()) as { error: { code: string } }).error.code
const ask = (token: string | null, uploadId: string) => t.call(token, takeUpload, { params: { uploadId } })

describe('sending a picture', () => {
  it('receives it, makes an asset of it with a preview, and later all renditions', async () => {
    const bytes = await jpegWith(
      { exif: exifBlock({ orientation: 6, gps: { latitude: 21.3, longitude: 105.4 }, takenAt: '2026:11:21 07:30:00' }) },
      { width: 900, height: 600 },
    )
    const { asset, duplicate } = await ask(house.reporter.token, await sendFile(t, house.reporter.token, bytes, 'Lũ ở Đà Bắc.JPG'))
    expect(duplicate).toBe(false)
    expect(asset).toMatchObject({
      state: 'processing',
      fileName: 'Lũ ở Đà Bắc.JPG',
      mime: 'image/jpeg',
      bytes: bytes.length,
      width: 600,
      height: 900,
      hasPlace: true,
      takenAt: '2026-11-21T00:30:00.000Z',
      credit: 'Nguyễn An',
      author: { personId: house.reporter.id, name: 'Nguyễn An' },
      rights: { kind: 'own', note: '', validTo: null },
      gaps: [],
      uploadedBy: { id: house.reporter.id, name: 'Nguyễn An' },
      previewWidth: 600,
      widths: [],
      jpegWidth: null,
      isPublic: false,
      revision: 1,
      may: { edit: true },
    })
    const preview = await request(origin, `/media/${asset.publicKey}/600.webp`, { token: house.reporter.token, method: 'GET' })
    expect(await sharp(Buffer.from(await preview.arrayBuffer())).metadata()).toMatchObject({ format: 'webp', width: 600, height: 900 })

    await t.drainJobs()
    const ready = await ask(house.reporter.token, (await uploads()).find((upload) => upload.asset_id === asset.id)!.id)
    expect(ready.asset).toMatchObject({ state: 'ready', widths: [320, 600], jpegWidth: 600 })
    const { rows } = await sql<{ name: string }>`select name from platform.event where payload->>'assetId' = ${asset.id} order by name`.execute(t.db)
    expect(rows.map((row) => row.name)).toEqual(['media.picture_ready', 'media.picture_received'])
    const audit = await sql<{ action: string; actor_id: string }>`select action, actor_id from platform.audit where subject_id = ${asset.id}`.execute(t.db)
    expect(audit.rows).toEqual([{ action: 'media.upload', actor_id: house.reporter.id }])
  })

  it('keeps what an agency wrote into the file and leaves the rights open', async () => {
    const bytes = await jpegWith({ iptc: iptcBlock({ caption: 'Cứu hộ ở xã Vân Lĩnh', byline: 'Trọng Đạt', credit: 'TTXVN', copyright: '© TTXVN' }) })
    const { asset } = await ask(house.reporter.token, await sendFile(t, house.reporter.token, bytes))
    expect(asset).toMatchObject({
      caption: 'Cứu hộ ở xã Vân Lĩnh',
      credit: 'TTXVN',
      author: { personId: null, name: 'Trọng Đạt' },
      rights: null,
      gaps: ['rights'],
      fileFacts: { rights: '© TTXVN' },
    })
  })

  it('makes the picture with the last byte, also when nobody asks', async () => {
    const before = await countAssets()
    const uploadId = await sendFile(t, house.reporter.token, await aJpeg())
    expect(await countAssets()).toBe(before + 1)
    const [first, second] = await Promise.all([ask(house.reporter.token, uploadId), ask(house.reporter.token, uploadId)])
    expect(first.asset.id).toBe(second.asset.id)
    expect(await countAssets()).toBe(before + 1)
    expect(await readdir(receivingFolder(t.services.config))).not.toContain(uploadId)
  })

  it('goes on where the network broke', async () => {
    const bytes = await aJpeg({ width: 800, height: 600 })
    const { reply, uploadId } = await openUpload(origin, house.reporter.token, { bytes: bytes.length })
    expect([reply.status, reply.headers.get('location')]).toEqual([201, `${UPLOAD_PATH}/${uploadId}`])
    const half = Math.floor(bytes.length / 2)
    expect((await sendBytes(origin, house.reporter.token, uploadId, 0, bytes.subarray(0, half))).status).toBe(204)
    await expect(ask(house.reporter.token, uploadId)).rejects.toMatchObject({
      code: 'media.upload_incomplete',
      status: 409,
      detail: { received: half, bytes: bytes.length },
    })

    const where = await request(origin, `${UPLOAD_PATH}/${uploadId}`, { token: house.reporter.token, method: 'HEAD', headers: TUS })
    expect([where.status, where.headers.get('upload-offset'), where.headers.get('cache-control')]).toEqual([200, String(half), 'no-store'])
    expect((await sendBytes(origin, house.reporter.token, uploadId, 0, bytes)).status).toBe(409)
    expect((await sendBytes(origin, house.reporter.token, uploadId, half, bytes.subarray(half))).status).toBe(204)
    expect((await ask(house.reporter.token, uploadId)).asset.bytes).toBe(bytes.length)
  })

  it('takes the same file twice as one picture, at once or later, but not across agencies', async () => {
    const bytes = await aJpeg()
    const ids = await Promise.all([1, 2, 3].map(() => sendFile(t, house.reporter.token, bytes)))
    const taken = await Promise.all(ids.map((id) => ask(house.reporter.token, id)))
    expect(new Set(taken.map(({ asset }) => asset.id)).size).toBe(1)
    expect(taken.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    const fromColleague = await ask(house.colleague.token, await sendFile(t, house.colleague.token, bytes))
    expect([fromColleague.duplicate, fromColleague.asset.uploadedBy.id]).toEqual([true, house.reporter.id])
    const foreign = await ask(house.stranger.token, await sendFile(t, house.stranger.token, bytes))
    expect([foreign.duplicate, foreign.asset.id === taken[0]!.asset.id]).toEqual([false, false])
  })
})

describe('a file that is not taken', () => {
  it.each([
    ['SVG with script behind .jpg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'media.svg_not_accepted', 415],
    ['an archive behind .jpg', Buffer.from('PK\x03\x04 and more'), 'media.not_a_picture', 415],
    ['HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'media.heic_not_accepted', 415],
  ])('%s is refused with a sentence, each time it is asked, and leaves nothing', async (_what, bytes, code, status) => {
    const before = await countAssets()
    const uploadId = await sendFile(t, house.reporter.token, bytes, 'anh.jpg')
    await expect(ask(house.reporter.token, uploadId)).rejects.toMatchObject({ code, status })
    await expect(ask(house.reporter.token, uploadId)).rejects.toMatchObject({ code, status })
    expect(await countAssets()).toBe(before)
    expect(await receivedBytes(t.services.config, uploadId)).toBe(0)
    expect(existsSync(`${receivingFolder(t.services.config)}/${uploadId}.json`)).toBe(false)
  })

  it('says so when the end of the picture is missing', async () => {
    const whole = await aJpeg({ width: 400, height: 300 })
    const uploadId = await sendFile(t, house.reporter.token, whole.subarray(0, whole.length - 2000))
    await expect(ask(house.reporter.token, uploadId)).rejects.toMatchObject({ code: 'media.picture_damaged', status: 422 })
  })
})

describe('who may send', () => {
  it('refuses nobody, those without the permission, and tells it as JSON', async () => {
    const nobody = await openUpload(origin, null, { bytes: 10 })
    expect([nobody.reply.status, await errorOf(nobody.reply)]).toEqual([401, 'platform.not_signed_in'])
    for (const person of [house.admin, house.officer]) {
      const { reply } = await openUpload(origin, person.token, { bytes: 10 })
      expect([reply.status, await errorOf(reply)]).toEqual([403, 'platform.not_permitted'])
    }
    await expect(ask(null, newId())).rejects.toMatchObject({ code: 'platform.not_signed_in' })
    await expect(ask(house.officer.token, newId())).rejects.toMatchObject({ code: 'platform.not_permitted' })
  })

  it('shows an upload to nobody but who opened it', async () => {
    const bytes = await aJpeg()
    const { uploadId } = await openUpload(origin, house.reporter.token, { bytes: bytes.length })
    for (const token of [house.colleague.token, house.stranger.token]) {
      expect((await request(origin, `${UPLOAD_PATH}/${uploadId}`, { token, method: 'HEAD', headers: TUS })).status).toBe(404)
      expect((await sendBytes(origin, token, uploadId, 0, bytes)).status).toBe(404)
      expect((await request(origin, `${UPLOAD_PATH}/${uploadId}`, { token, method: 'DELETE', headers: TUS })).status).toBe(404)
      await expect(ask(token, uploadId)).rejects.toMatchObject({ code: 'media.upload_not_found', status: 404 })
    }
    expect((await sendBytes(origin, null, uploadId, 0, bytes)).status).toBe(401)
    expect(await receivedBytes(t.services.config, uploadId)).toBe(0)
  })

  it('stops one person from filling the disk with beginnings', async () => {
    const row = {
      agency_id: house.agency.id,
      person_id: house.deskHead.id,
      person_name: 'Trần Bình',
      file_name: 'a.jpg',
      bytes: 10,
      started_at: t.clock.now(),
      expires_at: new Date('2026-11-28T01:00:00Z'),
      asset_id: null,
      is_duplicate: false,
      refusal: null,
    }
    await mediaTables(t.db)
      .insertInto('media.upload')
      .values(Array.from({ length: MAX_OPEN_UPLOADS }, () => ({ id: newId(), ...row })))
      .execute()
    const { reply } = await openUpload(origin, house.deskHead.token, { bytes: 10 })
    expect([reply.status, await errorOf(reply)]).toEqual([429, 'media.too_many_uploads'])
  })
})

describe('bad input', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['no name', { 'upload-metadata': 'filetype aW1hZ2UvanBlZw==' }, 400, 'media.upload_invalid'],
    ['no length', { 'upload-length': '' }, 400, 'media.upload_invalid'],
    ['an empty file', { 'upload-length': '0' }, 400, 'media.upload_invalid'],
    ['a negative length', { 'upload-length': '-5' }, 400, 'media.upload_invalid'],
    ['words for a length', { 'upload-length': 'mot tram' }, 400, 'media.upload_invalid'],
    ['a length above the limit', { 'upload-length': String(MAX_UPLOAD_BYTES + 1) }, 413, 'media.file_too_large'],
    ['an absurd length', { 'upload-length': '9'.repeat(40) }, 400, 'media.upload_invalid'],
  ])('refuses %s', async (_what, headers, status, code) => {
    const before = (await uploads()).length
    const { reply } = await openUpload(origin, house.reporter.token, { bytes: 10, headers })
    expect([reply.status, await errorOf(reply)]).toEqual([status, code])
    expect((await uploads()).length).toBe(before)
  })

  it('refuses more bytes than were announced, and keeps none of them above the length', async () => {
    const { uploadId } = await openUpload(origin, house.reporter.token, { bytes: 10 })
    expect((await sendBytes(origin, house.reporter.token, uploadId, 0, Buffer.alloc(50))).status).toBe(413)
    expect(await receivedBytes(t.services.config, uploadId)).toBeLessThanOrEqual(10)
  })

  it('answers strange ids, methods and types with a 4xx', async () => {
    const token = house.reporter.token
    const { uploadId } = await openUpload(origin, token, { bytes: 10 })
    const calls = [
      request(origin, `${UPLOAD_PATH}/..%2f..%2fetc%2fpasswd`, { token, method: 'HEAD', headers: TUS }),
      request(origin, `${UPLOAD_PATH}/%00`, {
        token,
        method: 'PATCH',
        headers: { ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
      }),
      request(origin, `${UPLOAD_PATH}/${newId()}`, { token, method: 'DELETE', headers: TUS }),
      request(origin, `${UPLOAD_PATH}/${uploadId}`, {
        token,
        method: 'PATCH',
        headers: { ...TUS, 'upload-offset': '0', 'content-type': 'text/html' },
        body: Uint8Array.from([1]),
      }),
      request(origin, `${UPLOAD_PATH}/${uploadId}`, { token, method: 'GET', headers: TUS }),
      request(origin, UPLOAD_PATH, { token, method: 'POST', headers: { 'upload-length': '5', 'upload-metadata': named('a.jpg') } }),
      request(origin, UPLOAD_PATH, { token, method: 'PUT', headers: TUS }),
    ]
    for (const reply of await Promise.all(calls)) {
      expect(reply.status).toBeGreaterThanOrEqual(400)
      expect(reply.status).toBeLessThan(500)
    }
    await expect(t.call(token, takeUpload, { params: { uploadId: 'không-phải-id' } })).rejects.toMatchObject({ code: 'platform.invalid_input' })
  })

  it('keeps only the last part of a file name, in NFC, without control letters', () => {
    expect(cleanFileName('C:\\Ảnh\\Lũ về.jpg'.normalize('NFD'))).toBe('Lũ về.jpg')
    expect(cleanFileName('../../\u202egpj.exe\u0000')).toBe('gpj.exe')
    expect(cleanFileName(' \n ')).toBe('anh')
    expect(cleanFileName('a'.repeat(500))).toHaveLength(200)
  })
})

describe('what is dropped or forgotten', () => {
  it('is gone when the sender drops it', async () => {
    const { uploadId } = await openUpload(origin, house.reporter.token, { bytes: 10 })
    await sendBytes(origin, house.reporter.token, uploadId, 0, Buffer.alloc(4))
    expect((await request(origin, `${UPLOAD_PATH}/${uploadId}`, { token: house.reporter.token, method: 'DELETE', headers: TUS })).status).toBe(204)
    expect(await receivedBytes(t.services.config, uploadId)).toBe(0)
    expect((await uploads()).some((upload) => upload.id === uploadId)).toBe(false)
  })

  it('is gone after a week, and is kept until then', async () => {
    const { uploadId } = await openUpload(origin, house.reporter.token, { bytes: 10 })
    await sendBytes(origin, house.reporter.token, uploadId, 0, Buffer.alloc(4))
    const run = async (): Promise<boolean> => {
      await sql`select graphile_worker.add_job('media.expire_uploads')`.execute(t.db)
      await t.drainJobs()
      return existsSync(`${receivingFolder(t.services.config)}/${uploadId}`)
    }
    expect(await run()).toBe(true)
    t.clock.advance(7 * 86_400_000 + 1000)
    await expect(ask(house.reporter.token, uploadId)).rejects.toMatchObject({ code: 'media.upload_not_found' })
    expect(await run()).toBe(false)
    expect((await uploads()).some((upload) => upload.id === uploadId)).toBe(false)
  })

  it('sweeps bytes nobody knows of any more, and only old ones', async () => {
    const folder = receivingFolder(t.services.config)
    const [old, fresh] = [newId(), newId()]
    for (const name of [old, fresh]) await writeFile(`${folder}/${name}`, 'x')
    const weeksAgo = new Date(t.clock.now().getTime() - 20 * 86_400_000)
    await utimes(`${folder}/${old}`, weeksAgo, weeksAgo)
    await utimes(`${folder}/${fresh}`, t.clock.now(), t.clock.now())
    await sql`select graphile_worker.add_job('media.expire_uploads')`.execute(t.db)
    await t.drainJobs()
    expect([existsSync(`${folder}/${old}`), existsSync(`${folder}/${fresh}`)]).toEqual([false, true])
  })
})
