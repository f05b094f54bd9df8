import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

const tokensOf = (block: string): Record<string, string> =>
  Object.fromEntries([...block.matchAll(/--ht-([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1]!, match[2]!]))
const [light = {}, dark = {}] = css.split(":root[data-mantine-color-scheme='dark']").map(tokensOf)

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const states = ['draft', 'waiting', 'approved', 'published', 'returned']
const surfaces = ['surface', 'raised', 'sunken', 'hover', 'active', 'accent-wash']

describe.each([
  ['light', light],
  ['dark', dark],
])('colours in %s mode', (_mode, tokens) => {
  it('have all their names', () => {
    expect(Object.keys(tokens).sort()).toEqual(Object.keys(light).sort())
    expect(Object.keys(tokens)).toHaveLength(22)
  })
  it.each(surfaces)('words are read on %s', (surface) => {
    for (const ink of ['text', 'dim', 'accent']) expect([ink, contrast(tokens[ink]!, tokens[surface]!) >= 4.5]).toEqual([ink, true])
  })
  it.each(states)('the word of %s is read on its wash and on lists', (state) => {
    for (const surface of [`${state}-wash`, 'surface', 'raised', 'sunken', 'hover', 'active'])
      expect([surface, contrast(tokens[state]!, tokens[surface]!) >= 4.5]).toEqual([surface, true])
  })
  it('the words on filled buttons are read', () => {
    expect(contrast(tokens['on-filled']!, tokens['accent']!)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tokens['on-filled']!, tokens['returned']!)).toBeGreaterThanOrEqual(4.5)
  })
  it('edges of fields are seen', () => {
    for (const surface of ['surface', 'raised', 'sunken']) expect(contrast(tokens['edge']!, tokens[surface]!)).toBeGreaterThanOrEqual(3)
  })
})
