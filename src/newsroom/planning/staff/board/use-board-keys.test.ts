import { describe, expect, it } from 'vitest'
import type { Column } from './columns.ts'
import { neighbour } from './use-board-keys.ts'

const column = (id: string, ...items: string[]): Column => ({ id, items: items.map((item) => ({ id: item })) }) as unknown as Column
const columns = [column('a', 'a1', 'a2', 'a3'), column('empty'), column('b', 'b1')]

describe('walking over the cards', () => {
  it('begins at the first card there is', () => {
    expect(neighbour(columns, null, 0, 1)).toBe('a1')
    expect(neighbour([column('empty')], null, 0, 1)).toBeNull()
  })
  it('goes down and up and stays at the ends', () => {
    expect(neighbour(columns, { column: 0, row: 0 }, 0, 1)).toBe('a2')
    expect(neighbour(columns, { column: 0, row: 2 }, 0, 1)).toBe('a3')
    expect(neighbour(columns, { column: 0, row: 0 }, 0, -1)).toBe('a1')
  })
  it('steps over empty columns, to the nearest row', () => {
    expect(neighbour(columns, { column: 0, row: 2 }, 1, 0)).toBe('b1')
    expect(neighbour(columns, { column: 2, row: 0 }, -1, 0)).toBe('a1')
    expect(neighbour(columns, { column: 2, row: 0 }, 1, 0)).toBeNull()
  })
})
