import type { SavedChain } from '../../contract.ts'
import type { vi } from './messages.vi.ts'

type Words = typeof vi
type Described = Pick<SavedChain, 'levels' | 'urgentLevel' | 'reviewHours' | 'typoLevel'>

const nameOf = (chain: Described, code: string | null): string | undefined => chain.levels.find((level) => level.code === code)?.name

const wayUp = (chain: Described, m: Words): string => {
  const names = chain.levels.map((level) => level.name)
  if (names.length === 1) return `${m.only(names[0]!)}.`
  const middle = names.slice(1, -1).map((name) => m.after(name))
  return `${[m.first(names[0]!), ...middle, m.last(names.at(-1)!)].join(', ')}.`
}

/** What a chain means for the people who work under it, one sentence a rule. */
export const describeChain = (chain: Described, m: Words): string[] => {
  const [urgent, typo] = [nameOf(chain, chain.urgentLevel), nameOf(chain, chain.typoLevel)]
  return [
    wayUp(chain, m),
    ...chain.levels.filter((level) => level.ofDesk).map((level) => m.deskNote(level.name)),
    ...chain.levels.filter((level) => !level.mayEdit).map((level) => m.signOnly(level.name)),
    m.ownNote,
    urgent ? m.urgentNote(urgent, chain.reviewHours) : m.noUrgentNote,
    ...(typo ? [m.typoNote(typo)] : []),
  ]
}

/** 'Trưởng ban → Thư ký tòa soạn → Lãnh đạo' */
export const lineOfLevels = (chain: Pick<SavedChain, 'levels'>): string => chain.levels.map((level) => level.name).join(' → ')

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A code nobody reads and nothing renames: signatures keep it. */
export const freshCode = (taken: readonly string[], seed: () => number = Math.random): string => {
  const made = `level_${Array.from({ length: 6 }, () => LETTERS[Math.floor(seed() * LETTERS.length)]).join('')}`
  return taken.includes(made) ? freshCode(taken, seed) : made
}
