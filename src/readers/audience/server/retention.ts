import { sql } from 'kysely'
import { addDays, hanoiDay, startOfDay } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { retention } from '../policy.ts'

/** Throws away what has served its purpose (policy.ts). Days are Hà Nội's; the salt of a day goes as soon as the day is over. */
export const forget = async (db: Db, now: Date): Promise<void> => {
  const today = hanoiDay(now)
  const before = (days: number) => addDays(today, -days)
  await sql`delete from audience.salt where day < ${today}`.execute(db)
  await sql`delete from audience.seen where day < ${before(retention.seenDays)}`.execute(db)
  await sql`delete from audience.reading where day < ${before(retention.readingDays)}`.execute(db)
  await sql`delete from audience.minute where at < ${startOfDay(before(retention.minuteDays))}`.execute(db)
  await sql`delete from audience.work_hour where at < ${startOfDay(before(retention.hourDays))}`.execute(db)
  await sql`delete from audience.agreed_day where day < ${before(retention.agreedDays)}`.execute(db)
}
