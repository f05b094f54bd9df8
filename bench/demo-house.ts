import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { startSession } from '../src/commons/people/index.ts'
import { connect, type Database } from '../src/platform/db/connect.ts'
import { once } from './figure.ts'
import { openHouse, type House } from './house.ts'

/** The demo province as `npm start` makes it, on a database that waits for the disk. */
export type DemoHouse = {
  readonly house: House
  readonly database: Database
  readonly base: string
  readonly agencyId: string
  /** A fresh session of somebody who holds the role in the agency. */
  readonly signIn: (role: string, nth?: number) => Promise<{ id: string; token: string }>
}

const CODE = 'bao-ptth'

/** What loading set going (sizes of pictures, notices, measures) is done, so that figures do not count it. */
const settleJobs = async (house: House, { db }: Database): Promise<void> => {
  const worker = await house.work()
  const giveUp = performance.now() + 120_000
  const due = async (): Promise<number> =>
    (await sql<{ due: number }>`select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts < max_attempts`.execute(db)).rows[0]!
      .due
  while ((await due()) > 0 && performance.now() < giveUp) await sleep(200)
  await worker.stop()
}

const makeDemo = async (): Promise<DemoHouse> => {
  const house = await openHouse({ durable: true })
  house.command('demo', 'load')
  const database = connect(house.databaseUrl, { max: 4 })
  await settleJobs(house, database)
  const { rows } = await sql<{ id: string }>`select id from organisations.organisation where code = ${CODE}`.execute(database.db)
  const agencyId = rows[0]!.id
  return {
    house,
    database,
    agencyId,
    base: `/bao/${CODE}`,
    signIn: async (role, nth = 0) => {
      // whoever does little besides has the role's own view
      const found = await sql<{ id: string }>`
        select person_id as id from people.membership where organisation_id = ${agencyId} and valid_to is null
        group by person_id having bool_or(role = ${role}) order by count(*), person_id offset ${nth} limit 1`.execute(database.db)
      const id = found.rows[0]?.id
      if (!id) throw new Error(`nobody is ${role}`)
      const session = await database.db
        .transaction()
        .execute((tx) => startSession(tx, { personId: id, organisationId: agencyId, now: new Date(), userAgent: 'bench', seconds: 36_000 }))
      return { id, token: session.token }
    },
  }
}

/** Made once for all figures of a run. */
export const demoHouseOf = once(makeDemo)

export const closeDemoHouses = async (): Promise<void> => {
  for (const demo of demoHouseOf.done()) {
    const { house, database } = await demo
    await database.close()
    await house.close()
  }
  demoHouseOf.forget()
}
