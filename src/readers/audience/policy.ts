/**
 * How long each form of a reading is kept and what for; nothing is kept without a purpose that is named here. The first two name
 * nobody: their keys cannot be led back to an address once the salt of their day is gone.
 */
export const retention = {
  /** One row a page view, to count again when somebody doubts a number. */
  readingDays: 30,
  /** Keys of the day, so that a reader is counted once a day; useless afterwards, because the next day has another salt. */
  seenDays: 1,
  /** The line of each minute on the desk's page. */
  minuteDays: 8,
  /** Works by hour, for the last day beside a story and for “Đọc nhiều”. */
  hourDays: 35,
  /** Days on which a reader who agreed was here, to tell new, returning and loyal readers. */
  agreedDays: 400,
} as const

/** The longest stay one page view may claim: a page left open overnight is not read. */
export const LONGEST_STAY_SECONDS = 1_800

/** A reader who agreed is loyal with so many days of reading in the window. */
export const loyalty = { windowDays: 30, days: 8 } as const

/** Bounds of what a web process holds while the database does not take it. */
export const buffering = {
  flushEveryMs: 1_000,
  batch: 2_000,
  inMemory: 20_000,
  onDiskBytes: 256 * 1_048_576,
} as const

/** Most read of the last day; a quiet site looks back further. */
export const mostRead = { hours: 24, quietDays: 7, kept: 10, fewestViews: 1 } as const

/** Beacons a minute from one address: whole communes share the address of a mobile network. */
export const BEACONS_PER_MINUTE = 6_000
