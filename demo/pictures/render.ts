import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { pictures } from './index.ts'

const QUALITY = 82

// every process runs in the folder of the project; a bundle does not know where its sources were

/** The drawing with this key as a JPEG of its own size (1600 × 900), ready for the library. */
export const renderPicture = async (key: string): Promise<Buffer> => {
  const picture = pictures.find((each) => each.key === key)
  if (picture === undefined) throw new Error(`no drawing is called ${key}`)
  const drawing = await readFile(join('demo', 'pictures', basename(picture.file)))
  return sharp(drawing).resize(picture.width, picture.height).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer()
}
