import type { z } from 'zod'
import { PlanDocument } from '../contract/plan-document.ts'
import { PlanFile } from '../contract/plan-file.ts'
import { planErrors, type PlanProblem } from '../errors.ts'
import { refuse } from '../../../platform/errors.ts'
import { checkPlan } from './check-plan.ts'

/**
 * Reads one plan document from parsed JSON. Every field is kept (an unknown one is refused with its path), text becomes
 * NFC, and numbers are held against the printed words. Throws `plans.file_invalid` (422) with all problems at once.
 */
export const importPlan = (json: unknown): PlanDocument => {
  const plan = parse(PlanDocument, json)
  const problems = checkPlan(plan)
  if (problems.length > 0) refuse(planErrors, 'plans.file_invalid', { problems })
  return plan
}

/** Reads a file of plans (`press-plans/1`), or a single plan document, as `hoitu import plan FILE` gets it. */
export const importPlanFile = (json: unknown): PlanFile => {
  if (!hasPlans(json)) return { schema: 'press-plans/1', plans: [importPlan(json)] }
  const file = parse(PlanFile, json)
  const problems = [
    ...file.plans.flatMap((plan, p) => checkPlan(plan).map((problem) => ({ ...problem, path: `plans.${p}.${problem.path}` }))),
    ...file.plans.flatMap((plan, p) =>
      file.plans.findIndex((other) => other.id === plan.id) < p ? [{ path: `plans.${p}.id`, code: 'duplicate_id' as const, detail: plan.id }] : [],
    ),
  ]
  if (problems.length > 0) refuse(planErrors, 'plans.file_invalid', { problems })
  return file
}

const hasPlans = (json: unknown): boolean => typeof json === 'object' && json !== null && 'plans' in json

const parse = <T extends z.ZodType>(schema: T, json: unknown): z.output<T> => {
  const parsed = schema.safeParse(json, { reportInput: true })
  if (!parsed.success) return refuse(planErrors, 'plans.file_invalid', { problems: parsed.error.issues.flatMap(problemsOf) })
  return parsed.data
}

const problemsOf = (issue: z.core.$ZodIssue): PlanProblem[] => {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path, code: 'unknown_field', detail: key }))
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, code: 'missing', detail: issue.expected }]
  return [{ path, code: 'wrong_value', detail: issue.message }]
}
