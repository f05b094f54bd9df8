import type { Sharp, SharpConstructor, SharpOptions } from 'sharp'

/** A picture of more megapixels is refused: a progressive JPEG is decoded with three to six bytes a pixel in memory. */
export const MAX_MEGAPIXELS = 100

/** Loaded on first use, so that a process which never sees a picture does not carry it (30 MB). */
const load = async (): Promise<SharpConstructor> => {
  const { default: sharp } = await import('sharp')
  // pictures are read once: keeping decoded ones would only hold memory
  sharp.cache(false)
  return sharp
}

let loaded: ReturnType<typeof load> | undefined

export const openSharp = async (input: Buffer, options: SharpOptions = {}): Promise<Sharp> => {
  const sharp = await (loaded ??= load())
  // 'error' refuses truncated and damaged pixels but forgives odd metadata, which cameras write a lot
  return sharp(input, { limitInputPixels: MAX_MEGAPIXELS * 1_000_000, failOn: 'error', ...options })
}
