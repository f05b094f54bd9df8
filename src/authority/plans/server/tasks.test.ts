import { describe, expect, it } from 'vitest'
import { demoPlan, foundingPlans } from '../data/shipped-plans.ts'
import { taskLines, taskState, type TaskProof } from './tasks.ts'

const konTum = taskLines(foundingPlans()[1]!)
const line = (row: string) => [...konTum, ...taskLines(foundingPlans()[0]!), ...taskLines(demoPlan())].find((one) => one.row === row)!
const proof = (over: Partial<TaskProof> = {}): TaskProof => ({ provenYears: [], productOn: null, triggerOn: null, ...over })

describe('tasks of a plan', () => {
  it('list the tasks of the body and of Phụ lục 2 with sub-tasks', () => {
    expect(konTum.map((one) => one.row)).toEqual([
      'KT-III.1',
      'KT-III.2',
      'KT-III.3',
      'KT-III.4',
      'KT-III.5',
      'KT-III.6',
      'KT-A2-1',
      'KT-A2-2',
      'KT-A2-3',
      'KT-A2-4',
      'KT-A2-5',
      'KT-A2-5.1',
      'KT-A2-5.2',
      'KT-A2-6',
      'KT-A2-7',
      'KT-A2-8',
    ])
    expect(line('KT-A2-5.1')).toMatchObject({ parentRow: 'KT-A2-5', lead: 'Sở TT&TT', product: 'Báo cáo sơ kết 3 năm', to: '2023-12-31' })
  })

  it('a product by a day: running, late, done', () => {
    const review = line('KT-A2-5.1')
    expect([taskState(review, proof(), '2023-09-30'), taskState(review, proof(), '2023-12-31'), taskState(review, proof(), '2024-01-01')]).toEqual([
      'not-started',
      'running',
      'late',
    ])
    expect(taskState(review, proof({ productOn: '2023-12-20' }), '2024-01-01')).toBe('done')
    expect(taskState(review, proof({ productOn: '2024-02-01' }), '2024-01-01')).toBe('late')
  })

  it('a trigger holds the clock until it is recorded', () => {
    const scheme = line('KT-A2-8')
    expect(taskState(scheme, proof(), '2026-11-21')).toBe('awaiting-trigger')
    expect(taskState(scheme, proof({ triggerOn: '2025-03-01' }), '2026-11-21')).toBe('running')
    expect(taskState(scheme, proof({ productOn: '2025-06-20' }), '2026-11-21')).toBe('done')
  })

  it('a yearly quota: a finished year without it is late, this year may still come', () => {
    const training = line('KT-A2-2')
    expect(training).toMatchObject({ evidence: 'quota', quotaPerYear: 1 })
    const on = (provenYears: number[], asOf: string) => taskState(training, proof({ provenYears }), asOf)
    expect([on([2023], '2024-05-01'), on([2024], '2024-05-01'), on([2023, 2024], '2024-05-01'), on([2023, 2024, 2025], '2026-05-01')]).toEqual([
      'running',
      'late',
      'done',
      'done',
    ])
  })

  it('“thường xuyên” is shown by evidence of each year of the plan', () => {
    const licences = line('MS-A2-6')
    expect(licences).toMatchObject({ evidence: 'yearly-evidence', from: '2025-01-01', to: '2030-12-31', timeRaw: 'Thường xuyên' })
    expect([taskState(licences, proof({ provenYears: [2025] }), '2026-05-01'), taskState(licences, proof({ provenYears: [2026] }), '2026-05-01')]).toEqual([
      'running',
      'late',
    ])
  })

  it('a group and a task with neither product nor date say so', () => {
    expect(taskState(line('KT-A2-5'), proof(), '2026-05-01')).toBe('group')
    expect(taskState(line('PT-1.1'), proof(), '2026-05-01')).toBe('no-product-no-date')
  })
})
