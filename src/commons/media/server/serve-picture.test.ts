import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { aJpeg, givenPicture } from '../testing/builders.ts'
import { showPictures } from './publication.ts'
import { readRange } from './serve-picture.ts'
import type { AssetRow } from './tables.ts'

const t = useTestApp()
let house: TestHouse
let inside: AssetRow
let shown: AssetRow
beforeAll(async () => {
  house = await givenHouse(t)
  const owner = { agencyId: house.agency.id, sender: house.reporter }
  inside = await givenPicture(t, owner, { bytes: await aJpeg({ width: 1400, height: 900 }), fileName: 'Lũ ở Đà Bắc.jpg' })
  shown = await givenPicture(t, owner, { bytes: await aJpeg({ width: 700, height: 500 }) })
  await t.db.transaction().execute((tx) => showPictures(tx, { workId: newId(), agencyId: house.agency.id, title: 'Tin', assetIds: [shown.id] }, t.clock.now()))
})

const load = (path: string, options: { token?: string; headers?: Record<string, string>; method?: 'GET' | 'HEAD' } = {}) =>
  t.app.inject({
    method: options.method ?? 'GET',
    url: path,
    headers: { ...(options.token ? { cookie: `${SESSION_COOKIE}=${options.token}` } : {}), ...options.headers },
  })

describe('loading a rendition', () => {
  it('gives every rendition of a public picture to anybody, for a year, in its own type', async () => {
    for (const [file, type] of [
      ['320.avif', 'avif'],
      ['320.webp', 'webp'],
      ['700.avif', 'avif'],
      ['700.jpg', 'jpeg'],
      ['share.jpg', 'jpeg'],
    ] as const) {
      const reply = await load(`/media/${shown.public_key}/${file}`)
      expect([file, reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([
        file,
        200,
        `image/${type}`,
        'public, max-age=31536000, immutable',
      ])
      expect(reply.headers['x-content-type-options']).toBe('nosniff')
      expect(reply.headers['surrogate-key']).toBe(`media:${shown.public_key}`)
      expect((await sharp(reply.rawPayload).metadata()).mediaType).toBe(`image/${type}`)
      expect(Number(reply.headers['content-length'])).toBe(reply.rawPayload.length)
    }
    expect(await sharp((await load(`/media/${shown.public_key}/share.jpg`)).rawPayload).metadata()).toMatchObject({ width: 1200, height: 630 })
  })

  it('gives a picture that is not public only to its agency, and not to caches', async () => {
    const path = `/media/${inside.public_key}/640.webp`
    const contributor = await givenPerson(t, { organisationId: house.agency.id, roles: ['contributor'] })
    for (const token of [house.reporter.token, house.leader.token, contributor.token]) {
      const reply = await load(path, { token })
      expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'private, max-age=600'])
    }
    for (const token of [undefined, house.stranger.token, house.officer.token, house.admin.token]) {
      const reply = await load(path, token === undefined ? {} : { token })
      expect([reply.statusCode, reply.json<{ error: { code: string } }>().error.code]).toEqual([404, 'media.asset_not_found'])
    }
  })

  it('answers 304 to who has it, and ranges', async () => {
    const path = `/media/${shown.public_key}/700.jpg`
    const whole = await load(path)
    const again = await load(path, { headers: { 'if-none-match': String(whole.headers.etag) } })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
    const part = await load(path, { headers: { range: 'bytes=100-199' } })
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 100-199/${whole.rawPayload.length}`])
    expect(part.rawPayload.equals(whole.rawPayload.subarray(100, 200))).toBe(true)
    const beyond = await load(path, { headers: { range: 'bytes=99999999-' } })
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${whole.rawPayload.length}`])
    const head = await load(path, { method: 'HEAD' })
    expect([head.statusCode, head.headers['content-length'], head.rawPayload.length]).toEqual([200, String(whole.rawPayload.length), 0])
  })

  it.each([
    '/media/%key%/641.webp',
    '/media/%key%/640.png',
    '/media/%key%/640',
    '/media/%key%/share.webp',
    '/media/%key%/original.jpg',
    '/media/%key%/..%2f..%2fapp.key',
    '/media/%key%/640.webp.jpg',
    '/media/AAAAAAAAAA/640.webp',
    '/media/%00/640.webp',
    "/media/%key%/1';--.webp",
  ])('has nothing at %s', async (path) => {
    expect((await load(path.replace('%key%', shown.public_key))).statusCode).toBe(404)
  })
})

describe('loading the original', () => {
  it('is a download of exactly what was sent, for the agency only, even when the picture is public', async () => {
    const reply = await load(`/media/${inside.public_key}/original`, { token: house.reporter.token })
    expect([reply.statusCode, reply.headers['content-type'], reply.headers['cache-control']]).toEqual([200, 'image/jpeg', 'private, no-store'])
    expect(reply.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('Lũ ở Đà Bắc.jpg')}`)
    expect(createHash('sha256').update(reply.rawPayload).digest('hex')).toBe(inside.sha256)
    const path = `/media/${shown.public_key}/original`
    expect((await load(path)).statusCode).toBe(401)
    for (const token of [house.stranger.token, house.officer.token]) expect((await load(path, { token })).statusCode).toBe(404)
  })
})

describe('ranges', () => {
  it('follows RFC 9110', () => {
    expect(readRange('bytes=0-9', 100)).toEqual({ start: 0, end: 9 })
    expect(readRange('bytes=90-', 100)).toEqual({ start: 90, end: 99 })
    expect(readRange('bytes=-10', 100)).toEqual({ start: 90, end: 99 })
    expect(readRange('bytes=-500', 100)).toEqual({ start: 0, end: 99 })
    expect(readRange('bytes=50-5000', 100)).toEqual({ start: 50, end: 99 })
    expect([readRange('bytes=9-5', 100), readRange('bytes=100-', 100), readRange('bytes=-0', 100)]).toEqual(['impossible', 'impossible', 'impossible'])
    expect([readRange(undefined, 100), readRange('bytes=-', 100), readRange('bytes=0-1,5-6', 100), readRange('rows=1-2', 100)]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
