import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One face readers load. Files come whole from the package and keep every Vietnamese letter when cut down. */
export type Face = { readonly name: string; readonly family: string; readonly weight: number; readonly style: 'normal' | 'italic'; readonly file: string }

const FONTS = 'node_modules/@expo-google-fonts'

export const faces: readonly Face[] = [
  { name: 'serif-400', family: 'Source Serif 4', weight: 400, style: 'normal', file: 'source-serif-4/400Regular/SourceSerif4_400Regular.ttf' },
  { name: 'serif-600', family: 'Source Serif 4', weight: 600, style: 'normal', file: 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf' },
  {
    name: 'serif-400-italic',
    family: 'Source Serif 4',
    weight: 400,
    style: 'italic',
    file: 'source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  },
  { name: 'sans-500', family: 'Be Vietnam Pro', weight: 500, style: 'normal', file: 'be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf' },
]

const range = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

/** Every letter of Vietnamese, composed and as base plus combining marks (text from elsewhere), and the signs of a news text. */
export const letters = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'ĂăĐđĨĩŨũƠơƯư',
  range(0x1ea0, 0x1ef9),
  '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323',
  '–—‘’‚“”„†•…‰′″‹›€₫™−×≤≥→←↑↓',
].join('')

/** Kerning and the placing of marks; small capitals, swashes and the like would double the size. */
const FEATURES = ['kern', 'mark', 'mkmk', 'ccmp', 'locl']

/** A cut-down WOFF2 of about 20 KB. Loads the shaping engine, so only a build and a development server call it. */
export const cutFace = async (root: string, face: Face): Promise<Buffer> => {
  const { default: subsetFont } = await import('subset-font')
  return subsetFont(await readFile(join(root, FONTS, face.file)), letters, { targetFormat: 'woff2', noHinting: true, keepFeatures: FEATURES })
}

/** Names the result before it is made: the same letters of the same file are the same bytes. */
export const faceFileName = (face: Face): string => {
  const hash = createHash('sha256')
    .update(JSON.stringify([face, letters, FEATURES]))
    .digest('hex')
    .slice(0, 10)
  return `${face.name}-${hash}.woff2`
}
