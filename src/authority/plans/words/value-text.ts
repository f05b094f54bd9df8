import { formatDecimal, formatNumber, formatPercent } from '../../../platform/i18n/format.ts'
import type { IndicatorRow } from '../contract/dashboard.ts'
import type { Forecast } from '../contract/forecast.ts'
import type { Formula } from '../contract/indicator-definition.ts'
import type { IndicatorValue, TargetCheck } from '../contract/indicator-value.ts'
import type { Codes } from './vi.ts'

type Shape = Pick<IndicatorValue, 'unit' | 'countingUnit'>

// an expectation over thousands of people is no exacter than one person
const whole = (value: number): string => (Number.isInteger(value) || Math.abs(value) >= 1000 ? formatNumber(Math.round(value)) : formatDecimal(value))
const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : value < 0 ? `−${text.replace(/^[-−]/, '')}` : text)

/** A number in the unit of an indicator: '66,7 %', '+13,0 %', '2 cơ quan'. Growth carries its sign. */
export const amountText = (amount: number, { unit, countingUnit }: Shape, formula: Formula | null, codes: Codes): string => {
  if (unit === 'count') return `${whole(amount)} ${codes.units[countingUnit]}`
  const text = unit === 'percentage-points' ? `${formatDecimal(amount)} ${codes.points}` : formatPercent(amount)
  return formula === 'growth' ? signed(text, amount) : text
}

/** A pair is said with both its sides. */
const pairText = (urban: number): string => `${formatDecimal(urban)} %/${formatDecimal(100 - urban)} %`

export const shownText = (shown: number, shape: Shape, formula: Formula | null, codes: Codes): string =>
  formula === 'pair' ? pairText(shown) : amountText(shown, shape, formula, codes)

/** The note that a baseline is there, but of a whole year: part of a year is never held against it. */
const wholeYearBase = (value: Pick<IndicatorValue, 'notes'>): IndicatorValue['notes'][number] | undefined =>
  value.notes.find(({ code }) => code === 'baseline-covers-whole-year')

/** Which of the faces of no number this is, in words. */
export const faceText = (value: Pick<IndicatorValue, 'status' | 'notes'>, codes: Codes): string =>
  wholeYearBase(value) ? codes.waitsForYearEnd : codes.faces[value.status === 'value' ? 'not-measured' : value.status]

/** What is known where nothing may be compared yet: the count so far and the whole base year. */
export const knownText = (value: IndicatorValue, codes: Codes): string | null => {
  const note = wholeYearBase(value)
  if (!note || value.numerator === null || value.denominator === null) return null
  return codes.soFarAndBase(whole(value.numerator), whole(value.denominator), String(note.detail['baselineFrom']).slice(0, 4), codes.units[value.countingUnit])
}

/** The count behind a percentage: '2/3 cơ quan', '452 so với 400 tin, bài'. Null where there is none. */
export const countText = (
  value: Pick<IndicatorValue, 'numerator' | 'denominator' | 'unit' | 'countingUnit'>,
  formula: Formula | null,
  codes: Codes,
): string | null => {
  const { numerator, denominator, countingUnit, unit } = value
  if (numerator === null) return null
  const counted = codes.units[countingUnit]
  if (denominator === null) return unit === 'count' ? null : `${whole(numerator)} ${counted}`
  return formula === 'growth' && unit === 'percent'
    ? codes.against(whole(numerator), whole(denominator), counted)
    : `${whole(numerator)}/${whole(denominator)} ${counted}`
}

/** What a check says of a target: the count that is needed where it is compared as one. */
export const neededText = ({ needed }: TargetCheck): string | null => (needed === null ? null : `${whole(needed.count)}/${whole(needed.of)}`)

/** '118,0 % (110,0 đến 126,0)': the point with its interval; null without a forecast. */
export const forecastText = ({ low, point, high }: Forecast, row: Pick<IndicatorRow, 'value'>, codes: Codes): string | null => {
  if (low === null || point === null || high === null) return null
  const { members, unit } = row.value
  // shares of few agencies are forecast as counts of agencies
  const isCount = unit === 'count' || members !== null
  const say = (value: number): string => (isCount ? whole(value) : formatDecimal(value)).replace(/^-/, '−')
  const sign = unit === 'count' ? '' : members === null ? ' %' : `/${members.length}`
  return low === high ? `${say(point)}${sign}` : `${say(point)}${sign} (${codes.range(say(low), say(high))})`
}
