import { Logger, parseCronItems, run, runOnce, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Services } from '../services.ts'
import { jobs } from './job.ts'

const taskList = (services: Services): TaskList =>
  Object.fromEntries(jobs.all().map((job) => [job.name, async (payload: unknown) => job.run(services, job.schema.parse(payload ?? {}))]))

const logger = (services: Services): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') services.log.error(message)
    if (level === 'warning') services.log.warn(message)
  })

/** Runs jobs until stopped. Stopping waits for those under way. */
export const startWorker = async (services: Services, pool: pg.Pool, concurrency = 3): Promise<{ stop: () => Promise<void> }> => {
  const crons = jobs.all().filter((job) => job.cron !== undefined)
  const runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    logger: logger(services),
    taskList: taskList(services),
    parsedCronItems: parseCronItems(crons.map((job) => ({ task: job.name, match: job.cron!, options: { backfillPeriod: 0 } }))),
  })
  return { stop: () => runner.stop() }
}

/** Runs everything that is due now and returns: for tests and the command line. */
export const drainJobs = (services: Services, pool: pg.Pool): Promise<void> =>
  runOnce({ pgPool: pool, noHandleSignals: true, logger: logger(services), taskList: taskList(services) })
