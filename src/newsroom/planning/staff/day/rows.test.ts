import { describe, expect, it } from 'vitest'
import type { PlanItem } from '../../contract.ts'
import type { RegisterAct } from '../register/use-register-sheet.ts'
import { mineOf, rowsOf } from './rows.ts'

const DAY = '2026-11-22'
const everything = { media: [], states: [] }
const item = (id: string, over: Partial<PlanItem> = {}): PlanItem =>
  ({ id, day: DAY, deadline: '2026-11-22T09:00:00.000Z', media: ['web'], state: 'registered', assignments: [], ...over }) as PlanItem
const act = (id: string, over: object = {}): RegisterAct => ({
  id: `act-${id}`,
  call: { body: { id, title: id, day: DAY, ...over } },
  label: id,
  state: 'waiting',
  refusal: null,
  queuedAt: new Date(),
})
const ids = (rows: ReturnType<typeof rowsOf>): string[] => rows.map(({ id }) => id)

describe('the rows of a day', () => {
  it('are by deadline, those that wait on this device among them', () => {
    const rows = rowsOf(
      DAY,
      [item('late', { deadline: '2026-11-22T12:00:00.000Z' }), item('early', { deadline: '2026-11-22T01:00:00.000Z' })],
      [act('queued', { deadline: '2026-11-22T03:00:00.000Z' })],
      everything,
    )
    expect(ids(rows)).toEqual(['early', 'queued', 'late'])
  })
  it('never show one story twice: what arrived is no longer waiting', () =>
    expect(rowsOf(DAY, [item('a')], [act('a')], everything).map(({ kind }) => kind)).toEqual(['item']))
  it('leave out other days and what was taken off, unless it is asked for', () => {
    const gone = item('gone', { state: 'cancelled' })
    expect(ids(rowsOf(DAY, [gone], [act('other', { day: '2026-11-23' })], everything))).toEqual([])
    expect(ids(rowsOf(DAY, [gone, item('a')], [act('b')], { media: [], states: ['ended'] }))).toEqual(['gone'])
  })
  it('are filtered by medium', () =>
    expect(ids(rowsOf(DAY, [item('web'), item('tv', { media: ['tv', 'web'] })], [], { media: ['tv'], states: [] }))).toEqual(['tv']))
})

describe('the line of the page', () => {
  const now = new Date('2026-11-22T02:00:00Z')
  const next = item('next', { deadline: '2026-11-22T03:00:00.000Z' })
  const late = item('late', { deadline: '2026-11-22T01:30:00.000Z' })
  const out = item('out', { state: 'published', deadline: '2026-11-22T01:00:00.000Z' })
  it('counts what is mine, says what is late, and names what is due next', () => {
    expect(mineOf([item('later'), next, late, out, item('gone', { state: 'cancelled' })], now)).toEqual({ count: 4, overdue: 1, next })
    expect(mineOf([out], now)).toEqual({ count: 1, overdue: 0, next: null })
    expect(mineOf([], now)).toEqual({ count: 0, overdue: 0, next: null })
  })
})
