import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { pictures } from './index.ts'

const QUALITY = 82

/** The drawing with this key as a JPEG of its own size (1600 × 900), ready for the library. */
export const renderPicture = async (key: string): Promise<Buffer> => {
  const picture = pictures.find((each) => each.key === key)
  if (picture === undefined) throw new Error(`no drawing is called ${key}`)
  const drawing = await readFile(new URL(picture.file, import.meta.url))
  return sharp(drawing).resize(picture.width, picture.height).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY, mozjpeg: true }).toBuffer()
}
