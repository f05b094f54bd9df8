import { randomUUID } from 'node:crypto'
import type { Block, CanonicalContent, PlainBlock, Run } from '../schema.ts'

/** Numbers in [0, 1) that repeat for the same seed (mulberry32), so that a failing case can be run again. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export type Random = () => number
export const whole = (random: Random, below: number): number => Math.floor(random() * below)
export const oneOf = <T>(random: Random, values: readonly T[]): T => values[whole(random, values.length)]!
export const several = <T>(random: Random, most: number, make: () => T): T[] => Array.from({ length: whole(random, most + 1) }, make)

const syllables = 'nước người tỉnh đường trường hoà thuỷ quý ngày mưa lũ hộ dân xã phường cầu Phong Châu ông bà nghìn 23/6 Covid-19 4.0 đã được và của'.split(
  ' ',
)
const dirt = [' ', '  ', '\u00a0', '\u200b', '\n', ' \n ', 'e\u0302\u0301', '\u0301', 'A\u030A', '😀', '', '\t', '\r\n', '…', '"', '<b>', '&', '\ufeff']

export const sentence = (random: Random, most = 12): string => `${Array.from({ length: 1 + whole(random, most) }, () => oneOf(random, syllables)).join(' ')}.`

const messyText = (random: Random): string =>
  several(random, 4, () => (random() < 0.3 ? oneOf(random, dirt) : sentence(random, 4))).join(random() < 0.5 ? ' ' : '')

const messyRun = (random: Random): Run => ({
  text: messyText(random),
  ...(random() < 0.3 ? { bold: true as const } : {}),
  ...(random() < 0.3 ? { italic: true as const } : {}),
  ...(random() < 0.2 ? { href: oneOf(random, ['https://baominhson.vn/a?b=1', 'mailto:toasoan@baominhson.vn']) } : {}),
})

const messyRuns = (random: Random): Run[] => several(random, 4, () => messyRun(random))
const assetId = (random: Random): string =>
  randomUUID()
    .replace(/[0-9a-f]/g, (digit) => (digit === '4' ? '4' : whole(random, 16).toString(16)))
    .replace(/^(.{14})./, '$14')
    .replace(/^(.{19})./, '$1a')

export const randomPicture = (random: Random): Extract<Block, { type: 'picture' }> => ({
  type: 'picture',
  assetId: assetId(random),
  fileSha256: Array.from({ length: 64 }, () => whole(random, 16).toString(16)).join(''),
  caption: messyText(random),
  credit: messyText(random),
  alt: messyText(random),
})

const makers: ((random: Random) => PlainBlock)[] = [
  (random) => ({ type: 'paragraph', text: messyRuns(random) }),
  (random) => ({ type: 'paragraph', text: messyRuns(random) }),
  (random) => ({ type: 'heading', level: random() < 0.5 ? 2 : 3, text: messyRuns(random) }),
  (random) => ({ type: 'quote', text: messyRuns(random), source: messyText(random) }),
  (random) => ({ type: 'list', ordered: random() < 0.5, ...(random() < 0.3 ? { start: 4 } : {}), items: several(random, 4, () => messyRuns(random)) }),
  (random) => ({
    type: 'table',
    rows: several(random, 3, () =>
      several(random, 3, () => ({
        text: messyRuns(random),
        ...(random() < 0.3 ? { header: true as const } : {}),
        ...(random() < 0.2 ? { colspan: 2 } : {}),
      })),
    ),
  }),
  randomPicture,
  (random) => ({ type: 'embed', url: `https://video.minhson.vn/${whole(random, 99)}`, provider: 'video.minhson.vn', title: messyText(random) }),
]

export const randomPlainBlock = (random: Random): PlainBlock => oneOf(random, makers)(random)

export const randomBlock = (random: Random): Block =>
  random() < 0.1 ? { type: 'box', title: messyText(random), blocks: several(random, 3, () => randomPlainBlock(random)) } : randomPlainBlock(random)

/** Untidy on purpose: outer spaces, NFD, empty runs, invisible characters. */
export const randomContent = (random: Random): CanonicalContent => ({
  ...(random() < 0.3 ? { kicker: messyText(random) } : {}),
  headline: messyText(random),
  standfirst: messyText(random),
  byline: several(random, 3, () => ({ name: messyText(random) || 'An', role: oneOf(random, ['author', 'photographer']) })),
  body: several(random, 12, () => randomBlock(random)),
  ...(random() < 0.2 ? { aiLabel: messyText(random) } : {}),
})

/** A clean piece of about `length` syllables, as long reads are. */
export const longContent = (random: Random, length: number): CanonicalContent => {
  const body: Block[] = []
  for (let count = 0; count < length; count += 60)
    body.push({ type: 'paragraph', text: [{ text: Array.from({ length: 6 }, () => sentence(random, 18)).join(' ') }] })
  return { headline: sentence(random), standfirst: sentence(random, 40), byline: [{ name: 'Nguyễn An', role: 'author' }], body }
}
