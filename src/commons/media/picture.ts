/** What a page needs to draw a picture; no HTML here, so that reader pages and staff pages share it. */
export type PictureSource = {
  readonly publicKey: string
  /** Of the original, upright. */
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly previewWidth: number
  /** Widths that exist as AVIF and WebP; empty while they are being made. */
  readonly widths: readonly number[]
  readonly jpegWidth: number | null
}

export type PictureOptions = {
  /** How wide it is drawn, as in HTML: '(min-width: 48rem) 42rem, 100vw'. */
  readonly sizes: string
  readonly alt: string
  /** No wider rendition than this, for small places. */
  readonly maxWidth?: number
  /** The first picture of a page: loaded at once. */
  readonly first?: boolean
}

export type PictureAttributes = {
  readonly sources: readonly { readonly type: string; readonly srcset: string; readonly sizes: string }[]
  readonly img: {
    readonly src: string
    readonly width: number
    readonly height: number
    readonly alt: string
    readonly loading: 'eager' | 'lazy'
    readonly decoding: 'async' | 'sync'
    readonly fetchpriority: 'high' | 'auto'
  }
  /** The picture's mean colour, to stand in its place until it is there. */
  readonly colour: string
  /** A class of `toneStyles` nearest to that colour, for pages without inline styles. */
  readonly tone: string
}

export type PictureFormat = 'avif' | 'webp' | 'jpg'
export const pictureAddress = (publicKey: string, name: number | 'share', format: PictureFormat): string => `/media/${publicKey}/${name}.${format}`

const heightAt = ({ width, height }: PictureSource, drawn: number): number => Math.max(1, Math.round((height * drawn) / width))

const LEVELS = 5
const levelOf = (colour: string, at: number): number => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * (LEVELS - 1))
/** One of 125 class names: 'tone-' and a level 0–4 for red, green and blue. */
export const toneOf = (colour: string): string => `tone-${levelOf(colour, 1)}${levelOf(colour, 3)}${levelOf(colour, 5)}`

const toHex = (level: number): string =>
  Math.round((level * 255) / (LEVELS - 1))
    .toString(16)
    .padStart(2, '0')
/** The style sheet behind `tone`: 125 rules, 0.6 KB compressed. */
export const toneStyles = (): string => {
  const levels = Array.from({ length: LEVELS }, (_, level) => level)
  return levels
    .flatMap((red) => levels.flatMap((green) => levels.map((blue) => `.tone-${red}${green}${blue}{background:#${toHex(red)}${toHex(green)}${toHex(blue)}}`)))
    .join('')
}

const sourcesOf = ({ publicKey, widths }: PictureSource, { sizes, maxWidth = Number.POSITIVE_INFINITY }: PictureOptions): PictureAttributes['sources'] => {
  const drawn = widths.filter((width, index) => index === 0 || width <= maxWidth)
  if (drawn.length === 0) return []
  return (['avif', 'webp'] as const).map((format) => ({
    type: `image/${format}`,
    srcset: drawn.map((width) => `${pictureAddress(publicKey, width, format)} ${width}w`).join(', '),
    sizes,
  }))
}

/** Attributes of a `<picture>` with AVIF and WebP sources, its size (so that nothing jumps) and a JPEG for old browsers. */
export const picture = (asset: PictureSource, options: PictureOptions): PictureAttributes => {
  const shown = asset.jpegWidth ?? asset.previewWidth
  const src = asset.jpegWidth === null ? pictureAddress(asset.publicKey, asset.previewWidth, 'webp') : pictureAddress(asset.publicKey, asset.jpegWidth, 'jpg')
  const first = options.first ?? false
  return {
    sources: sourcesOf(asset, options),
    img: {
      src,
      width: shown,
      height: heightAt(asset, shown),
      alt: options.alt,
      loading: first ? 'eager' : 'lazy',
      decoding: first ? 'sync' : 'async',
      fetchpriority: first ? 'high' : 'auto',
    },
    colour: asset.colour,
    tone: toneOf(asset.colour),
  }
}

/** The 1200 × 630 picture other sites show; null while it is being made. */
export const sharePicture = (asset: PictureSource): { src: string; width: number; height: number } | null =>
  asset.jpegWidth === null ? null : { src: pictureAddress(asset.publicKey, 'share', 'jpg'), width: 1200, height: 630 }
