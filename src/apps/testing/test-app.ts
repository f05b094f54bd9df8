import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, inject } from 'vitest'
import { addressOf, type LooseCall } from '../../platform/contract/address.ts'
import type { CallOf, Endpoint, OutputOf } from '../../platform/contract/endpoint.ts'
import { readConfig } from '../../platform/config.ts'
import { connect, type Database, type Db } from '../../platform/db/connect.ts'
import { AppError } from '../../platform/errors.ts'
import { SESSION_COOKIE } from '../../platform/http/actor.ts'
import { newId } from '../../platform/ids.ts'
import { drainJobs } from '../../platform/jobs/worker.ts'
import type { Services } from '../../platform/services.ts'
import { createServerApp } from '../server-app.ts'
import { openProcess } from '../services.ts'
import { databaseAt } from '../../platform/db/database-address.ts'

/** A clock a test moves by hand; starts at a fixed Hà Nội morning. */
export type TestClock = { now: () => Date; set: (at: Date | string) => void; advance: (milliseconds: number) => void }

const testClock = (start: string): TestClock => {
  let at = new Date(start)
  return {
    now: () => new Date(at),
    set: (to) => {
      at = new Date(to)
    },
    advance: (milliseconds) => {
      at = new Date(at.getTime() + milliseconds)
    },
  }
}

export type TestApp = {
  db: Db
  services: Services
  app: FastifyInstance
  clock: TestClock
  /** Calls as the holder of a session token, or as nobody (null). Throws AppError for a refusal. */
  call: <E extends Endpoint>(token: string | null, endpoint: E, ...call: {} extends CallOf<E> ? [call?: CallOf<E>] : [call: CallOf<E>]) => Promise<OutputOf<E>>
  /** Runs every job that is due, those they queue included. */
  drainJobs: () => Promise<void>
}

type ErrorBody = { error: { code: string; message: string; detail?: Record<string, unknown> } }

const makeCall =
  (app: FastifyInstance): TestApp['call'] =>
  async (token, endpoint, ...[call]) => {
    const given = (call ?? {}) as LooseCall
    const response = await app.inject({
      method: endpoint.method,
      url: addressOf(endpoint, given),
      headers: { ...(token ? { cookie: `${SESSION_COOKIE}=${token}` } : {}), ...(given.body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(given.body === undefined ? {} : { payload: JSON.stringify(given.body) }),
    })
    const value: unknown = response.statusCode === 204 ? null : response.json()
    if (response.statusCode < 400) return value as never
    const { error } = value as ErrorBody
    throw new AppError({ code: error.code, status: response.statusCode, detail: error.detail ?? {}, vi: error.message, en: error.message })
  }

const openTest = async (start: string): Promise<{ test: TestApp; close: () => Promise<void> }> => {
  const url = inject('databaseUrl')
  const name = `test_${newId().replaceAll('-', '')}`
  const admin: Database = connect(url, { max: 1 })
  await sql`create database ${sql.id(name)} template hoitu_template`.execute(admin.db)
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-files-'))
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseAt(url, name),
    DATA_DIR: folder,
    DATABASE_POOL: '6',
    PUBLIC_URL: 'http://localhost',
    FETCH_INSIDE: '1',
  })
  const clock = testClock(start)
  const opened = openProcess(config, { clock, log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }) })
  const { app, close: closeApp } = await createServerApp(opened)
  await app.ready()
  const test: TestApp = {
    db: opened.services.db,
    services: opened.services,
    app,
    clock,
    call: makeCall(app),
    drainJobs: () => drainJobs(opened.services, opened.database.pool),
  }
  return {
    test,
    close: async () => {
      await closeApp()
      await opened.close()
      await sql`drop database ${sql.id(name)} with (force)`.execute(admin.db)
      await admin.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A whole application on a database of its own for one test file: `const t = useTestApp()`, then `t.call(token, endpoint, …)`.
 * Time stands still at `start` until the test moves it.
 */
export const useTestApp = (start = '2026-11-21T01:00:00Z'): TestApp => {
  const holder = {} as TestApp
  let close: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const opened = await openTest(start)
    close = opened.close
    Object.assign(holder, opened.test)
  })
  afterAll(async () => {
    await close?.()
  })
  return holder
}
