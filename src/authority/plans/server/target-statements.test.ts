import { describe, expect, it } from 'vitest'
import { demoPlan, foundingPlans } from '../data/shipped-plans.ts'
import { targetClauses } from './definitions/all.ts'
import { rowPrefix, targetStatements } from './target-statements.ts'

const [phuTho, konTum] = foundingPlans()
const all = [phuTho!, konTum!, demoPlan()].flatMap((plan) => targetStatements(plan, targetClauses))
const byId = (id: string) => all.find((statement) => statement.id === id)

describe('target statements', () => {
  it('are unique and complete: goals, clauses, cells of the yearly table, numbers of tasks', () => {
    expect(new Set(all.map((statement) => statement.id)).size).toBe(all.length)
    const count = (plan: string) => all.filter((statement) => statement.planId === plan).length
    expect([count('phu-tho-3132'), count('kon-tum-2023'), count('minh-son-2025')]).toEqual([10, 17 + 1 + 9 * 3 + 1, 24 + 18 * 6 + 1])
  })

  it('keep the several statements of Kon Tum about new items apart', () => {
    const rows = ['KT-2025-10', 'KT-A1-3-2023', 'KT-A1-3-2024', 'KT-A1-3-2025', 'KT-III.1']
    expect(rows.map((id) => byId(id)?.wanted)).toEqual([20, 10, 15, 20, 20].map((percent) => ({ kind: 'percent', percent })))
    expect(byId('KT-III.1')).toMatchObject({ approximate: true, year: null, section: 'task', text: expect.stringContaining('khoảng 20%') })
  })

  it('read ranges, pairs and counts, and leave blanks blank', () => {
    expect(byId('KT-2025-6')?.wanted).toEqual({ kind: 'range', min: 5, max: 10 })
    expect(byId('KT-2025-9')).toMatchObject({ wanted: { kind: 'pair', urban: 60, rural: 40 }, direction: 'down' })
    expect(byId('KT-A1-1-2023')).toMatchObject({ wanted: { kind: 'pair', urban: 65, rural: 35 }, direction: 'down' })
    expect(byId('KT-A1-8-2025')?.wanted).toEqual({ kind: 'count-percent', count: 1, percent: 33 })
    expect(byId('KT-A1-7-2024')).toMatchObject({ wanted: { kind: 'blank' }, raw: '' })
    expect(byId('KT-2025-13')?.wanted).toEqual({ kind: 'blank' })
  })

  it('know what a row waits for', () => {
    expect(byId('KT-A1-7-2025')?.trigger).toBe('Sau khi Bộ TT&TT hướng dẫn')
    expect(byId('KT-A1-3-2025')?.trigger).toBeNull()
  })

  it('quote a clause that is really in its goal', () => {
    for (const clause of targetClauses) expect(konTum!.targets.find((target) => target.id === clause.of)?.officialText).toContain(clause.text)
    expect(byId('KT-2025-4.b')).toMatchObject({ wanted: { kind: 'blank' }, year: 2025 })
  })

  it('take the mark of the plan from its ids', () => {
    expect([phuTho!, konTum!, demoPlan()].map(rowPrefix)).toEqual(['PT', 'KT', 'MS'])
    expect(rowPrefix({ ...phuTho!, targets: [] })).toBe('phu-tho-3132')
  })

  it('agree with the yearly table in the demo plan', () => {
    const plan = demoPlan()
    for (const target of plan.targets.filter((one) => one.year === 2030 || one.year === 2027)) {
      const cell = targetStatements(plan).find((one) => one.id === `MS-A1-${target.annex1Indicator}-${target.year}`)
      expect([target.id, cell?.wanted]).toEqual([target.id, byId(target.id)?.wanted])
    }
    expect(plan.metadata.illustrative).toBe(true)
  })
})
