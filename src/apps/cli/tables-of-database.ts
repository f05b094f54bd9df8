import type pg from 'pg'
import { z } from 'zod'

/** What a backup folder says of itself. */
export const Manifest = z.object({
  format: z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ table: z.string(), columns: z.array(z.string()), file: z.string(), rows: z.number(), sha256: z.string() })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().nullable() })),
  files: z.array(z.object({ key: z.string(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

/** What belongs to the process or the migrator is made again, not restored; the salt of readers' keys must not outlive its day in a copy. */
const LEFT_OUT = ['audience.salt', 'platform.migration', 'platform.migration_lock', 'graphile_worker.migrations', 'graphile_worker._private_known_crontabs']

/** 'schema.table' of every table of ours and of the job queue. */
export const listTables = async (client: pg.PoolClient): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'public') order by 1`,
  )
  return rows.map((row) => row.name).filter((name) => !LEFT_OUT.includes(name))
}

/** Columns that hold data: generated ones are computed again. */
export const listColumns = async (client: pg.PoolClient, table: string): Promise<string[]> => {
  const [schema, name] = table.split('.')
  const { rows } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
    [schema, name],
  )
  return rows.map((row) => row.name)
}
