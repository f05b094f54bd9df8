import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import type { Measure, MeasureKind, Period, Where } from '../define.ts'
import { bucketEnds, bucketLength, splitPeriod, type Bucket } from './spans.ts'

/** One number of a reading; what it was not grouped by is null or absent. */
export type ReadCell = {
  readonly agencyId: string | null
  readonly at: string | null
  readonly dims: Readonly<Record<string, string | null>>
  readonly value: number
}

export type CellQuery = {
  readonly measures: readonly Measure[]
  readonly members: readonly { readonly root: string; readonly agencyId: string }[]
  readonly period: Period
  readonly where: Where
  readonly byAgency: boolean
  readonly bucket: Bucket | null
  readonly dims: readonly string[]
}

type Row = { measure: string; isTotal: boolean; agencyId: string | null; at: string | null; groups: (string | null)[] | null; value: string }

const list = (parts: readonly RawBuilder<unknown>[], between = sql`, `): RawBuilder<unknown> => sql.join([...parts], between)

/** Any of the values of each dim. `?|` looks into a list and at a single text alike. */
const filterOf = (where: Where): RawBuilder<unknown> =>
  list([sql`true`, ...Object.entries(where).map(([name, values]) => sql`fact.dims -> ${name}::text ?| ${values}::text[]`)], sql` and `)

const namesOf = (query: CellQuery, kind: MeasureKind): string[] => query.measures.filter((measure) => measure.kind === kind).map((measure) => measure.name)

/** Day rows, or whole months from month rows with the days at the edges: three years are 36 rows a cell, not a thousand. */
const factsOf = (query: CellQuery, names: readonly string[]): RawBuilder<unknown> => {
  const agencyIds = query.members.map((member) => member.agencyId)
  const split = query.bucket === 'day' ? { months: null, days: [{ from: query.period.from, end: null }] } : splitPeriod(query.period)
  const fromDays = split.days.map(
    ({ from, end }) => sql`select agency_id, measure, day as at, dims, value, keys from measures.row
      where agency_id = any(${agencyIds}::uuid[]) and measure = any(${names}::text[]) and day >= ${from}::date and ${end === null ? sql`day <= ${query.period.to}::date` : sql`day < ${end}::date`}`,
  )
  const fromMonths = split.months
    ? [
        sql`select agency_id, measure, month as at, dims, value, keys from measures.month_row
        where agency_id = any(${agencyIds}::uuid[]) and measure = any(${names}::text[]) and month >= ${split.months.from}::date and month < ${split.months.end}::date`,
      ]
    : []
  return list([...fromDays, ...fromMonths], sql` union all `)
}

/** A stock has the rows of the last computed day up to each point; `at` is the point. */
const stockFacts = (query: CellQuery, names: readonly string[], bucket: Bucket | null): RawBuilder<unknown> => {
  const ends = bucketEnds(query.period, bucket)
  return sql`
    select member.agency_id, name.measure, point.day as at, row.dims, row.value, null::text[] as keys
    from member cross join unnest(${names}::text[]) as name (measure) cross join unnest(${ends.map((end) => end.day)}::date[]) as point (day)
    cross join lateral (
      select computed.day from measures.computed
      where computed.agency_id = member.agency_id and computed.measure = name.measure and computed.day <= point.day order by computed.day desc limit 1
    ) as last
    join measures.row on row.agency_id = member.agency_id and row.measure = name.measure and row.day = last.day`
}

type Shape = { readonly byAgency: boolean; readonly bucket: Bucket | null; readonly dims: readonly string[] }
const WHOLE: Shape = { byAgency: false, bucket: null, dims: [] }

const isMany = (query: CellQuery, names: readonly string[], dim: string): boolean =>
  query.measures.some((measure) => names.includes(measure.name) && measure.dims.some((each) => each.name === dim && each.many))

/** Each value of a dim with several becomes a row; where the question names values, only those. */
const unfolded = (query: CellQuery, names: readonly string[], dims: readonly string[]): RawBuilder<unknown> =>
  list(
    dims.map((dim, index) => {
      const asked = query.where[dim]
      const alias = sql.ref(`part_${index}`)
      return isMany(query, names, dim)
        ? sql`cross join lateral (select value from jsonb_array_elements_text(coalesce(fact.dims -> ${dim}::text, '[null]'::jsonb)) as value ${asked ? sql`where value = any(${asked}::text[])` : sql``}) as ${alias}`
        : sql`cross join lateral (select fact.dims ->> ${dim}::text as value) as ${alias}`
    }),
    sql` `,
  )

const arm = (query: CellQuery, kind: MeasureKind, shape: Shape): RawBuilder<unknown>[] => {
  const names = namesOf(query, kind)
  if (names.length === 0) return []
  const facts = kind === 'stock' ? stockFacts(query, names, shape.bucket) : factsOf(query, names)
  const at = shape.bucket === null ? sql`null::text` : sql`left(fact.at::text, ${bucketLength[shape.bucket]})`
  const parts = shape.dims.map((_, index) => sql`${sql.ref(`part_${index}`)}.value`)
  const value = kind === 'distinct' ? sql`count(distinct key.key)::numeric` : sql`sum(fact.value)`
  return [
    sql`select fact.measure, ${shape === WHOLE}::boolean as "isTotal", ${shape.byAgency ? sql`member.root` : sql`null::uuid`} as "agencyId", ${at} as at,
      ${parts.length === 0 ? sql`null::text[]` : sql`array[${list(parts)}]::text[]`} as groups, ${value} as value
    from (${facts}) as fact join member on member.agency_id = fact.agency_id
    ${kind === 'distinct' ? sql`cross join lateral unnest(fact.keys) as key (key)` : sql``}
    ${unfolded(query, names, shape.dims)}
    where ${filterOf(query.where)} group by 1, 2, 3, 4, 5`,
  ]
}

/** Whether the cells of a question add up, so that the total need not be read again. */
const addsUp = (query: CellQuery, kind: MeasureKind): boolean => {
  if (kind === 'distinct' || (kind === 'stock' && query.bucket !== null)) return false
  return !query.dims.some((dim) => isMany(query, namesOf(query, kind), dim))
}

const armsOf = (query: CellQuery, kind: MeasureKind): RawBuilder<unknown>[] => {
  const shape: Shape = { byAgency: query.byAgency, bucket: query.bucket, dims: query.dims }
  const isGrouped = shape.byAgency || shape.bucket !== null || shape.dims.length > 0
  if (!isGrouped) return arm(query, kind, WHOLE)
  return [...(addsUp(query, kind) ? [] : arm(query, kind, WHOLE)), ...arm(query, kind, shape)]
}

const NO_DIMS = {}

/** All cells of all measures in one query, and the totals that are not the sum of their cells. */
export const readCells = async (db: Db, query: CellQuery): Promise<{ measure: string; isTotal: boolean; cell: ReadCell }[]> => {
  const kinds: readonly MeasureKind[] = ['flow', 'distinct', 'stock']
  const arms = kinds.flatMap((kind) => armsOf(query, kind))
  if (arms.length === 0 || query.members.length === 0) return []
  const { rows } = await sql<Row>`
    with member (root, agency_id) as materialized (
      select * from unnest(${query.members.map((member) => member.root)}::uuid[], ${query.members.map((member) => member.agencyId)}::uuid[])
    )
    ${list(arms, sql` union all `)} order by 1, 2, 3, 4, 5`.execute(db)
  const dimsOf = ({ groups }: Row) => (query.dims.length === 0 ? NO_DIMS : Object.fromEntries(query.dims.map((dim, index) => [dim, groups?.[index] ?? null])))
  return rows.map((row) => ({
    measure: row.measure,
    isTotal: row.isTotal,
    cell: { agencyId: row.agencyId, at: row.at, dims: dimsOf(row), value: Number(row.value) },
  }))
}
