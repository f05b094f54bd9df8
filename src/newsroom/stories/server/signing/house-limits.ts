import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { HouseLimits, saveHouseLimits } from '../../contract.ts'
import { storyTables } from '../tables.ts'

/** What fits the front page of the reader site on a phone, until a house says otherwise. */
const usual: HouseLimits = { headlineLetters: 90, standfirstWords: 50 }

const limitsOf = async (db: Db, agencyId: string): Promise<HouseLimits> =>
  (await storyTables(db)
    .selectFrom('stories.house_limit')
    .select(['headline_letters as headlineLetters', 'standfirst_words as standfirstWords'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()) ?? usual

export const getHouseLimitsUseCase = (ctx: RequestContext): Promise<HouseLimits> => limitsOf(ctx.db, ctx.actor.organisationId)

export const saveHouseLimitsUseCase = (ctx: RequestContext, { body }: InputOf<typeof saveHouseLimits>): Promise<HouseLimits> =>
  ctx.db.transaction().execute(async (tx) => {
    const agencyId = ctx.actor.organisationId
    const before = await limitsOf(tx, agencyId)
    const values = { headline_letters: body.headlineLetters, standfirst_words: body.standfirstWords }
    await storyTables(tx)
      .insertInto('stories.house_limit')
      .values({ agency_id: agencyId, ...values })
      .onConflict((conflict) => conflict.column('agency_id').doUpdateSet(values))
      .execute()
    await recordAudit(tx, {
      agencyId,
      actorId: ctx.actor.personId,
      action: 'stories.save_house_limits',
      subject: { type: 'agency', id: agencyId },
      detail: { before, after: body },
      at: ctx.now,
    })
    return body
  })
