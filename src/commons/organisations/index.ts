export { Channel, Desk, Licence, Organisation } from './contract.ts'
export { LivingMoved, OrganisationChanged, OrganisationRenamed, OrganisationsMerged } from './events.ts'
export { reachableHost, SITE_PREFIX, siteAddressOf, sitePrefixOf, type SiteAddress } from './site-address.ts'
export {
  findOrganisation,
  findSite,
  findSiteAddress,
  imprintOf,
  listAgencies,
  listChannelsOf,
  listDesksOf,
  listOrganisationsAsOf,
  scopeOf,
  scopesOf,
  standingOf,
  successorOf,
  type Imprint,
  type Standing,
} from './server/as-of.ts'
export { addChannel, addDesk, addLicence, addOrganisation, succeed, type NewOrganisation } from './server/change.ts'
export { addProduct, listLicencesAmong, listProductsOf, listSuccessionsIn, type Product, type Succession } from './server/register.ts'
