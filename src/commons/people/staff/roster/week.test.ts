import { describe, expect, it } from 'vitest'
import type { Roster } from '../../contract.ts'
import { approversNow, mondayOf, weekOf } from './week.ts'

const person = (id: string, deskIds: string[] = []) => ({ id, name: id.toUpperCase(), title: null, roles: [], deskIds, mayEnter: true })
const duty = (personId: string, fromAt: string, toAt: string) => ({
  id: `${personId}-${fromAt}`,
  personId,
  kind: 'duty_approver' as const,
  fromAt,
  toAt,
  excuses: false,
  mayChange: true,
})
const roster: Roster = {
  from: '2026-11-16',
  to: '2026-11-22',
  people: [person('a', ['d1']), person('b')],
  absences: [{ id: 'x', personId: 'a', kind: 'leave', fromDay: '2026-11-14', toDay: '2026-11-17', ofDuty: false, mayChange: true }],
  duties: [
    // Sunday 17:00 to Monday 07:00, and Tuesday 17:00 to Wednesday 07:00
    duty('b', '2026-11-15T10:00:00Z', '2026-11-16T00:00:00Z'),
    duty('b', '2026-11-17T10:00:00Z', '2026-11-18T00:00:00Z'),
  ],
  mayEnterDuties: [],
}

describe('a week of the roster', () => {
  it('begins on Monday, also for a Sunday', () =>
    expect(['2026-11-16', '2026-11-22', '2026-11-23'].map(mondayOf)).toEqual(['2026-11-16', '2026-11-16', '2026-11-23']))

  it('puts a shift on the day it begins, one that began before on the first day', () => {
    const days = weekOf(roster, '')
    expect(days.map(({ duties }) => duties.map(({ from, to }) => [from, to]))).toEqual([[[null, '07:00']], [['17:00', '07:00']], [], [], [], [], []])
    expect(days.map(({ hasApprover }) => hasApprover)).toEqual([false, true, false, false, false, false, false])
  })

  it('shows absences on each of their days, and only of the desk asked for', () => {
    expect(weekOf(roster, '').map(({ absences }) => absences.length)).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(weekOf(roster, 'd1').flatMap(({ duties }) => duties)).toEqual([])
  })

  it('knows who may sign alone now', () =>
    expect([new Date('2026-11-17T15:00:00Z'), new Date('2026-11-18T00:00:00Z')].map((at) => approversNow(roster, at))).toEqual(['B', '']))
})
