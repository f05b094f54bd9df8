import type { Day } from '../../../../platform/clock.ts'
import type { Span } from '../periods.ts'

export type DailyCount = { readonly day: Day; readonly value: number }

/** Sums of any span of a daily series in logarithmic time; days without a row are zero. */
export class DailySeries {
  readonly #days: readonly Day[]
  readonly #sums: readonly number[]

  constructor(rows: readonly DailyCount[]) {
    const sorted = [...rows].sort((a, b) => (a.day < b.day ? -1 : 1))
    this.#days = sorted.map((row) => row.day)
    let total = 0
    this.#sums = sorted.map((row) => (total += row.value))
  }

  sum(span: Span): number {
    return this.#upTo(span.to, true) - this.#upTo(span.from, false)
  }

  #upTo(day: Day, isIncluded: boolean): number {
    let low = 0
    let high = this.#days.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const at = this.#days[middle]!
      if (at < day || (isIncluded && at === day)) low = middle + 1
      else high = middle
    }
    return low === 0 ? 0 : this.#sums[low - 1]!
  }
}
