/** Stands where there is no commune, no work or no site. */
export const NONE = '00000000-0000-0000-0000-000000000000'

/** A message as it waits in memory, on disk or in the database: no address, no browser name. Keys are decimal int8. */
export type Taken = {
  readonly agencyId: string
  /** Moment of arrival, ISO. */
  readonly at: string
  /** Hà Nội day of it. */
  readonly day: string
  readonly kind: 'view' | 'stay'
  readonly page: string
  /** Public id, resolved when stored. */
  readonly work: string | null
  readonly area: string | null
  readonly readerKey: string
  readonly addressKey: string
  readonly agreedKey: string | null
  readonly device: Device
  readonly referrer: Referrer | null
  readonly seconds: number
  readonly finished: boolean
}

export const devices = ['phone', 'tablet', 'computer'] as const
export type Device = (typeof devices)[number]
export const referrers = ['none', 'own', 'search', 'social', 'other'] as const
export type Referrer = (typeof referrers)[number]
