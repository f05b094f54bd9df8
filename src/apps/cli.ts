import { readConfig } from '../platform/config.ts'
import { adminCreateCommand } from './cli/admin.ts'
import { backupCommand } from './cli/backup.ts'
import { complain, say, type Command } from './cli/command.ts'
import { demoAccountsCommand, demoLoadCommand } from './cli/demo.ts'
import { evaluateSearchCommand } from './cli/evaluate-search.ts'
import { importArticlesCommand } from './cli/import-articles.ts'
import { importPlanCommand } from './cli/import-plan.ts'
import { migrateCommand } from './cli/migrate.ts'
import { restoreCommand } from './cli/restore.ts'
import { verifyCommand } from './cli/verify.ts'
import { openProcess } from './services.ts'

const commands: readonly Command[] = [
  migrateCommand,
  demoLoadCommand,
  demoAccountsCommand,
  adminCreateCommand,
  importArticlesCommand,
  importPlanCommand,
  evaluateSearchCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
]

const help = (): string => ['npm run hoitu -- COMMAND', '', ...commands.map((command) => `  ${command.usage.padEnd(60)} ${command.what}`)].join('\n')

const main = async (words: readonly string[]): Promise<number> => {
  const command = commands.find((each) => words.slice(0, each.name.split(' ').length).join(' ') === each.name)
  if (!command) {
    const asked = words[0] === undefined || words[0] === 'help' || words[0] === '--help'
    if (asked) say(help())
    else complain(`${words.join(' ')}: no such command\n\n${help()}`)
    return asked ? 0 : 2
  }
  const opened = openProcess(readConfig(process.env))
  try {
    return await command.run(opened, words.slice(command.name.split(' ').length))
  } finally {
    await opened.close()
  }
}

process.exitCode = await main(process.argv.slice(2))
