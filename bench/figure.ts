/** 'small' only proves that a figure runs; 'full' is what its goal is about. */
export type Size = 'small' | 'full'

/** A value with a word about how it came about. */
export type Measured = { readonly value: number; readonly note: string }

/** One number the house promises: `room.what`. */
export type Figure = {
  readonly name: string
  readonly unit: string
  readonly goal: number
  readonly better: 'lower' | 'higher'
  readonly run: (size: Size) => Promise<number | Measured>
}

/** What the figures of one room are, and what ends the processes they started. */
export type FigureRoom = { readonly figures: readonly Figure[]; readonly close: () => Promise<void> }

/** This machine lacks something the figure compares with or looks through; the sentence says what to install. */
export class NotMeasured extends Error {}

/** The smallest value that is not exceeded by the given share of all (nearest rank). */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0

/** The same work for several figures of a run is done once for each size. */
export const once = <T>(
  work: (size: Size) => Promise<T>,
): ((size: Size) => Promise<T>) & { readonly done: () => Promise<T>[]; readonly forget: () => void } => {
  const made = new Map<Size, Promise<T>>()
  const get = (size: Size): Promise<T> => {
    const result = made.get(size) ?? work(size)
    made.set(size, result)
    return result
  }
  return Object.assign(get, { done: () => [...made.values()], forget: () => made.clear() })
}
