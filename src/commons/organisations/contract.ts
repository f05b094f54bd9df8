import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Line } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'
import { Desk, Organisation, OrganisationDetail, organisationKinds, successionKinds } from './contract/organisation.ts'

export * from './contract/organisation.ts'
export * from './contract/keep.ts'

export const listOrganisations = endpoint({
  method: 'GET',
  path: '/api/organisations',
  summary: 'Organisations of the actor’s province as of a day',
  query: z.object({ asOf: DaySchema.optional(), kind: z.enum(organisationKinds).optional() }),
  output: z.object({ items: z.array(Organisation) }),
})
export const getOrganisation = endpoint({
  method: 'GET',
  path: '/api/organisations/:organisationId',
  summary: 'One organisation as of a day with its desks, products, channels, licences and successions',
  params: z.object({ organisationId: Id }),
  query: z.object({ asOf: DaySchema.optional() }),
  output: OrganisationDetail,
})
export const listDesks = endpoint({
  method: 'GET',
  path: '/api/desks',
  summary: 'Desks of the acting organisation',
  output: z.object({ items: z.array(Desk) }),
})
export const renameOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/names',
  summary: 'Give an organisation a new name from a day on; older documents keep the old one',
  params: z.object({ organisationId: Id }),
  body: z.object({ validFrom: DaySchema, name: Line(200), shortName: Line(60), decision: Line(160).nullable().optional() }),
  output: Organisation,
})
export const succeedOrganisations = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/predecessors',
  summary: 'Record that organisations merged into, or were succeeded by, this one on a day',
  params: z.object({ organisationId: Id }),
  body: z.object({
    predecessorIds: z.array(Id).min(1).max(20),
    onDay: DaySchema,
    kind: z.enum(successionKinds),
    decision: Line(160).nullable().optional(),
  }),
  output: Organisation,
})
