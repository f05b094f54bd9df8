import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { planErrors } from '../../errors.ts'
import type { Entering } from './entries.ts'
import { planTables } from './tables.ts'

type Writing = { readonly id: string; readonly indicator: string; readonly year: number; readonly agencyId: string | null; readonly text: string }
type Author = Entering & { readonly actorId: string }

const rowOf = (input: Writing, by: Author) => ({
  id: input.id,
  province_id: by.provinceId,
  indicator: input.indicator,
  year: input.year,
  agency_id: input.agencyId,
  text: input.text,
  written_at: by.at,
  written_by: by.actorId,
})

const assertAuthor = (by: Entering): Author => {
  if (by.actorId === null) throw new Error('an explanation has an author')
  return { ...by, actorId: by.actorId }
}

/** Giải trình: kept with its author; the newest is the one shown. The same id again changes nothing. */
export const addExplanation = async (tx: Tx, input: Writing, entering: Entering): Promise<void> => {
  const by = assertAuthor(entering)
  const tables = planTables(tx)
  const known = await tables.selectFrom('plans.explanation').select('province_id').where('id', '=', input.id).executeTakeFirst()
  if (known) return known.province_id === by.provinceId ? undefined : refuse(planErrors, 'plans.id_taken')
  const after = await tables.insertInto('plans.explanation').values(rowOf(input, by)).returningAll().executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: by.organisationId,
    actorId: by.actorId,
    action: 'plans.explain',
    subject: { type: 'plans.explanation', id: input.id },
    detail: { before: null, after },
    at: by.at,
  })
}

export const addNote = async (tx: Tx, input: Writing, entering: Entering): Promise<void> => {
  const by = assertAuthor(entering)
  const tables = planTables(tx)
  const known = await tables.selectFrom('plans.note').select('organisation_id').where('id', '=', input.id).executeTakeFirst()
  if (known) return known.organisation_id === by.organisationId ? undefined : refuse(planErrors, 'plans.id_taken')
  const after = await tables
    .insertInto('plans.note')
    .values({ ...rowOf(input, by), organisation_id: by.organisationId })
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: by.organisationId,
    actorId: by.actorId,
    action: 'plans.note',
    subject: { type: 'plans.note', id: input.id },
    detail: { before: null, after },
    at: by.at,
  })
}
