import type { CountingUnit } from '../../contract/indicator-value.ts'
import type { Span } from '../periods.ts'
import type { Quantity } from './growth.ts'

/** 95 % normal quantile. */
const Z = 1.959963984540054

/**
 * A first year nobody coded: an editor codes a random sample of the archive, and the count of the whole year is estimated
 * with a 95 % Wilson score interval (E. B. Wilson, JASA 22, 1927), which behaves at 0 and at small samples.
 */
export const sampledBaseline = (input: { archive: number; sampled: number; ofKind: number; countingUnit: CountingUnit; span: Span }): Quantity | null => {
  const { archive, sampled, ofKind, countingUnit, span } = input
  if (sampled <= 0 || sampled > archive || ofKind < 0 || ofKind > sampled) return null
  const part = ofKind / sampled
  const { low, high } = wilson(part, sampled)
  return { value: archive * part, countingUnit, span, origin: 'sampled', low: archive * low, high: archive * high }
}

const wilson = (part: number, sampled: number): { low: number; high: number } => {
  const weight = 1 + Z ** 2 / sampled
  const centre = (part + Z ** 2 / (2 * sampled)) / weight
  const half = (Z / weight) * Math.sqrt((part * (1 - part)) / sampled + Z ** 2 / (4 * sampled ** 2))
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) }
}
