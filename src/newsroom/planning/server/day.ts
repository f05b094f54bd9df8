import { sql } from 'kysely'
import { addDays, atTime, daysBetween, hanoiDay, type Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { listDesksOf } from '../../../commons/organisations/index.ts'
import { planningErrors } from '../errors.ts'
import { planningTables } from './tables.ts'

export type PlanningSetting = { cutOff: string; defaultDeadline: string }

export const settingOf = async (db: Db, agencyId: string): Promise<PlanningSetting> => {
  const row = await planningTables(db)
    .selectFrom('planning.setting')
    .select([sql<string>`to_char(cut_off, 'HH24:MI')`.as('cutOff'), sql<string>`to_char(default_deadline, 'HH24:MI')`.as('defaultDeadline')])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()
  return row ?? { cutOff: '17:00', defaultDeadline: '16:00' }
}

/** Registration for a day closes the evening before. */
export const cutOffOf = (setting: PlanningSetting, day: Day): Date => atTime(addDays(day, -1), setting.cutOff)

export const isLate = (setting: PlanningSetting, day: Day, typedAt: Date): boolean => typedAt > cutOffOf(setting, day)

/** Refuses days that are over, absurdly far, or whose book is closed for the desk or the newsroom. */
export const assertDayOpen = async (db: Db, input: { agencyId: string; day: Day; deskId: string | null; now: Date; isBreaking: boolean }): Promise<void> => {
  const ahead = daysBetween(hanoiDay(input.now), input.day)
  if (ahead < 0) refuse(planningErrors, 'planning.day_past', { day: input.day })
  if (ahead > 370) refuse(planningErrors, 'planning.day_too_far')
  if (input.isBreaking) return
  const closed = await planningTables(db)
    .selectFrom('planning.closed_day')
    .select('desk_id')
    .where('agency_id', '=', input.agencyId)
    .where('day', '=', input.day)
    .where((where) => where.or([where('desk_id', 'is', null), ...(input.deskId ? [where('desk_id', '=', input.deskId)] : [])]))
    .executeTakeFirst()
  if (!closed) return
  const desk = closed.desk_id ? (await listDesksOf(db, [input.agencyId])).find((each) => each.id === closed.desk_id) : undefined
  refuse(planningErrors, 'planning.day_closed', { desk: desk?.name ?? null, day: input.day })
}
