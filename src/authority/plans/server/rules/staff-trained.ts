import type { Day } from '../../../../platform/clock.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { ratio } from '../formulas/ratio.ts'
import { inForce } from '../periods.ts'

/** A person in a post; `to` is the last day. A person may hold posts in several agencies. */
export type Post = { readonly personId: string; readonly agencyId: string; readonly function: string; readonly from: Day; readonly to?: Day | null }
/** A digital-transformation course of the programme, finished. It goes with the person, not with the agency. */
export type Completion = { readonly personId: string; readonly courseId: string; readonly completedOn: Day }
/** `completions` null: training is not recorded. */
export type TrainingFacts = { readonly asOf: Day; readonly posts: readonly Post[]; readonly completions: readonly Completion[] | null }

/** People in post on the day with enough finished courses ÷ people in post; a person counts once, however many posts. */
export const staffTrained = (facts: TrainingFacts, parameters: ParametersOf<'staff-trained'>): IndicatorValue => {
  const staff = peopleInPost(facts)
  const numerator = facts.completions === null ? null : staff.length - untrainedStaff(facts, parameters).length
  return ratio({ numerator, denominator: staff.length, countingUnit: 'person' })
}

/** One agency: its posts only. */
export const staffTrainedAt = (agencyId: string, facts: TrainingFacts, parameters: ParametersOf<'staff-trained'>): IndicatorValue =>
  staffTrained({ ...facts, posts: facts.posts.filter((post) => post.agencyId === agencyId) }, parameters)

/** By function (leader, reporter, editor…): someone with two functions counts in both. */
export const staffTrainedByFunction = (facts: TrainingFacts, parameters: ParametersOf<'staff-trained'>): Map<string, IndicatorValue> => {
  const functions = [...new Set(facts.posts.filter((post) => inForce(post, facts.asOf)).map((post) => post.function))].sort()
  return new Map(functions.map((name) => [name, staffTrained({ ...facts, posts: facts.posts.filter((post) => post.function === name) }, parameters)]))
}

/** Who still has to be trained, sorted by id. */
export const untrainedStaff = (facts: TrainingFacts, { minCourses }: ParametersOf<'staff-trained'>): string[] => {
  const courses = coursesByPerson(facts)
  return peopleInPost(facts).filter((personId) => (courses.get(personId)?.size ?? 0) < minCourses)
}

const peopleInPost = (facts: TrainingFacts): string[] =>
  [...new Set(facts.posts.filter((post) => inForce(post, facts.asOf)).map((post) => post.personId))].sort()

const coursesByPerson = (facts: TrainingFacts): Map<string, Set<string>> => {
  const courses = new Map<string, Set<string>>()
  for (const done of facts.completions ?? []) {
    if (done.completedOn > facts.asOf) continue
    const own = courses.get(done.personId) ?? new Set<string>()
    courses.set(done.personId, own.add(done.courseId))
  }
  return courses
}
