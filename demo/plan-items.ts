import type { Medium } from '../src/commons/record/words.ts'
import { itemsOfToday } from './plan-items-today.ts'
import { itemsOfTomorrow } from './plan-items-tomorrow.ts'
import type { DemoPlanItem, DemoRosterEntry } from './types.ts'

/** When registration for the next day closes, and what a form is prefilled with. */
export const planningSetting = { agency: 'bao-ptth', cutOff: '17:00', defaultDeadline: '16:00' } as const

/** Where outputs go out; lengths in seconds. */
export const slots: readonly {
  readonly medium: Extract<Medium, 'web' | 'print' | 'radio' | 'tv' | 'social'>
  readonly name: string
  readonly starts?: string
  readonly lengthSeconds?: number
}[] = [
  { medium: 'web', name: 'Web 06–09', starts: '06:00' },
  { medium: 'web', name: 'Web 09–12', starts: '09:00' },
  { medium: 'web', name: 'Web 14–18', starts: '14:00' },
  { medium: 'web', name: 'Web tối', starts: '18:00' },
  { medium: 'print', name: 'Báo in trang 1' },
  { medium: 'print', name: 'Báo in trang 2–3' },
  { medium: 'print', name: 'Báo in trang 4–5' },
  { medium: 'print', name: 'Báo in trang 6–8' },
  { medium: 'radio', name: 'Thời sự 05:30', starts: '05:30', lengthSeconds: 900 },
  { medium: 'radio', name: 'Thời sự 11:30', starts: '11:30', lengthSeconds: 900 },
  { medium: 'radio', name: 'Thời sự 17:30', starts: '17:30', lengthSeconds: 900 },
  { medium: 'tv', name: 'Thời sự 18:30', starts: '18:30', lengthSeconds: 1_500 },
  { medium: 'tv', name: 'Thể thao 19:00', starts: '19:00', lengthSeconds: 600 },
  { medium: 'social', name: 'Zalo OA 07:00', starts: '07:00' },
]

export const planItems: readonly DemoPlanItem[] = [...itemsOfToday, ...itemsOfTomorrow]

/** Reporters without a line for tomorrow who are expected to have one: maianh, quoctruong. Leave, travel and night duty explain the others. */
export const roster: readonly DemoRosterEntry[] = [
  { person: 'vandat@minhson.example', day: 1, kind: 'leave', note: 'Nghỉ phép' },
  { person: 'madiep@minhson.example', day: 1, kind: 'travel', note: 'Đi công tác Thác Mây ba ngày' },
  { person: 'thaonguyen@minhson.example', day: 0, kind: 'night_duty', note: 'Trực đêm, nghỉ bù hôm sau' },
  { person: 'ngan@minhson.example', day: 0, kind: 'duty_approver', note: 'Trực duyệt đêm, 18:00 đến 06:00' },
  { person: 'thinh@minhson.example', day: 1, kind: 'duty_approver', note: 'Trực duyệt đêm, 18:00 đến 06:00' },
  { person: 'duclam@minhson.example', day: 0, kind: 'duty_editor', note: 'Trực biên tập, 17:00 đến 23:00' },
]
