/** Reads the number a plan prints in words: “60%/40%”, “5-10%”, “1 (33%)”, “tối thiểu 20%”, “cấp độ 3 trở lên”. */
export type RawReading =
  | { kind: 'blank' }
  | { kind: 'percent'; value: number }
  | { kind: 'range'; min: number; max: number }
  | { kind: 'ratio'; urban: number; rural: number }
  | { kind: 'count-percent'; count: number; percent: number }
  | { kind: 'count'; value: number }

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
const PAIR = new RegExp(String.raw`^${NUMBER}\s*%\s*/\s*${NUMBER}\s*%$`)
const COUNT_PERCENT = new RegExp(String.raw`^(\d+)\s*\(${NUMBER}\s*%\)$`)
const RANGE = new RegExp(String.raw`${NUMBER}\s*%?\s*[-–]\s*${NUMBER}\s*%`)
const PERCENT = new RegExp(String.raw`${NUMBER}\s*%`)
const COUNT = /\d+/
const SMALL_NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

// the decimal sign of a Vietnamese document is the comma
const number = (digits: string): number => Number(digits.replace(',', '.'))
const spelled = (text: string): number =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => SMALL_NUMBERS.indexOf(word))
    .find((at) => at > 0) ?? -1

type Reader = (text: string) => RawReading | undefined
const two =
  (pattern: RegExp, make: (first: number, second: number) => RawReading): Reader =>
  (text) => {
    const found = pattern.exec(text)
    return found ? make(number(found[1]!), number(found[2]!)) : undefined
  }

/** Order matters: the most particular form first. */
const readers: readonly Reader[] = [
  (text) => (text === '' ? { kind: 'blank' } : undefined),
  two(PAIR, (urban, rural) => ({ kind: 'ratio', urban, rural })),
  two(COUNT_PERCENT, (count, percent) => ({ kind: 'count-percent', count, percent })),
  two(RANGE, (min, max) => ({ kind: 'range', min, max })),
  (text) => {
    const found = PERCENT.exec(text)
    return found ? { kind: 'percent', value: number(found[1]!) } : undefined
  },
  (text) => {
    const found = COUNT.exec(text)
    return found ? { kind: 'count', value: Number(found[0]) } : undefined
  },
  (text) => (spelled(text) > 0 ? { kind: 'count', value: spelled(text) } : undefined),
]

/** Nothing when the words hold no number. */
export const readRawValue = (raw: string): RawReading | undefined => {
  const text = raw.normalize('NFC').trim()
  for (const read of readers) {
    const reading = read(text)
    if (reading) return reading
  }
  return undefined
}
