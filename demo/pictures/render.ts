import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { pictures } from './index.ts'

const QUALITY = 82

/** The drawings stay where they were drawn: a built program finds them by walking up to the project's root. */
const folderOf = (file: string, from: string = import.meta.dirname): string => {
  const beside = [from, join(from, 'demo', 'pictures')].find((folder) => existsSync(join(folder, file)))
  if (beside !== undefined) return beside
  if (dirname(from) === from) throw new Error(`the drawing ${file} is not with the project`)
  return folderOf(file, dirname(from))
}

/** The drawing with this key as a JPEG of its own size (1600 × 900), ready for the library. */
export const renderPicture = async (key: string): Promise<Buffer> => {
  const picture = pictures.find((each) => each.key === key)
  if (picture === undefined) throw new Error(`no drawing is called ${key}`)
  const drawing = await readFile(join(folderOf(picture.file), picture.file))
  return sharp(drawing).resize(picture.width, picture.height).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer()
}
