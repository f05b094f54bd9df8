import { createHash } from 'node:crypto'
import { appError, refuse, type AppError } from '../../../../platform/errors.ts'
import { mediaErrors } from '../../errors.ts'
import { gate } from './gate.ts'
import { MAX_MEGAPIXELS, openSharp } from './open-sharp.ts'
import { readFacts, type PictureFacts } from './read-facts.ts'
import { encode, sizesOf, type Encoded } from './renditions.ts'
import { sniff, type PictureFormat } from './sniff.ts'

export type Inspected = {
  readonly format: PictureFormat
  readonly sha256: string
  /** As seen: the orientation the camera noted is applied. */
  readonly width: number
  readonly height: number
  /** EXIF orientation of the original, 1–8. */
  readonly orientation: number
  /** '#rrggbb' */
  readonly colour: string
  readonly facts: PictureFacts
  /** A WebP about 640 pixels wide, good enough to edit with at once. */
  readonly preview: Encoded
}

const oneAtATime = gate(2)

const assertPictureBytes = (bytes: Buffer): PictureFormat => {
  const found = sniff(bytes)
  if (found.kind === 'svg') refuse(mediaErrors, 'media.svg_not_accepted')
  if (found.kind === 'heic') refuse(mediaErrors, 'media.heic_not_accepted')
  if (found.kind === 'foreign') refuse(mediaErrors, 'media.not_a_picture', { found: found.found })
  return (found as { format: PictureFormat }).format
}

/** The refusal behind a decoder's complaint; sharp gives sentences, not codes. */
const refusalOf = (error: unknown): AppError =>
  error instanceof Error && /pixel limit|dimensions? (too|exceed)|too large/i.test(error.message)
    ? appError(mediaErrors, 'media.too_many_pixels', { limit: MAX_MEGAPIXELS })
    : appError(mediaErrors, 'media.picture_damaged')

const hex = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')

/** The mean colour: what a blurred picture looks like before it is there. */
const meanColour = async (preview: Buffer): Promise<string> => {
  const small = await openSharp(preview)
  const { channels } = await small.flatten({ background: '#ffffff' }).stats()
  const [red, green = red, blue = red] = channels.map((channel) => channel.mean)
  return `#${hex(red!)}${hex(green!)}${hex(blue!)}`
}

const decode = async (bytes: Buffer): Promise<Pick<Inspected, 'width' | 'height' | 'orientation' | 'preview' | 'colour'>> => {
  const { autoOrient, orientation = 1 } = await (await openSharp(bytes)).metadata()
  const { preview: size } = sizesOf(autoOrient)
  const picture = await openSharp(bytes)
  const preview = await encode(picture.autoOrient(), { ...size, format: 'webp' })
  return { ...autoOrient, orientation, preview, colour: await meanColour(preview.content) }
}

/**
 * Looks at a received file by its content and decodes it once: what is not a whole picture of a known format is refused with
 * the reason and the way on (415 type, 413 pixels, 422 damage).
 */
export const inspectPicture = async (bytes: Buffer): Promise<Inspected> => {
  const format = assertPictureBytes(bytes)
  const decoded = await oneAtATime(() => decode(bytes)).catch((error: unknown) => {
    throw refusalOf(error)
  })
  return { format, sha256: createHash('sha256').update(bytes).digest('hex'), facts: await readFacts(bytes), ...decoded }
}
