import { describe, expect, it } from 'vitest'
import type { PlanItem, Slot } from '../../contract.ts'
import { usePlanWords } from '../words/messages.ts'
import { columnsOf, moveOf, type ColumnWords } from './columns.ts'

const tv: Slot = { id: 's-tv', medium: 'tv', name: 'Thời sự 18:30', starts: '18:30', lengthSeconds: 900, position: 2 }
const web: Slot = { id: 's-web', medium: 'web', name: 'Web 06–09', starts: '06:00', lengthSeconds: null, position: 1 }
const words: ColumnWords = {
  desks: [
    { id: 'd0', name: 'Ban Giám đốc', writes: false },
    { id: 'd1', name: 'Ban Thời sự', writes: true },
    { id: 'd2', name: 'Ban Kinh tế', writes: true },
  ],
  slots: [tv, web],
  noDesk: 'Chưa có ban',
  noSlot: 'Chưa xếp',
  states: usePlanWords.in('vi').states,
}
const item = (id: string, over: Partial<PlanItem> = {}): PlanItem =>
  ({
    id,
    deskId: 'd1',
    slotId: null,
    lengthSeconds: null,
    deadline: '2026-11-22T09:00:00.000Z',
    media: ['web'],
    state: 'registered',
    assignments: [],
    registeredBy: { id: 'an', name: 'An' },
    may: { edit: true, assign: true },
    ...over,
  }) as PlanItem
const shape = (columns: ReturnType<typeof columnsOf>) => columns.map(({ name, items }) => [name, items.map(({ id }) => id)])

describe('columns', () => {
  it('by desk: every open desk is a place to drop, items without one come first', () => {
    const items = [
      item('late', { deadline: '2026-11-22T12:00:00.000Z' }),
      item('early', { deadline: '2026-11-22T01:00:00.000Z' }),
      item('closed desk', { deskId: 'gone' }),
    ]
    expect(shape(columnsOf('desk', items, words, []))).toEqual([
      ['Chưa có ban', ['closed desk']],
      ['Ban Thời sự', ['early', 'late']],
      ['Ban Kinh tế', []],
      ['Ban Giám đốc', []],
    ])
  })
  it('by desk: one that does not write stands last until it has something', () => {
    const names = (items: PlanItem[]) => columnsOf('desk', items, words, []).map(({ name, isQuiet }) => (isQuiet ? `(${name})` : name))
    expect(names([])).toEqual(['Ban Thời sự', 'Ban Kinh tế', '(Ban Giám đốc)'])
    expect(names([item('a', { deskId: 'd0' })])).toEqual(['Ban Giám đốc', 'Ban Thời sự', 'Ban Kinh tế'])
  })
  it('by slot: in the order of the day, with the length that is taken', () => {
    const columns = columnsOf(
      'slot',
      [item('a', { slotId: 's-tv', lengthSeconds: 500 }), item('b', { slotId: 's-tv', lengthSeconds: 460 }), item('c', { slotId: 's-tv' })],
      words,
      [],
    )
    expect(columns.map(({ name }) => name)).toEqual(['Chưa xếp', 'Web 06–09', 'Thời sự 18:30'])
    expect(columns[2]).toMatchObject({ length: { used: 960, total: 900 }, medium: 'tv', people: 1 })
    expect(columns[1]!.length).toBeNull()
  })
  it('by state: in the order of work; what was taken off only when asked for', () => {
    const items = [item('gone', { state: 'cancelled' }), item('no', { state: 'declined' })]
    const names = (asked: string[]) => columnsOf('state', items, words, asked).map(({ id }) => id)
    expect(names([])).toEqual(['state-registered', 'state-assigned', 'state-writing', 'state-submitted', 'state-approved', 'state-published', 'state-declined'])
    expect(names(['cancelled']).at(-1)).toBe('state-cancelled')
    expect(columnsOf('desk', items, words, []).flatMap((column) => column.items.map(({ id }) => id))).toEqual(['no'])
  })
})

describe('dropping a card', () => {
  it('gives it the desk, and nothing where it came from', () => {
    expect(moveOf(item('a'), { kind: 'desk', deskId: 'd2' })).toEqual({ kind: 'change', change: { deskId: 'd2' }, added: null })
    expect(moveOf(item('a'), { kind: 'desk', deskId: 'd1' })).toEqual({ kind: 'stay' })
  })
  it('into a bulletin adds its medium', () => {
    expect(moveOf(item('a'), { kind: 'slot', slot: tv })).toEqual({ kind: 'change', change: { slotId: 's-tv', media: ['web', 'tv'] }, added: 'tv' })
    expect(moveOf(item('a'), { kind: 'slot', slot: web })).toEqual({ kind: 'change', change: { slotId: 's-web' }, added: null })
    expect(moveOf(item('a', { slotId: 's-tv' }), { kind: 'slot', slot: null })).toEqual({ kind: 'change', change: { slotId: null }, added: null })
  })
  it('a state cannot be given by hand, but assigning can begin here', () => {
    expect(moveOf(item('a'), { kind: 'state', state: 'assigned' })).toEqual({ kind: 'assign' })
    expect(moveOf(item('a'), { kind: 'state', state: 'published' })).toEqual({ kind: 'refused', why: 'state_follows' })
  })
  it('is refused to who may not change it', () => {
    expect(moveOf(item('a', { may: { edit: false, assign: false } as PlanItem['may'] }), { kind: 'desk', deskId: 'd2' })).toEqual({
      kind: 'refused',
      why: 'may_not',
    })
  })
})
