import type { Block, DocumentTemplate, HeadingBlock } from './model.ts'

const romanValues: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

export const romanNumeral = (value: number): string => {
  let rest = value
  let text = ''
  for (const [step, letters] of romanValues) {
    while (rest >= step) {
      text += letters
      rest -= step
    }
  }
  return text
}

/** Points are lettered in the order of the Vietnamese alphabet (Nghị định 30/2020, Phụ lục I). */
const alphabet = [...'abcdđeghiklmnopqrstuvxy']

export const letterOf = (position: number): string => {
  const letter = alphabet[(position - 1) % alphabet.length] ?? 'a'
  return position > alphabet.length ? letter.repeat(Math.ceil(position / alphabet.length)) : letter
}

/** `I.` for the State, `I-` for the Party, as Hướng dẫn 36 numbers its own text. */
const markOf = (level: HeadingBlock['level'], position: number, template: DocumentTemplate): string => {
  if (level === 1) return `${romanNumeral(position)}${template === 'party36' ? '-' : '.'}`
  return level === 2 ? `${position}.` : `${letterOf(position)})`
}

/** The mark of every block, undefined where it is no numbered heading. A new heading restarts the levels below it. */
export const headingMarks = (blocks: readonly Block[], template: DocumentTemplate): readonly (string | undefined)[] => {
  const counts = { 1: 0, 2: 0, 3: 0 }
  return blocks.map((block) => {
    if (block.type !== 'heading' || block.numbered === false) return undefined
    counts[block.level] += 1
    if (block.level < 3) counts[3] = 0
    if (block.level < 2) counts[2] = 0
    return markOf(block.level, counts[block.level], template)
  })
}
