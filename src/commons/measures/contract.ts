import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, ListOf, PageQuery, pageOf } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

const Words = z.object({ vi: z.string(), en: z.string() })
const Name = z.string().max(100)
/** 'medium:web'; the same dim several times means any of its values. */
const Filter = z.string().max(200)

export const MeasureInfo = z.object({
  name: z.string(),
  kind: z.enum(['flow', 'stock', 'distinct']),
  title: Words,
  unit: Words,
  dims: z.array(z.object({ name: z.string(), many: z.boolean(), title: Words })),
  canDrill: z.boolean(),
})
const Coverage = z.object({ agencyId: Id, state: z.enum(['measured', 'partly', 'not-measured']), measuredFrom: DaySchema.nullable() })
const ReadCell = z.object({ agencyId: Id.nullable(), at: z.string().nullable(), dims: z.record(z.string(), z.string().nullable()), value: z.number() })
export const Reading = z.object({
  measure: z.string(),
  kind: z.enum(['flow', 'stock', 'distinct']).nullable(),
  unit: Words.nullable(),
  state: z.enum(['measured', 'partly', 'not-measured']),
  agencies: z.array(Coverage),
  /** Null, never 0, where nothing is measured. */
  total: z.number().nullable(),
  /** False: the cells do not add up to the total and must not be summed. */
  additive: z.boolean(),
  cells: z.array(ReadCell),
})
const DrillItem = z.object({
  type: z.string(),
  id: z.string(),
  title: z.string(),
  at: z.iso.datetime(),
  agencyId: Id,
  address: z.object({ publicId: z.string(), slug: z.string() }).nullable(),
  note: z.string().nullable(),
})

const Scope = { agency: ListOf(Id, 200), from: DaySchema, to: DaySchema, where: ListOf(Filter, 40) }

export const listMeasures = endpoint({
  method: 'GET',
  path: '/api/measures',
  summary: 'Measures that are declared, with the ways to split them',
  output: z.object({ items: z.array(MeasureInfo) }),
})
export const readMeasures = endpoint({
  method: 'GET',
  path: '/api/measures/values',
  summary: 'Values of measures over a period, for one’s own agency or the agencies of one’s province',
  query: z.object({ ...Scope, measure: ListOf(Name, 30), groupBy: ListOf(Name, 4) }),
  output: z.object({ items: z.array(Reading) }),
})
export const drillMeasure = endpoint({
  method: 'GET',
  path: '/api/measures/:measure/sources',
  summary: 'The works, people or documents behind a number, newest first',
  params: z.object({ measure: Name }),
  query: z.object({ ...Scope, ...PageQuery }),
  output: pageOf(DrillItem),
})
