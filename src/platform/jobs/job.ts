import { sql } from 'kysely'
import type { z } from 'zod'
import { contributionPoint } from '../contributions.ts'
import type { Tx } from '../db/connect.ts'
import type { Services } from '../services.ts'

export type Job<P = unknown> = {
  readonly name: string
  readonly schema: z.ZodType<P>
  readonly run: (services: Services, payload: P) => Promise<void>
  /** Crontab in UTC, e.g. '0 10 * * *' is 17:00 in Hà Nội; the payload is then {}. */
  readonly cron?: string
}

export const jobs = contributionPoint<Job>('jobs')

export const defineJob = <P>(name: string, schema: z.ZodType<P>, run: Job<P>['run'], options: { cron?: string } = {}): Job =>
  ({ name, schema, run: (services: Services, payload: P) => run(services, payload), ...options }) as unknown as Job

/** Queues a job in the caller's transaction: it exists if and only if the change commits. `key` replaces an earlier one with the same key. */
export const enqueue = async <P>(
  tx: Tx,
  job: Pick<Job<P>, 'name'>,
  payload: P,
  options: { runAt?: Date; key?: string; maxAttempts?: number } = {},
): Promise<void> => {
  await sql`select graphile_worker.add_job(${job.name}, ${JSON.stringify(payload)}::json,
    run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}::text, max_attempts => ${options.maxAttempts ?? 12}::int)`.execute(tx)
}

/** Takes back a queued job by its key; nothing happens when it already ran. */
export const cancelJob = async (tx: Tx, key: string): Promise<void> => {
  await sql`select graphile_worker.remove_job(${key})`.execute(tx)
}
