import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { connect } from './connect.ts'
import { prepared } from './prepared.ts'

const t = useTestApp()

describe('a prepared query', () => {
  it('answers like any other, with other values each time, and is kept by the server', async () => {
    const own = connect(t.services.config.databaseUrl, { max: 1 })
    const twice = (value: number) => sql<{ twice: number }>`${prepared} select ${value}::int * 2 as twice`.execute(own.db)
    expect((await twice(2)).rows).toEqual([{ twice: 4 }])
    expect((await twice(21)).rows).toEqual([{ twice: 42 }])
    const { rows } = await sql<{
      calls: number
    }>`select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement like '%as twice'`.execute(own.db)
    expect(rows).toEqual([{ calls: 2 }])
    await own.close()
  })

  it('leaves unmarked queries unnamed, and tells of errors as ever', async () => {
    const own = connect(t.services.config.databaseUrl, { max: 1 })
    await sql`select ${1}::int as plain`.execute(own.db)
    await expect(sql`${prepared} select ${'x'}::text::int`.execute(own.db)).rejects.toMatchObject({ code: '22P02' })
    const { rows } = await sql`select 1 from pg_prepared_statements where statement like '%as plain'`.execute(own.db)
    expect(rows).toEqual([])
    await own.close()
  })
})
