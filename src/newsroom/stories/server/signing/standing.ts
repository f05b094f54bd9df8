import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { refuse } from '../../../../platform/errors.ts'
import { platformErrors } from '../../../../platform/http/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { notify } from '../../../../commons/notifications/index.ts'
import type { endStanding, grantStanding, Story } from '../../contract.ts'
import { storyErrors } from '../../errors.ts'
import { presentStory } from '../present.ts'
import { storyTables } from '../tables.ts'
import { lockStory } from '../workflow/load.ts'
import { signingTableOf } from '../workflow/people.ts'
import { assertColleagues, assertDates } from './checks.ts'

/** Only who holds the last level may authorise updates without the chain. */
export const grantStandingUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof grantStanding>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    const signing = await signingTableOf(tx, { agencyId: actor.organisationId, deskId: story.desk_id, at: now })
    if (signing.highestLevel(actor.personId) !== signing.chain.levels.length - 1) refuse(platformErrors, 'platform.not_permitted')
    const expiresAt = new Date(body.expiresAt)
    assertDates(now, expiresAt, now)
    await assertColleagues(tx, ctx, body.personIds)
    const row = await storyTables(tx)
      .insertInto('stories.standing')
      .values({
        id: body.id,
        story_id: story.id,
        person_ids: [...new Set(body.personIds)],
        granted_by: actor.personId,
        granted_at: now,
        expires_at: expiresAt,
        ended_at: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returningAll()
      .executeTakeFirst()
    if (!row) return refuse(storyErrors, 'stories.id_taken')
    await notify(tx, {
      agencyId: actor.organisationId,
      personIds: row.person_ids,
      kind: 'stories.standing',
      vi: `${actor.name} ủy quyền bạn đăng cập nhật “${story.headline}” đến ${formatMoment(expiresAt)}`,
      en: `${actor.name} lets you publish updates of “${story.headline}” until ${formatMoment(expiresAt)}`,
      path: `/staff/stories/${story.id}`,
      actorId: actor.personId,
      at: now,
    })
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.grant_standing',
      subject: { type: 'story', id: story.id },
      detail: { after: row },
      at: now,
    })
    return presentStory(tx, actor, story.id, now)
  })

export const endStandingUseCase = async (ctx: RequestContext, { params }: InputOf<typeof endStanding>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const story = await lockStory(tx, params.storyId, actor.organisationId)
    const signing = await signingTableOf(tx, { agencyId: actor.organisationId, deskId: story.desk_id, at: now })
    if (signing.highestLevel(actor.personId) !== signing.chain.levels.length - 1) refuse(platformErrors, 'platform.not_permitted')
    const row = await storyTables(tx)
      .updateTable('stories.standing')
      .set({ ended_at: now })
      .where('id', '=', params.standingId)
      .where('story_id', '=', story.id)
      .where('ended_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (row)
      await recordAudit(tx, {
        agencyId: actor.organisationId,
        actorId: actor.personId,
        action: 'stories.end_standing',
        subject: { type: 'story', id: story.id },
        detail: { after: row },
        at: now,
      })
    return presentStory(tx, actor, story.id, now)
  })
