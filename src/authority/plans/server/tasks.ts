import type { Day } from '../../../platform/clock.ts'
import type { AnnexSubtask, AnnexTask, PlanDocument } from '../contract/plan-document.ts'
import { taskRow } from './target-statements.ts'

/** What a task can be held to: a quota a year, evidence each year, a product by a day, or nothing the plan says. */
export type TaskEvidence = 'quota' | 'yearly-evidence' | 'product' | 'none'

export type TaskLine = {
  readonly row: string
  readonly no: string
  readonly parentRow: string | null
  readonly title: string
  readonly lead: string | null
  readonly partners: string | null
  readonly product: string | null
  /** The plan's words for the time; null where it has none. */
  readonly timeRaw: string | null
  readonly from: Day | null
  readonly to: Day | null
  /** What must happen first. */
  readonly trigger: string | null
  readonly evidence: TaskEvidence
  readonly quotaPerYear: number | null
  /** A heading that only gathers sub-tasks. */
  readonly isGroup: boolean
}

/** Tasks of the body of the plan and of Phụ lục 2 with their sub-tasks, in the order of the document. */
export const taskLines = (plan: PlanDocument): TaskLine[] => [
  ...plan.tasks.map((task) => ({ ...bare, row: taskRow(plan, task.code, 'body'), no: task.code, title: task.title })),
  ...(plan.annex2?.tasks ?? []).flatMap((task) => {
    const row = taskRow(plan, task.no, 'annex2')
    return [lineOf(plan, task, null, (task.subtasks ?? []).length > 0), ...(task.subtasks ?? []).map((sub) => lineOf(plan, sub, row, false))]
  }),
]

const bare = {
  parentRow: null,
  lead: null,
  partners: null,
  product: null,
  timeRaw: null,
  from: null,
  to: null,
  trigger: null,
  evidence: 'none',
  quotaPerYear: null,
  isGroup: false,
} as const

const lineOf = (plan: PlanDocument, task: AnnexTask | AnnexSubtask, parentRow: string | null, isGroup: boolean): TaskLine => ({
  row: taskRow(plan, task.no, 'annex2'),
  no: task.no,
  parentRow,
  title: task.title,
  lead: task.lead,
  partners: task.partners,
  product: task.product,
  timeRaw: task.time?.raw ?? null,
  ...windowOf(plan, task),
  trigger: task.time?.kind === 'trigger' ? task.time.trigger : null,
  evidence: evidenceOf(task),
  quotaPerYear: task.productQuantity?.min ?? null,
  isGroup,
})

type Window = { from: Day | null; to: Day | null }

/** “Thường xuyên” lasts as long as the plan does. */
const windowOf = (plan: PlanDocument, { time }: AnnexTask | AnnexSubtask): Window => {
  const { from, to } = plan.metadata.period
  if (time?.kind === 'range') return { from: `${time.from}-01-01`, to: `${time.to}-12-31` }
  if (time?.kind === 'quarter') return { from: time.from, to: time.to }
  return time?.kind === 'continuous' ? { from: from === undefined ? null : `${from}-01-01`, to: `${to}-12-31` } : { from: null, to: null }
}

const evidenceOf = (task: AnnexTask | AnnexSubtask): TaskEvidence => {
  if (task.productQuantity) return 'quota'
  if (task.time?.kind === 'continuous') return 'yearly-evidence'
  return task.product === null ? 'none' : 'product'
}

export type TaskState = 'group' | 'no-product-no-date' | 'awaiting-trigger' | 'not-started' | 'running' | 'done' | 'late'
/** What has been filed for a task: the years that have their evidence or quota, and the day its product was issued. */
export type TaskProof = { readonly provenYears: readonly number[]; readonly productOn: Day | null; readonly triggerOn: Day | null }

/** The state of a task on a day. Filed proof counts even before the trigger is recorded: the work is there. */
export const taskState = (task: TaskLine, proof: TaskProof, asOf: Day): TaskState => {
  if (task.isGroup) return 'group'
  if (task.evidence === 'none') return 'no-product-no-date'
  if (task.evidence === 'product' && proof.productOn !== null && proof.productOn <= asOf) return 'done'
  if (task.trigger !== null && (proof.triggerOn === null || proof.triggerOn > asOf)) return 'awaiting-trigger'
  if (task.from !== null && asOf < task.from) return 'not-started'
  return task.evidence === 'product' ? (task.to !== null && asOf > task.to ? 'late' : 'running') : yearlyState(task, proof, asOf)
}

/** Yearly duties: a finished year without its proof is late, the present year may still come. */
const yearlyState = (task: TaskLine, proof: TaskProof, asOf: Day): TaskState => {
  const thisYear = Number(asOf.slice(0, 4))
  const first = task.from ? Number(task.from.slice(0, 4)) : thisYear
  const last = task.to ? Math.min(thisYear, Number(task.to.slice(0, 4))) : thisYear
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const missing = years.filter((year) => !proof.provenYears.includes(year))
  if (missing.length === 0) return 'done'
  return missing.some((year) => year < thisYear) ? 'late' : 'running'
}
