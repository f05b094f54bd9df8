import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import type { Day } from '../../platform/clock.ts'
import { Id } from '../../platform/ids.ts'

/** Live stream of a day's board (Server-Sent Events): `item` and `held` with `BoardChange`, `reload` when something may have been missed. */
export const BOARD_STREAM = '/api/plan-days/:day/stream'
export const boardStreamOf = (day: Day): string => BOARD_STREAM.replace(':day', day)

const By = z.object({ id: Id, name: z.string() })
/** `item`: it was registered, changed, assigned, moved away … by somebody. */
export const BoardChange = z.object({ itemId: Id, change: z.string(), by: By })
export type BoardChange = z.infer<typeof BoardChange>
/** `held`: somebody drags its card, or let it go. */
export const BoardHold = z.object({ itemId: Id, held: z.boolean(), by: By })
export type BoardHold = z.infer<typeof BoardHold>

export const holdPlanItem = endpoint({
  method: 'PUT',
  path: '/api/plan-items/:itemId/hold',
  summary: 'Tell open boards that one’s hand is on a card, or let go; nothing is locked',
  params: z.object({ itemId: Id }),
  body: z.object({ held: z.boolean() }),
  output: z.object({ held: z.boolean() }),
})
