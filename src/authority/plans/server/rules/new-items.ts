import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { growth, type Quantity } from '../formulas/growth.ts'
import type { ProvenanceCounts } from '../formulas/provenance.ts'
import { holds, type Span } from '../periods.ts'

/** A work of the public record, with the kinds of commitment confirmed at approval. */
export type RecordedWork = {
  readonly workId: string
  /** Groups the outputs of one story. */
  readonly storyKey: string
  readonly agencyId: string
  /** ISO moment of the first version; later versions and corrections do not move it. */
  readonly firstPublishedAt: string
  readonly commitmentKinds: readonly string[]
  readonly provenance: keyof ProvenanceCounts
  /** Re-published or syndicated copies are not new items. */
  readonly isCopy?: boolean
  readonly isWithdrawn?: boolean
}

export type NewItemFacts = { readonly current: Quantity | null; readonly baseline: Quantity | null; readonly provenance?: ProvenanceCounts | null }

/** Growth of new items of the kinds against the same span (or the named base year). */
export const newItemsGrowth = (facts: NewItemFacts, parameters: ParametersOf<'new-items'>): IndicatorValue =>
  growth({ ...facts, countingUnit: parameters.countingUnit, baseYearNamed: parameters.base !== 'unset' })

export type Counting = { kinds: readonly string[]; countingUnit: 'story' | 'work'; span: Span; agencyIds?: readonly string[] }

/**
 * Works (or stories) first published inside the span, counted once in the union of the kinds however many of them they
 * carry. A story is new on the day of its earliest output; its later outputs belong to that day.
 */
export const countNewItems = (works: readonly RecordedWork[], counting: Counting): Quantity & { provenance: ProvenanceCounts } => {
  const items = [...itemsOf(works, counting).values()].filter((item) => holds(counting.span, item.day))
  const provenance = { native: 0, declared: 0, imported: 0 }
  for (const item of items) provenance[item.provenance] += 1
  return { value: items.length, countingUnit: counting.countingUnit, span: counting.span, origin: 'measured', provenance }
}

type Item = { day: Day; at: string; provenance: keyof ProvenanceCounts }

const itemsOf = (works: readonly RecordedWork[], { kinds, countingUnit, agencyIds }: Counting): Map<string, Item> => {
  const items = new Map<string, Item>()
  const wanted = new Set<string>()
  for (const work of works) {
    if (work.isCopy || work.isWithdrawn || (agencyIds && !agencyIds.includes(work.agencyId))) continue
    const key = countingUnit === 'story' ? work.storyKey : work.workId
    if (work.commitmentKinds.some((kind) => kinds.includes(kind))) wanted.add(key)
    const at = new Date(work.firstPublishedAt)
    const known = items.get(key)
    if (!known || at.toISOString() < known.at) items.set(key, { day: hanoiDay(at), at: at.toISOString(), provenance: work.provenance })
  }
  return new Map([...items].filter(([key]) => wanted.has(key)))
}
