/** 'small' only proves that a figure runs; 'full' is what its goal is about. */
export type Size = 'small' | 'full'

/** One number the house promises: `room.what`. */
export type Figure = {
  readonly name: string
  readonly unit: string
  readonly goal: number
  readonly better: 'lower' | 'higher'
  readonly run: (size: Size) => Promise<number>
}
