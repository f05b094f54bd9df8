import type { Medium } from '../src/commons/record/words.ts'
import type { AgencyCode, ClockTime, CommitmentKindCode, Email, GenreCode } from './types.ts'

export type DemoPlanItem = {
  readonly key: string
  readonly agency: AgencyCode
  readonly desk: string
  /** 0 today, 1 tomorrow. */
  readonly day: number
  readonly title: string
  readonly genre: GenreCode
  readonly media: readonly Medium[]
  readonly area?: string
  readonly deadline: ClockTime
  readonly slot?: string
  readonly registeredBy: Email
  readonly people: readonly { readonly person: Email; readonly duty: 'writer' | 'photographer' | 'camera' | 'editor' | 'driver' }[]
  readonly commitments: readonly CommitmentKindCode[]
  readonly state: 'registered' | 'assigned' | 'writing' | 'submitted' | 'published'
  readonly breaking: boolean
  /** Key of the demo story this item became. */
  readonly story?: string
  readonly note?: string
}

export type DemoRosterEntry = {
  readonly person: Email
  readonly day: number
  readonly kind: 'leave' | 'travel' | 'night_duty' | 'duty_approver' | 'duty_editor'
  readonly note: string
}
