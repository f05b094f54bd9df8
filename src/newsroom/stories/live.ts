import { z } from 'zod'
import { Id } from '../../platform/ids.ts'

/** Live stream of what waits in the acting agency (Server-Sent Events): `moved` with `Moved`, `reload` when something may have been missed. */
export const APPROVALS_STREAM = '/api/approvals/stream'

/** A text was sent up, signed, returned, scheduled, published, dropped …: each page reads again what it may see. */
export const Moved = z.object({ storyId: Id, outputId: Id, state: z.string(), actorId: Id.nullable() })
export type Moved = z.infer<typeof Moved>
