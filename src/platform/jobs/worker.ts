import { Logger, parseCronItems, run, runOnce, type TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { Services } from '../services.ts'
import { holdWorkerNames, reclaimAbandoned } from './abandoned.ts'
import { jobs } from './job.ts'

const taskList = (services: Services): TaskList =>
  Object.fromEntries(jobs.all().map((job) => [job.name, async (payload: unknown) => job.run(services, job.schema.parse(payload ?? {}))]))

const logger = (services: Services): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') services.log.error(message)
    if (level === 'warning') services.log.warn(message)
  })

const LOOK_EVERY_MS = 20_000

/** Runs jobs until stopped. Stopping waits for those under way; those of a worker that was killed are taken up again within a minute. */
export const startWorker = async (services: Services, pool: pg.Pool, concurrency = 3): Promise<{ stop: () => Promise<void> }> => {
  const names = holdWorkerNames(pool, (error) => services.log.warn({ err: error }, 'the names of workers could not be held'))
  const crons = jobs.all().filter((job) => job.cron !== undefined)
  const runner = await run({
    pgPool: pool,
    events: names.events,
    concurrency,
    noHandleSignals: true,
    logger: logger(services),
    taskList: taskList(services),
    parsedCronItems: parseCronItems(crons.map((job) => ({ task: job.name, match: job.cron!, options: { backfillPeriod: 0 } }))),
  })
  const look = async (): Promise<void> => {
    await names.hold()
    const workers = await reclaimAbandoned(pool)
    if (workers > 0) services.log.warn({ workers }, 'jobs of workers that are gone are done again')
  }
  const lookSafely = (): void => void look().catch((error: unknown) => services.log.warn({ err: error }, 'abandoned jobs could not be looked for'))
  const timer = setInterval(lookSafely, LOOK_EVERY_MS)
  lookSafely()
  return {
    stop: async () => {
      clearInterval(timer)
      await runner.stop()
      names.release()
    },
  }
}

/** Runs everything that is due now and returns: for tests and the command line. */
export const drainJobs = (services: Services, pool: pg.Pool): Promise<void> =>
  runOnce({ pgPool: pool, noHandleSignals: true, logger: logger(services), taskList: taskList(services) })
