import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../../contract.ts'
import { fieldsOf } from '../register/draft.ts'
import { changeOf, collide, differencesOf, reverseOf } from './changes.ts'

const item: PlanItem = {
  id: '01900000-0000-7000-8000-000000000001',
  day: '2026-11-22',
  deskId: 'd1',
  title: 'Lễ hội đền Thượng',
  genre: 'news',
  areaId: null,
  place: null,
  deadline: '2026-11-22T09:00:00.000Z',
  media: ['web'],
  slotId: null,
  lengthSeconds: null,
  commitmentIds: [],
  note: '',
  isBreaking: false,
  isLate: false,
  state: 'registered',
  stateReason: null,
  storyId: null,
  registeredBy: { id: 'p', name: 'Nguyễn An' },
  registeredAt: '2026-11-21T01:00:00.000Z',
  version: 3,
  assignments: [],
  may: { edit: true, assign: true, decline: false, cancel: true, write: false },
}

describe('changing an item by its form', () => {
  it('sends nothing that was not touched', () => expect(changeOf(item, fieldsOf(item))).toEqual({}))
  it('sends the hour on the new day', () => {
    expect(changeOf(item, { ...fieldsOf(item), day: '2026-11-25' })).toEqual({ day: '2026-11-25', deadline: '2026-11-25T09:00:00.000Z' })
    expect(changeOf(item, { ...fieldsOf(item), time: '10:30', place: ' Cửa khẩu ' })).toEqual({ deadline: '2026-11-22T03:30:00.000Z', place: 'Cửa khẩu' })
  })
  it('is undone by sending what was there', () =>
    expect(reverseOf(item, { deskId: 'd2', media: ['web', 'tv'], slotId: 's' })).toEqual({ deskId: 'd1', media: ['web'], slotId: null }))
  it('shows two people what each wanted, and nothing where they agree', () => {
    const now = { ...item, deskId: 'd2', version: 4 }
    expect(differencesOf(now, { deskId: 'd3', title: item.title })).toEqual([{ field: 'deskId', theirs: 'd2', mine: 'd3' }])
    expect(differencesOf(now, { deskId: 'd2' })).toEqual([])
  })
  it('asks only when both touched the same part', () => {
    const now = { ...item, title: 'Tên khác', version: 4 }
    expect(collide(item, now, { deskId: 'd3' })).toBe(false)
    expect(collide(item, now, { title: 'Tên của tôi' })).toBe(true)
    expect(collide(item, now, { title: 'Tên khác' })).toBe(false)
  })
})
