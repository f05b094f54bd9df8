import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { digitWidths, makeTabular } from './tabular-figures.ts'

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'))
const regular = readFileSync(join(folder, '400Regular/BeVietnamPro_400Regular.ttf'))

describe('figures of one width', () => {
  it('are made from a face that has none', () => {
    expect(new Set(digitWidths(regular)).size).toBeGreaterThan(1)
    const widths = digitWidths(makeTabular(regular))
    expect(new Set(widths).size).toBe(1)
    expect(widths[0]).toBe(digitWidths(regular)[0])
  })
})
