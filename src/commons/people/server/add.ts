import type { Day } from '../../../platform/clock.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { newId, newPublicId } from '../../../platform/ids.ts'
import type { RoleName } from '../roles.ts'
import { peopleTables } from './tables.ts'

export type NewPerson = {
  id: string
  publicId?: string
  name: string
  email: string | null
  phone?: string | null
  passwordHash: string | null
  createdAt: Date
}

export const addPerson = async (tx: Tx, person: NewPerson): Promise<void> => {
  await peopleTables(tx)
    .insertInto('people.person')
    .values({
      id: person.id,
      public_id: person.publicId ?? newPublicId(),
      name: person.name,
      email: person.email,
      phone: person.phone ?? null,
      language: 'vi',
      password_hash: person.passwordHash,
      totp_secret: null,
      totp_enabled_at: null,
      totp_last_step: null,
      failed_sign_ins: 0,
      locked_until: null,
      disabled_at: null,
      created_at: person.createdAt,
    })
    .execute()
}

export type NewMembership = {
  personId: string
  organisationId: string
  deskId?: string | null
  role: RoleName
  title?: string | null
  validFrom: Day
  validTo?: Day | null
}

export const addMembership = async (tx: Tx, membership: NewMembership & { id?: string }): Promise<void> => {
  await peopleTables(tx)
    .insertInto('people.membership')
    .values({
      id: membership.id ?? newId(),
      person_id: membership.personId,
      organisation_id: membership.organisationId,
      desk_id: membership.deskId ?? null,
      role: membership.role,
      title: membership.title ?? null,
      valid_from: membership.validFrom,
      valid_to: membership.validTo ?? null,
      ended_at: null,
    })
    .execute()
}

export const addAbsence = async (tx: Tx, absence: { personId: string; kind: 'leave' | 'travel' | 'night_duty'; fromDay: Day; toDay: Day }): Promise<void> => {
  await peopleTables(tx)
    .insertInto('people.absence')
    .values({
      id: newId(),
      person_id: absence.personId,
      kind: absence.kind,
      from_day: absence.fromDay,
      to_day: absence.toDay,
      agency_id: null,
      entered_by: null,
    })
    .execute()
}

export const addDuty = async (
  tx: Tx,
  duty: { agencyId: string; personId: string; kind: 'duty_approver' | 'duty_editor'; fromAt: Date; toAt: Date },
): Promise<void> => {
  await peopleTables(tx)
    .insertInto('people.duty')
    .values({
      id: newId(),
      agency_id: duty.agencyId,
      person_id: duty.personId,
      kind: duty.kind,
      from_at: duty.fromAt,
      to_at: duty.toAt,
      absence_id: null,
      entered_by: null,
    })
    .execute()
}

export const addTraining = async (
  tx: Tx,
  training: { personId: string; course: string; completedOn: Day; certificate?: string | null; isDigitalTransformation?: boolean },
): Promise<void> => {
  await peopleTables(tx)
    .insertInto('people.training')
    .values({
      id: newId(),
      person_id: training.personId,
      course: training.course,
      completed_on: training.completedOn,
      certificate: training.certificate ?? null,
      is_digital_transformation: training.isDigitalTransformation ?? true,
      proof_id: null,
      removed_at: null,
    })
    .execute()
}

export const addPressCard = async (
  tx: Tx,
  card: { personId: string; number: string; issuedOn: Day; validTo: Day; checkedOn?: Day | null; checkedBy?: string | null },
): Promise<void> => {
  await peopleTables(tx)
    .insertInto('people.press_card')
    .values({
      id: newId(),
      person_id: card.personId,
      number: card.number,
      issued_on: card.issuedOn,
      valid_to: card.validTo,
      checked_on: card.checkedOn ?? null,
      checked_by: card.checkedBy ?? null,
      returned_on: null,
    })
    .execute()
}
