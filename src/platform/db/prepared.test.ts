import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { connect, parseMoment, type Db } from './connect.ts'
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

  it('asks once for its columns: every kind of value is read the same the second time, in order, also in a transaction', async () => {
    const own = connect(t.services.config.databaseUrl, { max: 1 })
    const at = new Date('2026-11-21T01:02:03.456Z')
    const all = (db: Db, text: string | null) =>
      sql`${prepared}
      select ${text}::text as text, 7::int8 as big, 1.50::numeric as exact, date '2026-11-21' as day, ${at}::timestamptz as at, true as yes, null as nothing,
        array['á', 'b,"c']::text[] as words, '{"a": ["ấ"]}'::jsonb as data, ${Buffer.from([0, 255])}::bytea as bytes`.execute(db)
    const rows = (text: string | null) => [
      { text, big: 7, exact: '1.50', day: '2026-11-21', at, yes: true, nothing: null, words: ['á', 'b,"c'], data: { a: ['ấ'] }, bytes: Buffer.from([0, 255]) },
    ]
    expect((await all(own.db, 'một')).rows).toEqual(rows('một'))
    expect((await all(own.db, null)).rows).toEqual(rows(null))
    await own.db.transaction().execute(async (tx) => {
      const both = await Promise.all([all(tx, 'hai'), all(tx, 'ba')])
      expect(both.map((answer) => answer.rows)).toEqual([rows('hai'), rows('ba')])
      // travelling together before anything is known of them
      const fresh = (number: number) => sql<{ number: number; at: Date }>`${prepared} select ${number}::int as number, ${at}::timestamptz as at`.execute(tx)
      expect((await Promise.all([fresh(1), fresh(2)])).map((answer) => answer.rows)).toEqual([[{ number: 1, at }], [{ number: 2, at }]])
    })
    await own.close()
  })

  it('tells how many rows it wrote, and works on after it failed', async () => {
    const own = connect(t.services.config.databaseUrl, { max: 1 })
    await sql`create table platform.prepared_test (number int primary key)`.execute(own.db)
    const put = (from: number, to: number) =>
      sql`${prepared} insert into platform.prepared_test select generate_series(${from}::int, ${to}::int)`.execute(own.db)
    const count = () => sql<{ count: number }>`${prepared} select count(*) from platform.prepared_test`.execute(own.db)
    expect((await put(1, 3)).numAffectedRows).toBe(3n)
    await expect(put(3, 4)).rejects.toMatchObject({ code: '23505' })
    const round: Record<string, unknown> = {}
    round['itself'] = round
    await expect(sql`${prepared} select ${round}::jsonb`.execute(own.db)).rejects.toThrow('circular')
    await expect(sql`${prepared} select 9007199254740993::int8 as big`.execute(own.db)).rejects.toThrow('safe range')
    expect((await count()).rows).toEqual([{ count: 3 }])
    expect((await put(4, 5)).numAffectedRows).toBe(2n)
    expect((await count()).rows).toEqual([{ count: 5 }])
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
      '0044-03-15 12:00:00+00',
      '1999-12-31 23:00:00-08',
    ]
    const expected = [
      '2026-11-21T01:00:00.000Z',
      '2026-11-21T01:00:00.500Z',
      '2026-11-21T01:00:00.123Z',
      '2026-11-21T01:00:00.000Z',
      '1943-01-01T05:17:56.000Z',
      '-000043-03-15T12:00:00.000Z',
      '+012026-01-01T00:00:00.000Z',
      '0044-03-15T12:00:00.000Z',
      '2000-01-01T07:00:00.000Z',
    ]
    expect(moments.map((text) => parseMoment(text).toISOString())).toEqual(expected)
    const { rows } = await sql<{ at: Date; now: Date }>`select timestamptz '2026-02-28 23:59:59.999+07' as at, timestamptz 'infinity' as now`.execute(t.db)
    expect(rows[0]?.at.toISOString()).toBe('2026-02-28T16:59:59.999Z')
    expect(rows[0]?.now).toBe(Infinity)
  })
})
