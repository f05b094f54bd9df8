import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import type { Block, CanonicalContent, Paragraph, Picture } from '../../content/contract.ts'
import { succeed } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../people/testing/house.ts'
import { listUsage } from '../contract.ts'
import { givenPicture, type GivenAsset } from '../testing/builders.ts'
import { pictureRightsCheck, showPictures, type PicturesToPublish, type WorkPictures } from './publication.ts'
import type { AssetRow } from './tables.ts'

const t = useTestApp()
let house: TestHouse
let good: AssetRow
const given = (over: GivenAsset = {}) => givenPicture(t, { agencyId: house.agency.id, sender: house.reporter }, over)
beforeAll(async () => {
  house = await givenHouse(t)
  good = await given()
})

type Shown = { id: string; sha256: string; credit?: string }
const block = ({ id, sha256, credit = 'Nguyễn An' }: Shown): Picture => ({ type: 'picture', assetId: id, fileSha256: sha256, caption: '', credit, alt: '' })
const words: Paragraph = { type: 'paragraph', text: [{ text: 'Nước lũ dâng.' }] }
const contentOf = (body: Block[]): CanonicalContent => ({ headline: 'Tít', standfirst: '', byline: [], body })
const check = (body: Block[], over: Partial<PicturesToPublish> = {}) =>
  t.db.transaction().execute((tx) => pictureRightsCheck.run(tx, { agencyId: house.agency.id, at: t.clock.now(), media: [], content: contentOf(body), ...over }))

describe('the rights check', () => {
  it('lets a piece pass whose pictures have credit and rights', async () => {
    expect(await check([words, block(good)])).toEqual([])
    expect(await check([words])).toEqual([])
  })

  it('says which picture lacks its credit, where it stands and what to do', async () => {
    const second = await given()
    expect(await check([words, block(good), words, block({ ...second, credit: ' ' })])).toEqual([
      {
        severity: 'block',
        place: 'body.3',
        code: 'media.credit_missing',
        vi: 'Ảnh thứ 2 thiếu nguồn. Bổ sung nguồn ảnh rồi gửi lại.',
        en: 'Picture 2 has no credit. Add the credit and send again.',
      },
    ])
  })

  it('does not take a form of words for a credit', async () => {
    expect(await check([block({ ...good, credit: 'Cơ quan … cung cấp' })])).toMatchObject([{ code: 'media.credit_missing' }])
  })

  it('counts pictures inside a box where the reader meets them', async () => {
    const inBox = await given()
    const box: Block = { type: 'box', title: 'Số liệu', blocks: [words, block({ ...inBox, credit: '' })] }
    expect(await check([box, block(good)])).toMatchObject([{ place: 'body.0', vi: 'Ảnh thứ 1 thiếu nguồn. Bổ sung nguồn ảnh rồi gửi lại.' }])
  })

  it('blocks missing and ended rights by the day in Hà Nội of the publication', async () => {
    const without = await given({ known: { rights_kind: null } })
    expect(await check([block(without)])).toMatchObject([{ code: 'media.rights_missing' }])
    const ending = await given({ known: { rights_kind: 'licensed', rights_valid_to: '2026-11-21' } })
    expect(await check([block(ending)], { at: new Date('2026-11-21T16:59:59Z') })).toEqual([])
    expect(await check([block(ending)], { at: new Date('2026-11-21T17:00:00Z') })).toMatchObject([
      { code: 'media.rights_ended', vi: 'Ảnh thứ 1 hết quyền sử dụng từ ngày 21/11/2026. Gia hạn quyền hoặc thay ảnh.' },
    ])
  })

  it('blocks a picture that is not ready, was refused, is not the signed file, or is nobody’s', async () => {
    const refused = await given()
    const waiting = await given({ ready: false })
    await sql`update media.asset set state = 'refused' where id = ${refused.id}`.execute(t.db)
    const codes = await check([block(waiting), block(refused), block({ ...good, sha256: 'f'.repeat(64) }), block({ id: newId(), sha256: good.sha256 })])
    expect(codes.map((finding) => [finding.place, finding.code])).toEqual([
      ['body.0', 'media.picture_processing'],
      ['body.1', 'media.picture_refused'],
      ['body.2', 'media.picture_differs'],
      ['body.3', 'media.picture_missing'],
    ])
    await t.drainJobs()
  })

  it('blocks another agency’s picture, and takes one of an agency it took over', async () => {
    const foreign = await givenPicture(t, { agencyId: house.otherAgency.id, sender: house.stranger })
    expect(await check([block(foreign)])).toMatchObject([{ code: 'media.picture_missing' }])
    const former = await givenOrganisation(t, { name: 'Báo cũ' })
    const inherited = await givenPicture(t, { agencyId: former.id, sender: house.reporter })
    expect(await check([block(inherited)])).toMatchObject([{ code: 'media.picture_missing' }])
    await t.db
      .transaction()
      .execute((tx) => succeed(tx, { predecessorIds: [former.id], successorId: house.agency.id, onDay: '2026-11-20', kind: 'merge', at: t.clock.now() }))
    expect(await check([block(inherited)])).toEqual([])
  })

  it('looks at pictures outside the text with the library’s credit, and not at evidence or sound', async () => {
    const bare = await given({ known: { credit: '' } })
    const use = (assetId: string | null, kind: string) => ({ assetId, fileSha256: bare.sha256, use: kind })
    expect(await check([], { media: [use(bare.id, 'picture')] })).toMatchObject([{ place: `media.${bare.id}`, code: 'media.credit_missing' }])
    expect(await check([], { media: [use(bare.id, 'evidence'), use(null, 'evidence'), use(newId(), 'audio')] })).toEqual([])
    expect(await check([block(good)], { media: [{ assetId: good.id, fileSha256: good.sha256, use: 'picture' }] })).toEqual([])
  })
})

describe('what public works show', () => {
  const show = (work: Omit<WorkPictures, 'agencyId' | 'title'> & { title?: string }, at = t.clock.now()) =>
    t.db.transaction().execute((tx) => showPictures(tx, { agencyId: house.agency.id, title: 'Lũ về', ...work }, at))
  const isPublic = async (...assets: AssetRow[]): Promise<boolean[]> => {
    const { rows } = await sql<{ id: string; is_public: boolean }>`select id, is_public from media.asset`.execute(t.db)
    return assets.map((asset) => rows.find((row) => row.id === asset.id)!.is_public)
  }

  it('makes pictures public with the work, keeps those another work shows, and remembers from when to when', async () => {
    const [a, b] = [await given(), await given()]
    const [first, second] = [newId(), newId()]
    await show({ workId: first, assetIds: [a.id, b.id, a.id] })
    await show({ workId: second, assetIds: [b.id], title: 'Bài hai' }, new Date('2026-11-21T02:00:00Z'))
    expect(await isPublic(a, b)).toEqual([true, true])
    await show({ workId: first, assetIds: [] }, new Date('2026-11-21T03:00:00Z'))
    expect(await isPublic(a, b)).toEqual([false, true])
    const { items } = await t.call(house.reporter.token, listUsage, { params: { assetId: b.id } })
    expect(items).toEqual([
      { workId: second, title: 'Bài hai', from: '2026-11-21T02:00:00.000Z', to: null },
      { workId: first, title: 'Lũ về', from: '2026-11-21T01:00:00.000Z', to: '2026-11-21T03:00:00.000Z' },
    ])
  })

  it('follows a later version and may be told the same twice', async () => {
    const [a, b] = [await given(), await given()]
    const workId = newId()
    await show({ workId, assetIds: [a.id] })
    await show({ workId, assetIds: [b.id] })
    await show({ workId, assetIds: [b.id] })
    expect(await isPublic(a, b)).toEqual([false, true])
    expect((await t.call(house.reporter.token, listUsage, { params: { assetId: b.id } })).items).toHaveLength(1)
  })

  it('is right when one work goes and another comes at the same moment', async () => {
    const picture = await given()
    const old = newId()
    await show({ workId: old, assetIds: [picture.id] })
    await Promise.all([show({ workId: old, assetIds: [] }), ...[1, 2, 3].map(() => show({ workId: newId(), assetIds: [picture.id] }))])
    expect(await isPublic(picture)).toEqual([true])
  })

  it('knows nothing of pictures that are not in the library', async () => {
    await show({ workId: newId(), assetIds: [newId()] })
    const { rows } = await sql<{
      count: number
    }>`select count(*)::int as count from media.usage usage where not exists (select 1 from media.asset where asset.id = usage.asset_id)`.execute(t.db)
    expect(rows[0]!.count).toBe(0)
  })
})
