import { addressLines, waitUntilReady } from './announce.ts'
import { askCli } from './cli.ts'
import { openDatabase } from './database.ts'
import { keepRunning } from './keep-running.ts'
import { prepare } from './prepare.ts'
import { processFlags } from './process-flags.ts'
import { Explained, note, step } from './say.mjs'
import type { StartSettings } from './settings.ts'
import { builtFile, childEnvironment } from './settings.ts'
import { untilAskedToStop } from './stop-request.ts'

/** What is running, newest last: stopped from the end, each thing after what leans on it. */
type Running = { name: string; stop: () => Promise<void> }

const stopAll = async (running: Running[]): Promise<void> => {
  for (const { name, stop } of running.splice(0).reverse()) {
    await stop().catch((error: unknown) => note(`Dừng ${name} không gọn: ${String(error)}`, `stopping ${name} went wrong`))
  }
}

const alreadyRuns = (settings: StartSettings, pid: number) =>
  new Explained(
    `Hội Tụ đang chạy trên thư mục ${settings.dataDir} (tiến trình ${pid}). Hãy dừng nó trước, hoặc chọn DATA_DIR khác.`,
    `Hội Tụ already runs on the folder ${settings.dataDir} (process ${pid}). Stop it first, or choose another DATA_DIR.`,
  )

const bringUp = async (settings: StartSettings, running: Running[], giveUp: (reason: Error) => void): Promise<string> => {
  const database = await step('Cơ sở dữ liệu', 'database', () => openDatabase(settings, giveUp))
  if (database.ownedBy !== undefined) throw alreadyRuns(settings, database.ownedBy)
  running.push({ name: 'PostgreSQL', stop: database.stop })
  await prepare(settings, database.url)
  await step('Trang web và công việc nền', 'web and worker', () => startProcesses(settings, database.url, running, giveUp))
  return database.url
}

const startProcesses = async (settings: StartSettings, databaseUrl: string, running: Running[], giveUp: (reason: Error) => void): Promise<void> => {
  const env = childEnvironment(settings, databaseUrl)
  const begin = (name: string, file: 'worker' | 'server'): Promise<void> => {
    const kept = keepRunning({ name, file: builtFile(settings, file), flags: processFlags[file], cwd: settings.root, env }, giveUp)
    running.push({ name, stop: kept.stop })
    return kept.ready
  }
  await Promise.all([begin('worker', 'worker'), begin('web', 'server')])
  await waitUntilReady(settings)
}

const announce = async (settings: StartSettings, databaseUrl: string): Promise<void> => {
  process.stdout.write(`\nHội Tụ đang chạy · is running\n${addressLines(settings).join('\n')}\n`)
  if (settings.demo) process.stdout.write(`\n${(await askCli(settings, databaseUrl, ['demo', 'accounts'])).trimEnd()}\n`)
  process.stdout.write('\nDừng bằng Ctrl-C · Ctrl-C stops everything\n')
}

/** The whole platform from database to pages, until asked to stop. Resolves with the exit code; throws `Explained`. */
export const serve = async (settings: StartSettings): Promise<number> => {
  const running: Running[] = []
  const stopAsked = untilAskedToStop()
  const gaveUp = Promise.withResolvers<never>()
  try {
    const up = bringUp(settings, running, gaveUp.reject).then((url) => announce(settings, url))
    await Promise.race([Promise.all([up, stopAsked]), stopAsked, gaveUp.promise])
    return 0
  } finally {
    if (running.length > 0) await step('Đang dừng', 'stopping', () => stopAll(running))
  }
}
