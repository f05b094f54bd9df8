import type { Generated } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Channel, Organisation } from '../contract.ts'

type OrganisationTables = {
  'organisations.organisation': {
    decision: Generated<string | null>
    id: string
    code: string
    kind: Organisation['kind']
    agency_type: Organisation['agencyType']
    province_id: string | null
    supervisory_body_id: string | null
    valid_from: Day
    valid_to: Day | null
  }
  'organisations.name': { organisation_id: string; valid_from: Day; name: string; short_name: string; decision: Generated<string | null> }
  'organisations.succession': {
    predecessor_id: string
    successor_id: string
    on_day: Day
    kind: 'merge' | 'succeed' | 'split'
    decision: Generated<string | null>
  }
  'organisations.desk': { id: string; agency_id: string; code: string; name: string; position: number; closed_on: Day | null }
  'organisations.product': {
    id: string
    agency_id: string
    press_type: 'print' | 'online' | 'radio' | 'television'
    name: string
    frequency: string | null
    valid_from: Day
    valid_to: Day | null
  }
  'organisations.channel': {
    id: string
    agency_id: string
    product_id: string | null
    kind: Channel['kind']
    name: string
    address: string | null
    is_digital: boolean
    is_domestic: boolean
    opened_on: Day
    closed_on: Day | null
    evidence: string | null
  }
  'organisations.licence': {
    id: string
    agency_id: string
    kind: string
    number: string
    issued_on: Day
    issuer: string
    valid_from: Day
    valid_to: Day | null
    head_title: string
    head_name: string
    office: string
    phone: string
    email: string
    detail: unknown
  }
}

export const organisationTables = (db: Db) => db.$extendTables<OrganisationTables>()
