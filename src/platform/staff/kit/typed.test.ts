import { describe, expect, it } from 'vitest'
import { readClock, readDay } from './typed.ts'

describe('hours as people type them', () => {
  it('are read in every usual form', () => {
    expect(['16:30', '16h30', '1630', '16', '9h', '930', '7.05', '0:00', ' 8 : 15 '].map(readClock)).toEqual([
      '16:30',
      '16:30',
      '16:30',
      '16:00',
      '09:00',
      '09:30',
      '07:05',
      '00:00',
      '08:15',
    ])
  })
  it('that are none are not guessed', () =>
    expect(['', '24:00', '12:60', 'chiều', '16:3x', '99', '12345'].map(readClock)).toEqual([null, null, null, null, null, null, null]))
})

describe('days as people type them', () => {
  const today = '2026-11-22'
  it('are of this year, or of the next when they are long over', () => {
    expect(['25/12', '25/12/2026', '1-1', '20/11', '5.12.2027'].map((text) => readDay(text, today))).toEqual([
      '2026-12-25',
      '2026-12-25',
      '2027-01-01',
      '2026-11-20',
      '2027-12-05',
    ])
  })
  it('that do not exist are refused', () =>
    expect(['31/11', '0/1', 'mai', '12/2026', ''].map((text) => readDay(text, today))).toEqual([null, null, null, null, null]))
})
