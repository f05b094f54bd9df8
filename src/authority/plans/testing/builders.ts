import type { IndicatorValue, Member, MemberState } from '../contract/indicator-value.ts'
import type { TargetStatement, WantedValue } from '../contract/target-statement.ts'
import type { RecordedWork } from '../server/rules/new-items.ts'

export const aMember = (id: string, state: MemberState = 'yes'): Member => ({ id, state, reasons: [] })

/** Members by their states: `members('yes', 'no')` are A and B. */
export const members = (...states: MemberState[]): Member[] => states.map((state, at) => aMember(String.fromCharCode(65 + at), state))

export const aStatement = (wanted: WantedValue, over: Partial<TargetStatement> = {}): TargetStatement => ({
  id: 'XX-2026-1',
  row: 'XX-2026-1',
  planId: 'xx',
  year: 2026,
  section: 'target',
  text: 'chỉ tiêu',
  raw: '',
  wanted,
  direction: wanted.kind === 'pair' ? 'down' : 'up',
  approximate: false,
  trigger: null,
  ...over,
})

export const percent = (value: number, over: Partial<TargetStatement> = {}): TargetStatement => aStatement({ kind: 'percent', percent: value }, over)

export const aValue = (over: Partial<IndicatorValue> = {}): IndicatorValue => ({
  status: 'value',
  value: 50,
  numerator: 50,
  denominator: 100,
  unit: 'percent',
  countingUnit: 'person',
  members: null,
  interval: null,
  provenance: null,
  coverage: null,
  notes: [],
  ...over,
})

export const aWork = (over: Partial<RecordedWork> = {}): RecordedWork => ({
  workId: 'w1',
  storyKey: 's1',
  agencyId: 'A',
  firstPublishedAt: '2026-03-01T08:00:00+07:00',
  commitmentKinds: ['essential-information'],
  provenance: 'native',
  ...over,
})

/** A repeatable random source for property tests (mulberry32), 0 ≤ x < 1. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
