import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const areaKinds = ['province', 'ward', 'commune', 'special_zone'] as const
export const settlements = ['urban', 'rural', 'island'] as const

export const Area = z.object({
  id: Id,
  code: z.string(),
  /** With its kind: 'Phường Sông Hồng'. */
  name: z.string(),
  kind: z.enum(areaKinds),
  parentId: Id.nullable(),
  settlement: z.enum(settlements),
  isRemote: z.boolean(),
  isBorder: z.boolean(),
  population: z.number().int().nullable(),
})
export type Area = z.infer<typeof Area>

/** The province of the acting organisation and its wards and communes, as of a day (today unless told). */
export const listAreas = endpoint({
  method: 'GET',
  path: '/api/areas',
  summary: 'Areas of the acting organisation’s province as of a day',
  query: z.object({ asOf: DaySchema.optional() }),
  output: z.object({ items: z.array(Area) }),
})
