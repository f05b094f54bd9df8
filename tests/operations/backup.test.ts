import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { backupCommand } from '../../src/apps/cli/backup.ts'
import { importArticlesCommand } from '../../src/apps/cli/import-articles.ts'
import { migrateCommand } from '../../src/apps/cli/migrate.ts'
import { restoreCommand } from '../../src/apps/cli/restore.ts'
import { verifyCommand } from '../../src/apps/cli/verify.ts'
import { openProcess, type Process } from '../../src/apps/services.ts'
import { databaseAt } from '../../src/platform/db/database-address.ts'
import { givenHouse, type TestHouse } from '../../src/commons/people/testing/house.ts'
import { readConfig } from '../../src/platform/config.ts'
import { connect, type Database } from '../../src/platform/db/connect.ts'
import { newId } from '../../src/platform/ids.ts'

const PREFIX = `ops_${newId().replaceAll('-', '').slice(-12)}`
const folders: string[] = []
const opened: Process[] = []
let admin: Database
let house: TestHouse

const folder = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'hoitu-ops-'))
  folders.push(path)
  return path
}

/** A process on a database of its own, empty or from the template. */
const open = async (name: string, template: string): Promise<Process> => {
  await sql`create database ${sql.id(name)} template ${sql.id(template)}`.execute(admin.db)
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: databaseAt(inject('databaseUrl'), name), DATA_DIR: await folder(), DATABASE_POOL: '4' })
  const process = openProcess(config, { log: pino({ level: 'silent' }) })
  opened.push(process)
  return process
}

let first: Process
beforeAll(async () => {
  admin = connect(inject('databaseUrl'), { max: 1 })
  first = await open(`${PREFIX}_a`, 'hoitu_template')
  house = await givenHouse({ db: first.services.db, clock: first.services.clock })
})
afterAll(async () => {
  for (const each of opened) await each.close()
  for (const name of ['a', 'b', 'c']) await sql`drop database if exists ${sql.id(`${PREFIX}_${name}`)} with (force)`.execute(admin.db)
  await admin.close()
  for (const path of folders) await rm(path, { recursive: true, force: true })
})

const codeOf = async (id: string): Promise<string> =>
  (await sql<{ code: string }>`select code from organisations.organisation where id = ${id}`.execute(first.services.db)).rows[0]!.code
const countWorks = async ({ services }: Process): Promise<number> =>
  (await sql<{ count: number }>`select count(*)::int as count from record.work`.execute(services.db)).rows[0]!.count
const article = (id: number, over: object = {}): string =>
  JSON.stringify({ id: `a-${id}`, title: `Bài số ${id}: khánh thành cầu`, lead: 'Sa-pô', body: 'Đoạn một.\nĐoạn hai.', date: '2021-04-27', ...over })

describe('import articles', () => {
  it('takes good lines, names bad ones, knows what it has, and refuses an unknown agency', async () => {
    const path = join(await folder(), 'articles.jsonl')
    await writeFile(path, [article(1), '{"id": "x", "title": ', article(2), '', article(3, { title: '' }), article(4, { date: '2021-02-30' })].join('\n'))
    const code = await codeOf(house.agency.id)
    expect(await importArticlesCommand.run(first, [path, '--agency', 'khong-co'])).toBe(1)
    expect(await importArticlesCommand.run(first, [path, '--agency', code])).toBe(0)
    expect(await countWorks(first)).toBe(2)
    await writeFile(path, [article(1), article(2), article(5)].join('\n'))
    expect(await importArticlesCommand.run(first, [path, '--agency', code])).toBe(0)
    expect(await countWorks(first)).toBe(3)
    expect(await importArticlesCommand.run(first, [])).toBe(2)
  })
})

describe('backup and restore', () => {
  it('bring everything to another database, where verify proves it', async () => {
    await first.services.files.put('media/ab/original.txt', Buffer.from('một tệp'))
    const target = join(await folder(), 'backup')
    expect(await backupCommand.run(first, [target])).toBe(0)
    expect(await backupCommand.run(first, [target])).toBe(1)
    const second = await open(`${PREFIX}_b`, 'template0')
    expect(await restoreCommand.run(second, [target])).toBe(0)
    expect(await countWorks(second)).toBe(await countWorks(first))
    expect((await second.services.files.get('media/ab/original.txt')).toString()).toBe('một tệp')
    expect(await verifyCommand.run(second, [])).toBe(0)
    expect(await migrateCommand.run(second, [])).toBe(0)
    // the restored house lives: ids and identity columns go on
    await givenHouse({ db: second.services.db, clock: second.services.clock })
    expect(await restoreCommand.run(second, [target])).toBe(1)
  })

  it('writes nothing from a damaged backup', async () => {
    const target = join(await folder(), 'backup')
    await backupCommand.run(first, [target])
    const file = join(target, 'tables', 'record.work.copy.gz')
    const bytes = await readFile(file)
    bytes[bytes.length - 3]! ^= 0xff
    await writeFile(file, bytes)
    const third = await open(`${PREFIX}_c`, 'template0')
    expect(await restoreCommand.run(third, [target])).toBe(1)
    const { rows } = await sql<{ there: boolean }>`select to_regclass('record.work') is not null as there`.execute(third.services.db)
    expect(rows[0]!.there).toBe(false)
  })

  it('verify finds a changed version', async () => {
    await sql
      .raw(
        `do $$ begin set local session_replication_role = 'replica'; update record.version set content = replace(content::text, 'Đoạn hai', 'Đoạn ba')::json; end $$`,
      )
      .execute(first.services.db)
    expect(await verifyCommand.run(first, [])).toBe(1)
  })
})
