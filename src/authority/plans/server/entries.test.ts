import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import { writeZip } from '../../../platform/documents/zip.ts'
import * as api from '../contract.ts'
import { demoPlan } from '../data/shipped-plans.ts'
import { aPdf, givenPlan, givenPlanHouse, givenProof, momentOf, type PlanHouse } from '../testing/province.ts'

const t = useTestApp()
let house: PlanHouse
let planId: string
let proofId: string

beforeAll(async () => {
  t.clock.set(momentOf('2026-08-15'))
  house = await givenPlanHouse(t)
  planId = await givenPlan(t, house, demoPlan())
  proofId = await givenProof(t, house)
})

const auditsAbout = async (id: string) =>
  (await sql<{ action: string }>`select action from platform.audit where subject_id = ${id} order by seq`.execute(t.db)).rows.map((row) => row.action)
const count = async (table: string): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(t.db)).rows[0]!.count
const indicator = async (key: string) =>
  (await t.call(house.officer.token, api.getDashboard, { params: { planId } })).indicators.find((row) => row.key === key)!

const typed = (over: object = {}) => ({
  id: newId(),
  indicator: 'remote-access',
  agencyId: null,
  from: '2026-01-01',
  to: '2026-06-30',
  value: 95,
  countingUnit: 'inhabitant' as const,
  proofId,
  ...over,
})
const paper = (over: object = {}) => ({
  id: newId(),
  kind: 'yearly-plan',
  agencyId: house.agency.id,
  number: '5/KH',
  title: 'Kế hoạch năm',
  issuedOn: '2026-02-01',
  proofId,
  ...over,
})
const revenue = (over: object = {}) => ({
  id: newId(),
  agencyId: house.agency.id,
  year: 2025,
  source: 'orders' as const,
  amountDong: 5_000_000_000,
  proofId,
  ...over,
})
const reading = (over: object = {}) => ({
  id: newId(),
  areaId: house.province.communeId,
  kind: 'broadcast' as const,
  value: 0.9,
  source: 'Đo phủ sóng 2026',
  readOn: '2026-05-01',
  ...over,
})
const base = (over: object = {}) => ({
  id: newId(),
  indicator: 'essential-items-growth',
  agencyId: null,
  from: '2025-01-01',
  to: '2025-12-31',
  value: 700,
  countingUnit: 'story' as const,
  proofId,
  ...over,
})

type Write = { name: string; id: string; table: string; kind: api.EntryKind; send: (token: string | null) => Promise<unknown> }
const writes = (): Write[] => {
  const [value, baseline, document, money, area] = [typed(), base(), paper(), revenue(), reading()]
  return [
    {
      name: 'a typed value',
      id: value.id,
      table: 'plans.typed_value',
      kind: 'typed-value',
      send: (token) => t.call(token, api.addTypedValue, { body: value }),
    },
    { name: 'a baseline', id: baseline.id, table: 'plans.baseline', kind: 'baseline', send: (token) => t.call(token, api.addBaseline, { body: baseline }) },
    { name: 'a document', id: document.id, table: 'plans.document', kind: 'document', send: (token) => t.call(token, api.addDocument, { body: document }) },
    { name: 'revenue', id: money.id, table: 'plans.revenue', kind: 'revenue', send: (token) => t.call(token, api.addRevenue, { body: money }) },
    {
      name: 'a reading of a commune',
      id: area.id,
      table: 'plans.area_input',
      kind: 'area-input',
      send: (token) => t.call(token, api.addAreaInput, { body: area }),
    },
  ]
}

describe('entering numbers and documents', () => {
  it('is the officer’s: kept once however often sent, audited, withdrawn with a reason', async () => {
    for (const { name, id, table, kind, send } of writes()) {
      for (const token of [
        house.leader.token,
        house.secretary.token,
        house.departmentLeader.token,
        house.provinceLeader.token,
        house.auditor.token,
        house.reporter.token,
      ]) {
        await expect(send(token), name).rejects.toMatchObject({ status: 403 })
      }
      await expect(send(null), name).rejects.toMatchObject({ status: 401 })
      const before = await count(table)
      expect(await send(house.officer.token), name).toEqual({ id })
      expect(await send(house.officer.token), name).toEqual({ id })
      expect(await count(table)).toBe(before + 1)
      expect(await auditsAbout(id)).toEqual([`plans.enter_${kind.replaceAll('-', '_')}`])
      const withdraw = (token: string) => t.call(token, api.withdrawEntry, { params: { kind, entryId: id }, body: { reason: 'Nhập nhầm' } })
      await expect(withdraw(house.leader.token)).rejects.toMatchObject({ status: 403 })
      await expect(withdraw(house.foreignOfficer.token)).rejects.toMatchObject({ status: 404, code: 'plans.entry_not_found' })
      await withdraw(house.officer.token)
      await expect(withdraw(house.officer.token)).rejects.toMatchObject({ status: 409, code: 'plans.already_withdrawn' })
      expect(await auditsAbout(id)).toHaveLength(2)
      expect(await count(table)).toBe(before + 1)
    }
  })

  it('another province has no access to agencies, proofs, communes and ids of this one', async () => {
    const { token } = house.foreignOfficer
    await expect(t.call(token, api.addRevenue, { body: revenue() })).rejects.toMatchObject({ code: 'plans.unknown_agency' })
    await expect(t.call(token, api.addTypedValue, { body: typed() })).rejects.toMatchObject({ code: 'plans.unknown_proof' })
    await expect(t.call(token, api.addAreaInput, { body: reading() })).rejects.toMatchObject({ code: 'plans.unknown_area' })
    await expect(t.call(token, api.keepProof, { body: { id: proofId, name: 'x.pdf', base64: aPdf().toString('base64') } })).rejects.toMatchObject({
      code: 'plans.id_taken',
    })
    await expect(t.call(token, api.importPlans, { body: { file: { not: 'a plan' } } })).rejects.toMatchObject({ code: 'plans.file_invalid' })
  })

  it('a typed number counts at once, and no longer when it was withdrawn', async () => {
    const value = typed({ value: 96 })
    await t.call(house.officer.token, api.addTypedValue, { body: value })
    expect(await indicator('remote-access')).toMatchObject({ origin: 'typed', shown: 96 })
    await t.call(house.officer.token, api.withdrawEntry, { params: { kind: 'typed-value', entryId: value.id }, body: { reason: 'Số cũ' } })
    expect(await indicator('remote-access')).toMatchObject({ origin: 'none', shown: null })
  })

  it('a typed share of few agencies is held as a count: 2/3 meets 67 %', async () => {
    const value = { ...typed(), indicator: 'data-platform-ai', countingUnit: 'agency' as const, value: 66.7, numerator: 2, denominator: 3 }
    await t.call(house.officer.token, api.addTypedValue, { body: value })
    const row = await t.call(house.officer.token, api.getDashboard, { params: { planId } })
    const check = row.indicators.find((each) => each.key === 'data-platform-ai')!.statements[0]!.check
    expect(check).toMatchObject({ state: 'met', needed: { count: 1, of: 3 } })
  })

  it('refuses what cannot be true, with the way on', async () => {
    const { token } = house.officer
    const refused = (reply: Promise<unknown>, code: string) =>
      expect(reply).rejects.toMatchObject({ code, sentences: { vi: expect.stringMatching(/[Hh]ãy|trước đó|hãy|để số/) } })
    await refused(t.call(token, api.addTypedValue, { body: typed({ proofId: newId() }) }), 'plans.unknown_proof')
    await refused(t.call(token, api.addTypedValue, { body: typed({ from: '2026-07-01', to: '2026-06-01' }) }), 'plans.bad_period')
    await refused(t.call(token, api.addTypedValue, { body: typed({ from: '2027-01-01', to: '2027-06-01' }) }), 'plans.bad_period')
    await refused(t.call(token, api.addTypedValue, { body: typed({ value: 50, numerator: 2, denominator: 3 }) }), 'plans.value_differs')
    await refused(t.call(token, api.addTypedValue, { body: typed({ value: 50, numerator: 2, denominator: 0 }) }), 'plans.value_differs')
    await refused(t.call(token, api.addTypedValue, { body: typed({ countingUnit: 'story' }) }), 'plans.wrong_counting_unit')
    await refused(t.call(token, api.addTypedValue, { body: typed({ agencyId: newId() }) }), 'plans.unknown_agency')
    await refused(t.call(token, api.addBaseline, { body: base({ value: null }) }), 'plans.baseline_incomplete')
    await refused(t.call(token, api.addBaseline, { body: base({ value: null, sample: { archive: 10, sampled: 20, ofKind: 1 } }) }), 'plans.baseline_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ agencyId: null }) }), 'plans.document_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ kind: 'media-agency-scheme' }) }), 'plans.document_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ kind: 'security-dossier' }) }), 'plans.document_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ issuedOn: '2026-09-01' }) }), 'plans.document_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ issuedOn: null }) }), 'plans.document_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ validTo: '2026-01-01' }) }), 'plans.document_incomplete')
    await refused(t.call(token, api.addDocument, { body: paper({ proofId: null }) }), 'plans.proof_needed')
    await expect(t.call(token, api.addDocument, { body: paper({ kind: 'poem' }) })).rejects.toMatchObject({ status: 400 })
    await expect(t.call(token, api.addAreaInput, { body: reading({ value: 90 }) })).rejects.toMatchObject({ status: 400 })
  })
})

describe('proof files', () => {
  const keep = (content: Buffer, name = 'tep') =>
    t.call(house.officer.token, api.keepProof, { body: { id: newId(), name, base64: content.toString('base64') } })
  const office = (part: string, more: string[] = []) => writeZip(['[Content_Types].xml', part, ...more].map((name) => ({ name, bytes: Buffer.from('<x/>') })))
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from('IHDR…'),
    Buffer.from('\u0000\u0000\u0000\u0000IEND\u00ae'),
  ])

  it('are told by their bytes and kept once', async () => {
    expect((await keep(aPdf('một'))).mime).toBe('application/pdf')
    expect((await keep(png)).mime).toBe('image/png')
    expect((await keep(office('word/document.xml'))).mime).toContain('wordprocessingml')
    expect((await keep(office('xl/workbook.xml'), 'Bảng số liệu quý II.xlsx')).mime).toContain('spreadsheetml')
    const [first, again] = [await keep(aPdf('hai')), await keep(aPdf('hai'))]
    expect(first.sha256).toBe(again.sha256)
    const { rows } = await sql<{ keys: number }>`select count(distinct file_key)::int as keys from plans.proof where sha256 = ${first.sha256}`.execute(t.db)
    expect(rows[0]!.keys).toBe(1)
    expect(await auditsAbout(first.id)).toEqual(['plans.keep_proof'])
  })

  it('of another kind, truncated, with macros, or larger than 10 MB are refused', async () => {
    const whole = office('word/document.xml')
    for (const bad of [
      Buffer.from('<svg onload=alert(1)>'),
      Buffer.from('%PDF-1.4 cut'),
      whole.subarray(0, whole.length - 30),
      office('ppt/presentation.xml'),
      office('word/document.xml', ['word/vbaProject.bin']),
      Buffer.alloc(0),
      Buffer.from('MZ\u0000'),
    ]) {
      await expect(keep(bad)).rejects.toMatchObject({ status: 422, code: 'plans.proof_unreadable' })
    }
    await expect(keep(Buffer.concat([aPdf(), Buffer.alloc(api.MAX_PROOF_BYTES), Buffer.from('%%EOF')]))).rejects.toMatchObject({
      status: 422,
      code: 'plans.proof_too_large',
    })
    await expect(t.call(house.leader.token, api.keepProof, { body: { id: newId(), name: 'x', base64: '' } })).rejects.toMatchObject({ status: 403 })
  })
})
