import { useApi } from '../../../platform/staff/index.ts'
import { listOrganisations } from '../../organisations/contract.ts'

/** The press agencies of the province as they are today. */
export const useAgencies = () => useApi(listOrganisations, { query: { kind: 'agency' } }).data?.items ?? []
