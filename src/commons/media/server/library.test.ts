import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { succeed } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { editAsset, getAsset, listAssets, listUsage } from '../contract.ts'
import { givenPicture } from '../testing/builders.ts'
import type { AssetRow } from './tables.ts'

const t = useTestApp()
let house: TestHouse
let own: AssetRow
beforeAll(async () => {
  house = await givenHouse(t)
  own = await givenPicture(t, { agencyId: house.agency.id, sender: house.reporter }, { known: { caption: 'Nước lũ dâng ở xã Đà Bắc' } })
})

const rowOf = async (id: string): Promise<AssetRow> => (await sql<AssetRow>`select * from media.asset where id = ${id}`.execute(t.db)).rows[0]!
const edit = (token: string | null, body: CallOf<typeof editAsset>['body'], assetId = own.id) => t.call(token, editAsset, { params: { assetId }, body })
const found = async (token: string, query: CallOf<typeof listAssets>['query']): Promise<string[]> =>
  (await t.call(token, listAssets, { query })).items.map((asset) => asset.id)

describe('describing a picture', () => {
  it('changes what is given, keeps the rest, counts the revision and leaves a trace', async () => {
    const before = await rowOf(own.id)
    const after = await edit(house.reporter.token, {
      revision: before.revision,
      credit: 'Ảnh: Nguyễn An',
      rights: { kind: 'licensed', note: 'Hợp đồng 12/HĐ', validTo: '2026-12-31' },
    })
    expect(after).toMatchObject({
      credit: 'Ảnh: Nguyễn An',
      caption: 'Nước lũ dâng ở xã Đà Bắc',
      rights: { kind: 'licensed', note: 'Hợp đồng 12/HĐ', validTo: '2026-12-31' },
      revision: before.revision + 1,
      gaps: [],
    })
    const { rows } = await sql<{
      entry: string
    }>`select entry from platform.audit where subject_id = ${own.id} and action = 'media.edit' order by seq desc limit 1`.execute(t.db)
    expect(JSON.parse(rows[0]!.entry)).toMatchObject({
      actorId: house.reporter.id,
      agencyId: house.agency.id,
      detail: { before: { credit: 'Nguyễn An' }, after: { credit: 'Ảnh: Nguyễn An' } },
    })
  })

  it('tells what is missing, as of today in Hà Nội', async () => {
    const picture = await givenPicture(t, { agencyId: house.agency.id, sender: house.reporter }, { ready: false })
    const gaps = async (body: object) => (await edit(house.reporter.token, { revision: (await rowOf(picture.id)).revision, ...body }, picture.id)).gaps
    expect(await gaps({ credit: ' ', rights: null })).toEqual(['credit', 'rights'])
    expect(await gaps({ rights: { kind: 'reader', validTo: '2026-11-20' } })).toEqual(['credit', 'rights-ended'])
    expect(await gaps({ credit: 'Bạn đọc cung cấp', rights: { kind: 'reader', validTo: '2026-11-21' } })).toEqual([])
  })

  it('is for the sender and for editors, not for other reporters, others’ agencies or nobody', async () => {
    const other = await givenPerson(t, { organisationId: house.agency.id, roles: ['reporter'] })
    const contributor = await givenPerson(t, { organisationId: house.agency.id, roles: ['contributor'] })
    const { revision } = await rowOf(own.id)
    const body = { revision, caption: 'Chú thích khác' }
    const codeOf = async (token: string | null): Promise<string> =>
      edit(token, body).then(
        () => 'done',
        (error: { code: string }) => error.code,
      )
    expect(await codeOf(null)).toBe('platform.not_signed_in')
    for (const person of [house.admin, house.officer]) expect(await codeOf(person.token)).toBe('platform.not_permitted')
    for (const person of [other, contributor]) expect(await codeOf(person.token)).toBe('media.not_yours_to_edit')
    expect(await codeOf(house.stranger.token)).toBe('media.asset_not_found')
    expect(await rowOf(own.id)).toMatchObject({ revision, caption: 'Nước lũ dâng ở xã Đà Bắc' })
    for (const person of [house.colleague, house.deskHead, house.secretary, house.leader])
      await edit(person.token, { revision: (await rowOf(own.id)).revision, alt: person.name })
    expect((await rowOf(own.id)).alt).toBe(house.leader.name)
  })

  it('refuses a change of what somebody else has just changed', async () => {
    const { revision, alt } = await rowOf(own.id)
    await expect(edit(house.reporter.token, { revision: revision - 1, alt: 'cũ' })).rejects.toMatchObject({
      code: 'media.asset_changed',
      status: 409,
      detail: { revision },
    })
    expect((await rowOf(own.id)).alt).toBe(alt)
    const results = await Promise.allSettled([1, 2, 3].map((n) => edit(house.reporter.token, { revision, alt: `lần ${n}` })))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })

  it('names an author of the agency, or any name', async () => {
    const change = async (author: { personId: string } | { name: string }) => edit(house.reporter.token, { revision: (await rowOf(own.id)).revision, author })
    expect((await change({ personId: house.colleague.id })).author).toEqual({ personId: house.colleague.id, name: 'Lê Hà' })
    expect((await change({ name: 'Bạn đọc Trần Thị Mây' })).author).toEqual({ personId: null, name: 'Bạn đọc Trần Thị Mây' })
    await expect(change({ personId: house.stranger.id })).rejects.toMatchObject({ code: 'media.author_unknown' })
    await expect(change({ personId: newId() })).rejects.toMatchObject({ code: 'media.author_unknown' })
  })

  it.each<[string, object]>([
    ['an unknown field', { state: 'ready' }],
    ['an unknown right', { rights: { kind: 'stolen' } }],
    ['a day that is none', { rights: { kind: 'own', validTo: '2026-02-30' } }],
    ['a credit of two lines', { credit: 'a\nb' }],
    ['a caption without end', { caption: 'x'.repeat(2001) }],
    ['both kinds of author', { author: { personId: newId(), name: 'a' } }],
    ['NUL', { caption: 'a\u0000b' }],
    ['no revision', { revision: undefined }],
  ])('refuses %s', async (_what, body) => {
    const before = await rowOf(own.id)
    await expect(edit(house.reporter.token, { revision: before.revision, ...body } as never)).rejects.toMatchObject({ status: 400 })
    expect(await rowOf(own.id)).toEqual(before)
  })
})

describe('finding pictures', () => {
  let flood: AssetRow
  let market: AssetRow
  beforeAll(async () => {
    house = await givenHouse(t)
    flood = await givenPicture(
      t,
      { agencyId: house.agency.id, sender: house.reporter },
      { ready: false, known: { caption: 'Thủy điện Hoà Bình xả lũ 100%', credit: 'TTXVN' } },
    )
    t.clock.set('2026-11-22T17:30:00Z') // 00:30 on the 23rd in Hà Nội
    market = await givenPicture(
      t,
      { agencyId: house.agency.id, sender: house.colleague },
      { ready: false, fileName: 'IMG_2041.jpg', known: { caption: 'Chợ phiên Vân Lĩnh', credit: '', rights_kind: null } },
    )
    await givenPicture(
      t,
      { agencyId: house.otherAgency.id, sender: house.stranger },
      { ready: false, known: { caption: 'Thủy điện Hòa Bình của cơ quan khác' } },
    )
  })

  it('lists the newest first, only of one’s agency', async () => {
    expect(await found(house.reporter.token, {})).toEqual([market.id, flood.id])
    expect(await found(house.stranger.token, {})).toHaveLength(1)
  })

  it.each<[string, string, boolean]>([
    ['thuy dien hoa binh', 'without marks', true],
    ['Thủy điện Hòa Bình', 'with marks, the other tone style', true],
    ['THỦY ĐIỆN', 'in capitals', true],
    ['thúy điện', 'with a wrong mark', false],
    ['ttxvn', 'by credit', true],
    ['nguyen an', 'by sender', true],
    ['xả lũ 100%', 'with a sign of the pattern language', true],
    ['_____', 'of signs only', true],
    ['chợ phiên', 'of another picture', false],
  ])('finds %s (%s)', async (q, _why, expected) => {
    expect((await found(house.reporter.token, { q })).includes(flood.id)).toBe(expected)
  })

  it('finds by file name, sender, day in Hà Nội and what is missing', async () => {
    const token = house.reporter.token
    expect(await found(token, { q: 'img 2041' })).toEqual([market.id])
    expect(await found(token, { uploadedBy: 'me' })).toEqual([flood.id])
    expect(await found(token, { uploadedBy: house.colleague.id })).toEqual([market.id])
    expect(await found(token, { from: '2026-11-23' })).toEqual([market.id])
    expect(await found(token, { to: '2026-11-22' })).toEqual([flood.id])
    expect(await found(token, { from: '2026-11-23', to: '2026-11-23', incomplete: 'true', kind: 'photo' })).toEqual([market.id])
  })

  it('lists as incomplete exactly what has a gap today', async () => {
    const given = (known: object) => {
      t.clock.advance(1000)
      return givenPicture(t, { agencyId: house.agency.id, sender: house.deskHead }, { ready: false, known })
    }
    const gaps = [await given({ credit: 'Cơ quan … cung cấp' }), await given({ rights_kind: 'licensed', rights_valid_to: '2026-11-22' })]
    await given({ rights_kind: 'licensed', rights_valid_to: '2026-11-23' })
    const listed = await t.call(house.deskHead.token, listAssets, { query: { uploadedBy: 'me', incomplete: 'true' } })
    expect(listed.items.map((asset) => [asset.id, asset.gaps])).toEqual([
      [gaps[1]!.id, ['rights-ended']],
      [gaps[0]!.id, ['credit']],
    ])
  })

  it('pages without losing or repeating one', async () => {
    const first = await t.call(house.reporter.token, listAssets, { query: { limit: 1 } })
    const second = await t.call(house.reporter.token, listAssets, { query: { limit: 1, cursor: first.nextCursor! } })
    expect(new Set([...first.items, ...second.items].map((asset) => asset.id)).size).toBe(2)
    const all = await found(house.reporter.token, {})
    expect([...first.items, ...second.items].map((asset) => asset.id)).toEqual(all.slice(0, 2))
    const rest = await t.call(house.reporter.token, listAssets, { query: { limit: 200, cursor: second.nextCursor! } })
    expect([rest.items.map((asset) => asset.id), rest.nextCursor]).toEqual([all.slice(2), null])
    await expect(t.call(house.reporter.token, listAssets, { query: { cursor: 'trang 2' } })).rejects.toMatchObject({ code: 'media.bad_cursor', status: 400 })
  })

  it('is for the agency’s staff', async () => {
    await expect(t.call(null, listAssets, {})).rejects.toMatchObject({ code: 'platform.not_signed_in' })
    await expect(t.call(house.officer.token, listAssets, {})).rejects.toMatchObject({ code: 'platform.not_permitted' })
    for (const read of [getAsset, listUsage]) {
      const call = (token: string | null) => t.call(token, read, { params: { assetId: flood.id } })
      await expect(call(null)).rejects.toMatchObject({ code: 'platform.not_signed_in' })
      await expect(call(house.officer.token)).rejects.toMatchObject({ code: 'platform.not_permitted' })
      await expect(call(house.stranger.token)).rejects.toMatchObject({ code: 'media.asset_not_found', status: 404 })
      await expect(call(house.reporter.token)).resolves.toBeDefined()
    }
  })
})

describe('after a merger', () => {
  it('the agency that took over sees and describes what its predecessor left; the picture keeps its agency', async () => {
    const before = await givenOrganisation(t, { name: 'Đài Phát thanh – Truyền hình Minh Sơn' })
    const sender = await givenPerson(t, { organisationId: before.id, roles: ['reporter'] })
    const picture = await givenPicture(t, { agencyId: before.id, sender }, { ready: false })
    await expect(t.call(house.colleague.token, getAsset, { params: { assetId: picture.id } })).rejects.toMatchObject({ code: 'media.asset_not_found' })
    await t.db
      .transaction()
      .execute((tx) => succeed(tx, { predecessorIds: [before.id], successorId: house.agency.id, onDay: '2026-11-01', kind: 'merge', at: t.clock.now() }))
    const seen = await t.call(house.colleague.token, editAsset, { params: { assetId: picture.id }, body: { revision: 1, caption: 'Ảnh tư liệu' } })
    expect([seen.caption, (await rowOf(picture.id)).agency_id]).toEqual(['Ảnh tư liệu', before.id])
  })
})
