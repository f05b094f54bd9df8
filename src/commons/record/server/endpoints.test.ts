import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { listKinds, offer } from '../../commitments/index.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse } from '../../people/testing/house.ts'
import { addSection } from '../../vocabulary/index.ts'
import type { Candidate } from '../candidate.ts'
import { classifyWork, compareVersions, getWork, listWorks, withdrawWork } from '../contract.ts'
import { aCandidate, aContent, anApproval } from '../testing/builders.ts'
import { findWorkPage } from './find-work-page.ts'
import { publish } from './publish.ts'
import { searchWorks } from './search/search-works.ts'
import { changeWork } from './update.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
let sectionId: string

beforeAll(async () => {
  house = await givenHouse(t)
  sectionId = newId()
  await t.db.transaction().execute((tx) => addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 }))
})

const out = async (over: Partial<Candidate> = {}, at = new Date('2026-11-20T02:00:00Z')) => {
  const candidate = aCandidate({ agencyId: house.agency.id, sectionId, ...over })
  const published = await t.db
    .transaction()
    .execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
  return { ...candidate, ...published }
}
const auditsOf = async (action: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from platform.audit where action = ${action}`.execute(t.db)
  return rows[0]!.count
}

describe('reading the record', () => {
  it('lists by state, medium, section, provenance, person, words and days, page by page', async () => {
    const author = newId()
    const words = { headline: 'Xiêm Riệp đón đoàn nghệ nhân', standfirst: 'Đoàn biểu diễn ba đêm.' }
    const mine = []
    for (let day = 10; day < 13; day++) {
      mine.push(
        await out(
          { content: aContent(words), contributors: [{ personId: author, name: 'An', role: 'writer', share: null }] },
          new Date(`2026-10-${day}T02:00:00Z`),
        ),
      )
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
    await t.db.transaction().execute((tx) =>
      changeWork(tx, { workId: work.workId, reason: 'update', content, contributors: work.contributors, media: [] }, [earlier, last], {
        at,
        actorId: house.leader.id,
      }),
    )
    const detail = await t.call(house.reporter.token, getWork, { params: { workId: work.workId } })
    expect(detail.versions.map((version) => [version.no, version.reason, version.title])).toEqual([
      [1, 'first', 'Khánh thành cầu Phong Châu'],
      [2, 'update', 'Khánh thành cầu Phong Châu mới'],
    ])
    expect(detail.versions[1]!.approvals).toMatchObject([
      { level: 'desk_head', isForThisText: false },
      { level: 'leader', isForThisText: true, person: { name: 'Hoàng Giang' } },
    ])
    const { difference } = await t.call(house.reporter.token, compareVersions, { params: { workId: work.workId }, query: { from: 1, to: 2 } })
    expect(difference.same).toBe(false)
    expect(difference.headline!.some((segment) => segment.kind === 'added' && segment.text.includes('mới'))).toBe(true)
    await expect(t.call(house.reporter.token, compareVersions, { params: { workId: work.workId }, query: { from: 1, to: 9 } })).rejects.toMatchObject({
      code: 'record.version_not_found',
    })
  })
})

describe('withdrawing', () => {
  const take = (token: string | null, workId: string, body = { reason: 'Sai sự thật', legalBasis: 'NĐ 237/2026 Đ20', shown: '' }) =>
    t.call(token, withdrawWork, { params: { workId }, body })

  it('is for the agency’s leader, with a reason, once', async () => {
    const work = await out({
      content: aContent({ headline: 'Chợ nổi họp phiên cuối', standfirst: 'Phiên cuối năm.', body: [{ type: 'paragraph', text: [{ text: 'Chợ đông.' }] }] }),
    })
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
    await expect(out(again)).rejects.toMatchObject({
      code: 'record.blocked',
      detail: { findings: [{ severity: 'warn' }, { code: 'record.removed_content', severity: 'block' }] },
    })
  })
})

describe('classification', () => {
  const classify = (token: string | null, workId: string, body: { sectionId: string | null; areaIds: string[]; commitmentIds: string[] }) =>
    t.call(token, classifyWork, { params: { workId }, body })

  it('is dated and audited, and leaves text and hash alone', async () => {
    const kind = (await listKinds(t.db, '2026-11-20')).find((each) => each.code === 'essential-information')!
    const commitmentId = newId()
    await t.db.transaction().execute((tx) =>
      offer(
        tx,
        {
          id: commitmentId,
          kindId: kind.id,
          source: { kind: 'plan', ref: '' },
          title: 'Thiết yếu',
          toAll: false,
          agencyIds: [house.agency.id],
          validFrom: '2026-01-01',
          validTo: null,
          criteria: '',
          quantity: null,
          ownerId: house.department.id,
          provinceId: house.province.id,
        },
        { at: t.clock.now(), actorId: null },
      ),
    )
    const work = await out({ areaIds: [house.province.wardId] })
    const wanted = { sectionId: null, areaIds: [house.province.communeId], commitmentIds: [commitmentId] }
    await expect(classify(null, work.workId, wanted)).rejects.toMatchObject({ status: 401 })
    await expect(classify(house.reporter.token, work.workId, wanted)).rejects.toMatchObject({ status: 403 })
    await expect(classify(house.stranger.token, work.workId, wanted)).rejects.toMatchObject({ code: 'record.not_found' })
    await expect(classify(house.deskHead.token, work.workId, { ...wanted, commitmentIds: [newId()] })).rejects.toMatchObject({
      code: 'record.commitment_not_open',
    })
    await expect(classify(house.deskHead.token, work.workId, { ...wanted, sectionId: newId() })).rejects.toMatchObject({ code: 'record.unknown_section' })
    expect(await classify(house.deskHead.token, work.workId, wanted)).toMatchObject(wanted)
    const { rows } = await sql<{
      kind: string
      open: boolean
    }>`select kind, to_at is null as open from record.classification where work_id = ${work.workId} order by kind, open`.execute(t.db)
    expect(rows).toEqual([
      { kind: 'area', open: false },
      { kind: 'area', open: true },
      { kind: 'commitment', open: true },
      { kind: 'section', open: false },
    ])
    const page = await findWorkPage(t.db, work.publicId)
    expect(page).toMatchObject({ versionNo: 1, sha256: work.sha256, sectionId: null })
    expect(await auditsOf('record.classify')).toBe(1)
  })
})
