import { z } from 'zod'
import { DaySchema } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'

export const organisationKinds = ['agency', 'department', 'party_commission', 'people_committee', 'supervisory', 'association', 'ministry', 'commune'] as const
export const agencyTypes = ['newspaper', 'broadcaster', 'newspaper_and_broadcaster', 'magazine', 'news_agency'] as const
export const channelKinds = ['site', 'print', 'radio', 'tv', 'social', 'app'] as const
export const successionKinds = ['merge', 'succeed', 'split'] as const
export const pressTypes = ['print', 'online', 'radio', 'television'] as const

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

/** `validTo` is the first day it no longer is. */
export const PressProduct = z.object({
  id: Id,
  pressType: z.enum(pressTypes),
  name: z.string(),
  /** In the words of its licence: 'Hai tháng một kỳ'. */
  frequency: z.string().nullable(),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
})
export type PressProduct = z.infer<typeof PressProduct>

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

/** One end of it is the organisation asked for. Names as of the day of the succession. */
export const Succession = z.object({
  predecessorId: Id,
  predecessorName: z.string(),
  successorId: Id,
  successorName: z.string(),
  onDay: DaySchema,
  kind: z.enum(successionKinds),
  decision: z.string().nullable(),
})
export type Succession = z.infer<typeof Succession>

export const OrganisationName = z.object({ validFrom: DaySchema, name: z.string(), shortName: z.string(), decision: z.string().nullable() })
export type OrganisationName = z.infer<typeof OrganisationName>

export const OrganisationDetail = Organisation.extend({
  /** Name on the day asked for. */
  supervisoryBodyName: z.string().nullable(),
  /** Number of the decision that founded it. */
  decision: z.string().nullable(),
  names: z.array(OrganisationName),
  desks: z.array(Desk),
  products: z.array(PressProduct),
  channels: z.array(Channel),
  licences: z.array(Licence),
  successions: z.array(Succession),
  /** `manage`: names and mergers; `keep`: desks, products, channels; `licences`: licences and imprint. */
  may: z.object({ manage: z.boolean(), keep: z.boolean(), licences: z.boolean() }),
})
export type OrganisationDetail = z.infer<typeof OrganisationDetail>
