import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { sourceKinds } from '../contract.ts'

export type CommitmentTables = {
  'commitments.kind': {
    id: string
    code: string
    vi: string
    en: string
    criteria_vi: string
    criteria_en: string
    citation: string
    position: number
    valid_from: Day
    valid_to: Day | null
  }
  'commitments.commitment': {
    id: string
    kind_id: string
    source_kind: (typeof sourceKinds)[number]
    source_ref: string
    title: string
    owner_id: string
    province_id: string | null
    to_all: boolean
    valid_from: Day
    valid_to: Day | null
    criteria: string
    quantity: number | null
    closed_on: Day | null
    close_reason: string | null
    created_at: Date
    created_by: string | null
  }
  'commitments.offer': { agency_id: string; commitment_id: string }
  'commitments.confirmation': {
    id: string
    agency_id: string
    story_key: string
    output: string
    sha256: string
    commitment_id: string
    verdict: 'confirmed' | 'removed'
    criteria: string
    person_id: string
    at: Date
  }
}

export const commitmentTables = (db: Db) => db.$extendTables<CommitmentTables>()
