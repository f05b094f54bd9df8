import { refuse } from '../../../platform/errors.ts'
import { recordErrors } from '../errors.ts'

/** Where a list ordered by time and id ended. */
export type Position = { readonly at: Date; readonly id: string }

const FORM = /^(\d{1,15})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

export const writeCursor = ({ at, id }: Position): string => `${at.getTime()}_${id}`

/** Throws `record.bad_cursor` for what no list ever handed out. */
export const readCursor = (cursor: string | null | undefined): Position | null => {
  if (cursor === null || cursor === undefined) return null
  const parts = FORM.exec(cursor)
  if (!parts) return refuse(recordErrors, 'record.bad_cursor')
  const at = new Date(Number(parts[1]))
  return Number.isNaN(at.getTime()) ? refuse(recordErrors, 'record.bad_cursor') : { at, id: parts[2]! }
}
