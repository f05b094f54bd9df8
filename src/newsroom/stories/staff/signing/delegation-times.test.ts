import { describe, expect, it } from 'vitest'
import { spanOf, stateOf } from './delegation-times.ts'

const iso = ({ from, to }: { from: Date; to: Date }): string[] => [from.toISOString(), to.toISOString()]

describe('spans to choose from', () => {
  // Saturday 21/11/2026, 09:00 in Hà Nội
  const now = new Date('2026-11-21T02:00:00Z')
  it('are counted in Hà Nội days', () => {
    expect(iso(spanOf('tonight', now))).toEqual(['2026-11-21T11:00:00.000Z', '2026-11-21T23:00:00.000Z'])
    expect(iso(spanOf('tomorrow', now))).toEqual(['2026-11-21T17:00:00.000Z', '2026-11-22T17:00:00.000Z'])
    expect(iso(spanOf('week', now))).toEqual(['2026-11-22T17:00:00.000Z', '2026-11-29T17:00:00.000Z'])
  })
  it('begin now when the evening has begun, and next week on a Monday', () => {
    const late = new Date('2026-11-21T14:00:00Z')
    expect(iso(spanOf('tonight', late))[0]).toBe(late.toISOString())
    expect(iso(spanOf('week', new Date('2026-11-23T02:00:00Z')))[0]).toBe('2026-11-29T17:00:00.000Z')
  })
})

it('a delegation is coming, running, over or revoked', () => {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 21, hour))
  const given = { fromAt: at(2).toISOString(), toAt: at(4).toISOString(), endedAt: null }
  expect([1, 2, 3, 4].map((hour) => stateOf(given, at(hour)))).toEqual(['coming', 'running', 'running', 'over'])
  expect(stateOf({ ...given, endedAt: at(3).toISOString() }, at(5))).toBe('ended')
})
