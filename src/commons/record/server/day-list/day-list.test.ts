import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../../platform/http/actor.ts'
import { newId } from '../../../../platform/ids.ts'
import { addChannel, type Channel } from '../../../organisations/index.ts'
import { givenHouse, type TestHouse } from '../../../people/testing/house.ts'
import { declareDayList, getWork } from '../../contract.ts'
import { correctDeclared, evidenceAddress, getDayList, keepEvidence, listDayLists, markQuietDay, takeBackDeclared } from '../../contract-day-list.ts'
import { aCandidate, anApproval } from '../../testing/builders.ts'
import { publish } from '../publish.ts'
import { verifyRecord } from '../verify-record.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
let paperId: string
let radioId: string
let theirsId: string

const givenChannel = async (agencyId: string, kind: Channel['kind'], name: string): Promise<string> => {
  const id = newId()
  const rest = { address: null, isDigital: false, isDomestic: true, openedOn: '2020-01-01', closedOn: null }
  await t.db.transaction().execute((tx) => addChannel(tx, { id, agencyId, kind, name, ...rest }))
  return id
}
beforeAll(async () => {
  house = await givenHouse(t)
  paperId = await givenChannel(house.agency.id, 'print', 'Báo in')
  radioId = await givenChannel(house.agency.id, 'radio', 'Phát thanh')
  await givenChannel(house.agency.id, 'site', 'Trang điện tử')
  theirsId = await givenChannel(house.otherAgency.id, 'print', 'Tạp chí in')
})

const aLine = (over: object = {}) => ({ id: newId(), title: `Tin ${newId()}`, genre: 'news', page: '3', ...over })
const declare = async (lines: object[], over: { channelId?: string; day?: string } = {}, token = house.secretary.token) =>
  (await t.call(token, declareDayList, { body: { channelId: paperId, day: '2026-11-19', issue: '4512', lines: lines as never, ...over } })).items
const auditsOf = async (action: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count from platform.audit where action = ${action}`.execute(t.db)).rows[0]!.count
const list = (token: string | null, day: string, channel = paperId) => t.call(token, getDayList, { params: { day }, query: { channel } })

describe('lists of days', () => {
  it('say what each channel on paper and air has on each day, and what was said to be without', async () => {
    await declare([aLine(), aLine()], { day: '2026-11-02' })
    const candidate = aCandidate({
      agencyId: house.agency.id,
      medium: 'radio',
      output: 'radio',
      sectionId: null,
      appearances: [{ kind: 'radio', channelId: radioId }],
    })
    const at = new Date('2026-11-02T11:30:00Z')
    await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
    await t.call(house.secretary.token, markQuietDay, { params: { day: '2026-11-03' }, body: { channelId: paperId, quiet: true, reason: 'Nghỉ in' } })
    const { channels, days } = await t.call(house.secretary.token, listDayLists, { query: { from: '2026-11-01', to: '2026-11-04' } })
    expect(channels.map((channel) => channel.name)).toEqual(['Báo in', 'Phát thanh'])
    expect(days).toEqual([
      { channelId: paperId, day: '2026-11-03', works: 0, declared: 0, quiet: 'Nghỉ in' },
      ...[
        { channelId: paperId, day: '2026-11-02', works: 2, declared: 2, quiet: null },
        { channelId: radioId, day: '2026-11-02', works: 1, declared: 0, quiet: null },
      ].sort((a, b) => (a.channelId < b.channelId ? -1 : 1)),
    ])
  })

  it('one day has its works with place, authors and the day that can be its frame', async () => {
    const line = aLine({ bulletin: 'Số sáng', time: '05:30', contributors: [{ personId: house.reporter.id, name: 'Nguyễn An', role: 'photographer' }] })
    await declare([line], { day: '2026-10-07' })
    const { works, previous } = await list(house.secretary.token, '2026-10-07')
    expect(works).toMatchObject([
      { id: line.id, issue: '4512', page: '3', bulletin: 'Số sáng', time: '05:30', provenance: 'declared', state: 'out', versionNo: 1 },
    ])
    expect(works[0]!.credits).toMatchObject([{ personId: house.reporter.id, role: 'photographer' }])
    expect(previous).toBeNull()
    expect((await list(house.secretary.token, '2026-10-10')).previous).toBe('2026-10-07')
  })

  it('are for the secretary and the leader of the channel’s agency', async () => {
    await expect(list(null, '2026-11-02')).rejects.toMatchObject({ status: 401 })
    await expect(list(house.reporter.token, '2026-11-02')).rejects.toMatchObject({ status: 403 })
    await expect(list(house.officer.token, '2026-11-02')).rejects.toMatchObject({ status: 403 })
    await expect(list(house.stranger.token, '2026-11-02')).rejects.toMatchObject({ code: 'record.unknown_channel' })
    await expect(list(house.secretary.token, '2026-11-02', theirsId)).rejects.toMatchObject({ code: 'record.unknown_channel' })
    const theirs = await t.call(house.stranger.token, listDayLists, { query: { from: '2026-11-01', to: '2026-11-30' } })
    expect([theirs.channels.map((channel) => channel.id), theirs.days]).toEqual([[theirsId], []])
  })

  it('a day with works is not quiet; declaring on a quiet day ends that', async () => {
    const quiet = (day: string, body: object = {}, token = house.secretary.token) =>
      t.call(token, markQuietDay, { params: { day }, body: { channelId: paperId, quiet: true, reason: 'Nghỉ lễ', ...body } })
    await declare([aLine()], { day: '2026-09-01' })
    await expect(quiet('2026-09-01')).rejects.toMatchObject({ code: 'record.day_has_works' })
    await expect(quiet('2026-09-02', {}, house.stranger.token)).rejects.toMatchObject({ code: 'record.unknown_channel' })
    const before = await auditsOf('record.quiet_day')
    expect([await quiet('2026-09-02'), await quiet('2026-09-02')]).toEqual([{ quiet: 'Nghỉ lễ' }, { quiet: 'Nghỉ lễ' }])
    expect(await auditsOf('record.quiet_day')).toBe(before + 1)
    expect((await list(house.secretary.token, '2026-09-02')).quiet).toBe('Nghỉ lễ')
    await declare([aLine()], { day: '2026-09-02' })
    expect((await list(house.secretary.token, '2026-09-02')).quiet).toBeNull()
    expect([await quiet('2026-09-03'), await quiet('2026-09-03', { quiet: false })]).toEqual([{ quiet: 'Nghỉ lễ' }, { quiet: null }])
  })
})

describe('the same work from two desks', () => {
  it('is known by title and place and kept once; another hour is another work', async () => {
    const [mine, theirs, later] = [
      aLine({ title: 'Dự báo thời tiết', time: '05:30' }),
      aLine({ title: 'dự báo  thời tiết', time: '05:30' }),
      aLine({ title: 'Dự báo thời tiết', time: '11:30' }),
    ]
    const [first] = await declare([mine], { day: '2026-11-10' })
    expect(await declare([theirs, later], { day: '2026-11-10' }, house.leader.token)).toEqual([
      { id: theirs.id, publicId: first!.publicId, outcome: 'same_as_other' },
      { id: later.id, publicId: expect.any(String), outcome: 'declared' },
    ])
    expect((await list(house.secretary.token, '2026-11-10')).works.map((work) => work.id)).toEqual([mine.id, later.id])
  })

  it('also when both send at the same moment', async () => {
    const lines = () => [aLine({ title: 'Khai mạc hội chợ' }), aLine({ title: 'Bế mạc hội chợ' })]
    const sent = await Promise.all([declare(lines(), { day: '2026-11-11' }), declare(lines(), { day: '2026-11-11' }), declare(lines(), { day: '2026-11-11' })])
    expect(sent.flat().filter((item) => item.outcome === 'declared')).toHaveLength(2)
    expect((await list(house.secretary.token, '2026-11-11')).works).toHaveLength(2)
  })
})

describe('evidence', () => {
  const keep = (token: string | null, content: string | Buffer, name = 'trang-1.pdf') =>
    t.call(token, keepEvidence, { body: { name, base64: Buffer.from(content).toString('base64') } })
  const open = (token: string | null, sha256: string) =>
    t.app.inject({ url: evidenceAddress(sha256), headers: token ? { cookie: `${SESSION_COOKIE}=${token}` } : {} })

  it('is kept once, stands beside the work, and is opened by those who may read the work', async () => {
    const { fileSha256 } = await keep(house.secretary.token, '%PDF-1.7 một %%EOF')
    await keep(house.secretary.token, '%PDF-1.7 một %%EOF', 'khác.pdf')
    const line = aLine({ evidence: [{ fileSha256 }] })
    await declare([line], { day: '2026-11-12' })
    expect((await list(house.secretary.token, '2026-11-12')).works[0]!.evidence).toBe(1)
    const reply = await open(house.officer.token, fileSha256)
    expect([reply.statusCode, reply.headers['content-type'], reply.headers['content-disposition'], reply.body]).toEqual([
      200,
      'application/pdf',
      "attachment; filename*=UTF-8''trang-1.pdf",
      '%PDF-1.7 một %%EOF',
    ])
    expect((await open(house.stranger.token, fileSha256)).statusCode).toBe(404)
    expect((await open(null, fileSha256)).statusCode).toBe(401)
    expect((await open(house.secretary.token, '../../etc')).statusCode).toBe(404)
  })

  it('is a file that shows something, not anything', async () => {
    for (const content of ['', 'xin chào', '<svg onload="alert(1)"/>', '%PDF-1.7 bị cắt', Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]), 'PK\u0003\u0004'])
      await expect(keep(house.secretary.token, content)).rejects.toMatchObject({ code: 'record.evidence_unreadable' })
    await expect(keep(house.reporter.token, '%PDF-1.7 %%EOF')).rejects.toMatchObject({ status: 403 })
    await expect(keep(house.secretary.token, Buffer.alloc(10 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'record.evidence_too_large' })
  })
})

describe('a declared work', () => {
  const body = (over: object = {}) => ({ title: 'Tít đã sửa', genre: 'report', contributors: [{ name: 'Lê Hà' }], reason: 'Gõ nhầm tít', ...over })
  const mend = (token: string | null, workId: string, over: object = {}) => t.call(token, correctDeclared, { params: { workId }, body: body(over) })
  const takeBack = (token: string | null, workId: string) => t.call(token, takeBackDeclared, { params: { workId }, body: { reason: 'Khai nhầm ngày' } })

  it('is mended by a new version that says why; the former one stays', async () => {
    const line = aLine({ contributors: [{ personId: house.reporter.id, name: 'Nguyễn An' }] })
    await declare([line], { day: '2026-11-13' })
    const genres = await sql<{ code: string }>`select code from vocabulary.genre order by code`.execute(t.db)
    const genre = genres.rows.find((row) => row.code !== 'news')!.code
    expect(await mend(house.secretary.token, line.id, { genre })).toMatchObject({ versionNo: 2 })
    const work = await t.call(house.secretary.token, getWork, { params: { workId: line.id } })
    expect(work).toMatchObject({ title: 'Tít đã sửa', genre, credits: [{ name: 'Lê Hà', personId: null }], onSite: false, state: 'out' })
    expect(work.versions.map((version) => [version.no, version.reason, version.title, version.notice?.text ?? null])).toEqual([
      [1, 'first', line.title, null],
      [2, 'update', 'Tít đã sửa', 'Gõ nhầm tít'],
    ])
    await expect(mend(house.secretary.token, line.id, { genre })).rejects.toMatchObject({ code: 'record.nothing_changed' })
    expect((await verifyRecord(t.db)).faults).toEqual([])
    const { rows } = await sql<{ name: string }>`select name from platform.event where payload->>'workId' = ${line.id} order by name`.execute(t.db)
    expect(rows.map((row) => row.name)).toContain('record.work_updated')
  })

  it('is taken back and stays visible as withdrawn; only then its place is free again', async () => {
    const line = aLine({ title: 'Khai nhầm' })
    await declare([line], { day: '2026-11-14' })
    await takeBack(house.secretary.token, line.id)
    expect((await list(house.secretary.token, '2026-11-14')).works).toMatchObject([{ id: line.id, state: 'withdrawn' }])
    await expect(takeBack(house.secretary.token, line.id)).rejects.toMatchObject({ code: 'record.already_withdrawn' })
    await expect(mend(house.secretary.token, line.id)).rejects.toMatchObject({ code: 'record.already_withdrawn' })
    expect((await declare([aLine({ title: 'Khai nhầm' })], { day: '2026-11-14' }))[0]!.outcome).toBe('declared')
    const { days } = await t.call(house.secretary.token, listDayLists, { query: { from: '2026-11-14', to: '2026-11-14' } })
    expect(days).toMatchObject([{ works: 1 }])
  })

  it('is the secretary’s of its agency to mend; what was signed here has its own ways', async () => {
    const line = aLine()
    await declare([line], { day: '2026-11-15' })
    const candidate = aCandidate({ agencyId: house.agency.id, sectionId: null })
    const at = new Date('2026-11-15T02:00:00Z')
    const native = await t.db
      .transaction()
      .execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
    for (const act of [mend, takeBack]) {
      await expect(act(null, line.id)).rejects.toMatchObject({ status: 401 })
      await expect(act(house.reporter.token, line.id)).rejects.toMatchObject({ status: 403 })
      await expect(act(house.officer.token, line.id)).rejects.toMatchObject({ status: 403 })
      await expect(act(house.stranger.token, line.id)).rejects.toMatchObject({ code: 'record.not_found' })
      await expect(act(house.secretary.token, native.workId)).rejects.toMatchObject({ code: 'record.not_declared' })
      await expect(act(house.secretary.token, newId())).rejects.toMatchObject({ code: 'record.not_found' })
    }
    await expect(mend(house.secretary.token, line.id, { genre: 'gossip' })).rejects.toMatchObject({ code: 'record.unknown_genre' })
    await expect(mend(house.secretary.token, line.id, { reason: '' })).rejects.toMatchObject({ status: 400 })
    const known = { contributors: [{ personId: house.stranger.id, name: 'Người ngoài' }], genre: 'news' }
    await expect(mend(house.secretary.token, line.id, known)).rejects.toMatchObject({ code: 'record.unknown_person' })
  })
})
