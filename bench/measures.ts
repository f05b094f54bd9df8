import { sql } from 'kysely'
import { defineMeasure, measures, read } from '../src/commons/measures/index.ts'
import { newId } from '../src/platform/ids.ts'
import type { Figure, Size } from './figure.ts'
import { openScratch } from './record/archive.ts'

const AGENCIES: Readonly<Record<Size, number>> = { small: 4, full: 100 }
const MEASURES: Readonly<Record<Size, number>> = { small: 3, full: 30 }
const PERIOD = { from: '2024-01-15', to: '2027-01-14' }

const anyMeasure = (name: string) =>
  defineMeasure({
    name,
    kind: 'flow',
    title: { vi: name, en: name },
    unit: { vi: '', en: '' },
    dims: [{ name: 'medium', many: false, title: { vi: 'Loại hình', en: 'Medium' } }],
    version: 1,
    daily: async () => [],
    factDays: async () => [],
    touchedBy: [],
  })

/** Two cells a day for every agency and measure, and their months. */
const fill = async (db: Parameters<typeof read>[0], agencyIds: readonly string[], names: readonly string[]): Promise<void> => {
  await sql`
    insert into measures.row (agency_id, measure, day, no, dims, value)
    select agency, measure, day::date, no, jsonb_build_object('medium', (array['web', 'print'])[no]), 1 + extract(day from day)::int % 7
    from unnest(${agencyIds}::uuid[]) as agency cross join unnest(${names}::text[]) as measure
    cross join generate_series(${PERIOD.from}::date, ${PERIOD.to}::date, interval '1 day') as day cross join generate_series(1, 2) as no`.execute(db)
  await sql`
    insert into measures.month_row (agency_id, measure, month, no, dims, value)
    select agency_id, measure, date_trunc('month', day)::date, no, dims, sum(value) from measures.row group by 1, 2, 3, 4, 5`.execute(db)
  await sql`analyze measures.row`.execute(db)
  await sql`analyze measures.month_row`.execute(db)
}

/** Three years, by agency and month, from days at the edges and months between. */
const readMs = async (size: Size): Promise<number> => {
  const { database, close } = await openScratch()
  const agencyIds = Array.from({ length: AGENCIES[size] }, () => newId())
  const names = Array.from({ length: MEASURES[size] }, (_, index) => `bench.number_${index}`)
  measures.add(...names.map(anyMeasure)).apply()
  await fill(database.db, agencyIds, names)
  const ask = () => read(database.db, { measures: names, agencies: agencyIds, period: PERIOD, groupBy: ['agency', 'month'] })
  await ask()
  const from = performance.now()
  const readings = await ask()
  const took = performance.now() - from
  await close()
  if (readings.some((reading) => reading.cells.length !== agencyIds.length * 37)) throw new Error('cells are missing')
  return took
}

export const figures: readonly Figure[] = [{ name: 'measures.read_ms', unit: 'ms', goal: 1500, better: 'lower', run: readMs }]

export const close = (): Promise<void> => Promise.resolve()
