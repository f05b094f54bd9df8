import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { connect, parseMoment } from './connect.ts'
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

describe('a moment from the database', () => {
  it('is read as the driver reads it, whatever the offset, fraction or year', async () => {
    const moments = [
      '2026-11-21 01:00:00+00',
      '2026-11-21 08:00:00.5+07',
      '2026-11-21 01:00:00.123456+00',
      '2026-11-20 19:30:00-05:30',
      '1943-01-01 12:00:00+06:42:04',
      '0044-03-15 12:00:00+00 BC',
      '12026-01-01 00:00:00+00',
    ]
    const expected = [
      '2026-11-21T01:00:00.000Z',
      '2026-11-21T01:00:00.500Z',
      '2026-11-21T01:00:00.123Z',
      '2026-11-21T01:00:00.000Z',
      '1943-01-01T05:17:56.000Z',
      '-000043-03-15T12:00:00.000Z',
      '+012026-01-01T00:00:00.000Z',
    ]
    expect(moments.map((text) => parseMoment(text).toISOString())).toEqual(expected)
    const { rows } = await sql<{ at: Date; now: Date }>`select timestamptz '2026-02-28 23:59:59.999+07' as at, timestamptz 'infinity' as now`.execute(t.db)
    expect(rows[0]?.at.toISOString()).toBe('2026-02-28T16:59:59.999Z')
    expect(rows[0]?.now).toBe(Infinity)
  })
})
