import type { ReactNode } from 'react'
import { TrendLine, useText } from '../../../../platform/staff/index.ts'
import type { IndicatorRow } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'
import { shownText } from '../../words/value-text.ts'

/** Twelve points and the wanted value dashed; said in words to those who do not see it. The panel has the same as a table. */
export const Trend = ({ row }: { row: IndicatorRow }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const name = useText()(row.name)
  const values = row.trend.map((point) => point.value)
  const known = values.filter((value) => value !== null)
  const target = row.trend.at(-1)?.target ?? null
  const last = known.at(-1)
  const words = last === undefined ? m.noPoint : shownText(last, row.value, row.definition?.formula ?? null, codes)
  if (known.length === 0) return <span aria-label={m.trendLabel(name, m.noPoint)}>–</span>
  return <TrendLine points={values} target={target} from={Math.min(0, ...known, target ?? 0)} label={m.trendLabel(name, words)} />
}
