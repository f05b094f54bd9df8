import { sql } from 'kysely'
import { z } from 'zod'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { addDays } from '../../../platform/clock.ts'
import { defineEvent, emit } from '../../../platform/events/event.ts'
import { newId } from '../../../platform/ids.ts'
import { givenHouse, givenOrganisation, type TestHouse } from '../../people/testing/house.ts'
import { changeWork, findWorkPage, importWorks, ImportedArticle, publish, withdraw, type Candidate } from '../../record/index.ts'
import { aCandidate, aContent, anApproval } from '../../record/testing/builders.ts'
import { defineMeasure, markDirty, measures, on, read, rebuild, type Measure } from '../index.ts'
import { markNewMeasures } from './build.ts'
import { appearancesMeasure } from './of-record/appearances-measure.ts'
import { storiesMeasure } from './of-record/stories-measure.ts'
import { worksMeasure } from './of-record/works-measure.ts'
import { recomputeAll } from './recompute.ts'

const t = useTestApp()
let house: TestHouse

beforeAll(async () => {
  house = await givenHouse(t)
})

const seeded = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
  return seed / 2_147_483_648
}
const fail = (error: unknown): void => {
  throw error
}
const dump = async (): Promise<string> => {
  const rows = await sql`select agency_id, measure, day, no, dims::text, value::text, keys from measures.row order by 1, 2, 3, 4`.execute(t.db)
  const months = await sql`select agency_id, measure, month, no, dims::text, value::text, keys from measures.month_row order by 1, 2, 3, 4`.execute(t.db)
  return JSON.stringify([rows.rows, months.rows])
}
const countMarks = async (): Promise<number> => (await sql<{ count: number }>`select count(*)::int as count from measures.mark`.execute(t.db)).rows[0]!.count

describe('rollups', () => {
  it('built from nothing have the same bytes as those kept up by events, whatever happened', async () => {
    const random = seeded(42)
    const agencies = [await givenOrganisation(t, { provinceId: house.province.id }), await givenOrganisation(t, { provinceId: house.province.id })].map(
      (each) => each.id,
    )
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
    const done: Candidate[] = []
    const doing = (at: Date) => ({ at, actorId: null })
    for (let step = 0; step < 120; step++) {
      const at = new Date(Date.UTC(2026, Math.floor(random() * 11), 1 + Math.floor(random() * 28), Math.floor(random() * 24), 30))
      const kind = random()
      if (kind < 0.65 || done.length === 0) {
        const story = random() < 0.4 && done.length > 0 ? pick(done) : null
        const medium = pick(['web', 'radio', 'print'] as const)
        const candidate = aCandidate({
          agencyId: story?.agencyId ?? pick(agencies),
          storyKey: story?.storyKey ?? newId(),
          output: `${medium}-${step}`,
          medium,
          genre: pick(['news', 'article']),
          areaIds: [pick([house.province.wardId, house.province.communeId])],
          sectionId: newId(),
        })
        await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], doing(at)))
        done.push(candidate)
      } else if (kind < 0.75) {
        const work = pick(done)
        const content = aContent({ headline: `Sửa lần ${step}` })
        await t.db
          .transaction()
          .execute((tx) =>
            changeWork(
              tx,
              { workId: work.workId, reason: 'update', content, genre: 'reportage', contributors: work.contributors, media: [] },
              [anApproval({ ...work, content }, { at })],
              doing(at),
            ),
          )
          .catch((error: { code?: string }) => expect(error.code).toBe('record.already_withdrawn'))
      } else if (kind < 0.9) {
        const work = pick(done)
        await t.db
          .transaction()
          .execute((tx) => withdraw(tx, { workId: work.workId, agencyIds: agencies, reason: 'x' }, doing(t.clock.now())))
          .catch((error: { code?: string }) => expect(error.code).toBe('record.already_withdrawn'))
      } else {
        const articles = [0, 1, 2].map((index) => ImportedArticle.parse({ id: `${step}-${index}`, title: 'Kho', date: `2025-0${1 + index}-1${index}` }))
        await t.db.transaction().execute((tx) => importWorks(tx, { agencyId: pick(agencies), articles }, doing(t.clock.now())))
      }
      // sometimes the job runs in between, sometimes days pile up
      if (random() < 0.3) await recomputeAll(t.db, fail)
    }
    await recomputeAll(t.db, fail)
    const kept = await dump()
    expect(await countMarks()).toBe(0)
    for (const measure of [worksMeasure, storiesMeasure, appearancesMeasure]) await rebuild(t.db, measure)
    expect(await dump()).toBe(kept)
    expect(kept.length).toBeGreaterThan(2000)
  })

  it('a mark made while a day is being computed is not lost', async () => {
    const agencyId = (await givenOrganisation(t, { provinceId: house.province.id })).id
    const first = aCandidate({ agencyId })
    await t.db.transaction().execute((tx) => publish(tx, first, [anApproval(first)], { at: t.clock.now(), actorId: null }))
    const second = aCandidate({ agencyId })
    const period = { from: '2026-11-21', to: '2026-11-21' }
    // the second is published but not yet committed while the first is read
    const total = await t.db.transaction().execute(async (tx) => {
      await publish(tx, second, [anApproval(second)], { at: t.clock.now(), actorId: null })
      return (await read(t.db, { measures: ['record.works'], agencies: [agencyId], period }))[0]!.total
    })
    expect(total).toBe(1)
    expect((await read(t.db, { measures: ['record.works'], agencies: [agencyId], period }))[0]!.total).toBe(2)
  })

  it('what is announced and rolled back marks nothing', async () => {
    await recomputeAll(t.db, fail)
    const candidate = aCandidate({ agencyId: house.agency.id })
    const undone = t.db.transaction().execute(async (tx) => {
      await publish(tx, candidate, [anApproval(candidate)], { at: t.clock.now(), actorId: null })
      throw new Error('no')
    })
    await expect(undone).rejects.toThrow('no')
    expect(await countMarks()).toBe(0)
    expect(await findWorkPage(t.db, 'zzzzzzzzzz')).toBeUndefined()
  })

  it('sums months where a period has whole ones and days at its edges: the same as day by day', async () => {
    const agencyId = (await givenOrganisation(t, { provinceId: house.province.id })).id
    const articles = Array.from({ length: 200 }, (_, index) =>
      ImportedArticle.parse({ id: `m${index}`, title: `Kho ${index}`, date: addDays('2024-11-20', index * 3) }),
    )
    await t.db.transaction().execute((tx) => importWorks(tx, { agencyId, articles }, { at: t.clock.now(), actorId: null }))
    const ask = async (from: string, to: string, groupBy: string[]) =>
      await read(t.db, { measures: ['record.works', 'record.stories'], agencies: [agencyId], period: { from, to }, groupBy })
    for (const [from, to] of [
      ['2024-12-15', '2025-12-14'],
      ['2025-01-01', '2025-12-31'],
      ['2025-03-03', '2025-03-09'],
      ['2025-02-28', '2025-04-01'],
    ] as const) {
      const [days, months, years] = [await ask(from, to, ['day']), await ask(from, to, ['month']), await ask(from, to, ['year'])]
      const expected = articles.filter((article) => article.date! >= from && article.date! <= to).length
      for (const readings of [days, months, years]) {
        for (const reading of readings) {
          expect(reading.total, `${from} ${reading.measure}`).toBe(expected)
          expect(reading.cells.reduce((sum, cell) => sum + cell.value, 0)).toBe(expected)
        }
      }
    }
  })
})

describe('measures of other rooms', () => {
  const Counted = defineEvent('test.staff_changed', z.object({ agencyId: z.uuid(), day: z.string() }))
  const staff = new Map<string, { from: string; desk: string }[]>()
  const stock = (version: number) =>
    defineMeasure({
      name: 'test.in_post',
      kind: 'stock',
      title: { vi: 'Người', en: 'People' },
      unit: { vi: 'người', en: 'people' },
      dims: [{ name: 'desk', many: false, title: { vi: 'Ban', en: 'Desk' } }],
      version,
      daily: async (_tx, { agencyId, days }) =>
        days.flatMap((day) =>
          (staff.get(agencyId) ?? []).filter((person) => person.from <= day).map((person) => ({ day, dims: { desk: person.desk }, value: version })),
        ),
      factDays: async () => [...staff].flatMap(([agencyId, people]) => people.map((person) => ({ agencyId, day: person.from }))),
      touchedBy: [on(Counted, (event) => [event])],
    })

  it('a stock is read as of a day, also after an earlier day changed', async () => {
    measures.add(stock(1)).apply()
    const agencyId = (await givenOrganisation(t, { provinceId: house.province.id })).id
    const join = async (from: string, desk: string) => {
      staff.set(agencyId, [...(staff.get(agencyId) ?? []), { from, desk }])
      await t.db.transaction().execute((tx) => emit(tx, Counted, { agencyId, day: from }, t.clock.now()))
    }
    await join('2026-02-01', 'news')
    await join('2026-06-15', 'sport')
    const asOf = async (to: string, groupBy: string[] = []) =>
      (await read(t.db, { measures: ['test.in_post'], agencies: [agencyId], period: { from: '2026-01-01', to }, groupBy }))[0]!
    expect((await asOf('2026-01-31')).total).toBe(0)
    expect((await asOf('2026-06-14')).total).toBe(1)
    expect((await asOf('2026-12-31')).total).toBe(2)
    // somebody turns out to have been in post since March: later days are stale with it
    await join('2026-03-01', 'news')
    expect((await asOf('2026-12-31')).total).toBe(3)
    const months = await asOf('2026-06-30', ['month'])
    expect(months.additive).toBe(false)
    expect(months.cells.map((cell) => [cell.at, cell.value])).toEqual([
      ['2026-02', 1],
      ['2026-03', 2],
      ['2026-04', 2],
      ['2026-05', 2],
      ['2026-06', 3],
    ])
    expect((await asOf('2026-12-31', ['desk'])).cells.map((cell) => [cell.dims['desk'], cell.value])).toEqual([
      ['news', 2],
      ['sport', 1],
    ])
  })

  it('a new version of a definition is computed anew for all its past', async () => {
    const agencyId = [...staff.keys()].at(-1)!
    const composed = measures.all() as Measure[]
    composed.splice(
      composed.findIndex((measure) => measure.name === 'test.in_post'),
      1,
      stock(2),
    )
    await markNewMeasures(t.db)
    expect((await read(t.db, { measures: ['test.in_post'], agencies: [agencyId], period: { from: '2026-01-01', to: '2026-12-31' } }))[0]!.total).toBe(6)
    await markNewMeasures(t.db)
    expect((await sql<{ count: number }>`select count(*)::int as count from measures.mark where measure = 'test.in_post'`.execute(t.db)).rows[0]!.count).toBe(0)
  })

  it('a measure that fails does not hold up the others, and keeps its mark', async () => {
    measures.add({ ...stock(1), name: 'test.broken', touchedBy: [], daily: async () => Promise.reject(new Error('broken')) }).apply()
    const agencyId = (await givenOrganisation(t, { provinceId: house.province.id })).id
    await t.db.transaction().execute((tx) =>
      markDirty(tx, [
        { measure: 'test.broken', agencyId, day: '2026-01-01' },
        { measure: 'gone.measure', agencyId, day: '2026-01-01' },
      ]),
    )
    const failed: string[] = []
    await recomputeAll(t.db, (_error, measure) => failed.push(measure))
    expect(failed).toEqual(['test.broken'])
    const { rows } = await sql<{ measure: string }>`select measure from measures.mark where agency_id = ${agencyId}`.execute(t.db)
    expect(rows).toEqual([{ measure: 'test.broken' }])
  })
})
