import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../../contract.ts'
import { countsOf, filterItems } from './filter-items.ts'

const now = new Date('2026-11-22T05:00:00Z')
const item = (id: string, over: Partial<PlanItem> = {}): PlanItem =>
  ({
    id,
    title: id,
    place: null,
    deskId: 'd1',
    deadline: '2026-11-22T09:00:00.000Z',
    media: ['web'],
    state: 'registered',
    isBreaking: false,
    assignments: [],
    registeredBy: { id: 'an', name: 'Nguyễn An' },
    ...over,
  }) as PlanItem
const everything = { q: '', desk: '', medium: [], state: [], mark: [] }
const ids = (filter: Partial<typeof everything> | object, items: PlanItem[]) => filterItems(items, { ...everything, ...filter }, now).map(({ id }) => id)

const items = [
  item('Lễ hội đền Thượng', { media: ['tv'], assignments: [{ personId: 'ha', name: 'Lê Hà', role: 'writer' }], state: 'assigned' }),
  item('Giá cà phê', { deadline: '2026-11-22T04:00:00.000Z', deskId: 'd2' }),
  item('Sạt lở', { isBreaking: true, state: 'submitted', deadline: '2026-11-22T01:00:00.000Z' }),
  item('Đã bỏ', { state: 'cancelled' }),
]

describe('what a board shows', () => {
  it('finds words without marks, in titles and names', () => {
    expect(ids({ q: 'den thuong' }, items)).toEqual(['Lễ hội đền Thượng'])
    expect(ids({ q: 'le ha' }, items)).toEqual(['Lễ hội đền Thượng'])
  })
  it('is narrowed by desk, medium, state and marks', () => {
    expect(ids({ desk: 'd2' }, items)).toEqual(['Giá cà phê'])
    expect(ids({ medium: ['tv', 'radio'] }, items)).toEqual(['Lễ hội đền Thượng'])
    expect(ids({ state: ['submitted'] }, items)).toEqual(['Sạt lở'])
    expect(ids({ mark: ['overdue'] }, items)).toEqual(['Giá cà phê'])
    expect(ids({ mark: ['overdue', 'breaking'] }, items)).toEqual(['Giá cà phê', 'Sạt lở'])
    expect(ids({ mark: ['unassigned'] }, items)).toEqual(['Giá cà phê'])
  })
  it('counts the day without what was taken off', () => expect(countsOf(items, now)).toEqual({ total: 3, submitted: 1, overdue: 1, unassigned: 1 }))
})
