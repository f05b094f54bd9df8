import type { PlanDocument } from '../contract/plan-document.ts'
import type { PlanValue, YearValue } from '../contract/plan-values.ts'
import type { PlanProblem } from '../errors.ts'
import { readRawValue, type RawReading } from './read-raw-value.ts'

/** What a schema cannot say: ids are unique, references lead somewhere, numbers agree with the printed words. */
export const checkPlan = (plan: PlanDocument): PlanProblem[] => [...duplicates(plan), ...dangling(plan), ...disagreements(plan)]

type Placed = { path: string; id: string }

const repeated = (placed: readonly Placed[]): PlanProblem[] => {
  const seen = new Set<string>()
  return placed.flatMap(({ path, id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [{ path, code: 'duplicate_id' as const, detail: id }]
  })
}

const duplicates = (plan: PlanDocument): PlanProblem[] => {
  const annexTasks = (plan.annex2?.tasks ?? []).flatMap((task, t) => [
    { path: `annex2.tasks.${t}.no`, id: task.no },
    ...(task.subtasks ?? []).map((sub, s) => ({ path: `annex2.tasks.${t}.subtasks.${s}.no`, id: sub.no })),
  ])
  return [
    repeated(plan.targets.map((target, t) => ({ path: `targets.${t}.id`, id: target.id }))),
    repeated([...plan.tasks, ...plan.solutions].map((task, t) => ({ path: `tasks+solutions.${t}.code`, id: task.code }))),
    repeated(plan.reportingDuties.map((duty, d) => ({ path: `reportingDuties.${d}.id`, id: duty.id }))),
    repeated((plan.annex1?.indicators ?? []).map((row, r) => ({ path: `annex1.indicators.${r}.no`, id: String(row.no) }))),
    repeated(annexTasks),
  ].flat()
}

const dangling = (plan: PlanDocument): PlanProblem[] => {
  const targets = new Set(plan.targets.map((target) => target.id))
  const rows = new Set((plan.annex1?.indicators ?? []).map((row) => row.no))
  const tasks = new Set((plan.annex2?.tasks ?? []).map((task) => task.no))
  const points = (path: string, wanted: string | number | null | undefined, known: ReadonlySet<string | number>): PlanProblem[] =>
    wanted === null || wanted === undefined || known.has(wanted) ? [] : [{ path, code: 'dangling_reference', detail: String(wanted) }]
  return [
    ...plan.targets.flatMap((target, t) => points(`targets.${t}.annex1Indicator`, target.annex1Indicator, rows)),
    ...(plan.annex1?.indicators ?? []).flatMap((row, r) => [
      ...points(`annex1.indicators.${r}.targetRef`, row.targetRef, targets),
      ...points(`annex1.indicators.${r}.annex2Task`, row.annex2Task, tasks),
    ]),
    ...(plan.annex2?.tasks ?? []).flatMap((task, t) => points(`annex2.tasks.${t}.annex1Indicator`, task.annex1Indicator, rows)),
  ]
}

const disagreements = (plan: PlanDocument): PlanProblem[] => [
  ...plan.targets.flatMap((target, t) => target.values.flatMap((value, v) => disagrees(`targets.${t}.values.${v}`, value))),
  ...plan.tasks.flatMap((task, t) => (task.quantified ?? []).flatMap((value, v) => disagrees(`tasks.${t}.quantified.${v}`, value))),
  ...(plan.annex1?.indicators ?? []).flatMap((row, r) =>
    Object.entries(row.values).flatMap(([year, value]) => disagrees(`annex1.indicators.${r}.values.${year}`, value)),
  ),
]

const disagrees = (path: string, given: PlanValue | YearValue): PlanProblem[] => {
  const read = readRawValue(given.raw)
  const numbers = numbersOf(given)
  const printed = read ? numbersRead(read) : undefined
  if (printed && printed.length === numbers.length && printed.every((value, at) => value === numbers[at])) return []
  return [{ path, code: 'number_differs_from_text', detail: `“${given.raw}” ≠ ${numbers.join('; ') || '∅'}` }]
}

const numbersOf = (given: PlanValue | YearValue): number[] =>
  ['count', 'percent', 'urban', 'rural', 'min', 'max', 'value'].flatMap((key) => {
    const value: unknown = Reflect.get(given, key)
    return typeof value === 'number' ? [value] : []
  })

const numbersRead = (read: RawReading): number[] => {
  switch (read.kind) {
    case 'blank':
      return []
    case 'ratio':
      return [read.urban, read.rural]
    case 'range':
      return [read.min, read.max]
    case 'count-percent':
      return [read.count, read.percent]
    default:
      return [read.value]
  }
}
