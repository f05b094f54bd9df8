import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useTestApp } from '../../src/apps/testing/test-app.ts'
import { dumpSchema } from '../../src/platform/db/testing/dump-schema.ts'

const t = useTestApp()

it('schema.sql is the shape that the migrations make', async () => {
  await expect(await dumpSchema(t.db), 'schema.sql is older than the migrations: run `npm run schema` and commit the file').toMatchFileSnapshot(
    '../../schema.sql',
  )
})

it('a change of a column, an index, a check, a trigger or a function changes the text', async () => {
  const changes = [
    'alter table record.work alter column public_id drop not null',
    'create index probe on record.work (id, public_id)',
    'alter table record.work add constraint probe check (id is not null)',
    'create function record.probe() returns trigger language plpgsql as $$ begin return new; end $$',
    'create trigger probe before insert on record.work for each row execute function record.probe()',
    'create sequence record.probe_numbers',
    'create view record.probe_view as select 1 as one',
  ]
  const texts = [await dumpSchema(t.db)]
  for (const change of changes) {
    await sql.raw(change).execute(t.db)
    texts.push(await dumpSchema(t.db))
  }
  expect(new Set(texts).size).toBe(changes.length + 1)
})
