import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Id, PublicId } from '../../platform/ids.ts'
import { BEACONS_PER_MINUTE, LONGEST_STAY_SECONDS } from './policy.ts'

/** A page was opened ('view'), or was read for some more seconds ('stay'). */
export const Beacon = z.object({
  agency: Id,
  kind: z.enum(['view', 'stay']),
  /** Kind of page, as the site names it: 'home', 'article', 'section'… */
  page: z.string().regex(/^[a-z-]{1,20}$/),
  work: PublicId.optional(),
  /** Seconds read since the last message: the page visible and the reader active. */
  seconds: z.int().min(0).max(LONGEST_STAY_SECONDS).optional(),
  /** The end of the text was on screen; told once a view. */
  finished: z.boolean().optional(),
  /** Host the reader came from, 'own' for a page of the same site; only its class is kept. */
  from: z
    .string()
    .max(253)
    .regex(/^[a-z0-9.:[\]-]*$/i)
    .optional(),
  /** Commune the reader chose. */
  area: Id.optional(),
  /** Random id of a browser whose reader agreed to be recognised. */
  reader: Id.optional(),
})
export type Beacon = z.infer<typeof Beacon>

export const tellReading = endpoint({
  method: 'POST',
  path: '/api/audience/readings',
  summary: 'What a reader page tells of being read; answered at once, counted a moment later',
  body: Beacon,
  output: z.null(),
  empty: true,
  bodyLimit: 1_024,
  perMinute: BEACONS_PER_MINUTE,
})

export * from './contract/figures.ts'
