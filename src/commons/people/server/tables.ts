import type { Generated } from 'kysely'
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
    totp_required: Generated<boolean>
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
    ended_at: Date | null
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
  'people.one_time_link': {
    token_hash: Buffer
    person_id: string
    agency_id: string
    kind: 'invitation' | 'reset'
    issued_by: string | null
    issued_at: Date
    expires_at: Date
    used_at: Date | null
    revoked_at: Date | null
  }
  'people.absence': {
    id: string
    person_id: string
    kind: 'leave' | 'travel' | 'night_duty'
    from_day: Day
    to_day: Day
    agency_id: string | null
    entered_by: string | null
  }
  'people.duty': {
    id: string
    agency_id: string
    person_id: string
    kind: 'duty_approver' | 'duty_editor'
    from_at: Date
    to_at: Date
    absence_id: string | null
    entered_by: string | null
  }
  'people.proof': {
    id: string
    agency_id: string
    name: string
    mime: string
    bytes: number
    sha256: string
    file_key: string
    kept_at: Date
    kept_by: string
  }
  'people.training': {
    id: string
    person_id: string
    course: string
    completed_on: Day
    certificate: string | null
    is_digital_transformation: boolean
    proof_id: string | null
    removed_at: Date | null
  }
  'people.press_card': {
    id: string
    person_id: string
    number: string
    issued_on: Day
    valid_to: Day
    checked_on: Day | null
    checked_by: string | null
    returned_on: Day | null
  }
}

export const peopleTables = (db: Db) => db.$extendTables<PeopleTables>()
