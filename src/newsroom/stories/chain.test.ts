import { describe, expect, it } from 'vitest'
import { maySign, nextLevel, type ChainFacts } from './chain.ts'

const at = new Date('2026-11-21T01:00:00Z')
const signed = (levelIndex: number, sha256: string) => ({ levelIndex, sha256, at })
const facts = (over: Partial<ChainFacts>): ChainFacts => ({ levels: 3, signatures: [], liveSha256: 'a', editorsSince: [], vacant: [], ...over })
const writer = { levelIndex: -1 }
const desk = { levelIndex: 0 }
const secretary = { levelIndex: 1 }
const leader = { levelIndex: 2 }

describe('whose signature is needed next', () => {
  it('goes up level by level for an unchanged text', () => {
    expect(nextLevel(facts({}))).toBe(0)
    expect(nextLevel(facts({ signatures: [signed(0, 'a')] }))).toBe(1)
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'a'), signed(2, 'a')] }))).toBe(3)
  })

  it('does not send back what the signing level, or a higher one, mended (sửa và duyệt)', () => {
    expect(nextLevel(facts({ signatures: [signed(0, 'a')], liveSha256: 'b', editorsSince: [secretary] }))).toBe(1)
    expect(nextLevel(facts({ signatures: [signed(0, 'a')], liveSha256: 'b', editorsSince: [leader] }))).toBe(1)
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'b')], liveSha256: 'c', editorsSince: [leader] }))).toBe(2)
  })

  it('restarts from the lower level that edited', () => {
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'a')], liveSha256: 'b', editorsSince: [writer] }))).toBe(0)
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'a')], liveSha256: 'b', editorsSince: [desk, leader] }))).toBe(0)
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'a')], liveSha256: 'b', editorsSince: [secretary] }))).toBe(1)
  })

  it('needs the last level again for any text after the last signature', () => {
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'a'), signed(2, 'a')], liveSha256: 'b', editorsSince: [leader] }))).toBe(2)
    expect(nextLevel(facts({ signatures: [signed(0, 'a'), signed(1, 'a'), signed(2, 'a')], liveSha256: 'b', editorsSince: [writer] }))).toBe(0)
    expect(nextLevel(facts({ signatures: [signed(2, 'a')], liveSha256: 'b', editorsSince: [] }))).toBe(2)
  })

  it('takes an edit that was undone for no edit', () => {
    expect(nextLevel(facts({ signatures: [signed(0, 'a')], liveSha256: 'a', editorsSince: [writer] }))).toBe(1)
  })

  it('passes levels that only the writers hold, never the last', () => {
    expect(nextLevel(facts({ vacant: [0] }))).toBe(1)
    expect(nextLevel(facts({ vacant: [0, 1, 2] }))).toBe(2)
  })
})

describe('who may sign', () => {
  it('is who holds the level and is no credited writer', () => {
    expect(maySign({ next: 1, levels: 3, heldLevels: [1], isWriter: false })).toBeNull()
    expect(maySign({ next: 1, levels: 3, heldLevels: [1], isWriter: true })).toBe('own_piece')
    expect(maySign({ next: 0, levels: 3, heldLevels: [1, 2], isWriter: false })).toBe('not_your_level')
    expect(maySign({ next: 3, levels: 3, heldLevels: [2], isWriter: false })).toBe('complete')
  })
})
