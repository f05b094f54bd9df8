import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { addMembership, addPerson, hashPassword } from '../../commons/people/index.ts'
import { recordAudit } from '../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import { randomBytes } from 'node:crypto'
import { complain, say, type Command } from './command.ts'

const usage = 'admin create --email ADDRESS --name "FULL NAME" --organisation CODE [--role admin]'

/** Makes an account that may administer an organisation. The password is made here and printed once. */
export const adminCreateCommand: Command = {
  name: 'admin create',
  usage,
  what: 'make an administrator of an organisation; prints a password once',
  run: async ({ services }, args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { email: { type: 'string' }, name: { type: 'string' }, organisation: { type: 'string' }, role: { type: 'string', default: 'admin' } },
    })
    const { email, name, organisation: code } = values
    if (!email?.includes('@') || !name || !code || !['admin', 'platform_admin', 'officer'].includes(values.role)) {
      complain(`usage: ${usage}`)
      return 2
    }
    const password = randomBytes(12).toString('base64url')
    const now = services.clock.now()
    const passwordHash = await hashPassword(password)
    return services.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ id: string }>`select id from organisations.organisation where code = ${code}`.execute(tx)
      const taken = await sql`select 1 from people.person where lower(email) = ${email.toLowerCase()}`.execute(tx)
      if (!rows[0]) {
        complain(`there is no organisation with the code ${code}`)
        return 1
      }
      if (taken.rows.length > 0) {
        complain(`${email} has an account already`)
        return 1
      }
      const id = newId(now.getTime())
      await addPerson(tx, { id, name: name.normalize('NFC'), email, passwordHash, createdAt: now })
      await addMembership(tx, { personId: id, organisationId: rows[0].id, role: values.role as 'admin', validFrom: hanoiDay(now) })
      await recordAudit(tx, {
        agencyId: rows[0].id,
        actorId: null,
        action: 'people.create_admin',
        subject: { type: 'person', id },
        detail: { email, role: values.role },
        at: now,
      })
      say(`account: ${email}\npassword: ${password}\nChange it after the first sign-in.`)
      return 0
    })
  },
}
