import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { importWorks } from '../../../commons/record/index.ts'
import {
  addRemark,
  beginReport,
  getReport,
  listReports,
  receiveReport,
  refreshFacts,
  remindAgencies,
  reportFile,
  resolveRemark,
  returnReport,
  submitReport,
  writeReport,
} from '../contract.ts'
import { halfYearOf } from './periods.ts'

const t = useTestApp('2026-06-16T02:00:00Z')
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
  const article = (id: number, date: string) => ({
    id: `a${id}`,
    source: '',
    url: '',
    date,
    publishedAt: null,
    category: '',
    category_vi: '',
    title: `Bài ${id}`,
    lead: '',
    body: 'Nội dung',
    author: '',
    tags: [],
    genre: 'news',
    origin: 'own' as const,
  })
  // last year five in the half, this year six; one the day after the cut-off counts in the other half
  const articles = [
    ...[1, 2, 3, 4, 5].map((id) => article(id, '2025-03-01')),
    ...[6, 7, 8, 9, 10, 11].map((id) => article(id, '2026-06-14')),
    article(12, '2026-06-15'),
  ]
  await t.db.transaction().execute((tx) => importWorks(tx, { agencyId: house.agency.id, articles }, { at: t.clock.now(), actorId: null }))
})

const TEXTS = { overview: 'Tòa soạn giữ nhịp xuất bản.', difficulties: 'Thiếu người quay phim.', next_period: 'Mở kênh phát thanh số.' }
const begin = (token: string) => t.call(token, beginReport, { body: { id: newId(), day: '2026-06-14' } })

describe('half years', () => {
  it('run from 15/12 to 14/6 and from 15/6 to 14/12', () => {
    expect(halfYearOf('2025-12-15')).toEqual({ from: '2025-12-15', to: '2026-06-14', name: '6 tháng đầu năm 2026' })
    expect(halfYearOf('2026-06-14').from).toBe('2025-12-15')
    expect(halfYearOf('2026-06-15')).toMatchObject({ from: '2026-06-15', to: '2026-12-14' })
    expect(halfYearOf('2026-12-31').from).toBe('2026-12-15')
  })
})

describe('an agency’s report', () => {
  it('begins once with the numbers of the record beside the year before', async () => {
    const [report, again] = [await begin(house.leader.token), await begin(house.secretary.token)]
    expect(again.id).toBe(report.id)
    expect(report.facts.facts.find((fact) => fact.key === 'works.total')).toMatchObject({ value: 6, before: 5 })
    expect(report).toMatchObject({
      state: 'draft',
      dueOn: '2026-06-20',
      missing: ['overview', 'difficulties', 'next_period'],
      may: { edit: true, submit: true },
    })
  })

  it('is written with versions, refuses an overtaken one, and cannot be handed in unfinished', async () => {
    const report = await begin(house.leader.token)
    await expect(t.call(house.leader.token, submitReport, { params: { reportId: report.id }, body: { version: report.version } })).rejects.toMatchObject({
      code: 'reports.sections_missing',
    })
    const written = await t.call(house.leader.token, writeReport, { params: { reportId: report.id }, body: { version: report.version, texts: TEXTS } })
    expect(written.missing).toEqual([])
    await expect(
      t.call(house.secretary.token, writeReport, { params: { reportId: report.id }, body: { version: report.version, texts: { overview: 'Khác' } } }),
    ).rejects.toMatchObject({ code: 'reports.changed_meanwhile' })
  })

  it('is nobody else’s: not another agency’s, not the department’s before it was handed in, not a reporter’s', async () => {
    const report = await begin(house.leader.token)
    const read = (token: string | null) => t.call(token, getReport, { params: { reportId: report.id } })
    await expect(read(null)).rejects.toMatchObject({ status: 401 })
    await expect(read(house.reporter.token)).rejects.toMatchObject({ status: 403 })
    await expect(read(house.stranger.token)).rejects.toMatchObject({ code: 'reports.not_found' })
    await expect(read(house.officer.token)).rejects.toMatchObject({ code: 'reports.not_found' })
    const file = await t.app.inject({ url: reportFile(report.id, 'pdf'), headers: { cookie: `${SESSION_COOKIE}=${house.stranger.token}` } })
    expect(file.statusCode).toBe(404)
  })

  it('tells which numbers changed when they are computed anew', async () => {
    const report = await begin(house.leader.token)
    await t.db.transaction().execute((tx) =>
      importWorks(
        tx,
        {
          agencyId: house.agency.id,
          articles: [
            {
              id: 'late',
              source: '',
              url: '',
              date: '2026-06-01',
              publishedAt: null,
              category: '',
              category_vi: '',
              title: 'Bài khai sau',
              lead: '',
              body: 'x',
              author: '',
              tags: [],
              genre: 'news',
              origin: 'own',
            },
          ],
        },
        { at: t.clock.now(), actorId: null },
      ),
    )
    const params = { reportId: report.id }
    const total = { key: 'fact:works.total', label: 'Tổng số tác phẩm đã xuất bản, phát sóng', before: '6 (cùng kỳ 5)', after: '7 (cùng kỳ 5)' }
    const told = await t.call(house.leader.token, refreshFacts, { params, body: { version: report.version } })
    expect(told.changed).toContainEqual(total)
    // telling changes nothing
    expect(told.report.version).toBe((await begin(house.leader.token)).version)
    const valueOf = (of: { facts: { facts: { key: string; value: number | null }[] } }, key: string) => of.facts.facts.find((fact) => fact.key === key)?.value
    expect(valueOf(told.report, 'works.total')).toBe(6)
    const { report: taken, changed } = await t.call(house.leader.token, refreshFacts, {
      params,
      body: { version: told.report.version, accept: ['fact:works.total'] },
    })
    expect([valueOf(taken, 'works.total'), valueOf(taken, 'works.web')]).toEqual([7, 6])
    // what was not taken is still told
    expect(changed.map(({ key }) => key)).toContain('fact:works.web')
    expect(changed.map(({ key }) => key)).not.toContain('fact:works.total')
    await expect(
      t.call(house.leader.token, refreshFacts, { params, body: { version: told.report.version, accept: ['fact:works.web'] } }),
    ).rejects.toMatchObject({ code: 'reports.changed_meanwhile' })
    await t.call(house.leader.token, refreshFacts, { params, body: { version: taken.version, accept: changed.map(({ key }) => key) } })
    await expect(t.call(house.stranger.token, refreshFacts, { params, body: { version: taken.version } })).rejects.toMatchObject({ code: 'reports.not_found' })
  })

  it('is handed in with hash and hour, returned with a reason, handed in again and received', async () => {
    const report = await begin(house.leader.token)
    const submitted = await t.call(house.leader.token, submitReport, { params: { reportId: report.id }, body: { version: report.version } })
    expect(submitted).toMatchObject({ state: 'submitted', submissions: [{ no: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }], may: { edit: false } })
    await expect(t.call(house.leader.token, submitReport, { params: { reportId: report.id }, body: { version: submitted.version } })).rejects.toMatchObject({
      code: 'reports.wrong_state',
    })
    expect(
      (await t.call(house.officer.token, listReports, { query: { day: '2026-06-14' } })).owed.map((row) => [row.organisation.name, row.state]).sort(),
    ).toEqual([
      ['Báo Minh Sơn', 'submitted'],
      ['Tạp chí Văn nghệ Minh Sơn', 'missing'],
    ])
    const returned = await t.call(house.officer.token, returnReport, { params: { reportId: report.id }, body: { reason: 'Ghi rõ tên kênh' } })
    expect(returned.state).toBe('returned')
    const mine = await t.call(house.leader.token, getReport, { params: { reportId: report.id } })
    expect(mine).toMatchObject({ returnReason: 'Ghi rõ tên kênh', may: { edit: true } })
    await t.call(house.leader.token, submitReport, { params: { reportId: report.id }, body: { version: mine.version } })
    expect(await t.call(house.officer.token, receiveReport, { params: { reportId: report.id } })).toMatchObject({
      state: 'received',
      submissions: [{ receivedBy: null }, { receivedBy: { name: 'Đỗ Lan' } }],
    })
    const { rows } = await sql<{ kind: string }>`select kind from notifications.notification where kind like 'reports.%' order by at, id`.execute(t.db)
    expect(rows.map((row) => row.kind).sort()).toEqual(['reports.received', 'reports.returned', 'reports.submitted', 'reports.submitted'])
  })

  it('is talked about: inside the agency among themselves, from the department to the agency', async () => {
    const report = await begin(house.leader.token)
    const params = { reportId: report.id }
    const say = (token: string, text: string, id = newId()) => t.call(token, addRemark, { params, body: { id, section: 'overview', text } })
    const once = newId()
    await say(house.secretary.token, 'Nội bộ: xem lại câu đầu', once)
    await say(house.secretary.token, 'Nội bộ: xem lại câu đầu', once)
    await say(house.officer.token, 'Nêu rõ kênh')
    const textsFor = async (token: string) => (await t.call(token, getReport, { params })).remarks.map((remark) => [remark.text, remark.isAuthority])
    expect(await textsFor(house.leader.token)).toEqual([
      ['Nội bộ: xem lại câu đầu', false],
      ['Nêu rõ kênh', true],
    ])
    expect(await textsFor(house.officer.token)).toEqual([['Nêu rõ kênh', true]])
    await expect(say(house.reporter.token, 'Tôi cũng muốn nói')).rejects.toMatchObject({ status: 403 })
    await expect(say(house.stranger.token, 'Người ngoài')).rejects.toMatchObject({ code: 'reports.not_found' })
    await expect(t.call(house.officer.token, resolveRemark, { params: { ...params, remarkId: once } })).rejects.toMatchObject({ code: 'reports.not_found' })
    const settled = await t.call(house.leader.token, resolveRemark, { params: { ...params, remarkId: once } })
    expect(settled.remarks[0]?.resolvedBy?.name).toBe((await t.call(house.leader.token, getReport, { params })).remarks[0]?.resolvedBy?.name)
    expect(settled.remarks.map((remark) => remark.resolvedBy !== null)).toEqual([true, false])
  })

  it('stands beside what was handed in for the half before', async () => {
    t.clock.set('2026-12-16T02:00:00Z')
    const next = await t.call(house.leader.token, beginReport, { body: { id: newId(), day: '2026-12-14' } })
    expect(next.previous).toMatchObject({
      title: '6 tháng đầu năm 2026',
      facts: expect.arrayContaining([expect.objectContaining({ key: 'works.total', value: 7 })]),
    })
    expect(next.yearBefore).toBeNull()
    t.clock.set('2026-06-16T02:00:00Z')
  })

  it('opens as DOCX and PDF', async () => {
    const report = await begin(house.leader.token)
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await t.app.inject({ url: reportFile(report.id, format), headers: { cookie: `${SESSION_COOKIE}=${house.leader.token}` } })
      expect(file.statusCode).toBe(200)
      expect(file.rawPayload.subarray(0, magic.length).toString('latin1')).toBe(magic)
    }
  })
})

describe('the department’s report', () => {
  it('is preceded by calling who owes, once a day', async () => {
    const call = (token: string) => t.call(token, remindAgencies, { body: { day: '2026-06-14' } })
    expect(await call(house.officer.token)).toEqual({ reminded: ['Tạp chí Văn nghệ Minh Sơn'], already: 0 })
    expect(await call(house.officer.token)).toEqual({ reminded: [], already: 1 })
    await expect(call(house.leader.token)).rejects.toMatchObject({ status: 403 })
    await expect(call(null as unknown as string)).rejects.toMatchObject({ status: 401 })
    const { owed } = await t.call(house.officer.token, listReports, { query: { day: '2026-06-14' } })
    expect(owed.map((row) => row.remindedAt !== null)).toEqual(owed.map((row) => row.state === 'missing'))
  })

  it('merges what was handed in and adds up the agencies', async () => {
    const merged = await begin(house.officer.token)
    expect(merged).toMatchObject({ level: 'province', texts: { difficulties: 'Báo Minh Sơn: Thiếu người quay phim.' } })
    expect(merged.facts.facts.find((fact) => fact.key === 'works.total')).toMatchObject({ value: 7 })
    expect(merged.facts.parts.map((part) => part.agency)).toEqual(['Báo Minh Sơn', 'Tạp chí Văn nghệ Minh Sơn'])
  })
})
