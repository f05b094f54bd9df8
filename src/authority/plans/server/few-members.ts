import type { Direction } from '../contract/indicator-definition.ts'

/**
 * A percentage of a few agencies is a count in disguise: 67 % of 3 is 2, 33 % of 3 is 1. The wanted count is the smallest
 * one that rounds to the target (the largest, where less is better); 100 % means all of them and 0 % none.
 * `offset` is subtracted from the share first (change in percentage points against an earlier share).
 */
export const neededCount = (input: { percent: number; of: number; direction: Direction; offset?: number }): number => {
  const { percent, of, direction, offset = 0 } = input
  if (direction === 'up' && percent + offset >= 100) return of
  if (direction === 'down' && percent + offset <= 0) return 0
  const rounded = (count: number): number => round((count / of) * 100 - offset, decimalsOf(percent))
  const counts = Array.from({ length: of + 1 }, (_, count) => count)
  const reaching = direction === 'up' ? counts.find((count) => rounded(count) >= percent) : counts.findLast((count) => rounded(count) <= percent)
  return reaching ?? (direction === 'up' ? of : 0)
}

/** Digits the target prints after the sign: 66.7 → 1. */
const decimalsOf = (percent: number): number => String(percent).split('.')[1]?.length ?? 0

const round = (value: number, decimals: number): number => Math.round((value + Number.EPSILON) * 10 ** decimals) / 10 ** decimals

// binary fractions: 8.3 × 1000 is 8300.000000000001
const TOLERANCE = 1e-11
const near = (limit: number): number => TOLERANCE * Math.max(1, Math.abs(limit))

/** `value` is at least (at most, where less is better) `limit`, compared unrounded. */
export const reaches = (value: number, limit: number, direction: Direction): boolean =>
  direction === 'up' ? value >= limit - near(limit) : value <= limit + near(limit)

/** The smallest whole number not below. */
export const ceilExact = (value: number): number => Math.ceil(value - near(value))
/** The largest whole number not above. */
export const floorExact = (value: number): number => Math.floor(value + near(value))
