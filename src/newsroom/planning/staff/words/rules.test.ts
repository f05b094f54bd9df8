import { describe, expect, it } from 'vitest'
import { clockOf, doersOf, formatLength, isOverdue, lacksOf, readLength } from './rules.ts'
import { usePlanWords } from './messages.ts'

const now = new Date('2026-11-22T03:35:00Z')

describe('what a row says', () => {
  it('an unfinished story is overdue after its deadline, one that waits for approval is not', () => {
    expect(isOverdue({ state: 'writing', deadline: '2026-11-22T03:00:00Z' }, now)).toBe(true)
    expect(isOverdue({ state: 'submitted', deadline: '2026-11-22T03:00:00Z' }, now)).toBe(false)
    expect(isOverdue({ state: 'registered', deadline: '2026-11-22T04:00:00Z' }, now)).toBe(false)
  })
  it('a deadline after midnight shows its day', () => {
    expect(clockOf({ day: '2026-11-22', deadline: '2026-11-22T03:00:00Z' })).toBe('10:00')
    expect(clockOf({ day: '2026-11-22', deadline: '2026-11-22T19:00:00Z' })).toBe('23/11 02:00')
  })
  it('spans are read as people say them', () => {
    const { span } = usePlanWords.in('vi')
    expect([0, 35, 60, 130, 1440, 4000].map(span)).toEqual(['0 phút', '35 phút', '1 giờ', '2 giờ 10 phút', '1 ngày', '2 ngày'])
  })
  it('television without a camera lacks one, once somebody is on it', () => {
    const writer = { personId: 'a', name: 'An', role: 'writer' as const }
    expect(lacksOf({ state: 'assigned', media: ['tv'], assignments: [writer] })).toEqual(['camera'])
    expect(lacksOf({ state: 'assigned', media: ['tv'], assignments: [writer, { ...writer, role: 'camera' }] })).toEqual([])
    expect(lacksOf({ state: 'registered', media: ['tv'], assignments: [] })).toEqual([])
    expect(lacksOf({ state: 'published', media: ['tv'], assignments: [writer] })).toEqual([])
  })
  it('a person with two roles is one person', () => {
    const registeredBy = { id: 'a', name: 'An' }
    expect(
      doersOf({
        assignments: [
          { personId: 'b', name: 'Bình', role: 'writer' },
          { personId: 'b', name: 'Bình', role: 'camera' },
        ],
        registeredBy,
      }),
    ).toEqual([{ id: 'b', name: 'Bình' }])
    expect(doersOf({ assignments: [], registeredBy })).toEqual([registeredBy])
  })
})

describe('lengths', () => {
  it('are written and read as on a rundown', () => {
    expect([45, 760, 3750].map(formatLength)).toEqual(['00:45', '12:40', '01:02:30'])
    expect(['12:40', '2:30', '45', '1:02:30'].map(readLength)).toEqual([760, 150, 45, 3750])
    expect(['', 'hai phút', '0', '99:99:99', '-5'].map(readLength)).toEqual([null, null, null, null, null])
  })
})
