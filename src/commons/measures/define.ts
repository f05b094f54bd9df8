import type { Day } from '../../platform/clock.ts'
import { contributionPoint } from '../../platform/contributions.ts'
import type { Db, Tx } from '../../platform/db/connect.ts'
import type { EventDefinition } from '../../platform/events/event.ts'

/** A flow adds up over days; a stock is read as of a day; a distinct counts keys once in a period, however many days they have. */
export type MeasureKind = 'flow' | 'stock' | 'distinct'

export type Words = { readonly vi: string; readonly en: string }
/** A way to split a measure. `many`: one thing may have several values, so parts never add up to the total. */
export type Dim = { readonly name: string; readonly many: boolean; readonly title: Words }

/** Values of the dims; a dim left out has no value. Lists only for dims with `many`. */
export type CellDims = Readonly<Record<string, string | readonly string[] | null | undefined>>
/** What one day holds for one combination of dims: a number, or for a distinct the keys. */
export type Cell = { readonly day: Day; readonly dims: CellDims; readonly value?: number; readonly keys?: readonly string[] }

export type Period = { readonly from: Day; readonly to: Day }
/** Any of the values of each dim, all dims together. */
export type Where = Readonly<Record<string, readonly string[]>>
export type AgencyDay = { readonly agencyId: string; readonly day: Day }

/** One thing behind a number. `address` opens it where it is public. */
export type DrillItem = {
  readonly type: string
  readonly id: string
  readonly title: string
  readonly at: Date
  readonly agencyId: string
  readonly address: { readonly publicId: string; readonly slug: string } | null
  readonly note: string | null
}
export type DrillQuery = {
  readonly agencyIds: readonly string[]
  readonly period: Period
  readonly where: Where
  readonly limit: number
  readonly cursor: string | null
}
export type DrillPage = { readonly items: readonly DrillItem[]; readonly nextCursor: string | null }

export type Touch = { readonly event: EventDefinition; readonly days: (payload: unknown) => readonly AgencyDay[] }
/** `on(WorkPublished, (event) => [{ agencyId: event.agencyId, day: event.day }])` */
export const on = <P>(event: EventDefinition<P>, days: (payload: P) => readonly AgencyDay[]): Touch => ({ event, days: (payload) => days(payload as P) })

export type Measure = {
  /** 'room.things', never renamed: plans bind to it. */
  readonly name: string
  readonly kind: MeasureKind
  readonly title: Words
  readonly unit: Words
  readonly dims: readonly Dim[]
  /** A higher number makes everything be computed anew. */
  readonly version: number
  /** True for what an authority must not read: plan items, drafts, who used what. */
  readonly internal?: boolean
  /** Pure function of stored facts: the cells of the given days of one agency. A stock gives the state at the end of each day. */
  readonly daily: (tx: Tx, input: { agencyId: string; days: readonly Day[] }) => Promise<readonly Cell[]>
  /** Every day with facts, for building from nothing. */
  readonly factDays: (tx: Tx) => Promise<readonly AgencyDay[]>
  /**
   * First day each agency is measured from; one that is missing is not measured at all. Before that day there is no number, not a zero.
   * Without this function the measure covers every agency and day.
   */
  readonly measuredSince?: (db: Db, agencyIds: readonly string[]) => Promise<ReadonlyMap<string, Day>>
  readonly drill?: (db: Db, query: DrillQuery) => Promise<DrillPage>
  readonly touchedBy: readonly Touch[]
}

export const defineMeasure = (measure: Measure): Measure => measure

/** Capabilities declare theirs in their manifests: `contributes: [measures.add(worksMeasure)]`. */
export const measures = contributionPoint<Measure>('measures')

export const findMeasure = (name: string): Measure | undefined => measures.all().find((measure) => measure.name === name)
