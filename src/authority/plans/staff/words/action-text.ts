import type { AgencyName, IndicatorRow } from '../../contract/dashboard.ts'
import type { vi } from '../messages.vi.ts'
import { faceText } from '../../words/value-text.ts'
import type { Codes } from '../../words/vi.ts'

type Messages = typeof vi

/** What is missing and the smallest thing that closes it: 'kém cùng kỳ 8, cần thêm 61 đến hết năm'. */
export const actionText = (row: IndicatorRow, agencies: readonly AgencyName[], m: Messages, codes: Codes): string => {
  const { action } = row.forecast
  const parts: string[] = []
  if (row.shown === null) parts.push(faceText(row.value, codes))
  if (row.gaps && row.gaps.spanGap > 0) parts.push(m.behindSpan(row.gaps.spanGap))
  if (action?.kind === 'more-items') parts.push(m.action.items(action.remaining, action.extra, action.weeks))
  if (action?.kind === 'more-members') {
    const names = action.candidates.slice(0, 3).flatMap(({ id }) => agencies.find((agency) => agency.id === id)?.shortName ?? [])
    parts.push(m.action.members(action.extra, codes.units[action.countingUnit], names.join(', ')))
  }
  if (action?.kind === 'more-reached') parts.push(m.action.reached(action.extra, codes.units[action.countingUnit]))
  const gap = row.statements.find(({ check }) => check.state === 'not-met')?.check.gap ?? null
  if (parts.length === 0 && gap !== null && gap > 0) parts.push(m.missing(gap, codes.units[row.value.countingUnit]))
  return parts.join(', ')
}

const urgency: Partial<Record<IndicatorRow['state'], number>> = { 'forecast-missed': 0, 'at-risk': 1, 'insufficient-data': 2, 'no-value': 3 }

/** What wants somebody first: missed, at risk, not met yet, without a number; at most five. */
export const toActOn = (rows: readonly IndicatorRow[]): IndicatorRow[] =>
  rows
    .filter((row) => urgency[row.state] !== undefined && (row.state !== 'insufficient-data' || row.statements.some(({ check }) => check.state === 'not-met')))
    .sort((a, b) => urgency[a.state]! - urgency[b.state]!)
    .slice(0, 5)

/** Who can close it. */
export const whoCanAct = (row: IndicatorRow, m: Messages): string => {
  if (row.forecast.action?.kind === 'more-members') return m.who.members
  return row.definition?.formula === 'growth' || row.definition?.formula === 'share' ? m.who.all : m.who.authority
}
