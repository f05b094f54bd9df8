/** Small deterministic randomness: the same seed text gives the same numbers on every machine, so the past never changes between starts. */
export type Random = {
  /** In [0, 1). */
  readonly next: () => number
  /** Whole number, both ends included. */
  readonly int: (from: number, to: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]] | readonly T[]) => T
  /** An index with probability proportional to its weight. */
  readonly weighted: (weights: readonly number[]) => number
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Mulberry32. */
const generator = (seed: number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const randomFor = (seed: string): Random => {
  const next = generator(hash(seed))
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('pick needs at least one item')
    return item
  }
  const weighted = (weights: readonly number[]): number => {
    let left = next() * weights.reduce((sum, weight) => sum + weight, 0)
    const index = weights.findIndex((weight) => (left -= weight) < 0)
    return index === -1 ? weights.length - 1 : index
  }
  return { next, int: (from, to) => from + Math.floor(next() * (to - from + 1)), pick, weighted }
}
