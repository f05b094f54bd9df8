import { runCli } from './cli.ts'
import { openDatabase } from './database.ts'
import { migrate } from './prepare.ts'
import type { StartSettings } from './settings.ts'

/** These bring the tables about themselves. */
const withoutMigration = new Set(['migrate', 'restore'])

/** Runs one command of dist/cli.mjs beside a running site, or with a database of its own for as long as it takes. */
export const runCommand = async (settings: StartSettings, words: readonly string[]): Promise<number> => {
  const database = await openDatabase(settings, (reason) => {
    throw reason
  })
  try {
    if (!withoutMigration.has(words[0] ?? '')) await migrate(settings, database.url)
    return await runCli(settings, database.url, words)
  } finally {
    await database.stop()
  }
}
