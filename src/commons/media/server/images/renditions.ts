import type { Sharp } from 'sharp'
import { openSharp } from './open-sharp.ts'

export const renditionFormats = ['avif', 'webp', 'jpeg'] as const
export type RenditionFormat = (typeof renditionFormats)[number]
export type Size = { readonly width: number; readonly height: number }
export type Encoded = Size & { readonly format: RenditionFormat; readonly content: Buffer }
/** 'share' is the 1200 × 630 picture other sites show. */
export type Rendition = Encoded & { readonly name: string }

export const RENDITION_WIDTHS = [320, 640, 960, 1280, 1920] as const
export const SHARE: Size = { width: 1200, height: 630 }
const PREVIEW_WIDTH = 640
const JPEG_WIDTH = 1280
/** WebP ends at 16,383; nobody scrolls further. */
const MAX_HEIGHT = 8000

const scaled = (original: Size, width: number): Size => ({ width, height: Math.max(1, Math.round((original.height * width) / original.width)) })

/** The sizes of one picture: never larger than the original, whose own width stands in for the first one it cannot fill. */
export const sizesOf = (original: Size): { sizes: readonly Size[]; preview: Size; jpeg: Size } => {
  const tallest = Math.max(1, Math.floor((original.width * MAX_HEIGHT) / original.height))
  const largest = Math.min(original.width, tallest, RENDITION_WIDTHS.at(-1)!)
  const widths = [...RENDITION_WIDTHS.filter((width) => width < largest), largest]
  const best = (wanted: number): Size => scaled(original, widths.findLast((width) => width <= wanted) ?? widths[0]!)
  return { sizes: widths.map((width) => scaled(original, width)), preview: best(PREVIEW_WIDTH), jpeg: best(JPEG_WIDTH) }
}

// effort 2 of AVIF is nine times quicker than 4 at nearly the same size
const asFormat = (picture: Sharp, format: RenditionFormat): Sharp => {
  if (format === 'avif') return picture.avif({ quality: 50, effort: 2, chromaSubsampling: '4:2:0' })
  if (format === 'webp') return picture.webp({ quality: 76, effort: 2 })
  return picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, progressive: true, optimiseCoding: true })
}

/** Resizes and encodes in sRGB. sharp writes no metadata unless asked: place, camera and owner stay behind. */
export const encode = async (picture: Sharp, wanted: Size & { format: RenditionFormat }): Promise<Encoded> => {
  const { width, height, format } = wanted
  const resized = picture.resize({ width, height, fit: 'fill' }).toColourspace('srgb')
  return { width, height, format, content: await asFormat(resized, format).toBuffer() }
}

const raw = async (original: Buffer, size: Size): Promise<() => Promise<Sharp>> => {
  const picture = await openSharp(original)
  const { data, info } = await picture
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return () => openSharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
}

/** The addresses a picture will have, without making them. */
export const renditionNames = (original: Size): readonly { name: string; format: RenditionFormat }[] => {
  const { sizes, jpeg } = sizesOf(original)
  return [
    ...sizes.flatMap(({ width }) => (['webp', 'avif'] as const).map((format) => ({ name: String(width), format }))),
    { name: String(jpeg.width), format: 'jpeg' as const },
    { name: 'share', format: 'jpeg' as const },
  ]
}

/**
 * Makes every rendition that `has` does not know yet, one after another, from a single decode at the largest size.
 * `original` is the size as seen.
 */
export async function* makeRenditions(bytes: Buffer, original: Size, has: (name: string, format: RenditionFormat) => boolean): AsyncIterable<Rendition> {
  const { sizes, jpeg } = sizesOf(original)
  const from = await raw(bytes, sizes.at(-1)!)
  for (const size of sizes) {
    for (const format of ['webp', 'avif'] as const) {
      const name = String(size.width)
      if (!has(name, format)) yield { name, ...(await encode(await from(), { ...size, format })) }
    }
  }
  if (!has(String(jpeg.width), 'jpeg')) yield { name: String(jpeg.width), ...(await encode(await from(), { ...jpeg, format: 'jpeg' })) }
  if (has('share', 'jpeg')) return
  // 'attention' keeps faces and strong colours inside the crop
  const cropped = (await from()).resize({ ...SHARE, fit: 'cover', position: 'attention' })
  yield { name: 'share', ...SHARE, format: 'jpeg', content: await asFormat(cropped, 'jpeg').toBuffer() }
}
