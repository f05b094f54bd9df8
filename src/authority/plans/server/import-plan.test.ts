import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../platform/errors.ts'
import { demoPlan, foundingPlans, plansComparison } from '../data/shipped-plans.ts'
import type { PlanProblem } from '../errors.ts'
import { differencesOf, leavesOf } from '../testing/compare-json.ts'
import { importPlan, importPlanFile } from './import-plan.ts'

const source = new URL('../../../../../shared/domain/plans.json', import.meta.url)
const readSource = () => JSON.parse(readFileSync(source, 'utf8'))

const problemsOf = (run: () => unknown): readonly PlanProblem[] => {
  try {
    run()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error).toMatchObject({ code: 'plans.file_invalid', status: 422 })
    return error.detail['problems'] as readonly PlanProblem[]
  }
  throw new Error('nothing was refused')
}

const aPlan = () => structuredClone(demoPlan())

describe('the two founding plans', () => {
  if (!existsSync(source)) {
    it('were not compared with their source: ../shared/domain/plans.json is not here', () => console.warn('not run: ../shared is missing'))
    return
  }

  it('keep every field of the source, targets and tasks to 100 %', () => {
    const given = readSource()
    const file = importPlanFile(given)
    expect(differencesOf(given, file)).toEqual([])
    expect(leavesOf(file).length).toBe(leavesOf(given).length)
    expect(file.plans.map((plan) => plan.targets.length)).toEqual([10, 17])
    expect(file.plans.map((plan) => plan.tasks.length + plan.solutions.length)).toEqual([10, 8])
    const konTum = file.plans[1]!
    expect(konTum.annex1!.indicators.length).toBe(9)
    expect(konTum.annex2!.tasks.map((task) => [task.no, task.subtasks?.length ?? 0])).toEqual([
      ['1', 0],
      ['2', 0],
      ['3', 0],
      ['4', 0],
      ['5', 2],
      ['6', 0],
      ['7', 0],
      ['8', 0],
    ])
  })

  it('ship exactly as the importer reads them', () => {
    const { plans, ...rest } = importPlanFile(readSource())
    expect(foundingPlans()).toEqual(plans)
    expect(plansComparison()).toEqual(rest)
  })

  it('would show a lost or changed field', () => {
    const given = readSource()
    const changed = structuredClone(importPlanFile(given))
    delete changed.plans[1]!.targets[3]!.sourceText
    changed.plans[1]!.annex1!.indicators[2]!.values['2024']!.raw = '16%'
    expect(differencesOf(given, changed).map((difference) => difference.path)).toEqual([
      'plans.1.targets.3.sourceText',
      'plans.1.annex1.indicators.2.values.2024.raw',
    ])
  })
})

describe('importing a plan', () => {
  it('reads what it wrote: importing again changes nothing', () => {
    for (const plan of [...foundingPlans(), demoPlan()]) expect(importPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  })

  it('takes a lone plan document as a file', () => {
    expect(importPlanFile(demoPlan()).plans).toEqual([demoPlan()])
  })

  it('unifies the Unicode form and keeps the wording', () => {
    const plan = aPlan()
    const title = plan.metadata.title
    plan.metadata.title = title.normalize('NFD')
    expect(plan.metadata.title).not.toBe(title)
    expect(importPlan(plan).metadata.title).toBe(title)
  })

  it('refuses a field it does not know, with its place', () => {
    const plan = aPlan()
    Object.assign(plan.targets[2]!, { colour: 'red' })
    expect(problemsOf(() => importPlan(plan))).toEqual([{ path: 'targets.2', code: 'unknown_field', detail: 'colour' }])
  })

  it('refuses a missing field, an impossible date and a NUL, all at once', () => {
    const { recipients: _, ...plan } = aPlan()
    plan.metadata.issueDate = '2025-02-30'
    plan.funding = ['a\u0000b']
    expect(problemsOf(() => importPlan(plan)).map(({ path, code }) => [path, code])).toEqual([
      ['metadata.issueDate', 'wrong_value'],
      ['funding.0', 'wrong_value'],
      ['recipients', 'missing'],
    ])
  })

  it('refuses a number that differs from the printed words', () => {
    const plan = aPlan()
    plan.targets[1]!.values[0]!.value = 76
    expect(problemsOf(() => importPlan(plan))).toEqual([{ path: 'targets.1.values.0', code: 'number_differs_from_text', detail: '“67%” ≠ 76' }])
  })

  it('refuses a repeated id and a reference that leads nowhere', () => {
    const plan = aPlan()
    plan.targets[1]!.id = plan.targets[0]!.id
    plan.annex1!.indicators[0]!.targetRef = 'MS-2030-99'
    expect(problemsOf(() => importPlan(plan)).map(({ code, detail }) => [code, detail])).toEqual([
      ['duplicate_id', 'MS-2027-1'],
      ['dangling_reference', 'MS-2030-99'],
    ])
  })

  it('refuses the same plan twice in one file', () => {
    expect(problemsOf(() => importPlanFile({ schema: 'press-plans/1', plans: [aPlan(), aPlan()] }))).toEqual([
      { path: 'plans.1.id', code: 'duplicate_id', detail: 'minh-son-2025' },
    ])
  })

  it.each([[null], ['text'], [42], [[]], [{}], [{ plans: 'many' }], [{ schema: 'press-plans/2', plans: [] }]])(
    'refuses %j with a sentence, never a crash',
    (given) => {
      expect(problemsOf(() => importPlanFile(given)).length).toBeGreaterThan(0)
    },
  )
})
