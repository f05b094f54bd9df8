import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { cellText, readSheet } from '../../../platform/documents/xlsx.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { newId } from '../../../platform/ids.ts'
import { listKinds, offer } from '../../commitments/index.ts'
import { givenHouse, type TestHouse } from '../../people/testing/house.ts'
import { addSection } from '../../vocabulary/index.ts'
import type { Candidate } from '../candidate.ts'
import { classifyWorks, getWork, listWorks } from '../contract.ts'
import { aCandidate, aContent, anApproval } from '../testing/builders.ts'
import { publish } from './publish.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
let sectionId: string
let commitmentId: string

beforeAll(async () => {
  house = await givenHouse(t)
  sectionId = newId()
  commitmentId = newId()
  const kind = (await listKinds(t.db, '2026-11-20'))[0]!
  await t.db.transaction().execute(async (tx) => {
    await addSection(tx, { id: sectionId, agencyId: house.agency.id, slug: 'thoi-su', name: 'Thời sự', position: 1 })
    await offer(
      tx,
      {
        id: commitmentId,
        kindId: kind.id,
        source: { kind: 'plan', ref: '' },
        title: 'Thiết yếu',
        toAll: false,
        agencyIds: [house.agency.id],
        validFrom: '2026-06-01',
        validTo: null,
        criteria: '',
        quantity: null,
        ownerId: house.department.id,
        provinceId: house.province.id,
      },
      { at: t.clock.now(), actorId: null },
    )
  })
})

const out = async (over: Partial<Candidate> = {}, at = new Date('2026-11-20T02:00:00Z')): Promise<string> => {
  const candidate = aCandidate({ agencyId: house.agency.id, sectionId: null, ...over })
  await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate, { personId: house.leader.id })], { at, actorId: house.leader.id }))
  return candidate.workId
}
const read = (workId: string) => t.call(house.reporter.token, getWork, { params: { workId } })

describe('classifying many works', () => {
  const change = (token: string | null, body: object) => t.call(token, classifyWorks, { body: body as never })

  it('makes the change where it can be made, names where not, and leaves the rest of each work alone', async () => {
    const [fresh, old] = [await out({ areaIds: [house.province.wardId] }), await out({}, new Date('2026-03-02T02:00:00Z'))]
    const body = { workIds: [fresh, old], sectionId, addCommitmentIds: [commitmentId], addAreaIds: [house.province.communeId] }
    const reply = await change(house.deskHead.token, body)
    expect(reply).toMatchObject({ changed: 1, unchanged: 0, refused: [{ workId: old, vi: expect.stringMatching(/không mở/) }] })
    expect(await read(fresh)).toMatchObject({
      sectionId,
      commitmentIds: [commitmentId],
      areaIds: [house.province.wardId, house.province.communeId],
      versionNo: 1,
    })
    expect(await read(old)).toMatchObject({ sectionId: null, commitmentIds: [], areaIds: [] })
    expect(await change(house.deskHead.token, { ...body, workIds: [fresh] })).toMatchObject({ changed: 0, unchanged: 1 })
    expect(await change(house.secretary.token, { workIds: [fresh], removeCommitmentIds: [commitmentId] })).toMatchObject({ changed: 1 })
    expect((await read(fresh)).sectionId).toBe(sectionId)
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from platform.audit where action = 'record.classify'`.execute(t.db)
    expect(rows[0]!.count).toBe(2)
  })

  it('is for those who classify, for works of their agency', async () => {
    const work = await out()
    const body = { workIds: [work], sectionId }
    await expect(change(null, body)).rejects.toMatchObject({ status: 401 })
    await expect(change(house.reporter.token, body)).rejects.toMatchObject({ status: 403 })
    await expect(change(house.officer.token, body)).rejects.toMatchObject({ status: 403 })
    await expect(change(house.stranger.token, body)).rejects.toMatchObject({ code: 'record.unknown_section' })
    expect(await change(house.stranger.token, { workIds: [work], sectionId: null })).toEqual({ changed: 0, unchanged: 0, refused: [] })
    await expect(change(house.secretary.token, { ...body, sectionId: newId() })).rejects.toMatchObject({ code: 'record.unknown_section' })
    await expect(change(house.secretary.token, { workIds: [] })).rejects.toMatchObject({ status: 400 })
    expect((await read(work)).sectionId).toBeNull()
  })
})

describe('the list as a spreadsheet', () => {
  const download = (token: string | null, query: string) =>
    t.app.inject({ url: `/record/works.xlsx?${query}`, headers: token ? { cookie: `${SESSION_COOKIE}=${token}` } : {} })

  it('has what the list has with the same filters', async () => {
    await out({ genre: 'report', content: aContent({ headline: 'Phóng sự ngày 5' }) }, new Date('2026-10-05T02:00:00Z'))
    await out({ genre: 'news', content: aContent({ headline: 'Tin ngày 5' }) }, new Date('2026-10-05T03:00:00Z'))
    const shown = await t.call(house.reporter.token, listWorks, { query: { genre: 'report', from: '2026-10-05', to: '2026-10-05' } })
    expect(shown.items.map((item) => item.title)).toEqual(['Phóng sự ngày 5'])
    const reply = await download(house.reporter.token, 'from=2026-10-05&to=2026-10-05')
    expect([reply.statusCode, reply.headers['content-disposition']]).toEqual([200, 'attachment; filename="tac-pham-2026-11-21.xlsx"'])
    const { rows } = await readSheet(reply.rawPayload)
    expect(rows.slice(2).map((row) => row.cells.slice(0, 4).map(cellText))).toEqual([
      ['2026-10-05', '10:00', 'Tin ngày 5', 'Trang web'],
      ['2026-10-05', '09:00', 'Phóng sự ngày 5', 'Trang web'],
    ])
  })

  it('is for those who may read the record, and of their own agencies', async () => {
    expect((await download(null, '')).statusCode).toBe(401)
    expect((await download(house.reporter.token, `agency=${house.otherAgency.id}`)).statusCode).toBe(404)
    expect((await download(house.reporter.token, 'from=hôm qua')).statusCode).toBe(400)
    expect((await download(house.reporter.token, 'unknown=1')).statusCode).toBe(400)
    const { rows } = await readSheet((await download(house.stranger.token, '')).rawPayload)
    expect(rows).toHaveLength(2)
  })
})
