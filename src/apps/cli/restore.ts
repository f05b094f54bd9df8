import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { from as copyFrom } from 'pg-copy-streams'
import type pg from 'pg'
import { connect } from '../../platform/db/connect.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { capabilities } from '../capabilities.ts'
import type { Process } from '../services.ts'
import { complain, say, type Command } from './command.ts'
import { progressBar } from './progress.ts'
import { listTables, Manifest } from './tables-of-database.ts'

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

/** Every byte is proved before the first row is written. */
const damaged = async (folder: string, manifest: Manifest): Promise<string[]> => {
  const wrong: string[] = []
  const check = async (path: string, sha256: string): Promise<void> => {
    const found = await sha256Of(path).catch(() => 'missing')
    if (found !== sha256) wrong.push(path)
  }
  for (const table of manifest.tables) await check(join(folder, table.file), table.sha256)
  for (const file of manifest.files) await check(join(folder, 'files', file.key), file.sha256)
  return wrong
}

const isEmpty = async (client: pg.PoolClient): Promise<boolean> => {
  const { rows } = await client.query<{ used: boolean }>(
    'select exists (select 1 from organisations.organisation) or exists (select 1 from platform.audit) as used',
  )
  return !rows[0]!.used
}

const fillTable = async (client: pg.PoolClient, folder: string, table: Manifest['tables'][number]): Promise<void> => {
  const [schema, name] = table.table.split('.') as [string, string]
  const target = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`
  const columns = table.columns.map((column) => client.escapeIdentifier(column)).join(', ')
  await client.query(`delete from ${target}`)
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), client.query(copyFrom(`copy ${target} (${columns}) from stdin`)))
}

/** All or nothing: one transaction, without triggers and foreign-key checks while rows arrive in alphabetical order of tables. */
const fillDatabase = async (opened: Process, folder: string, manifest: Manifest): Promise<void> => {
  const database = connect(opened.services.config.databaseUrl, { max: 1, pipeline: false })
  const client = await database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = 'replica'`)
    const known = new Set(await listTables(client))
    const bar = progressBar('bảng · tables', manifest.tables.length)
    for (const [index, table] of manifest.tables.entries()) {
      if (known.has(table.table)) await fillTable(client, folder, table)
      bar.at(index + 1, table.table)
    }
    for (const sequence of manifest.sequences)
      if (sequence.value !== null) await client.query('select setval($1::regclass, $2::bigint)', [sequence.name, sequence.value])
    await client.query('commit')
    bar.end()
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
    await database.close()
  }
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore DIR',
  what: 'bring a backup into an empty database; an older backup is brought to this version',
  run: async (opened, args) => {
    const [source] = args
    const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), source ?? '')
    const text = source ? await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null) : null
    if (text === null) {
      complain(source ? `không có manifest.json trong ${source} · no manifest.json in ${source}` : 'usage: restore DIR')
      return source ? 1 : 2
    }
    const manifest = Manifest.parse(JSON.parse(text))
    const wrong = await damaged(folder, manifest)
    if (wrong.length > 0) {
      complain(`bản sao lưu hỏng, chưa ghi gì: ${wrong.slice(0, 5).join(', ')} · the backup is damaged, nothing was written`)
      return 1
    }
    const ours = capabilities.flatMap((capability) => capability.migrations ?? [])
    const unknown = manifest.migrations.filter((name) => !ours.some((step) => step.id === name))
    if (unknown.length > 0) {
      complain(`bản sao lưu thuộc phiên bản mới hơn (${unknown[0]}) · the backup is of a newer version (${unknown[0]})`)
      return 1
    }
    // first the tables as they were then, their rows, then the later steps
    await migrate(
      opened.database,
      ours.filter((step) => manifest.migrations.includes(step.id)),
    )
    const client = await opened.database.pool.connect()
    const empty = await isEmpty(client).finally(() => client.release())
    if (!empty) {
      complain('cơ sở dữ liệu không trống, chưa ghi gì · the database is not empty, nothing was written')
      return 1
    }
    await fillDatabase(opened, folder, manifest)
    for (const file of manifest.files) await opened.services.files.put(file.key, createReadStream(join(folder, 'files', file.key)))
    await migrate(opened.database, ours)
    say(`đã khôi phục bản sao lưu lúc ${manifest.at}: ${manifest.tables.length} bảng, ${manifest.files.length} tệp · restored`)
    return 0
  },
}
