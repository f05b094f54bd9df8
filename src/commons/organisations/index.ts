export { Channel, Desk, Licence, Organisation } from './contract.ts'
export { OrganisationRenamed, OrganisationsMerged } from './events.ts'
export {
  findOrganisation,
  findSite,
  imprintOf,
  listAgencies,
  listChannelsOf,
  listDesksOf,
  listOrganisationsAsOf,
  scopeOf,
  scopesOf,
  successorOf,
  type Imprint,
} from './server/as-of.ts'
export { addChannel, addDesk, addLicence, addOrganisation, succeed, type NewOrganisation } from './server/change.ts'
export { addProduct, listLicencesAmong, listProductsOf, listSuccessionsIn, type Product, type Succession } from './server/register.ts'
