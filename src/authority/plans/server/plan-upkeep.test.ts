import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import * as api from '../contract.ts'
import { demoPlan, foundingPlans } from '../data/shipped-plans.ts'
import { givenPlan, givenPlanHouse, givenProof, momentOf, type PlanHouse } from '../testing/province.ts'

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
const indicator = async (key: string) =>
  (await t.call(house.officer.token, api.getDashboard, { params: { planId } })).indicators.find((row) => row.key === key)!

describe('plans', () => {
  it('are loaded, recognised again, replaced when the document changed, and archived', async () => {
    const load = (file: unknown) => t.call(house.officer.token, api.importPlans, { body: { file: file as Record<string, unknown> } })
    const founding = { schema: 'press-plans/1', plans: foundingPlans() }
    const { items } = await load(founding)
    expect(items.map((item) => [item.key, item.outcome, item.targets, item.tasks])).toEqual([
      ['phu-tho-3132', 'imported', 10, 5],
      [expect.stringMatching(/kon-tum/), 'imported', expect.any(Number), expect.any(Number)],
    ])
    expect((await load(founding)).items.map((item) => item.outcome)).toEqual(['unchanged', 'unchanged'])
    const kept = await t.call(house.officer.token, api.getPlan, { params: { planId: items[1]!.id } })
    expect(kept.document).toEqual(foundingPlans()[1])
    const changed = { ...demoPlan(), funding: ['Ngân sách tỉnh'] }
    const [replaced] = (await load(changed)).items
    expect(replaced).toMatchObject({ outcome: 'replaced' })
    const { items: list } = await t.call(house.officer.token, api.listPlans)
    expect(list.filter((plan) => plan.key === demoPlan().id).map((plan) => plan.state)).toEqual(['following', 'archived'])
    await expect(load({ ...demoPlan(), colour: 'red' })).rejects.toMatchObject({ status: 422, code: 'plans.file_invalid' })
    await expect(t.call(house.departmentLeader.token, api.importPlans, { body: { file: {} } })).rejects.toMatchObject({ status: 403 })
    const archive = (token: string, id: string) => t.call(token, api.archivePlan, { params: { planId: id } })
    await expect(archive(house.foreignOfficer.token, items[0]!.id)).rejects.toMatchObject({ code: 'plans.not_found' })
    expect(await archive(house.officer.token, items[0]!.id)).toMatchObject({ state: 'archived' })
    await expect(archive(house.officer.token, items[0]!.id)).rejects.toMatchObject({ status: 409, code: 'plans.already_archived' })
    expect(await auditsAbout(items[0]!.id)).toEqual(['plans.import', 'plans.archive'])
    planId = replaced!.id
  })

  it('a founding plan has every one of its indicators on the dashboard, each with a face', async () => {
    const { items } = await t.call(house.officer.token, api.listPlans)
    const konTum = items.find((plan) => plan.key.includes('kon-tum'))!
    const dashboard = await t.call(house.officer.token, api.getDashboard, { params: { planId: konTum.id }, query: { year: 2025 } })
    expect(dashboard.indicators.filter((row) => row.definition === null)).toEqual([])
    const statuses = new Set(dashboard.indicators.map((row) => row.value.status))
    expect([...statuses].every((status) => ['value', 'not-measured', 'no-baseline', 'empty-denominator', 'baseline-zero'].includes(status))).toBe(true)
    // goals of 2030 have no value for 2025: they are held against their own year
    expect(dashboard.indicators.every((row) => row.statements.length > 0)).toBe(true)
  })
})

describe('definitions', () => {
  const revise = (token: string, body: object) =>
    t.call(token, api.reviseDefinition, {
      params: { key: 'security-level-3' },
      body: { id: newId(), validFrom: '2026-08-01', reason: 'Theo công văn', parameters: { rule: 'security-dossier', minLevel: 4 }, ...body } as never,
    })

  it('change by a new version from a day on, for this province only', async () => {
    await expect(revise(house.departmentLeader.token, {})).rejects.toMatchObject({ status: 403 })
    expect(await revise(house.officer.token, {})).toMatchObject({ version: 2, validFrom: '2026-08-01', parameters: { minLevel: 4 } })
    const words = async (asOf: string) =>
      (await t.call(house.officer.token, api.getDashboard, { params: { planId }, query: { asOf } })).indicators.find((row) => row.key === 'security-level-3')!
        .definition!
    expect((await words('2026-07-31')).sentence.vi).toContain('cấp độ 3')
    expect(await words('2026-08-15')).toMatchObject({ version: 2, sentence: { vi: expect.stringContaining('cấp độ 4') } })
    const foreign = await t.call(house.foreignOfficer.token, api.listDefinitions)
    expect(foreign.items.filter((definition) => definition.key === 'security-level-3').map((definition) => definition.version)).toEqual([1])
  })

  it('keep their rule and never reach back', async () => {
    await expect(revise(house.officer.token, { parameters: { rule: 'merged-agency' } })).rejects.toMatchObject({
      status: 422,
      code: 'plans.definition_other_rule',
    })
    await expect(revise(house.officer.token, { validFrom: '2026-08-01' })).rejects.toMatchObject({ status: 422, code: 'plans.definition_not_later' })
    await expect(
      t.call(house.officer.token, api.reviseDefinition, { params: { key: 'none' }, body: { id: newId(), validFrom: '2026-09-01', reason: 'x' } }),
    ).rejects.toMatchObject({ code: 'plans.no_definition' })
  })
})

describe('tasks', () => {
  const task = async (row: string, token = house.officer.token) =>
    (await t.call(token, api.listTasks, { params: { planId } })).items.find((each) => each.row === row)!
  const evidence = (row: string, over: object = {}, token = house.officer.token) =>
    t.call(token, api.addEvidence, {
      params: { planId, row },
      body: { id: newId(), agencyId: null, number: '7/BB', title: 'Minh chứng', issuedOn: '2026-03-01', proofId, ...over },
    })

  it('wait for their event until it is recorded', async () => {
    expect(await task('MS-A2-3')).toMatchObject({ state: 'awaiting-trigger', trigger: expect.stringContaining('hướng dẫn'), triggered: null })
    const trigger = { id: newId(), number: '99/BVHTTDL', title: 'Văn bản hướng dẫn', happenedOn: '2026-04-01', proofId }
    await expect(t.call(house.leader.token, api.recordTrigger, { params: { planId, row: 'MS-A2-3' }, body: trigger })).rejects.toMatchObject({ status: 403 })
    await expect(t.call(house.officer.token, api.recordTrigger, { params: { planId, row: 'MS-A2-1' }, body: trigger })).rejects.toMatchObject({
      status: 409,
      code: 'plans.no_trigger',
    })
    await expect(t.call(house.officer.token, api.recordTrigger, { params: { planId, row: 'MS-A2-99' }, body: trigger })).rejects.toMatchObject({
      code: 'plans.no_task',
    })
    await expect(
      t.call(house.officer.token, api.recordTrigger, { params: { planId, row: 'MS-A2-3' }, body: { ...trigger, happenedOn: '2026-12-01' } }),
    ).rejects.toMatchObject({ code: 'plans.bad_period' })
    await t.call(house.officer.token, api.recordTrigger, { params: { planId, row: 'MS-A2-3' }, body: trigger })
    expect(await task('MS-A2-3')).toMatchObject({ state: 'running', triggered: { number: '99/BVHTTDL', on: '2026-04-01' } })
    await evidence('MS-A2-3')
    expect(await task('MS-A2-3')).toMatchObject({ state: 'done', evidence: [{ kind: 'shared-platform-guidance', number: '7/BB' }] })
  })

  it('owed by every agency are done when each has handed in, and late for a year that closed without', async () => {
    expect((await task('MS-A2-1')).state).toBe('late')
    for (const year of [2025, 2026]) {
      await evidence('MS-A2-1', { agencyId: house.agency.id, issuedOn: `${year}-01-20` })
      expect((await task('MS-A2-1')).state).not.toBe('done')
      await evidence('MS-A2-1', { agencyId: house.otherAgency.id, issuedOn: `${year}-01-25` })
    }
    expect(await task('MS-A2-1')).toMatchObject({ state: 'done', perAgency: true })
    expect(await indicator('yearly-plan')).toMatchObject({ value: { numerator: 2, denominator: 2 }, state: 'achieved' })
  })

  it('with a quota need that many a year; a body task without product says so', async () => {
    expect(await task('MS-A2-2')).toMatchObject({ quotaPerYear: 1, state: 'late' })
    for (const year of [2025, 2026]) await evidence('MS-A2-2', { issuedOn: `${year}-05-05` })
    expect((await task('MS-A2-2')).state).toBe('done')
    expect((await task('MS-III.1')).state).toBe('no-product-no-date')
    expect((await task('MS-A2-5')).state).toBe('group')
  })
})

describe('words about a number', () => {
  const params = () => ({ planId, indicator: 'remote-access' })

  it('an explanation is the officer’s or the department’s, the newest is shown', async () => {
    const explain = (token: string | null, text: string) => t.call(token, api.explainIndicator, { params: params(), body: { id: newId(), year: 2026, text } })
    await expect(explain(null, 'x')).rejects.toMatchObject({ status: 401 })
    for (const person of [house.leader, house.partyOfficer, house.auditor, house.reporter])
      await expect(explain(person.token, 'x')).rejects.toMatchObject({ status: 403 })
    await expect(explain(house.foreignOfficer.token, 'x')).rejects.toMatchObject({ code: 'plans.not_found' })
    await explain(house.officer.token, 'Chưa đo vùng phủ sóng của ba xã.')
    t.clock.advance(60_000)
    await explain(house.departmentLeader.token, 'Đã giao Đài đo lại trong tháng 9.')
    expect((await indicator('remote-access')).explanation).toMatchObject({ text: 'Đã giao Đài đo lại trong tháng 9.', by: 'Ngô Thành' })
  })

  it('remarks are signed with the organisation; an agency reads its own only', async () => {
    const about = { planId, indicator: 'essential-items-growth' }
    const note = (token: string, text: string) => t.call(token, api.noteIndicator, { params: about, body: { id: newId(), year: 2026, text } })
    await expect(note(house.auditor.token, 'x')).rejects.toMatchObject({ status: 403 })
    await expect(note(house.reporter.token, 'x')).rejects.toMatchObject({ status: 403 })
    await note(house.officer.token, 'Đề nghị kiểm tra lại quý I.')
    await note(house.leader.token, 'Quý I thiếu hai số báo chưa khai.')
    const seen = async (token: string) => (await t.call(token, api.getIndicator, { params: about })).notes.map((each) => [each.by, each.organisation])
    expect(await seen(house.officer.token)).toHaveLength(2)
    expect(await seen(house.leader.token)).toEqual([['Hoàng Giang', 'Báo Minh Sơn']])
    expect(await seen(house.stranger.token)).toEqual([])
  })
})
