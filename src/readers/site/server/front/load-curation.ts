import type { Db } from '../../../../platform/db/connect.ts'
import type { Band, Pin } from '../../front.ts'
import { siteTables, type BandRow } from '../tables.ts'

export const bandOf = (row: BandRow): Band => ({
  text: row.text,
  href: row.href,
  light: row.light,
  updatedAt: row.updated_at,
  from: row.shown_from,
  to: row.shown_until,
})

/** What editors set by hand, by agency. */
export type Curation = { readonly pins: ReadonlyMap<string, readonly Pin[]>; readonly bands: ReadonlyMap<string, Band> }

export const loadCuration = async (db: Db, agencyIds: readonly string[]): Promise<Curation> => {
  if (agencyIds.length === 0) return { pins: new Map(), bands: new Map() }
  const tables = siteTables(db)
  const slots = await tables
    .selectFrom('site.front_slot')
    .selectAll()
    .where('agency_id', 'in', [...agencyIds])
    .execute()
  const bands = await tables
    .selectFrom('site.band')
    .selectAll()
    .where('agency_id', 'in', [...agencyIds])
    .execute()
  const pins = new Map<string, Pin[]>()
  for (const row of slots) pins.set(row.agency_id, [...(pins.get(row.agency_id) ?? []), { slot: row.slot, workId: row.work_id, until: row.pinned_until }])
  return {
    pins,
    bands: new Map(bands.map((row) => [row.agency_id, bandOf(row)])),
  }
}
