import type { IndicatorRow } from '../contract/dashboard.ts'
import { countText, faceText, knownText, neededText, shownText } from './value-text.ts'
import { codesVi } from './vi.ts'

export type SaidIndicator = { readonly target: string; readonly value: string; readonly count: string }

const targetText = ({ statements, wantedYear }: IndicatorRow): string => {
  const wanted = statements.map(({ statement, check }) => {
    const needed = neededText(check)
    return `${statement.raw === '' ? 'để trống' : statement.raw}${needed === null ? '' : ` (cần ${needed})`}`
  })
  return wanted.length === 0 ? '' : `${[...new Set(wanted)].join('; ')}${wantedYear === null ? '' : `, năm ${wantedYear}`}`
}

/** An indicator as an official report prints it: what was wanted, what was reached in its unit, and the count behind it. */
export const saidInReport = (row: IndicatorRow): SaidIndicator => {
  const { value, shown, typed, origin } = row
  const formula = row.definition?.formula ?? null
  const counted = origin === 'typed' && typed ? { ...value, numerator: typed.numerator, denominator: typed.denominator } : value
  return {
    target: targetText(row),
    value: shown === null ? faceText(value, codesVi) : shownText(shown, value, formula, codesVi),
    count: (shown === null ? knownText(value, codesVi) : countText(counted, formula, codesVi)) ?? '',
  }
}
