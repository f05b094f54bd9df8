import { describe, expect, it } from 'vitest'
import { stateOn } from './state.ts'

const year = { validFrom: '2026-01-01', validTo: '2026-12-31', closedOn: null }

describe('what a commitment is on a day', () => {
  it('is open from its first day to its last, both included', () => {
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => stateOn(year, day))).toEqual(['coming', 'open', 'open', 'past'])
    expect(stateOn({ ...year, validTo: null }, '2099-01-01')).toBe('open')
  })
  it('is closed from the day it was closed on, whatever its days say', () => {
    const closed = { ...year, closedOn: '2026-05-01' }
    expect(['2026-04-30', '2026-05-01', '2027-01-01'].map((day) => stateOn(closed, day))).toEqual(['open', 'closed', 'closed'])
  })
})
