import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { writeSheet } from '../../../platform/documents/xlsx.ts'
import { newId } from '../../../platform/ids.ts'
import { addChannel } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { addSection } from '../../vocabulary/index.ts'
import type { Candidate } from '../candidate.ts'
import { declareDayList, getWork, importFeed, importLines, importSheet } from '../contract.ts'
import { keepEvidence } from '../contract-day-list.ts'
import { aCandidate, anApproval } from '../testing/builders.ts'
import { findWorkPage } from './find-work-page.ts'
import { publish } from './publish.ts'
import { searchWorks } from './search/search-works.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
let paperId: string
let sectionId: string

beforeAll(async () => {
  house = await givenHouse(t)
  paperId = newId()
  sectionId = newId()
  await t.db.transaction().execute(async (tx) => {
    await addChannel(tx, {
      id: paperId,
      agencyId: house.agency.id,
      kind: 'print',
      name: 'Báo in',
      address: null,
      isDigital: false,
      isDomestic: true,
      openedOn: '2020-01-01',
      closedOn: null,
    })
    await addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 })
  })
})

const out = async (over: Partial<Candidate> = {}, at = new Date('2026-11-20T02:00:00Z')) => {
  const candidate = aCandidate({ agencyId: house.agency.id, sectionId, ...over })
  const published = await t.db
    .transaction()
    .execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
  return { ...candidate, ...published }
}
const count = async (table: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(t.db)
  return rows[0]!.count
}
const auditsOf = async (action: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from platform.audit where action = ${action}`.execute(t.db)
  return rows[0]!.count
}

describe('the day list', () => {
  const keptFile = async (): Promise<string> => {
    const base64 = Buffer.from('%PDF-1.7 trang 3 %%EOF').toString('base64')
    return (await t.call(house.secretary.token, keepEvidence, { body: { name: 'trang-3.pdf', base64 } })).fileSha256
  }
  const aLine = (over: object = {}) => ({
    id: newId(),
    title: 'Lúa đông xuân được mùa',
    genre: 'news',
    page: '3',
    time: '05:30',
    contributors: [{ personId: house.reporter.id, name: 'Nguyễn An' }],
    ...over,
  })
  const declare = (token: string | null, lines: object[], over: object = {}) =>
    t.call(token, declareDayList, { body: { channelId: paperId, day: '2026-11-21', issue: '4512', lines: lines as never, ...over } })

  it('puts what was printed into the record: dated, declared, not on the site, announced', async () => {
    const line = aLine({ sectionId, text: 'Vụ này năng suất cao.\nBà con phấn khởi.', evidence: [{ assetId: null, fileSha256: await keptFile() }] })
    const { items } = await declare(house.secretary.token, [line])
    expect(items).toEqual([{ id: line.id, publicId: expect.any(String), outcome: 'declared' }])
    const work = await t.call(house.secretary.token, getWork, { params: { workId: line.id } })
    expect(work).toMatchObject({
      provenance: 'declared',
      medium: 'print',
      title: 'Lúa đông xuân được mùa',
      onSite: false,
      publishedAt: '2026-11-20T22:30:00.000Z',
      credits: [{ personId: house.reporter.id, name: 'Nguyễn An' }],
    })
    expect(work.appearances).toMatchObject([{ kind: 'print', channelId: paperId, slot: { issue: '4512', page: '3', time: '05:30' }, closedAt: null }])
    expect(work.versions[0]).toMatchObject({ approvals: [], media: [{ use: 'evidence', fileSha256: await keptFile() }] })
    expect(await findWorkPage(t.db, items[0]!.publicId)).toBeUndefined()
    const { rows } = await sql<{ name: string }>`select name from platform.event where payload->>'workId' = ${line.id} order by name`.execute(t.db)
    expect(rows.map((row) => row.name)).toEqual(['record.appearance_opened', 'record.work_published'])
  })

  it('sent again, or with a line twice, changes nothing', async () => {
    const line = aLine({ title: 'Lúa gửi hai lần' })
    await declare(house.secretary.token, [line, line])
    const before = [await count('record.work'), await count('record.version'), await auditsOf('record.declare')]
    const { items } = await declare(house.secretary.token, [{ ...line, title: 'Khác' }])
    expect(items[0]!.outcome).toBe('already_there')
    expect([await count('record.work'), await count('record.version'), await auditsOf('record.declare')]).toEqual(before)
  })

  it('is refused to nobody, to reporters, authorities and other agencies, and leaves no trace', async () => {
    const before = await count('record.work')
    await expect(declare(null, [aLine()])).rejects.toMatchObject({ status: 401 })
    await expect(declare(house.reporter.token, [aLine()])).rejects.toMatchObject({ status: 403 })
    await expect(declare(house.officer.token, [aLine()])).rejects.toMatchObject({ status: 403 })
    await expect(declare(house.stranger.token, [aLine()])).rejects.toMatchObject({ code: 'record.unknown_channel' })
    expect(await count('record.work')).toBe(before)
  })

  it('refuses the whole list when one line is not out yet or names what is not there', async () => {
    const before = await count('record.work')
    const foreign = await givenOrganisation(t, { name: 'Báo tỉnh khác' })
    const outsider = await givenPerson(t, { organisationId: foreign.id, roles: ['reporter'] })
    const wrong: [object, string][] = [
      [{ evidence: [{ assetId: null, fileSha256: 'd'.repeat(64) }] }, 'record.unknown_evidence'],
      [{ time: '18:30' }, 'record.not_out_yet'],
      [{ genre: 'gossip' }, 'record.unknown_genre'],
      [{ sectionId: newId() }, 'record.unknown_section'],
      [{ areaIds: [newId()] }, 'record.unknown_area'],
      [{ commitmentIds: [newId()] }, 'record.commitment_not_open'],
      [{ contributors: [{ personId: outsider.id, name: 'Người ngoài' }] }, 'record.unknown_person'],
    ]
    for (const [over, code] of wrong) {
      const line = aLine(over)
      await expect(declare(house.secretary.token, [aLine({ title: 'Dòng tốt' }), line]), code).rejects.toMatchObject({
        code: 'record.bad_lines',
        detail: { lines: [{ id: line.id, line: 2, code, vi: expect.stringMatching(/.+/) }] },
      })
    }
    for (const over of [{ title: '' }, { time: '25:00' }, { nonsense: 1 }])
      await expect(declare(house.secretary.token, [aLine(), aLine(over)])).rejects.toMatchObject({ code: 'platform.invalid_input' })
    expect(await count('record.work')).toBe(before)
  })

  it('an id that belongs to another agency’s work is refused', async () => {
    const theirs = await out({
      agencyId: house.otherAgency.id,
      sectionId: null,
      medium: 'radio',
      output: 'radio',
      appearances: [{ kind: 'radio', channelId: null }],
    })
    await expect(declare(house.secretary.token, [aLine({ id: theirs.workId })])).rejects.toMatchObject({
      detail: { lines: [{ id: theirs.workId, code: 'record.already_out' }] },
    })
  })
})

describe('importing lines', () => {
  const article = (id: string, over: object = {}) =>
    JSON.stringify({
      id,
      title: `Bài kho số ${id}`,
      lead: 'Sa-pô',
      body: 'Đoạn một.\nĐoạn hai.',
      date: '2024-05-06',
      category_vi: 'Thời sự',
      author: 'Trần Cũ',
      ...over,
    })
  const send = (lines: string, token: string | null = house.secretary.token) => t.call(token, importLines, { body: { lines, firstLine: 10 } })

  it('takes good lines, names bad ones by number, and knows a line again', async () => {
    const lines = [
      article('a1'),
      '',
      '{broken',
      article('a2', { title: ' ' }),
      article('a3', { date: '2024-02-31' }),
      article('a1'),
      article('a4', { date: null }),
    ].join('\n')
    const reply = await send(lines)
    expect(reply).toMatchObject({ imported: 2, updated: 0, unchanged: 0 })
    expect(reply.bad).toEqual([
      { line: 12, reason: 'not_json', fields: [] },
      { line: 13, reason: 'no_title', fields: ['title'] },
      { line: 14, reason: 'bad_fields', fields: ['date'] },
      { line: 15, reason: 'twice_in_batch', fields: ['id'] },
    ])
    expect(await send(article('a1'))).toMatchObject({ imported: 0, unchanged: 1 })
    const { items } = await searchWorks(t.db, { agencyIds: [house.agency.id], text: 'bai kho so a1', limit: 5 })
    expect(items[0]).toMatchObject({ title: 'Bài kho số a1', sectionId, dated: true, credits: [{ personId: null, name: 'Trần Cũ' }] })
    expect((await findWorkPage(t.db, items[0]!.publicId))!.content!.body).toHaveLength(2)
    const undated = await searchWorks(t.db, { agencyIds: [house.agency.id], text: 'Bài kho số a4', limit: 1 })
    expect(undated.items[0]).toMatchObject({ dated: false })
  })

  it('a changed text becomes a new version without a new address', async () => {
    await send(article('b1'))
    const before = (await searchWorks(t.db, { agencyIds: [house.agency.id], text: 'Bài kho số b1', limit: 1 })).items[0]!
    expect(await send(article('b1', { title: 'Bài kho số b1 đã sửa' }))).toMatchObject({ updated: 1 })
    const page = await findWorkPage(t.db, before.publicId)
    expect(page).toMatchObject({ versionNo: 2, title: 'Bài kho số b1 đã sửa', provenance: 'imported' })
  })

  it('belongs to whoever imports: the same id in another agency is another work', async () => {
    await send(article('c1'))
    expect(await send(article('c1'), house.stranger.token)).toMatchObject({ imported: 1 })
  })

  it('is refused to nobody and to reporters', async () => {
    await expect(send(article('d1'), null)).rejects.toMatchObject({ status: 401 })
    await expect(send(article('d1'), house.reporter.token)).rejects.toMatchObject({ status: 403 })
    await expect(send(article('d1'), house.officer.token)).rejects.toMatchObject({ status: 403 })
  })
})

describe('importing a feed or a sheet', () => {
  const feed =
    '<rss><channel><item><guid>f1</guid><title>Bài từ nguồn</title><description>Sa-pô</description><pubDate>Mon, 04 May 2026 08:00:00 +0700</pubDate></item></channel></rss>'
  const aSheet = async () =>
    Buffer.from(
      await writeSheet({ name: 'Tin', columns: [{ header: 'Tít' }, { header: 'Ngày' }], rows: [['Bài từ bảng', '4/5/2026']] }, { at: new Date(0) }),
    ).toString('base64')

  it('takes items and rows, once', async () => {
    const sendFeed = () => t.call(house.secretary.token, importFeed, { body: { xml: feed } })
    expect([await sendFeed(), await sendFeed()]).toMatchObject([{ imported: 1 }, { imported: 0, unchanged: 1 }])
    const file = await aSheet()
    const sendSheet = () => t.call(house.secretary.token, importSheet, { body: { file } })
    expect([await sendSheet(), await sendSheet()]).toMatchObject([{ imported: 1 }, { imported: 0, unchanged: 1 }])
    const { items } = await searchWorks(t.db, { agencyIds: [house.agency.id], text: 'bài từ', limit: 5 })
    expect(items.map((item) => [item.title, item.publishedAt.toISOString()]).sort()).toEqual([
      ['Bài từ bảng', '2026-05-03T17:00:00.000Z'],
      ['Bài từ nguồn', '2026-05-04T01:00:00.000Z'],
    ])
  })

  it('is refused to reporters, and for what is neither', async () => {
    await expect(t.call(house.reporter.token, importFeed, { body: { xml: feed } })).rejects.toMatchObject({ status: 403 })
    await expect(t.call(null, importSheet, { body: { file: await aSheet() } })).rejects.toMatchObject({ status: 401 })
    await expect(t.call(house.secretary.token, importFeed, { body: { xml: 'xin chào' } })).rejects.toMatchObject({ code: 'record.not_a_feed' })
    await expect(t.call(house.secretary.token, importSheet, { body: { file: 'AAAA' } })).rejects.toMatchObject({ code: 'documents.sheet_not_xlsx' })
    await expect(t.call(house.secretary.token, importSheet, { body: { file: 'không phải base64' } })).rejects.toMatchObject({ status: 400 })
  })
})
