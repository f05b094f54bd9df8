/**
 * Widths of Times Roman and Times Bold from Adobe's public metrics (1/1000 em, characters 32 to 126); Times New Roman
 * has the same ones. Needed because the rules under names are prescribed as a share of the line above them
 * and neither DOCX nor pdfmake can say "half as wide as that text".
 */
const roman =
  '250 333 408 500 500 833 778 333 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 ' +
  '921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 ' +
  '333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541'
const bold =
  '250 333 555 500 500 1000 833 333 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500 ' +
  '930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500 ' +
  '333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520'

const table = (widths: string): readonly number[] => widths.split(' ').map(Number)
const romanWidths = table(roman)
const boldWidths = table(bold)

const pointsPerMillimetre = 72 / 25.4
/** A letter with a horn (ơ, ư) is a little wider than its base. */
const hornShare = 1.09
const hasHorn = /\u031b/

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase()

const letterWidth = (letter: string, widths: readonly number[], smallLetters: number): number => {
  const parts = letter.normalize('NFD')
  const base = parts.replace('đ', 'd').replace('Đ', 'D').charCodeAt(0)
  const width = (widths[base - 32] ?? 500) * (isCapital(letter) ? 1 : smallLetters)
  return hasHorn.test(parts) ? width * hornShare : width
}

/**
 * Width in millimetres of one line set in Times at `size` points.
 * @param smallLetters how much wider than in Times everything but capitals is, for a font that is close otherwise
 */
export const textWidth = (text: string, size: number, weight: 'roman' | 'bold' = 'roman', smallLetters = 1): number => {
  const widths = weight === 'bold' ? boldWidths : romanWidths
  const letters = Array.from(text.normalize('NFC'))
  const thousandths = letters.reduce((sum, letter) => sum + letterWidth(letter, widths, smallLetters), 0)
  return (thousandths * size) / 1000 / pointsPerMillimetre
}

type Measured = (line: string) => number
type Broken = { readonly lines: readonly string[]; readonly widest: number; readonly splitsPhrase: boolean }

/** A break after a comma reads better than a slightly more even one inside a phrase. */
const splitPhraseWeight = 1.3
const endsPhrase = /[,;:]$/u

const scoreOf = ({ widest, splitsPhrase }: Broken): number => (splitsPhrase ? widest * splitPhraseWeight : widest)

/** The best way to set `words` in exactly `count` lines. */
const intoLines = (words: readonly string[], count: number, measure: Measured): Broken => {
  const whole = words.join(' ')
  if (count === 1) return { lines: [whole], widest: measure(whole), splitsPhrase: false }
  const candidates = words.slice(0, words.length - count + 1).map((word, index): Broken => {
    const first = words.slice(0, index + 1).join(' ')
    const rest = intoLines(words.slice(index + 1), count - 1, measure)
    const splitsPhrase = rest.splitsPhrase || !endsPhrase.test(word)
    return { lines: [first, ...rest.lines], widest: Math.max(measure(first), rest.widest), splitsPhrase }
  })
  return candidates.reduce((best, candidate) => (scoreOf(candidate) < scoreOf(best) ? candidate : best))
}

const fits = (lines: readonly string[], maxWidth: number, measure: Measured): boolean => lines.every((line) => measure(line) <= maxWidth)

/** The fewest lines that fit, evenly filled; beyond three the renderer may break where it likes. */
const balancePart = (part: string, maxWidth: number, measure: Measured): readonly string[] => {
  // Plain spaces only: the no-break ones are gaps that the records office fills in.
  const words = part.split(/[ \t]+/u).filter((word) => word !== '')
  if (words.length === 0) return []
  for (let count = 1; count <= Math.min(3, words.length); count += 1) {
    const { lines } = intoLines(words, count, measure)
    if (fits(lines, maxWidth, measure)) return lines
  }
  return [words.join(' ')]
}

/**
 * Breaks a centred title into as few lines as fit `maxWidth` mm, of nearly the same length, so that no single
 * syllable is left alone on the last line. Breaks already in the text (`\n`) are kept.
 */
export const balanceLines = (text: string, maxWidth: number, measure: Measured): readonly string[] =>
  text.split('\n').flatMap((part) => balancePart(part, maxWidth, measure))
