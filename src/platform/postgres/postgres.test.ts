import { existsSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { EmbeddedPostgres, StartOptions } from './index.ts'
import { startPostgres } from './index.ts'
import { waitUntil } from './postmaster.ts'
import { isAlive } from './process-identity.ts'
import { temporaryFolders } from './testing/folders.ts'
import { killHard, spawnHolder } from './testing/holder.ts'

const folders = temporaryFolders()
const running: EmbeddedPostgres[] = []

const start = async (options: StartOptions): Promise<EmbeddedPostgres> => {
  const server = await startPostgres({ ephemeral: true, ...options })
  running.push(server)
  return server
}

const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    const result: pg.QueryResult<Record<string, unknown>> = await client.query(sql)
    return result.rows
  } finally {
    await client.end()
  }
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})
afterAll(() => folders.removeAll())

describe('a first start', () => {
  test('gives a UTF-8 database that knows Vietnamese', async () => {
    const server = await start({ dataDir: folders.make() })
    for (const extension of ['unaccent', 'pg_trgm', 'btree_gin']) await query(server.url, `create extension ${extension}`)
    const [row] = await query(
      server.url,
      `select current_database() as name, current_setting('server_encoding') as encoding, lower('ĐƯỜNG') as lowered,
              'e' < 'đ' as by_code_point, 'e' < 'đ' collate "vi-x-icu" as by_alphabet, unaccent('Đặng') as folded,
              to_tsvector('simple', 'Đặng')::text as lexeme, similarity('đường', 'đương') > 0.2 as alike`,
    )
    expect(row).toEqual({
      name: 'hoitu',
      encoding: 'UTF8',
      lowered: 'đường',
      by_code_point: true,
      by_alphabet: false,
      folded: 'Dang',
      lexeme: "'đặng':1",
      alike: true,
    })
  })

  test('opens a private Unix socket with a short path and no TCP port', async () => {
    const server = await start({ dataDir: join(folders.make(), 'x'.repeat(120)) })
    const socket = join(server.connection.host, `.s.PGSQL.${server.connection.port}`)
    expect(Buffer.byteLength(socket)).toBeLessThan(104)
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700)
    const [row] = await query(server.url, `select current_setting('listen_addresses') as addresses`)
    expect(row).toEqual({ addresses: '' })
  })

  test('takes settings over its own', async () => {
    const server = await start({ dataDir: folders.make(), settings: { work_mem: '5MB' } })
    const [row] = await query(server.url, `select current_setting('work_mem') as work_mem, current_setting('fsync') as fsync`)
    expect(row).toEqual({ work_mem: '5MB', fsync: 'off' })
  })

  test('waits for the disk when the data is to be kept', async () => {
    const server = await start({ dataDir: folders.make(), ephemeral: false })
    const [row] = await query(server.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`)
    expect(row).toEqual({ fsync: 'on', commit: 'on' })
  })
})

describe('later starts', () => {
  test('keep the data', async () => {
    const dataDir = folders.make()
    const first = await start({ dataDir })
    await query(first.url, 'create table kept as select 7 as number')
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)
    const second = await start({ dataDir })
    expect(second.adopted).toBe(false)
    expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }])
  })

  test('share the server of a living owner, who alone stops it', async () => {
    const dataDir = folders.make()
    const holder = await spawnHolder(dataDir, 'supervised')
    const guest = await start({ dataDir })
    expect(guest).toMatchObject({ pid: holder.pid, adopted: true, ownedBy: holder.owner.pid })
    await guest.stop()
    expect(await query(holder.url, 'select 1 as one')).toEqual([{ one: 1 }])
    holder.owner.stdin?.end()
    expect(await waitUntil(() => !isAlive(holder.pid), 20_000)).toBe(true)
  })

  test('are not fooled by a pid file whose number now belongs to another program', async () => {
    const dataDir = folders.make()
    const first = await start({ dataDir })
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid')
    const left = readFileSync(pidFile, 'utf8')
    await first.stop()
    writeFileSync(pidFile, left.replace(/^\d+/, String(process.ppid)))
    const second = await start({ dataDir })
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(isAlive(process.ppid)).toBe(true)
  })

  test('refuse data of another major version in words', async () => {
    const dataDir = folders.make()
    await (await start({ dataDir })).stop()
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n')
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ problem: 'version_mismatch', vi: expect.stringContaining('PostgreSQL 17') })
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  })
})

describe('after kill -9 of the owner', () => {
  test('the server ends by itself and the next start has everything committed', async () => {
    const dataDir = folders.make()
    const holder = await spawnHolder(dataDir, 'supervised')
    await query(holder.url, 'create table kept as select 1 as number')
    await killHard(holder.owner)
    const next = await start({ dataDir })
    expect(await query(next.url, 'select number from kept')).toEqual([{ number: 1 }])
  })

  test('an orphan is adopted with its data, and stopped by its new owner', async () => {
    const dataDir = folders.make()
    const holder = await spawnHolder(dataDir, 'unsupervised')
    await query(holder.url, 'create table kept as select 2 as number')
    await killHard(holder.owner)
    const next = await start({ dataDir })
    expect(next).toMatchObject({ pid: holder.pid, adopted: true, ownedBy: undefined })
    expect(await query(next.url, 'select number from kept')).toEqual([{ number: 2 }])
    await next.stop()
    expect(isAlive(holder.pid)).toBe(false)
  })

  test('an orphan whose socket was cleaned away is stopped and started anew', async () => {
    const dataDir = folders.make()
    const holder = await spawnHolder(dataDir, 'unsupervised')
    await killHard(holder.owner)
    const host = new URL(holder.url).searchParams.get('host') ?? ''
    unlinkSync(join(host, '.s.PGSQL.5432'))
    const next = await start({ dataDir })
    expect(next.adopted).toBe(false)
    expect(isAlive(holder.pid)).toBe(false)
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('a server killed with its owner recovers', async () => {
    const dataDir = folders.make()
    const holder = await spawnHolder(dataDir, 'unsupervised')
    await query(holder.url, 'create table kept as select generate_series(1, 1000) as number')
    process.kill(holder.pid, 'SIGKILL')
    await killHard(holder.owner)
    const next = await start({ dataDir })
    expect(await query(next.url, 'select count(*)::int as rows from kept')).toEqual([{ rows: 1000 }])
  })
})

test('a server that cannot start says why', async () => {
  const dataDir = folders.make()
  const failing = startPostgres({ dataDir, ephemeral: true, settings: { shared_buffers: 'nonsense' } })
  await expect(failing).rejects.toMatchObject({ problem: 'start_failed', detail: expect.stringContaining('shared_buffers') })
})
