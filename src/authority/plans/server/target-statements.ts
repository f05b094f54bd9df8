import type { PlanDocument, PlanTarget, PlanTask, YearlyIndicator } from '../contract/plan-document.ts'
import type { PlanValue, YearValue } from '../contract/plan-values.ts'
import type { TargetStatement, WantedValue } from '../contract/target-statement.ts'

/** A clause of a goal that is wanted beside its number and has none of its own; the clause is quoted from the goal. */
export type TargetClause = { readonly row: string; readonly of: string; readonly text: string }

/** All wanted values of a plan, one statement for each year and place, in the order of the document. */
export const targetStatements = (plan: PlanDocument, clauses: readonly TargetClause[] = []): TargetStatement[] => {
  const prefix = rowPrefix(plan)
  const ofTarget = (target: PlanTarget): TargetStatement[] => [
    fromTarget(plan, target),
    ...clauses.filter((clause) => clause.of === target.id).map((clause) => fromClause(plan, target, clause)),
  ]
  return [
    ...plan.targets.flatMap(ofTarget),
    ...(plan.annex1?.indicators ?? []).flatMap((row) => fromYearlyIndicator(plan, row, prefix)),
    ...plan.tasks.flatMap((task) => fromTask(plan, task, prefix)),
  ]
}

/** `KT` of `KT-2025-1`: the short mark of a plan, shared by all its target ids; the plan's id when there is none. */
export const rowPrefix = (plan: PlanDocument): string => {
  const marks = new Set(plan.targets.map((target) => target.id.split('-')[0]!))
  const [only, ...others] = marks
  return only !== undefined && others.length === 0 ? only : plan.id
}

/** The row of a task: `PT-1.1` (body of the plan) or `KT-A2-5.1` (Phụ lục 2). */
export const taskRow = (plan: PlanDocument, code: string, section: 'body' | 'annex2'): string =>
  `${rowPrefix(plan)}-${section === 'annex2' ? 'A2-' : ''}${code}`

const fromTarget = (plan: PlanDocument, target: PlanTarget): TargetStatement => {
  const wanted = target.values[0]
  return {
    id: target.id,
    row: target.id,
    planId: plan.id,
    year: target.year,
    section: 'target',
    text: target.officialText,
    trigger: null,
    ...(wanted ? read(wanted) : blank),
  }
}

const fromClause = (plan: PlanDocument, target: PlanTarget, clause: TargetClause): TargetStatement => ({
  ...fromTarget(plan, target),
  id: clause.row,
  row: clause.row,
  text: clause.text,
  ...blank,
})

const fromYearlyIndicator = (plan: PlanDocument, row: YearlyIndicator, prefix: string): TargetStatement[] =>
  Object.entries(row.values)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([year, value]) => ({
      id: `${prefix}-A1-${row.no}-${year}`,
      row: `${prefix}-A1-${row.no}`,
      planId: plan.id,
      year: Number(year),
      section: 'annex1',
      text: row.name,
      raw: value.raw,
      wanted: wantedInCell(value),
      direction: row.direction === 'down' || row.direction === 'urban-share-down' ? 'down' : 'up',
      approximate: false,
      trigger: triggerOf(plan, row),
    }))

const fromTask = (plan: PlanDocument, task: PlanTask, prefix: string): TargetStatement[] =>
  (task.quantified ?? []).map((value, at) => {
    const row = `${prefix}-${task.code}${at === 0 ? '' : `.${at + 1}`}`
    const text = task.officialText.find((paragraph) => paragraph.includes(value.raw)) ?? task.title
    return { id: row, row, planId: plan.id, year: null, section: 'task', text, trigger: null, ...read(value) }
  })

const blank = { raw: '', wanted: { kind: 'blank' }, direction: 'up', approximate: false } as const

const read = (value: PlanValue) => ({
  raw: value.raw,
  wanted: wantedIn(value),
  direction: value.comparator === 'lte' || value.comparator === 'lte-urban' ? ('down' as const) : ('up' as const),
  approximate: value.comparator === 'approx',
})

const wantedIn = (value: PlanValue): WantedValue => {
  if (value.urban !== undefined && value.rural !== undefined) return { kind: 'pair', urban: value.urban, rural: value.rural }
  if (value.min !== undefined && value.max !== undefined) return { kind: 'range', min: value.min, max: value.max }
  if (value.count !== undefined && value.percent !== undefined) return { kind: 'count-percent', count: value.count, percent: value.percent }
  if (value.value === null || value.value === undefined) return { kind: 'blank' }
  return value.unit === 'percent' ? { kind: 'percent', percent: value.value } : { kind: 'count', count: value.value }
}

const wantedInCell = (cell: YearValue): WantedValue => {
  switch (cell.kind) {
    case 'blank':
      return { kind: 'blank' }
    case 'percent':
      return { kind: 'percent', percent: cell.value }
    case 'ratio':
      return { kind: 'pair', urban: cell.urban, rural: cell.rural }
    case 'count':
      return { kind: 'count', count: cell.value }
    case 'count-percent':
      return { kind: 'count-percent', count: cell.count, percent: cell.percent }
    case 'range':
      return { kind: 'range', min: cell.min, max: cell.max }
  }
}

/** A row tied to a task that waits for an event waits for the same event. */
const triggerOf = (plan: PlanDocument, row: YearlyIndicator): string | null => {
  const task = plan.annex2?.tasks.find((candidate) => candidate.no === row.annex2Task)
  return task?.time?.kind === 'trigger' ? task.time.raw : null
}
