import type { Db } from '../../../platform/db/connect.ts'
import type { FrontSlot } from '../front.ts'

export type BandRow = { agency_id: string; text: string; href: string | null; light: boolean; set_by: string; updated_at: Date }
export type FrontRow = { agency_id: string; revision: number; arranged_by: string; arranged_at: Date }
export type SlotRow = { agency_id: string; slot: FrontSlot; work_id: string; pinned_until: Date | null }

type SiteTables = { 'site.front': FrontRow; 'site.front_slot': SlotRow; 'site.band': BandRow }

export const siteTables = (db: Db) => db.$extendTables<SiteTables>()
