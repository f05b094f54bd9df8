import type { LooseCall } from '../../contract/address.ts'
import type { Method } from '../../contract/endpoint.ts'

/** Why the server did not take an act; both languages, since it may be read days later. */
export type Refusal = {
  readonly code: string
  readonly status: number
  readonly vi: string
  readonly en: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly at: number
}

export type ActState = 'waiting' | 'sending' | 'refused'

/** Something a person did that the server may not know yet. Its body carries an id of its own, so that it arrives once. */
export type Act = {
  readonly id: string
  readonly endpoint: { readonly method: Method; readonly path: `/api/${string}` }
  readonly call: LooseCall
  /** What the person sees in the queue. */
  readonly label: string
  /** Acts of one item are sent in order. */
  readonly item: string | null
  /** Address below /staff where it can be changed. */
  readonly edit: string | null
  /** Paths of the lists that show it once it arrived. */
  readonly refreshes: readonly string[]
  /** Person and organisation it was done as; it is never sent as another. */
  readonly owner: string
  readonly queuedAt: number
  readonly state: ActState
  readonly refusal: Refusal | null
}

export type Outcome =
  | { readonly state: 'sent'; readonly reply: unknown }
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
