import type { IndicatorValue, Note } from '../../contract/indicator-value.ts'
import { ratio } from '../formulas/ratio.ts'
import { because } from './member.ts'

/** Part of a commune one press type of the provincial agencies reaches, 0–1, with where the figure comes from. */
export type Reach = { readonly type: string; readonly reached: number; readonly source: string; readonly readOn: string }
/** A commune flagged remote or border; `reach` empty: nobody has reported. */
export type RemoteCommune = { readonly areaId: string; readonly population: number; readonly reach: readonly Reach[] }
export type RemoteAccessFacts = { readonly communes: readonly RemoteCommune[] }

/**
 * Σ population × P(reached by at least one type) ÷ Σ population. How far audiences of different types overlap is unknown:
 * the bounds run from full overlap (the best type alone) to none (their sum, at most 1) — the Fréchet bounds of a union —
 * and the value assumes independence, which always lies between. A commune without data may be anything from 0 to 1;
 * it is out of the numerator, in the denominator, and lowers coverage.
 */
export const remoteAccess = ({ communes }: RemoteAccessFacts): IndicatorValue => {
  const people = (list: readonly RemoteCommune[]): number => list.reduce((sum, commune) => sum + commune.population, 0)
  const reported = communes.filter((commune) => commune.reach.length > 0)
  const silent = people(communes) - people(reported)
  const total = people(communes)
  const reached = (of: (parts: number[]) => number): number =>
    reported.reduce((sum, commune) => sum + commune.population * of(commune.reach.map((one) => clamp(one.reached))), 0)
  return ratio({
    numerator: reported.length === 0 ? null : reached(independent),
    denominator: total,
    countingUnit: 'inhabitant',
    bounds: { low: reached(fullOverlap), high: reached(noOverlap) + silent, from: 'overlap' },
    coverage: total === 0 ? null : people(reported) / total,
    notes: notesOf(reported, communes.length - reported.length, silent),
  })
}

const clamp = (part: number): number => Math.min(1, Math.max(0, part))
const independent = (parts: number[]): number => 1 - parts.reduce((missed, part) => missed * (1 - part), 1)
const fullOverlap = (parts: number[]): number => Math.max(...parts)
const noOverlap = (parts: number[]): number =>
  Math.min(
    1,
    parts.reduce((sum, part) => sum + part, 0),
  )

const notesOf = (reported: readonly RemoteCommune[], silentCommunes: number, silent: number): Note[] => [
  ...(reported.some((commune) => commune.reach.length > 1) ? [because('overlap-assumed')] : []),
  ...(silentCommunes > 0 ? [because('areas-without-data', { areas: silentCommunes, inhabitants: silent })] : []),
]
