import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { listKinds, offer } from '../../commitments/index.ts'
import { addChannel } from '../../organisations/index.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { addSection } from '../../vocabulary/index.ts'
import type { Candidate } from '../candidate.ts'
import { classifyWork, compareVersions, declareDayList, getWork, importLines, listWorks, withdrawWork } from '../contract.ts'
import { aCandidate, aContent, anApproval } from '../testing/builders.ts'
import { findWorkPage } from './find-work-page.ts'
import { publish } from './publish.ts'
import { searchWorks } from './search/search-works.ts'
import { changeWork } from './update.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
let paperId: string
let sectionId: string

beforeAll(async () => {
  house = await givenHouse(t)
  paperId = newId()
  sectionId = newId()
  await t.db.transaction().execute(async (tx) => {
    await addChannel(tx, { id: paperId, agencyId: house.agency.id, kind: 'print', name: 'Báo in', address: null, isDigital: false, isDomestic: true, openedOn: '2020-01-01', closedOn: null })
    await addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 })
  })
})

const out = async (over: Partial<Candidate> = {}, at = new Date('2026-11-20T02:00:00Z')) => {
  const candidate = aCandidate({ agencyId: house.agency.id, sectionId, ...over })
  const published = await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
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
  const aLine = (over: object = {}) => ({ id: newId(), title: 'Lúa đông xuân được mùa', genre: 'news', page: '3', time: '05:30', contributors: [{ personId: house.reporter.id, name: 'Nguyễn An' }], ...over })
  const declare = (token: string | null, lines: object[], over: object = {}) => t.call(token, declareDayList, { body: { channelId: paperId, day: '2026-11-21', issue: '4512', lines: lines as never, ...over } })

  it('puts what was printed into the record: dated, declared, not on the site, announced', async () => {
    const line = aLine({ sectionId, text: 'Vụ này năng suất cao.\nBà con phấn khởi.', evidence: [{ assetId: null, fileSha256: 'c'.repeat(64) }] })
    const { items } = await declare(house.secretary.token, [line])
    expect(items).toEqual([{ id: line.id, publicId: expect.any(String), outcome: 'declared' }])
    const work = await t.call(house.secretary.token, getWork, { params: { workId: line.id } })
    expect(work).toMatchObject({ provenance: 'declared', medium: 'print', title: 'Lúa đông xuân được mùa', onSite: false, publishedAt: '2026-11-20T22:30:00.000Z', credits: [{ personId: house.reporter.id, name: 'Nguyễn An' }] })
    expect(work.appearances).toMatchObject([{ kind: 'print', channelId: paperId, slot: { issue: '4512', page: '3', time: '05:30' }, closedAt: null }])
    expect(work.versions[0]).toMatchObject({ approvals: [], media: [{ use: 'evidence', fileSha256: 'c'.repeat(64) }] })
    expect(await findWorkPage(t.db, items[0]!.publicId)).toBeUndefined()
    const { rows } = await sql<{ name: string }>`select name from platform.event where payload->>'workId' = ${line.id} order by name`.execute(t.db)
    expect(rows.map((row) => row.name)).toEqual(['record.appearance_opened', 'record.work_published'])
  })

  it('sent again, or with a line twice, changes nothing', async () => {
    const line = aLine()
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
      [{ time: '18:30' }, 'record.not_out_yet'],
      [{ genre: 'gossip' }, 'record.unknown_genre'],
      [{ sectionId: newId() }, 'record.unknown_section'],
      [{ areaIds: [newId()] }, 'record.unknown_area'],
      [{ commitmentIds: [newId()] }, 'record.commitment_not_open'],
      [{ contributors: [{ personId: outsider.id, name: 'Người ngoài' }] }, 'record.unknown_person'],
      [{ title: '' }, 'platform.invalid_input'],
      [{ time: '25:00' }, 'platform.invalid_input'],
      [{ nonsense: 1 }, 'platform.invalid_input'],
    ]
    for (const [over, code] of wrong) await expect(declare(house.secretary.token, [aLine(), aLine(over)]), code).rejects.toMatchObject({ code })
    expect(await count('record.work')).toBe(before)
  })

  it('an id that belongs to another agency’s work is refused', async () => {
    const theirs = await out({ agencyId: house.otherAgency.id, sectionId: null, medium: 'radio', output: 'radio', appearances: [{ kind: 'radio', channelId: null }] })
    await expect(declare(house.secretary.token, [aLine({ id: theirs.workId })])).rejects.toMatchObject({ code: 'record.already_out' })
  })
})

describe('importing lines', () => {
  const article = (id: string, over: object = {}) => JSON.stringify({ id, title: `Bài kho số ${id}`, lead: 'Sa-pô', body: 'Đoạn một.\nĐoạn hai.', date: '2024-05-06', category_vi: 'Thời sự', author: 'Trần Cũ', ...over })
  const send = (lines: string, token: string | null = house.secretary.token) => t.call(token, importLines, { body: { lines, firstLine: 10 } })

  it('takes good lines, names bad ones by number, and knows a line again', async () => {
    const lines = [article('a1'), '', '{broken', article('a2', { title: ' ' }), article('a3', { date: '2024-02-31' }), article('a1'), article('a4', { date: null })].join('\n')
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

describe('reading the record', () => {
  it('lists by state, medium, section, provenance, person, words and days, page by page', async () => {
    const author = newId()
    const words = { headline: 'Xiêm Riệp đón đoàn nghệ nhân', standfirst: 'Đoàn biểu diễn ba đêm.' }
    const mine = []
    for (let day = 10; day < 13; day++) {
      mine.push(await out({ content: aContent(words), contributors: [{ personId: author, name: 'An', role: 'writer', share: null }] }, new Date(`2026-10-${day}T02:00:00Z`)))
    }
    const ask = async (query: CallOf<typeof listWorks>['query']) => (await t.call(house.reporter.token, listWorks, { query })).items.map((item) => item.id)
    const newestFirst = mine.map((work) => work.workId).reverse()
    expect(await ask({ person: author })).toEqual(newestFirst)
    expect(await ask({ text: 'xiem riep nghe nhan' })).toEqual(newestFirst)
    expect(await ask({ text: 'Xiêm Riệp', section: sectionId, medium: 'web', provenance: 'native', state: 'out' })).toEqual(newestFirst)
    expect(await ask({ text: 'Xiêm Riệp', medium: 'print' })).toEqual([])
    expect(await ask({ person: author, from: '2026-10-11', to: '2026-10-11' })).toEqual([mine[1]!.workId])
    const first = await t.call(house.reporter.token, listWorks, { query: { person: author, limit: 2 } })
    const second = await t.call(house.reporter.token, listWorks, { query: { person: author, limit: 2, cursor: first.nextCursor! } })
    expect([...first.items, ...second.items].map((item) => item.id)).toEqual(newestFirst)
    expect(second.nextCursor).toBeNull()
    await expect(t.call(house.reporter.token, listWorks, { query: { cursor: 'x' } })).rejects.toMatchObject({ code: 'record.bad_cursor' })
  })

  it('an authority reads its province, an agency itself, and nobody more', async () => {
    const ours = await out()
    const theirs = await out({ agencyId: house.otherAgency.id })
    const foreign = await givenOrganisation(t, { name: 'Sở tỉnh khác', kind: 'department', agencyType: null })
    const outsider = await givenPerson(t, { organisationId: foreign.id, roles: ['officer'] })
    const read = (token: string, workId: string) => t.call(token, getWork, { params: { workId } })
    expect((await read(house.officer.token, ours.workId)).id).toBe(ours.workId)
    expect((await read(house.officer.token, theirs.workId)).id).toBe(theirs.workId)
    await expect(read(house.reporter.token, theirs.workId)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(read(outsider.token, ours.workId)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(t.call(null, getWork, { params: { workId: ours.workId } })).rejects.toMatchObject({ status: 401 })
    await expect(t.call(house.reporter.token, listWorks, { query: { agency: [house.otherAgency.id] } })).rejects.toMatchObject({ code: 'record.not_found' })
    expect((await t.call(outsider.token, listWorks, {})).items).toEqual([])
  })

  it('shows versions with their signatures and what differs between two', async () => {
    const work = await out()
    const content = aContent({ headline: 'Khánh thành cầu Phong Châu mới' })
    const earlier = anApproval(work, { level: 'desk_head', at: new Date('2026-11-20T03:00:00Z') })
    const at = new Date('2026-11-20T04:00:00Z')
    const last = anApproval({ ...work, content }, { at, personId: house.leader.id })
    await t.db.transaction().execute((tx) => changeWork(tx, { workId: work.workId, reason: 'update', content, contributors: work.contributors, media: [] }, [earlier, last], { at, actorId: house.leader.id }))
    const detail = await t.call(house.reporter.token, getWork, { params: { workId: work.workId } })
    expect(detail.versions.map((version) => [version.no, version.reason, version.title])).toEqual([[1, 'first', 'Khánh thành cầu Phong Châu'], [2, 'update', 'Khánh thành cầu Phong Châu mới']])
    expect(detail.versions[1]!.approvals).toMatchObject([{ level: 'desk_head', isForThisText: false }, { level: 'leader', isForThisText: true, person: { name: 'Hoàng Giang' } }])
    const { difference } = await t.call(house.reporter.token, compareVersions, { params: { workId: work.workId }, query: { from: 1, to: 2 } })
    expect(difference.same).toBe(false)
    expect(difference.headline!.some((segment) => segment.kind === 'added' && segment.text.includes('mới'))).toBe(true)
    await expect(t.call(house.reporter.token, compareVersions, { params: { workId: work.workId }, query: { from: 1, to: 9 } })).rejects.toMatchObject({ code: 'record.version_not_found' })
  })
})

describe('withdrawing', () => {
  const take = (token: string | null, workId: string, body = { reason: 'Sai sự thật', legalBasis: 'NĐ 237/2026 Đ20', shown: '' }) => t.call(token, withdrawWork, { params: { workId }, body })

  it('is for the agency’s leader, with a reason, once', async () => {
    const work = await out({ content: aContent({ headline: 'Chợ nổi họp phiên cuối', standfirst: 'Phiên cuối năm.', body: [{ type: 'paragraph', text: [{ text: 'Chợ đông.' }] }] }) })
    await expect(take(null, work.workId)).rejects.toMatchObject({ status: 401 })
    await expect(take(house.secretary.token, work.workId)).rejects.toMatchObject({ status: 403 })
    await expect(take(house.officer.token, work.workId)).rejects.toMatchObject({ status: 403 })
    await expect(take(house.stranger.token, work.workId)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(take(house.leader.token, work.workId, { reason: '', legalBasis: '', shown: '' })).rejects.toMatchObject({ status: 400 })
    await take(house.leader.token, work.workId)
    await expect(take(house.leader.token, work.workId)).rejects.toMatchObject({ code: 'record.already_withdrawn' })
    expect((await t.call(house.reporter.token, getWork, { params: { workId: work.workId } })).withdrawal).toMatchObject({ reason: 'Sai sự thật' })
    expect((await searchWorks(t.db, { agencyIds: null, text: work.content.headline, limit: 50 })).items.map((item) => item.id)).not.toContain(work.workId)
  })

  it('by order, keeps the same text from coming back under another name', async () => {
    const text = Array.from({ length: 60 }, (_, index) => `chữ${index}`).join(' ')
    const content = aContent({ headline: 'Tin bị gỡ', body: [{ type: 'paragraph', text: [{ text }] }] })
    const work = await out({ content })
    await take(house.leader.token, work.workId)
    const again = { content: { ...content, byline: [{ name: 'Khác', role: 'writer' }] } }
    await expect(out(again)).rejects.toMatchObject({ code: 'record.blocked', detail: { findings: [{ severity: 'warn' }, { code: 'record.removed_content', severity: 'block' }] } })
  })
})

describe('classification', () => {
  const classify = (token: string | null, workId: string, body: { sectionId: string | null; areaIds: string[]; commitmentIds: string[] }) => t.call(token, classifyWork, { params: { workId }, body })

  it('is dated and audited, and leaves text and hash alone', async () => {
    const kind = (await listKinds(t.db, '2026-11-20')).find((each) => each.code === 'essential-information')!
    const commitmentId = newId()
    await t.db.transaction().execute((tx) =>
      offer(tx, { id: commitmentId, kindId: kind.id, source: { kind: 'plan', ref: '' }, title: 'Thiết yếu', toAll: false, agencyIds: [house.agency.id], validFrom: '2026-01-01', validTo: null, criteria: '', quantity: null, ownerId: house.department.id, provinceId: house.province.id }, { at: t.clock.now(), actorId: null }),
    )
    const work = await out({ areaIds: [house.province.wardId] })
    const wanted = { sectionId: null, areaIds: [house.province.communeId], commitmentIds: [commitmentId] }
    await expect(classify(null, work.workId, wanted)).rejects.toMatchObject({ status: 401 })
    await expect(classify(house.reporter.token, work.workId, wanted)).rejects.toMatchObject({ status: 403 })
    await expect(classify(house.stranger.token, work.workId, wanted)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(classify(house.deskHead.token, work.workId, { ...wanted, commitmentIds: [newId()] })).rejects.toMatchObject({ code: 'record.commitment_not_open' })
    await expect(classify(house.deskHead.token, work.workId, { ...wanted, sectionId: newId() })).rejects.toMatchObject({ code: 'record.unknown_section' })
    expect(await classify(house.deskHead.token, work.workId, wanted)).toMatchObject(wanted)
    const { rows } = await sql<{ kind: string; open: boolean }>`select kind, to_at is null as open from record.classification where work_id = ${work.workId} order by kind, open`.execute(t.db)
    expect(rows).toEqual([{ kind: 'area', open: false }, { kind: 'area', open: true }, { kind: 'commitment', open: true }, { kind: 'section', open: false }])
    const page = await findWorkPage(t.db, work.publicId)
    expect(page).toMatchObject({ versionNo: 1, sha256: work.sha256, sectionId: null })
    expect(await auditsOf('record.classify')).toBe(1)
  })
})
