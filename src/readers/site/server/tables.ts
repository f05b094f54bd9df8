import type { ColumnType, Generated } from 'kysely'
import type { Db } from '../../../platform/db/connect.ts'
import type { FrontSlot } from '../front.ts'

export type BandRow = {
  agency_id: string
  text: string
  href: string | null
  light: boolean
  set_by: string
  updated_at: Date
  shown_from: Date | null
  shown_until: Date | null
}
export type FrontRow = { agency_id: string; revision: number; arranged_by: string; arranged_at: Date }
export type SlotRow = { agency_id: string; slot: FrontSlot; work_id: string; pinned_until: Date | null }

/** jsonb: objects out, JSON text in (the driver would make a PostgreSQL array of a list). */
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>

/** An arrangement as kept in the history; moments are ISO 8601. */
export type KeptPin = { slot: FrontSlot; workId: string; until: string | null }
export type KeptBand = { text: string; href: string | null; light: boolean; from: string | null; to: string | null }
export type ChangeRow = {
  id: string
  seq: Generated<number>
  agency_id: string
  kind: 'arranged' | 'band_set' | 'band_removed'
  revision: number | null
  slots: JsonOrNull<KeptPin[]>
  band: JsonOrNull<KeptBand>
  changed_by: string
  changed_at: Date
}

type SiteTables = { 'site.front': FrontRow; 'site.front_slot': SlotRow; 'site.band': BandRow; 'site.front_change': ChangeRow }

export const siteTables = (db: Db) => db.$extendTables<SiteTables>()
