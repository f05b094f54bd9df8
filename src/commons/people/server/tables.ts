import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'

export type PeopleTables = {
  'people.person': {
    id: string
    public_id: string
    name: string
    email: string | null
    phone: string | null
    language: 'vi' | 'en'
    password_hash: string | null
    totp_secret: Buffer | null
    totp_enabled_at: Date | null
    totp_last_step: number | null
    failed_sign_ins: number
    locked_until: Date | null
    disabled_at: Date | null
    created_at: Date
  }
  'people.membership': {
    id: string
    person_id: string
    organisation_id: string
    desk_id: string | null
    role: string
    title: string | null
    valid_from: Day
    valid_to: Day | null
  }
  'people.session': {
    token_hash: Buffer
    id: string
    person_id: string
    organisation_id: string
    created_at: Date
    last_seen_at: Date
    expires_at: Date
    user_agent: string
  }
  'people.sign_in_challenge': { token_hash: Buffer; person_id: string; expires_at: Date; attempts: number }
  'people.absence': { id: string; person_id: string; kind: 'leave' | 'travel' | 'night_duty'; from_day: Day; to_day: Day }
  'people.duty': { id: string; agency_id: string; person_id: string; kind: 'duty_approver' | 'duty_editor'; from_at: Date; to_at: Date }
  'people.training': { id: string; person_id: string; course: string; completed_on: Day; certificate: string | null; is_digital_transformation: boolean }
  'people.press_card': { id: string; person_id: string; number: string; issued_on: Day; valid_to: Day }
}

export const peopleTables = (db: Db) => db.$extendTables<PeopleTables>()
