import { createHash, createHmac, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'

const int8 = (digest: Buffer): string => digest.readBigInt64BE(0).toString()

/** Counts a reader once a day and a site; another site or day gives another key, so nobody can be followed. */
export const keyOf = (salt: Buffer, agencyId: string, ...parts: readonly string[]): string =>
  int8(
    createHmac('sha256', salt)
      .update([agencyId, ...parts].join('\n'))
      .digest(),
  )

/** Of a reader who agreed: the same on every day, for this site alone. */
export const agreedKeyOf = (agencyId: string, reader: string): string => int8(createHash('sha256').update(`${agencyId}\n${reader}`).digest())

/** The salt of a day, the same in all processes. It never leaves the database's table of the running day. */
export const readSalt = async (db: Db, day: Day): Promise<Buffer> => {
  await sql`insert into audience.salt (day, salt) values (${day}, ${randomBytes(32)}) on conflict do nothing`.execute(db)
  const { rows } = await sql<{ salt: Buffer }>`select salt from audience.salt where day = ${day}`.execute(db)
  return rows[0]!.salt
}

export type Salts = { readonly of: (day: Day) => Promise<Buffer> }

/** Read once a day. A database that does not answer costs one process its own salt for ten seconds: readers may count twice, none is lost. */
export const openSalts = (db: Db): Salts => {
  let held: { day: Day; salt: Promise<Buffer> } | undefined
  return {
    of: (day) => {
      if (held?.day === day) return held.salt
      const salt = readSalt(db, day).catch(() => {
        setTimeout(() => {
          if (held?.salt === salt) held = undefined
        }, 10_000).unref()
        return randomBytes(32)
      })
      held = { day, salt }
      return salt
    },
  }
}
