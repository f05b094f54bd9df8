import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { ItemState, Medium, PlanItem } from '../contract.ts'

export type ItemRow = {
  id: string
  agency_id: string
  day: Day
  desk_id: string | null
  title: string
  title_folded: string
  genre: string
  area_id: string | null
  place: string | null
  deadline: Date
  media: Medium[]
  slot_id: string | null
  length_seconds: number | null
  commitment_ids: string[]
  note: string
  is_breaking: boolean
  is_late: boolean
  state: ItemState
  state_reason: string | null
  origin: 'registered' | 'breaking' | 'copied'
  story_id: string | null
  registered_by: string
  registered_at: Date
  updated_at: Date
  version: number
}

type PlanningTables = {
  'planning.setting': { agency_id: string; cut_off: string; default_deadline: string }
  'planning.slot': {
    id: string
    agency_id: string
    medium: Medium
    name: string
    starts: string | null
    length_seconds: number | null
    position: number
    closed_on: Day | null
  }
  'planning.item': ItemRow
  'planning.assignment': { item_id: string; person_id: string; role: PlanItem['assignments'][number]['role']; assigned_by: string; assigned_at: Date }
  'planning.closed_day': { agency_id: string; day: Day; desk_id: string | null; closed_by: string; closed_at: Date }
  'planning.reminder': { id: string; agency_id: string; day: Day; person_id: string; sent_by: string; sent_at: Date }
}

export const planningTables = (db: Db) => db.$extendTables<PlanningTables>()
