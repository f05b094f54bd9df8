import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../platform/clock.ts'
import {
  areSameSpan,
  daysIn,
  inForce,
  isClosed,
  lastDays,
  lastPublicationPeriods,
  lastQuarter,
  measuredSpan,
  sameSpanEarlier,
  weeksLeft,
  yearOf,
  yearSpan,
} from './periods.ts'

describe('years', () => {
  it.each([
    ['plan-year', '2026-12-31', 2026],
    ['reporting-year', '2026-12-31', 2027],
    ['reporting-year', '2026-12-14', 2026],
    ['reporting-year', '2026-12-15', 2027],
    ['reporting-year', '2027-01-01', 2027],
    ['plan-year', '2027-01-01', 2027],
  ] as const)('%s of %s is %i', (calendar, day, year) => expect(yearOf(calendar, day)).toBe(year))

  it('have their first and last days', () => {
    expect(yearSpan('plan-year', 2026)).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(yearSpan('reporting-year', 2026)).toEqual({ from: '2025-12-15', to: '2026-12-14' })
  })

  it('hold every day exactly once, in both calendars', () => {
    for (const calendar of ['plan-year', 'reporting-year'] as const) {
      for (let day = '2023-11-01'; day < '2025-02-01'; day = addDays(day, 1)) {
        const holding = [2022, 2023, 2024, 2025, 2026].filter((year) => yearSpan(calendar, year).from <= day && day <= yearSpan(calendar, year).to)
        expect([day, holding]).toEqual([day, [yearOf(calendar, day)]])
      }
    }
  })

  it('are measured to date while they run, whole when over, not before they begin', () => {
    expect(measuredSpan('plan-year', 2026, '2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(measuredSpan('plan-year', 2025, '2026-06-30')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(measuredSpan('plan-year', 2027, '2026-06-30')).toBeNull()
    expect([isClosed('reporting-year', 2026, '2026-12-13'), isClosed('reporting-year', 2026, '2026-12-14')]).toEqual([false, true])
  })

  it.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])('a moment belongs to the same year in a process in %s', (zone) => {
    const periods = fileURLToPath(new URL('./periods.ts', import.meta.url))
    const code = `import { yearOfMoment } from ${JSON.stringify(periods)}
      const at = new Date('2026-12-31T23:50:00+07:00')
      console.log(Intl.DateTimeFormat().resolvedOptions().timeZone, yearOfMoment('plan-year', at), yearOfMoment('reporting-year', at))`
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
    expect(run.stdout.trim()).toBe(`${zone} 2026 2027`)
  })
})

describe('the same span of an earlier year', () => {
  it.each([
    ['2027-01-01', '2027-06-30', '2026-01-01', '2026-06-30'],
    ['2028-01-01', '2028-02-29', '2027-01-01', '2027-02-28'],
    ['2029-01-01', '2029-02-28', '2028-01-01', '2028-02-28'],
    ['2027-12-15', '2028-02-29', '2026-12-15', '2027-02-28'],
  ])('%s–%s ← %s–%s', (from, to, earlierFrom, earlierTo) => {
    expect(sameSpanEarlier({ from, to })).toEqual({ from: earlierFrom, to: earlierTo })
    expect(areSameSpan({ from, to }, { from: earlierFrom, to: earlierTo })).toBe(true)
  })

  it('keeps 29/2 over four years', () => expect(sameSpanEarlier({ from: '2028-02-29', to: '2028-02-29' }, 4).to).toBe('2024-02-29'))
  it('is not the whole year', () => expect(areSameSpan({ from: '2026-01-01', to: '2026-06-30' }, { from: '2025-01-01', to: '2025-12-31' })).toBe(false))
})

describe('windows', () => {
  it.each([
    ['daily', '2026-11-21', '2026-11-20', '2026-11-21'],
    // Saturday: the last finished weeks end on Sunday 15/11
    ['weekly', '2026-11-21', '2026-11-02', '2026-11-15'],
    ['monthly', '2026-11-21', '2026-09-01', '2026-10-31'],
    ['monthly', '2026-11-30', '2026-10-01', '2026-11-30'],
    ['quarterly', '2026-11-21', '2026-04-01', '2026-09-30'],
    ['quarterly', '2026-02-01', '2025-07-01', '2025-12-31'],
    ['half-yearly', '2026-11-21', '2025-07-01', '2026-06-30'],
  ] as const)('two %s periods up to %s', (frequency, asOf, from, to) => expect(lastPublicationPeriods(frequency, 2, asOf)).toEqual({ from, to }))

  it('the last finished quarter, and ninety days', () => {
    expect(lastQuarter('2026-11-21')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(daysIn(lastDays(90, '2026-11-21'))).toBe(90)
  })

  it('weeks left: a begun week counts', () => {
    expect([weeksLeft('2026-11-21', '2026-12-31'), weeksLeft('2026-12-24', '2026-12-31'), weeksLeft('2026-12-31', '2026-12-31')]).toEqual([6, 1, 0])
  })

  it('validity includes its last day', () => {
    const licence = { from: '2025-01-01', to: '2026-06-30' }
    expect(['2024-12-31', '2025-01-01', '2026-06-30', '2026-07-01'].map((day) => inForce(licence, day))).toEqual([false, true, true, false])
  })
})
