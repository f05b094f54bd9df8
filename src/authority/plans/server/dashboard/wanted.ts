import type { TargetStatement } from '../../contract/target-statement.ts'
import type { Direction } from '../../contract/indicator-definition.ts'
import type { IndicatorValue } from '../../contract/indicator-value.ts'
import { limitOf } from '../meets-target.ts'

/** What a year's value is held against. */
export type Wanted = {
  readonly statements: readonly TargetStatement[]
  /** Year of the statements; null when a task repeats its number every year. */
  readonly year: number | null
}

const years = (statements: readonly TargetStatement[]): number[] => [...new Set(statements.flatMap((each) => each.year ?? []))].sort((a, b) => a - b)

/** The statements of the year; without any, those of the next year that has some, then of the last; a yearly number always counts. */
export const wantedIn = (statements: readonly TargetStatement[], year: number): Wanted => {
  const dated = years(statements)
  const chosen = dated.find((each) => each >= year) ?? dated.at(-1) ?? null
  const repeated = statements.filter((each) => each.year === null)
  return { statements: [...statements.filter((each) => each.year === chosen && chosen !== null), ...repeated], year: chosen }
}

/** The statement a forecast is made for: the yearly table before the milestones, blank ones last. */
export const mainStatement = ({ statements }: Wanted): TargetStatement | null => {
  const order = { annex1: 0, target: 1, task: 2 } as const
  const sorted = [...statements].sort((a, b) => Number(a.wanted.kind === 'blank') - Number(b.wanted.kind === 'blank') || order[a.section] - order[b.section])
  return sorted[0] ?? null
}

/** The wanted number of a year in the unit of the value; null where the plan leaves it blank or says nothing for that very year. */
export const limitIn = (statements: readonly TargetStatement[], year: number, value: Pick<IndicatorValue, 'unit'>): number | null => {
  const { statements: found, year: of } = wantedIn(statements, year)
  const main = mainStatement({ statements: found, year: of })
  if (!main || (of !== null && of !== year && main.year !== null)) return null
  return limitOf(main.wanted, value, main.direction)
}

export const directionOf = (statement: TargetStatement | null, fallback: Direction): Direction => statement?.direction ?? fallback
