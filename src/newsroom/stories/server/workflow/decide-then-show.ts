import type { Tx } from '../../../../platform/db/connect.ts'
import { transact } from '../../../../platform/db/transact.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { Story } from '../../contract.ts'
import { presentStory } from '../present.ts'
import type { OutputNow } from './load.ts'

/** What everybody waits for commits first; how the story looks now is read behind it, without reading again what the decision has read. */
export const decideThenShow = async (ctx: RequestContext, decision: (tx: Tx) => Promise<OutputNow>): Promise<Story> => {
  const decided = await transact(ctx.db, decision)
  return presentStory(ctx.db, ctx.actor, decided.story.id, ctx.now, decided)
}
