import type { Refusal } from '../../collaboration-protocol.ts'

/** Thrown by `authenticate`; the reason travels to the page, which knows what to say and do. */
export class CollaborationRefused extends Error {
  readonly reason: Refusal

  constructor(reason: Refusal, options?: ErrorOptions) {
    // Without a message: Hocuspocus prints messages of refusals, and a refusal is nothing unusual
    super('', options)
    this.name = 'CollaborationRefused'
    this.reason = reason
  }
}
