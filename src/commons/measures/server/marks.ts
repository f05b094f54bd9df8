import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/connect.ts'
import { addToBatch, type Batch } from '../../../platform/db/transact.ts'
import type { EmitHook } from '../../../platform/events/event.ts'
import { measures, type AgencyDay } from '../define.ts'

export type Mark = AgencyDay & { readonly measure: string }

const insertMarks = async (tx: Tx, marks: readonly Mark[]): Promise<void> => {
  await sql`
    insert into measures.mark (agency_id, measure, day)
    select distinct agency_id, measure, day
    from unnest(${marks.map((mark) => mark.agencyId)}::uuid[], ${marks.map((mark) => mark.measure)}::text[], ${marks.map((mark) => mark.day)}::date[]) as given (agency_id, measure, day)`.execute(
    tx,
  )
}

const dirty: Batch<Mark> = { order: 2, write: insertMarks }

/** Says that days must be computed again, in the transaction that changed their facts. Cheap; the same mark twice does no harm. */
export const markDirty = (tx: Tx, marks: readonly Mark[]): Promise<void> => addToBatch(tx, dirty, marks)

/** Every announced fact marks what it touches, whoever announces it: nothing is measured that could be forgotten. */
export const markTouched: EmitHook = async (tx, event, payload) => {
  const marks = measures
    .all()
    .flatMap((measure) =>
      measure.touchedBy
        .filter((touch) => touch.event.name === event.name)
        .flatMap((touch) => touch.days(payload).map((each) => ({ ...each, measure: measure.name }))),
    )
  await markDirty(tx, marks)
}
