import { addDays, type Day } from '../../../platform/clock.ts'

export type HalfYear = { readonly from: Day; readonly to: Day; readonly name: string }

/** Cut-offs of periodic reports (Nghị định 09/2019 Đ12): first half 15/12–14/6, second half 15/6–14/12. */
export const halfYearOf = (day: Day): HalfYear => {
  const year = Number(day.slice(0, 4))
  const monthDay = day.slice(5)
  if (monthDay >= '12-15') return { from: `${year}-12-15`, to: `${year + 1}-06-14`, name: `6 tháng đầu năm ${year + 1}` }
  if (monthDay <= '06-14') return { from: `${year - 1}-12-15`, to: `${year}-06-14`, name: `6 tháng đầu năm ${year}` }
  return { from: `${year}-06-15`, to: `${year}-12-14`, name: `6 tháng cuối năm ${year}` }
}

/** The same half a year earlier: what growth is told against. */
export const sameHalfBefore = ({ from, to }: HalfYear): { from: Day; to: Day } => ({
  from: `${Number(from.slice(0, 4)) - 1}${from.slice(4)}`,
  to: `${Number(to.slice(0, 4)) - 1}${to.slice(4)}`,
})

export const dayBefore = (period: HalfYear): Day => addDays(period.from, -1)
export const dayAfter = (period: HalfYear): Day => addDays(period.to, 1)
