import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { notify } from '../../../commons/notifications/index.ts'
import type { passOutput, Story } from '../contract.ts'
import { storyErrors } from '../errors.ts'
import { storyStateWord } from '../words.ts'
import { presentStory } from './present.ts'
import { loadOutput } from './workflow/load.ts'

/** Calls another holder of the level that must sign: for an author who would approve the own piece, or somebody who cannot now. */
export const passUseCase = (ctx: RequestContext, { params, body }: InputOf<typeof passOutput>): Promise<Story> =>
  ctx.db.transaction().execute(async (tx) => {
    const { actor, now } = ctx
    const loaded = await loadOutput(tx, { outputId: params.outputId, agencyId: actor.organisationId, at: now, lock: true })
    if (loaded.output.state !== 'in_review') refuse(storyErrors, 'stories.wrong_state', { state: storyStateWord(loaded.output.state) })
    const { levels } = loaded.signing.chain
    const next = Math.min(loaded.next, levels.length - 1)
    if (!loaded.signing.levelsOf(actor.personId).has(next)) refuse(storyErrors, 'stories.not_your_level', { level: levels[next]!.name })
    const others = loaded.signing.holders(next).filter((person) => person.id !== actor.personId && !loaded.writerIds.includes(person.id))
    if (!others.some((person) => person.id === body.personId)) refuse(storyErrors, 'stories.may_not_sign')
    await recordAudit(tx, {
      agencyId: actor.organisationId,
      actorId: actor.personId,
      action: 'stories.pass',
      subject: { type: 'output', id: loaded.output.id },
      detail: { to: body.personId, level: levels[next]!.code },
      at: now,
    })
    await notify(tx, {
      agencyId: actor.organisationId,
      personIds: [body.personId],
      kind: 'stories.passed',
      vi: `${actor.name} chuyển bạn duyệt (${levels[next]!.name}): “${loaded.story.headline}”`.slice(0, 500),
      en: `${actor.name} asks you to approve (${levels[next]!.name}): “${loaded.story.headline}”`.slice(0, 500),
      path: `/staff/approvals/${loaded.output.id}`,
      urgent: true,
      actorId: actor.personId,
      at: now,
    })
    return presentStory(tx, actor, loaded.story.id, now)
  })
