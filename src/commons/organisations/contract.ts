import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Line } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const organisationKinds = ['agency', 'department', 'party_commission', 'people_committee', 'supervisory', 'association', 'ministry', 'commune'] as const
export const agencyTypes = ['newspaper', 'broadcaster', 'newspaper_and_broadcaster', 'magazine', 'news_agency'] as const
export const channelKinds = ['site', 'print', 'radio', 'tv', 'social', 'app'] as const
export const successionKinds = ['merge', 'succeed', 'split'] as const

export const Organisation = z.object({
  id: Id,
  code: z.string(),
  kind: z.enum(organisationKinds),
  agencyType: z.enum(agencyTypes).nullable(),
  /** Name and short name on the day asked for. */
  name: z.string(),
  shortName: z.string(),
  provinceId: Id.nullable(),
  supervisoryBodyId: Id.nullable(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
})
export type Organisation = z.infer<typeof Organisation>

export const Desk = z.object({ id: Id, code: z.string(), name: z.string(), position: z.number().int(), isOpen: z.boolean() })
export type Desk = z.infer<typeof Desk>

export const Channel = z.object({
  id: Id,
  kind: z.enum(channelKinds),
  name: z.string(),
  address: z.string().nullable(),
  isDigital: z.boolean(),
  isDomestic: z.boolean(),
  openedOn: DaySchema,
  closedOn: DaySchema.nullable(),
})
export type Channel = z.infer<typeof Channel>

/** What every page of a press product prints (Nghị định 237/2026 Đ23). */
export const Licence = z.object({
  id: Id,
  kind: z.string(),
  number: z.string(),
  issuedOn: DaySchema,
  issuer: z.string(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
  headTitle: z.string(),
  headName: z.string(),
  office: z.string(),
  phone: z.string(),
  email: z.string(),
})
export type Licence = z.infer<typeof Licence>

export const Succession = z.object({ predecessorId: Id, successorId: Id, onDay: DaySchema, kind: z.enum(successionKinds) })

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
  summary: 'One organisation as of a day with its desks, channels, licences and successions',
  params: z.object({ organisationId: Id }),
  query: z.object({ asOf: DaySchema.optional() }),
  output: Organisation.extend({
    names: z.array(z.object({ validFrom: DaySchema, name: z.string(), shortName: z.string() })),
    desks: z.array(Desk),
    channels: z.array(Channel),
    licences: z.array(Licence),
    successions: z.array(Succession),
  }),
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
  body: z.object({ validFrom: DaySchema, name: Line(200), shortName: Line(60) }),
  output: Organisation,
})
export const succeedOrganisations = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/predecessors',
  summary: 'Record that organisations merged into, or were succeeded by, this one on a day',
  params: z.object({ organisationId: Id }),
  body: z.object({ predecessorIds: z.array(Id).min(1).max(20), onDay: DaySchema, kind: z.enum(successionKinds) }),
  output: Organisation,
})
