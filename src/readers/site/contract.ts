import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Line, Moment } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'
import { frontSlots } from './front.ts'

/** A work as an editor of the front page sees it. */
export const FrontWork = z.object({
  id: Id,
  title: z.string(),
  section: z.string().nullable(),
  publishedAt: Moment,
  /** Address of a small picture, with its description. */
  picture: z.object({ src: z.string(), alt: z.string() }).nullable(),
  path: z.string(),
})
export type FrontWork = z.infer<typeof FrontWork>

const Placed = z.object({
  slot: z.enum(frontSlots),
  /** What stands there now; null when nothing fits. */
  work: FrontWork.nullable(),
  /** Put there by hand, or filled by the rule. */
  pinned: z.boolean(),
  until: Moment.nullable(),
})
export type Placed = z.infer<typeof Placed>

const Hours = { from: Moment.nullable(), to: Moment.nullable() }
/** `from` null: since it was put up; `to` null: until it is taken down. `isShown`: readers see it at this moment. */
export const BandOut = z.object({ text: z.string(), href: z.string().nullable(), light: z.boolean(), updatedAt: Moment, isShown: z.boolean(), ...Hours })
export type BandOut = z.infer<typeof BandOut>

const By = z.object({ id: Id, name: z.string() })

/** How the front page looks with some works in their slots: slots first, then what follows by rule. */
export const Arranged = z.object({
  slots: z.array(Placed),
  latest: z.array(FrontWork),
  blocks: z.array(z.object({ section: z.string(), works: z.array(FrontWork) })),
})
export type Arranged = z.infer<typeof Arranged>

export const getFront = endpoint({
  method: 'GET',
  path: '/api/site/front',
  summary: 'The front page of the acting agency as readers see it now: slots, what follows by rule, emergency band',
  output: Arranged.extend({
    revision: z.number().int(),
    arrangedAt: Moment.nullable(),
    arrangedBy: By.nullable(),
    address: z.string(),
    band: BandOut.nullable(),
    may: z.object({ curate: z.boolean(), band: z.boolean() }),
  }),
})

const Pins = z.array(z.strictObject({ slot: z.enum(frontSlots), workId: Id, until: Moment.nullable() })).max(frontSlots.length)

/** The whole arrangement at once: slots left out go back to their rule. `revision` is the one that was looked at. */
export const arrangeFront = endpoint({
  method: 'PUT',
  path: '/api/site/front',
  summary: 'Put works in slots of the front page; slots left out fill by the newest',
  body: z.object({ revision: z.int().min(0), slots: Pins }),
  output: z.object({ revision: z.number().int() }),
})

export const previewFront = endpoint({
  method: 'POST',
  path: '/api/site/front/preview',
  summary: 'How the front page would look with works in these slots; nothing is changed',
  body: z.object({ slots: Pins }),
  /** `html`: the whole page as readers would get it, without its scripts. */
  output: Arranged.extend({ html: z.string() }),
})

const Kept = z.object({ slot: z.enum(frontSlots), workId: Id, until: Moment.nullable(), work: FrontWork.nullable() })

/** One act of somebody: an arrangement as a whole, a band as it went up, or a band taken down. */
export const FrontChange = z.object({
  id: Id,
  at: Moment,
  by: By,
  kind: z.enum(['arranged', 'band_set', 'band_removed']),
  /** What stood in slots by hand afterwards; `work` is null when it is not on the site any more. */
  slots: z.array(Kept).nullable(),
  band: z.object({ text: z.string(), href: z.string().nullable(), light: z.boolean(), ...Hours }).nullable(),
})
export type FrontChange = z.infer<typeof FrontChange>

export const listFrontChanges = endpoint({
  method: 'GET',
  path: '/api/site/front/changes',
  summary: 'Who changed the front page and the emergency band, and when; newest first',
  query: z.object({
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
  }),
  output: z.object({ items: z.array(FrontChange), nextCursor: z.string().nullable() }),
})

/** Live stream (Server-Sent Events): `changed` with `FrontSignal`, `reload` when something may have been missed. */
export const FRONT_STREAM = '/api/site/front/stream'
export const FrontSignal = z.object({ kind: z.enum(['front', 'band']), by: By })
export type FrontSignal = z.infer<typeof FrontSignal>

export const findFrontWorks = endpoint({
  method: 'GET',
  path: '/api/site/front/works',
  summary: 'Works on the site that may go to the front page: newest first, or best for words',
  query: z.object({ words: z.string().trim().max(200).optional(), cursor: z.string().max(60).optional() }),
  output: z.object({ items: z.array(FrontWork), nextCursor: z.string().nullable() }),
})

/** A link within the site ('/…') or an https address. */
const BandHref = z
  .string()
  .max(500)
  .refine((href) => /^\/(?!\/)/.test(href) || (URL.canParse(href) && new URL(href).protocol === 'https:'), { error: 'href_not_allowed' })

export const setBand = endpoint({
  method: 'PUT',
  path: '/api/site/band',
  summary: 'Put up or change the emergency sentence on every page of the site, at once or between two hours',
  body: z.object({
    text: Line(200),
    href: BandHref.nullable(),
    light: z.boolean(),
    from: Moment.nullable().default(null),
    to: Moment.nullable().default(null),
  }),
  output: BandOut,
})

export const removeBand = endpoint({
  method: 'DELETE',
  path: '/api/site/band',
  summary: 'Take the emergency sentence down',
  output: z.object({ removed: z.boolean() }),
})
