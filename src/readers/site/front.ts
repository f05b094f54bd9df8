/** Slots of a front page that editors may fill by hand; the rest fills by the newest. */
export const frontSlots = ['lead', 'second-1', 'second-2', 'second-3', 'notice'] as const
export type FrontSlot = (typeof frontSlots)[number]

/** A work an editor put in a slot; `until` is when the slot goes back to its rule, null for until changed. */
export type Pin = { readonly slot: FrontSlot; readonly workId: string; readonly until: Date | null }

/**
 * The emergency sentence on top of every page, from an hour to an hour (null: at once, until it is taken down). `light`: the front page
 * drops pictures and fonts.
 */
export type Band = {
  readonly text: string
  readonly href: string | null
  readonly light: boolean
  readonly updatedAt: Date
  readonly from: Date | null
  readonly to: Date | null
}

/** The band readers see at a moment. */
export const bandAt = (band: Band | null, now: Date): Band | null =>
  band !== null && (band.from === null || band.from <= now) && (band.to === null || band.to > now) ? band : null

/** When the band next comes or goes by itself; null when it does not. */
export const bandTurnsAt = (band: Band | null, now: Date): Date | null => [band?.from, band?.to].find((at) => at && at > now) ?? null
