import type { Tx } from '../../../platform/db/connect.ts'
import { kindCodesOf } from '../../../commons/commitments/index.ts'
import { defineMeasure, on, type AgencyDay, type Cell } from '../../../commons/measures/index.ts'
import {
  countWorksOn,
  listStoriesOn,
  listWorkDays,
  recordedSince,
  WorkClassified,
  WorkCorrected,
  WorkPublished,
  WorksImported,
  WorkUpdated,
  WorkWithdrawn,
  type WorkAbout,
} from '../../../commons/record/index.ts'
import type { ParametersOf } from '../contract/indicator-definition.ts'
import { shippedDefinitions } from './definitions/all.ts'

type Counting = Pick<ParametersOf<'new-items'>, 'countingUnit' | 'commitmentKinds'>

/** What is counted once, in one word: 'story:essential-information+political-task'. */
export const setOf = ({ countingUnit, commitmentKinds }: Counting): string => `${countingUnit}:${[...commitmentKinds].sort().join('+')}`

const sets = new Map(shippedDefinitions.flatMap(({ parameters }) => (parameters.rule === 'new-items' ? [[setOf(parameters), parameters] as const] : [])))
/** Sets of kinds the platform's own definitions count; others are read from the record's measures. */
export const isKnownSet = (counting: Counting): boolean => sets.has(setOf(counting))

type Found = {
  readonly day: string
  readonly origins: readonly string[]
  readonly provenances: readonly string[]
  readonly commitmentIds: readonly string[]
  readonly count: number
}

// an item is as sure as its surest form
const provenanceOf = (provenances: readonly string[]): string => ['native', 'declared', 'imported'].find((each) => provenances.includes(each)) ?? 'imported'

const cellsOf = (found: readonly Found[], unit: Counting['countingUnit'], codes: ReadonlyMap<string, string>): Cell[] =>
  found
    .filter((item) => item.origins.includes('own'))
    .flatMap((item) => {
      const kinds = new Set(item.commitmentIds.map((id) => codes.get(id)))
      const counted = [...sets].filter(([, each]) => each.countingUnit === unit && each.commitmentKinds.some((kind) => kinds.has(kind)))
      return counted.map(([set]) => ({ day: item.day, dims: { set, provenance: provenanceOf(item.provenances) }, value: item.count }))
    })

const countNewItems = async (tx: Tx, asked: { agencyId: string; days: readonly string[] }): Promise<Cell[]> => {
  const stories = (await listStoriesOn(tx, asked)).map((story) => ({ ...story, count: 1 }))
  const works = (await countWorksOn(tx, asked)).map((fact) => ({ ...fact, origins: [fact.origin], provenances: [fact.provenance], count: fact.works }))
  const codes = await kindCodesOf(
    tx,
    [...stories, ...works].flatMap((item) => item.commitmentIds),
  )
  return [...cellsOf(stories, 'story', codes), ...cellsOf(works, 'work', codes)]
}

const ofStories = (stories: readonly { readonly day: string; readonly mediums: readonly string[] }[]): Cell[] =>
  stories.map((story) => ({ day: story.day, dims: { mediaSet: [...story.mediums].sort().join('+') }, value: 1 }))

const touched = (event: WorkAbout): AgencyDay[] => [...new Set([event.day, ...event.storyDays])].map((day) => ({ agencyId: event.agencyId, day }))

const touchedBy = [
  on(WorkPublished, touched),
  on(WorkUpdated, touched),
  on(WorkCorrected, touched),
  on(WorkWithdrawn, touched),
  on(WorkClassified, touched),
  on(WorksImported, (event) => event.days.map((day) => ({ agencyId: event.agencyId, day }))),
]

/**
 * New items of the kinds the indicators grow by, each counted once in a set however many of its kinds it has. It adds up over
 * days, so that years of a hundred agencies are read without looking at every story again.
 */
export const newItemsMeasure = defineMeasure({
  name: 'plans.new_items',
  kind: 'flow',
  title: { vi: 'Tin, bài mới theo nhóm mục đích của chỉ tiêu', en: 'New items by what indicators count' },
  unit: { vi: 'tin, bài', en: 'items' },
  dims: [
    { name: 'set', many: false, title: { vi: 'Nhóm mục đích', en: 'Set of kinds' } },
    { name: 'provenance', many: false, title: { vi: 'Nguồn ghi nhận', en: 'Provenance' } },
  ],
  version: 1,
  daily: countNewItems,
  factDays: listWorkDays,
  measuredSince: recordedSince,
  touchedBy,
})

/** Stories by the media their outputs came out in; like the one above it adds up, a story has one first day. */
export const storyMediaMeasure = defineMeasure({
  name: 'plans.story_media',
  kind: 'flow',
  title: { vi: 'Tin, bài theo các loại hình đã ra', en: 'Stories by the media they came out in' },
  unit: { vi: 'tin, bài', en: 'stories' },
  dims: [{ name: 'mediaSet', many: false, title: { vi: 'Các loại hình của cùng tin, bài', en: 'Media of one story' } }],
  version: 1,
  daily: async (tx, asked) => ofStories(await listStoriesOn(tx, asked)),
  factDays: listWorkDays,
  measuredSince: recordedSince,
  touchedBy,
})
