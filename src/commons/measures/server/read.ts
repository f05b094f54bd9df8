import type { Day } from '../../../platform/clock.ts'
import { daysBetween } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { listAgencies, scopesOf } from '../../organisations/index.ts'
import { findMeasure, type Measure, type MeasureKind, type Period, type Where, type Words } from '../define.ts'
import { measureErrors } from '../errors.ts'
import { coverageOf, type AgencyCoverage } from './coverage.ts'
import { readCells, type ReadCell } from './read-cells.ts'
import { freshen } from './recompute.ts'
import type { Bucket } from './spans.ts'

const LONGEST_DAYS = 12 * 366
const LONGEST_BY_DAY = 3 * 366

export type ReadInput = {
  readonly measures: readonly string[]
  /** Agencies by id, each with those it had succeeded by the end of the period; or all of a province as of a day. */
  readonly agencies: readonly string[] | { readonly provinceId: string; readonly asOf: Day }
  readonly period: Period
  /** 'agency', 'day', 'month', 'year' and names of dims. */
  readonly groupBy?: readonly string[]
  readonly where?: Where
}

/** One measure over the period. No number is never 0: `total` is null where nothing is measured. */
export type Reading = {
  readonly measure: string
  readonly kind: MeasureKind | null
  readonly unit: Words | null
  /** 'partly': some agency, or some days of the period, are not measured. */
  readonly state: 'measured' | 'partly' | 'not-measured'
  readonly agencies: readonly AgencyCoverage[]
  /** For a flow the sum, for a distinct each key once, for a stock the state at the end of the period. */
  readonly total: number | null
  /** Whether the cells add up to the total: never for a distinct, a stock by time, or a dim with several values. */
  readonly additive: boolean
  /** Only what is not zero, but for agencies: each that is measured has its cell. */
  readonly cells: readonly ReadCell[]
}

const rootsOf = async (db: Db, input: ReadInput): Promise<string[]> => {
  if (Array.isArray(input.agencies)) return [...new Set(input.agencies as readonly string[])]
  const { provinceId, asOf } = input.agencies as { provinceId: string; asOf: Day }
  return (await listAgencies(db, { provinceId, asOf })).map((agency) => agency.id)
}

const BUCKETS: readonly string[] = ['day', 'month', 'year']

type Grouping = { readonly byAgency: boolean; readonly bucket: Bucket | null; readonly dims: readonly string[] }
const groupingOf = (groupBy: readonly string[]): Grouping => ({
  byAgency: groupBy.includes('agency'),
  bucket: (groupBy.find((name) => BUCKETS.includes(name)) as Bucket | undefined) ?? null,
  dims: groupBy.filter((name) => name !== 'agency' && !BUCKETS.includes(name)),
})

const assertAsked = (found: readonly Measure[], input: ReadInput, { bucket, dims }: Grouping): void => {
  const days = daysBetween(input.period.from, input.period.to)
  if (days < 0 || days > (bucket === 'day' ? LONGEST_BY_DAY : LONGEST_DAYS)) refuse(measureErrors, 'measures.bad_period')
  for (const measure of found) {
    const unknown = [...dims, ...Object.keys(input.where ?? {})].find((name) => !measure.dims.some((dim) => dim.name === name))
    if (unknown !== undefined) refuse(measureErrors, 'measures.unknown_dim', { measure: measure.name, dim: unknown })
  }
}

const isAdditive = (measure: Measure, { bucket, dims }: Grouping): boolean =>
  !dims.some((name) => measure.dims.find((dim) => dim.name === name)?.many) && (measure.kind === 'flow' || (measure.kind === 'stock' && bucket === null))

const notMeasured = (name: string): Reading => ({
  measure: name,
  kind: null,
  unit: null,
  state: 'not-measured',
  agencies: [],
  total: null,
  additive: false,
  cells: [],
})

const withZeroes = (cells: readonly ReadCell[], coverage: readonly AgencyCoverage[], { byAgency, bucket, dims }: Grouping): ReadCell[] => {
  if (!byAgency || bucket !== null || dims.length > 0) return [...cells]
  const measured = coverage.filter((each) => each.state !== 'not-measured')
  return measured.map(({ agencyId }) => cells.find((cell) => cell.agencyId === agencyId) ?? { agencyId, at: null, dims: {}, value: 0 })
}

type Answer = { readonly measure: string; readonly isTotal: boolean; readonly cell: ReadCell }

const stateOf = (coverage: readonly AgencyCoverage[]): Reading['state'] => {
  if (coverage.every((each) => each.state === 'not-measured')) return 'not-measured'
  return coverage.every((each) => each.state === 'measured') ? 'measured' : 'partly'
}

/** Millionths are kept and what binary fractions add behind them is not. */
const sumOf = (cells: readonly ReadCell[]): number => Number(cells.reduce((sum, cell) => sum + cell.value, 0).toFixed(6))

const readingOf = (measure: Measure, coverage: readonly AgencyCoverage[], answers: readonly Answer[], grouping: Grouping): Reading => {
  const state = stateOf(coverage)
  const cells = answers.filter((answer) => !answer.isTotal).map((answer) => answer.cell)
  const total = answers.find((answer) => answer.isTotal)?.cell.value ?? sumOf(cells)
  return {
    measure: measure.name,
    kind: measure.kind,
    unit: measure.unit,
    state,
    agencies: coverage,
    total: state === 'not-measured' ? null : total,
    additive: isAdditive(measure, grouping),
    cells: state === 'not-measured' ? [] : withZeroes(cells, coverage, grouping),
  }
}

/**
 * Reads measures for agencies over a period, all of them from the rollups in one query. Stale days within it are computed first.
 * An agency counts with those it had succeeded by the end of the period, so a merger needs no rewriting.
 * A name nobody declares answers 'not-measured'. Throws `measures.bad_period`, `measures.unknown_dim`.
 */
export const read = async (db: Db, input: ReadInput): Promise<Reading[]> => {
  const grouping = groupingOf(input.groupBy ?? [])
  const found = input.measures.flatMap((name) => findMeasure(name) ?? [])
  assertAsked(found, input, grouping)
  const roots = await rootsOf(db, input)
  const scopes = await scopesOf(db, roots, input.period.to)
  const members = [...scopes].flatMap(([root, ids]) => ids.map((agencyId) => ({ root, agencyId })))
  const agencyIds = members.map((member) => member.agencyId)
  await freshen(db, { agencyIds, measures: found.map((measure) => measure.name), to: input.period.to })
  const coverage = await Promise.all(found.map((measure) => coverageOf(db, measure, scopes, input.period)))
  const answers = await readCells(db, { measures: found, members, period: input.period, where: input.where ?? {}, ...grouping })
  const byMeasure = Map.groupBy(answers, (answer) => answer.measure)
  return input.measures.map((name) => {
    const index = found.findIndex((measure) => measure.name === name)
    return index < 0 ? notMeasured(name) : readingOf(found[index]!, coverage[index]!, byMeasure.get(name) ?? [], grouping)
  })
}
