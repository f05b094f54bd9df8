import { hanoiDay } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { listColleaguesOf } from '../../../../commons/people/index.ts'
import { storyErrors } from '../../errors.ts'

const LONGEST_MS = 31 * 86_400_000

/** A dated power ends, and within a month. */
export const assertDates = (from: Date, to: Date, now: Date): void => {
  if (to <= from || to <= now || to.getTime() - from.getTime() > LONGEST_MS) refuse(storyErrors, 'stories.dates_wrong')
}

export const assertColleagues = async (tx: Tx, ctx: RequestContext, ids: readonly string[]): Promise<void> => {
  const here = new Set((await listColleaguesOf(tx, ctx.actor.organisationId, hanoiDay(ctx.now))).map((person) => person.id))
  if (ids.some((id) => !here.has(id))) refuse(storyErrors, 'stories.unknown_word', { field: 'người được giao' })
}
