import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, Line } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { agencyTypes, channelKinds, organisationKinds, OrganisationDetail, pressTypes } from './organisation.ts'

const Decision = Line(160).nullable()
const OfOrganisation = z.object({ organisationId: Id })

export const addOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisations',
  summary: 'Add an organisation to the province’s register',
  body: z.object({
    id: Id,
    /** In addresses of its site and on the command line: 'bao-minh-son'. */
    code: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9-]{1,38}$/u),
    kind: z.enum(organisationKinds),
    agencyType: z.enum(agencyTypes).nullable(),
    name: Line(200),
    shortName: Line(60),
    validFrom: DaySchema,
    supervisoryBodyId: Id.nullable(),
    decision: Decision,
  }),
  output: OrganisationDetail,
})

export const addDesk = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/desks',
  summary: 'Open a desk of one’s own organisation',
  params: OfOrganisation,
  body: z.object({ id: Id, name: Line(100) }),
  output: OrganisationDetail,
})
export const changeDesk = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/desks/:deskId',
  summary: 'Rename, order, close or open a desk',
  params: OfOrganisation.extend({ deskId: Id }),
  body: z.object({ name: Line(100), position: z.int().min(0).max(1000), isOpen: z.boolean() }),
  output: OrganisationDetail,
})

const ProductBody = { name: Line(160), frequency: Line(80).nullable(), validFrom: DaySchema, validTo: DaySchema.nullable() }
export const addProduct = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/products',
  summary: 'Add a press product: a paper, an online paper, a radio or television programme',
  params: OfOrganisation,
  body: z.object({ id: Id, pressType: z.enum(pressTypes), ...ProductBody }),
  output: OrganisationDetail,
})
export const changeProduct = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/products/:productId',
  summary: 'Change a press product or end it',
  params: OfOrganisation.extend({ productId: Id }),
  body: z.object(ProductBody),
  output: OrganisationDetail,
})

const ChannelBody = { name: Line(160), address: Line(200).nullable(), isDomestic: z.boolean(), openedOn: DaySchema, closedOn: DaySchema.nullable() }
export const addChannel = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/channels',
  summary: 'Open a channel: a site, a paper, a frequency, a page on a platform',
  params: OfOrganisation,
  body: z.object({ id: Id, kind: z.enum(channelKinds), ...ChannelBody }),
  output: OrganisationDetail,
})
export const changeChannel = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/channels/:channelId',
  summary: 'Change a channel or close it',
  params: OfOrganisation.extend({ channelId: Id }),
  body: z.object(ChannelBody),
  output: OrganisationDetail,
})

const LicenceBody = {
  kind: Line(120),
  number: Line(60),
  issuedOn: DaySchema,
  issuer: Line(160),
  validFrom: DaySchema,
  validTo: DaySchema.nullable(),
  headTitle: Line(60),
  headName: Line(120),
  office: Line(200),
  phone: Line(40),
  email: Line(120),
}
export const addLicence = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/licences',
  summary: 'Enter a licence with what the imprint prints',
  params: OfOrganisation,
  body: z.object({ id: Id, ...LicenceBody }),
  output: OrganisationDetail,
})
export const changeLicence = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/licences/:licenceId',
  summary: 'Change a licence or the words of the imprint',
  params: OfOrganisation.extend({ licenceId: Id }),
  body: z.object(LicenceBody),
  output: OrganisationDetail,
})
