import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { documentKinds, isKnownKind } from '../../contract/document-kinds.ts'
import type { EntryKind, NewAreaInput, NewBaseline, NewDocument, NewRevenue, NewTrigger, NewTypedValue } from '../../contract/entries.ts'
import { planErrors } from '../../errors.ts'
import { sampledBaseline } from '../formulas/sampled-baseline.ts'
import { entered, planTables } from './tables.ts'

/** Whose entry it is, who makes it and when; `actorId` null for a loader. */
export type Entering = { readonly provinceId: string; readonly organisationId: string; readonly actorId: string | null; readonly at: Date }

const tableOf = {
  'typed-value': 'plans.typed_value',
  baseline: 'plans.baseline',
  document: 'plans.document',
  revenue: 'plans.revenue',
  'area-input': 'plans.area_input',
  trigger: 'plans.trigger_record',
} as const satisfies Record<EntryKind, string>

/** True when the id is new; a repeated id of the same province changes nothing, of another is refused. */
const isNew = async (tx: Tx, kind: EntryKind, id: string, provinceId: string): Promise<boolean> => {
  const there = await planTables(tx).selectFrom(tableOf[kind]).select('province_id').where('id', '=', id).executeTakeFirst()
  if (there && there.province_id !== provinceId) refuse(planErrors, 'plans.id_taken')
  return there === undefined
}

const audit = (tx: Tx, by: Entering, kind: EntryKind, id: string, after: unknown): Promise<void> =>
  recordAudit(tx, {
    agencyId: by.organisationId,
    actorId: by.actorId,
    action: `plans.enter_${kind.replaceAll('-', '_')}`,
    subject: { type: `plans.${kind}`, id },
    detail: { before: null, after },
    at: by.at,
  })

const assertProof = async (tx: Tx, provinceId: string, proofId: string): Promise<void> => {
  const proof = await planTables(tx).selectFrom('plans.proof').select('id').where('id', '=', proofId).where('province_id', '=', provinceId).executeTakeFirst()
  if (!proof) refuse(planErrors, 'plans.unknown_proof')
}

const assertPeriod = (from: Day, to: Day, by: Entering): void => {
  if (to < from || from > hanoiDay(by.at)) refuse(planErrors, 'plans.bad_period')
}

/** With both numbers given the value is their share, their growth or the count itself, to a tenth. */
const assertAgrees = ({ value, numerator, denominator }: NewTypedValue): void => {
  if (numerator === null || denominator === null) return
  if (denominator <= 0) refuse(planErrors, 'plans.value_differs')
  const said = [(numerator / denominator) * 100, (numerator / denominator - 1) * 100, numerator]
  if (!said.some((one) => Math.abs(value - one) <= 0.1)) refuse(planErrors, 'plans.value_differs')
}

export const addTypedValue = async (tx: Tx, input: NewTypedValue, by: Entering): Promise<void> => {
  assertPeriod(input.from, input.to, by)
  assertAgrees(input)
  if (!(await isNew(tx, 'typed-value', input.id, by.provinceId))) return
  await assertProof(tx, by.provinceId, input.proofId)
  const after = await planTables(tx)
    .insertInto('plans.typed_value')
    .values({
      ...entered({ id: input.id, ...by }),
      indicator: input.indicator,
      agency_id: input.agencyId,
      from_day: input.from,
      to_day: input.to,
      value: String(input.value),
      numerator: input.numerator === null ? null : String(input.numerator),
      denominator: input.denominator === null ? null : String(input.denominator),
      counting_unit: input.countingUnit,
      proof_id: input.proofId,
      note: input.note,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, by, 'typed-value', input.id, after)
}

type Estimated = { value: number; low: number | null; high: number | null }

const baselineValue = (input: NewBaseline): Estimated => {
  if (!input.sample) return input.value === null ? refuse(planErrors, 'plans.baseline_incomplete') : { value: input.value, low: null, high: null }
  const span = { from: input.from, to: input.to }
  const estimate = sampledBaseline({ ...input.sample, countingUnit: input.countingUnit, span })
  if (!estimate || input.value !== null) return refuse(planErrors, 'plans.baseline_incomplete')
  return { value: estimate.value, low: estimate.low ?? null, high: estimate.high ?? null }
}

export const addBaseline = async (tx: Tx, input: NewBaseline, by: Entering): Promise<void> => {
  assertPeriod(input.from, input.to, by)
  const estimated = baselineValue(input)
  if (!(await isNew(tx, 'baseline', input.id, by.provinceId))) return
  await assertProof(tx, by.provinceId, input.proofId)
  const text = (value: number | null): string | null => (value === null ? null : String(value))
  const after = await planTables(tx)
    .insertInto('plans.baseline')
    .values({
      ...entered({ id: input.id, ...by }),
      indicator: input.indicator,
      agency_id: input.agencyId,
      from_day: input.from,
      to_day: input.to,
      origin: input.sample ? 'sampled' : 'typed',
      value: String(estimated.value),
      members: input.members,
      counting_unit: input.countingUnit,
      low: text(estimated.low),
      high: text(estimated.high),
      archive: input.sample?.archive ?? null,
      sampled: input.sample?.sampled ?? null,
      of_kind: input.sample?.ofKind ?? null,
      proof_id: input.proofId,
      note: input.note,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, by, 'baseline', input.id, after)
}

const assertDocument = (input: NewDocument, today: Day): void => {
  const kind = isKnownKind(input.kind) ? documentKinds[input.kind] : null
  const missing = (what: 'agency' | 'no-agency' | 'grade' | 'date' | 'validity'): never => refuse(planErrors, 'plans.document_incomplete', { what })
  if (kind?.per === 'agency' && input.agencyId === null) missing('agency')
  if (kind?.per === 'province' && input.agencyId !== null) missing('no-agency')
  if (kind?.grade === true && input.grade === '' && input.issuedOn !== null) missing('grade')
  if (input.issuedOn === null ? input.dueOn === null : input.issuedOn > today) missing('date')
  const from = input.validFrom ?? input.issuedOn
  if (input.validTo !== null && from !== null && input.validTo < from) missing('validity')
}

/** Issued documents need their file when a person enters them; a loader may bring them without. */
export const addDocumentFact = async (tx: Tx, input: NewDocument, by: Entering): Promise<void> => {
  assertDocument(input, hanoiDay(by.at))
  if (by.actorId !== null && input.issuedOn !== null && input.proofId === null) refuse(planErrors, 'plans.proof_needed')
  if (!(await isNew(tx, 'document', input.id, by.provinceId))) return
  if (input.proofId !== null) await assertProof(tx, by.provinceId, input.proofId)
  const after = await planTables(tx)
    .insertInto('plans.document')
    .values({
      ...entered({ id: input.id, ...by }),
      agency_id: input.agencyId,
      kind: input.kind,
      number: input.number === '' ? null : input.number,
      title: input.title,
      issued_on: input.issuedOn,
      due_on: input.dueOn,
      valid_from: input.validFrom,
      valid_to: input.validTo,
      grade: input.grade === '' ? null : input.grade,
      amount: input.amount,
      proof_id: input.proofId,
      note: input.note,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, by, 'document', input.id, after)
}

export const addRevenue = async (tx: Tx, input: NewRevenue, by: Entering): Promise<void> => {
  if (!(await isNew(tx, 'revenue', input.id, by.provinceId))) return
  await assertProof(tx, by.provinceId, input.proofId)
  const after = await planTables(tx)
    .insertInto('plans.revenue')
    .values({
      ...entered({ id: input.id, ...by }),
      agency_id: input.agencyId,
      year: input.year,
      source: input.source,
      amount_dong: input.amountDong,
      proof_id: input.proofId,
      note: input.note,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, by, 'revenue', input.id, after)
}

export const addAreaInput = async (tx: Tx, input: NewAreaInput, by: Entering): Promise<void> => {
  if (input.readOn > hanoiDay(by.at)) refuse(planErrors, 'plans.bad_period')
  if (!(await isNew(tx, 'area-input', input.id, by.provinceId))) return
  if (input.proofId !== null) await assertProof(tx, by.provinceId, input.proofId)
  const after = await planTables(tx)
    .insertInto('plans.area_input')
    .values({
      ...entered({ id: input.id, ...by }),
      area_id: input.areaId,
      kind: input.kind,
      value: String(input.value),
      source: input.source,
      read_on: input.readOn,
      proof_id: input.proofId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, by, 'area-input', input.id, after)
}

export const addTrigger = async (tx: Tx, input: NewTrigger & { planKey: string; row: string }, by: Entering): Promise<void> => {
  if (input.happenedOn > hanoiDay(by.at)) refuse(planErrors, 'plans.bad_period')
  if (!(await isNew(tx, 'trigger', input.id, by.provinceId))) return
  if (input.proofId !== null) await assertProof(tx, by.provinceId, input.proofId)
  const after = await planTables(tx)
    .insertInto('plans.trigger_record')
    .values({
      ...entered({ id: input.id, ...by }),
      plan_key: input.planKey,
      row: input.row,
      number: input.number === '' ? null : input.number,
      title: input.title,
      happened_on: input.happenedOn,
      proof_id: input.proofId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await audit(tx, by, 'trigger', input.id, after)
}

/** Takes an entry back: it no longer counts, and stays in the table and the audit with the reason. */
export const withdrawEntry = async (tx: Tx, input: { kind: EntryKind; id: string; reason: string }, by: Entering): Promise<void> => {
  const tables = planTables(tx)
  const table = tableOf[input.kind]
  const before = await tables
    .selectFrom(table)
    .select(['id', 'withdrawn_at'])
    .where('id', '=', input.id)
    .where('province_id', '=', by.provinceId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) refuse(planErrors, 'plans.entry_not_found')
  if (before!.withdrawn_at !== null) refuse(planErrors, 'plans.already_withdrawn')
  const after = await tables
    .updateTable(table)
    .set({ withdrawn_at: by.at, withdrawn_by: by.actorId, withdrawn_reason: input.reason })
    .where('id', '=', input.id)
    .returning(['id', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason'])
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: by.organisationId,
    actorId: by.actorId,
    action: `plans.withdraw_${input.kind.replaceAll('-', '_')}`,
    subject: { type: `plans.${input.kind}`, id: input.id },
    detail: { before, after },
    at: by.at,
  })
}
