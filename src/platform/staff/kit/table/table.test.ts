import { describe, expect, it } from 'vitest'
import { namesOfColumns, nextSort, shownColumns, sortOf, type Column } from './columns.ts'
import { readViews } from './saved-views.ts'

const column = (id: string, over: Partial<Column<object>> = {}): Column<object> => ({ id, title: id, cell: () => id, ...over })
const columns = [column('title', { main: true }), column('state'), column('deadline'), column('words', { optional: true })]
const ids = (chosen: string): string[] => shownColumns(columns, chosen).map(({ id }) => id)

describe('columns a person chose', () => {
  it('are the usual ones while the address says nothing or nonsense', () => {
    expect(ids('')).toEqual(['title', 'state', 'deadline'])
    expect(ids('password,'), 'unknown names').toEqual(['title', 'state', 'deadline'])
  })
  it('keep the column that names the row, and their order', () => {
    expect(ids('words,state')).toEqual(['title', 'state', 'words'])
  })
  it('leave the address when they are the usual ones again', () => {
    expect(namesOfColumns(columns, ['state', 'deadline'])).toBe('')
    expect(namesOfColumns(columns, ['state', 'words'])).toBe('title,state,words')
  })
})

describe('sorting', () => {
  it('goes up, down, and back to the order of the list', () => {
    expect(nextSort('', 'deadline')).toBe('deadline')
    expect(nextSort('deadline', 'deadline')).toBe('-deadline')
    expect(nextSort('-deadline', 'deadline')).toBe('')
    expect(nextSort('title', 'deadline')).toBe('deadline')
    expect([sortOf('-deadline', 'deadline'), sortOf('title', 'deadline')]).toEqual(['descending', 'none'])
  })
})

describe('saved views', () => {
  it('survive anything found in storage', () => {
    expect(readViews(null)).toEqual([])
    expect(readViews('{broken')).toEqual([])
    expect(readViews('[{"name":"Của tôi","search":"?author=me"},{"name":3},null]')).toEqual([{ name: 'Của tôi', search: '?author=me' }])
  })
})
