import { migrate } from '../../platform/db/migrate.ts'
import { capabilities } from '../capabilities.ts'
import { say, type Command } from './command.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  usage: 'migrate',
  what: 'bring the database to this version',
  run: async ({ database }) => {
    const applied = await migrate(
      database,
      capabilities.flatMap((capability) => capability.migrations ?? []),
    )
    say(applied.length === 0 ? 'the database is up to date' : `${applied.length} migrations applied`)
    return 0
  },
}
