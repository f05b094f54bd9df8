import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import { connect } from '../../platform/db/connect.ts'
import type { Process } from '../services.ts'
import { complain, say, type Command } from './command.ts'
import { progressBar } from './progress.ts'
import { listColumns, listTables, type Manifest } from './tables-of-database.ts'

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

const copyTable = async (client: pg.PoolClient, folder: string, table: string): Promise<Manifest['tables'][number]> => {
  const columns = await listColumns(client, table)
  const file = join('tables', `${table}.copy.gz`)
  let rows = 0
  const count = new PassThrough()
  count.on('data', (part: Buffer) => {
    for (const byte of part) if (byte === 10) rows += 1
  })
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ')
  const [schema, name] = table.split('.') as [string, string]
  await pipeline(
    client.query(copyTo(`copy ${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)} (${list}) to stdout`)),
    count,
    createGzip({ level: 6 }),
    createWriteStream(join(folder, file)),
  )
  return { table, columns, file, rows, sha256: await sha256Of(join(folder, file)) }
}

/** Every table in one REPEATABLE READ snapshot: what was true at one moment, while people go on working. */
const copyDatabase = async ({ services }: Process, folder: string): Promise<Pick<Manifest, 'tables' | 'migrations' | 'sequences'>> => {
  const database = connect(services.config.databaseUrl, { max: 1, pipeline: false })
  const client = await database.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const names = await listTables(client)
    const bar = progressBar('bảng · tables', names.length)
    const tables: Manifest['tables'] = []
    for (const [index, name] of names.entries()) {
      tables.push(await copyTable(client, folder, name))
      bar.at(index + 1, name)
    }
    bar.end()
    const migrations = (await client.query<{ name: string }>('select name from platform.migration order by name')).rows.map((row) => row.name)
    const sequences = (
      await client.query<{ name: string; value: string | null }>(
        `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::text as value from pg_sequences order by 1`,
      )
    ).rows
    await client.query('commit')
    return { tables, migrations, sequences }
  } finally {
    client.release()
    await database.close()
  }
}

/** Files are written once and never changed, so copying them after the tables can only add some that no row names. */
const copyFiles = async ({ services }: Process, folder: string): Promise<Manifest['files']> => {
  const files: Manifest['files'] = []
  for await (const key of services.files.list()) {
    const path = join(folder, 'files', key)
    await mkdir(dirname(path), { recursive: true })
    const { stream } = await services.files.stream(key)
    await pipeline(stream, createWriteStream(path))
    files.push({ key, sha256: await sha256Of(path) })
  }
  return files
}

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup DIR',
  what: 'copy the whole database at one moment and all files into a new folder',
  run: async (opened, args) => {
    const [target] = args
    if (!target) {
      complain('usage: backup DIR')
      return 2
    }
    const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), target)
    const there = await readdir(folder).catch(() => [])
    if (there.length > 0) {
      complain(`thư mục ${target} không trống; hãy chọn thư mục mới · the folder ${target} is not empty; choose a new one`)
      return 1
    }
    const part = `${folder}.part`
    await rm(part, { recursive: true, force: true })
    await mkdir(join(part, 'tables'), { recursive: true })
    const database = await copyDatabase(opened, part)
    const files = await copyFiles(opened, part)
    const manifest: Manifest = { format: 1, at: opened.services.clock.now().toISOString(), ...database, files }
    await writeFile(join(part, 'manifest.json'), JSON.stringify(manifest, null, 1))
    await rm(folder, { recursive: true, force: true })
    // the folder appears whole or not at all
    await rename(part, folder)
    say(`đã sao lưu ${database.tables.length} bảng, ${files.length} tệp vào ${target} · backed up ${database.tables.length} tables and ${files.length} files`)
    say('Khóa bí mật (DATA_DIR/secrets) không nằm trong bản sao lưu: hãy cất riêng. · Secrets are not in the backup: keep DATA_DIR/secrets apart.')
    return 0
  },
}
