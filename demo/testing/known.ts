import { areas } from '../areas.ts'
import { organisations } from '../organisations.ts'
import { people } from '../people.ts'
import { stories } from '../stories/index.ts'
import type { Block, DemoOrganisation, DemoStory } from '../types.ts'

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

export const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'verse':
      return block.lines
    case 'box':
      return [block.title, ...block.paragraphs]
    case 'table':
      return [...block.head, ...block.rows.flat()]
    case 'image':
      return []
    default:
      return [block.text]
  }
}

export const lengthOf = (story: DemoStory): number => wordsIn(story.body.flatMap(textsOf).join(' '))

export const everyString = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(everyString)
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(everyString)
  return []
}

export const repeated = (keys: readonly string[]): readonly string[] => keys.filter((key, index) => keys.indexOf(key) !== index)
export const missingFrom = (known: Iterable<string>, wanted: readonly string[]): readonly string[] => {
  const there = new Set(known)
  return wanted.filter((key) => !there.has(key))
}

export const emails = people.map(({ email }) => email)
export const areaKeys = areas.map(({ key }) => key)
export const live = stories.filter(({ state }) => state.kind === 'published')
export const organisation = (code: string): DemoOrganisation => {
  const found = organisations.find((each) => each.code === code)
  if (found === undefined) throw new Error(`no organisation ${code}`)
  return found
}
export const deskNames = new Set(organisations.flatMap(({ code, desks }) => desks.map((desk) => `${code}/${desk.code}`)))
