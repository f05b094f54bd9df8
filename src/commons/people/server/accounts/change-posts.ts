import { addDays, hanoiDay, type Day } from '../../../../platform/clock.ts'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { isUniqueViolation, type Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { addPost, changePost, endPost, PersonDetail } from '../../contract.ts'
import { peopleErrors } from '../../errors.ts'
import { grantableRoles } from '../../policy.ts'
import type { RoleName } from '../../roles.ts'
import { addMembership } from '../add.ts'
import { peopleTables } from '../tables.ts'
import { keepingAnAdmin } from './administrators.ts'
import { assertNotOneself, assertOpenDesk, isOpenPost, lockPerson, postsOf, type LockedPerson, type PostRecord } from './load.ts'
import { presentPerson } from './present.ts'

type Wanted = { id: string; role: RoleName; deskId: string | null; title: string | null; validFrom: Day; validTo: Day | null }

const overlaps = (post: PostRecord, wanted: Wanted): boolean =>
  post.ended_at === null &&
  post.role === wanted.role &&
  post.desk_id === wanted.deskId &&
  (wanted.validTo === null || post.valid_from <= wanted.validTo) &&
  (post.valid_to === null || post.valid_to >= wanted.validFrom)

const insertPost = async (tx: Tx, ctx: RequestContext, personId: string, wanted: Wanted, others: readonly PostRecord[]): Promise<void> => {
  if (!grantableRoles(ctx.actor).includes(wanted.role)) refuse(peopleErrors, 'people.role_not_grantable')
  if (wanted.validTo !== null && wanted.validTo < wanted.validFrom) refuse(peopleErrors, 'people.days_wrong')
  await assertOpenDesk(tx, ctx.actor.organisationId, wanted.deskId)
  if (others.some((post) => overlaps(post, wanted))) refuse(peopleErrors, 'people.post_twice')
  try {
    await addMembership(tx, { ...wanted, personId, organisationId: ctx.actor.organisationId })
  } catch (error) {
    if (isUniqueViolation(error)) refuse(peopleErrors, 'people.id_taken')
    throw error
  }
}

const findOpenPost = (locked: LockedPerson, postId: string, today: Day): PostRecord => {
  const post = locked.here.find((each) => each.id === postId) ?? refuse(peopleErrors, 'people.entry_not_found')
  return isOpenPost(post, today) ? post : refuse(peopleErrors, 'people.post_over')
}

/** Ends after the day, or takes back what would never have begun. */
const closePost = async (tx: Tx, post: PostRecord, lastDay: Day): Promise<void> => {
  const tables = peopleTables(tx)
  if (lastDay < post.valid_from) await tables.deleteFrom('people.membership').where('id', '=', post.id).execute()
  else await tables.updateTable('people.membership').set({ valid_to: lastDay }).where('id', '=', post.id).execute()
}

const auditPosts = async (tx: Tx, ctx: RequestContext, action: string, personId: string, before: PostRecord | null): Promise<void> =>
  recordAudit(tx, {
    agencyId: ctx.actor.organisationId,
    actorId: ctx.actor.personId,
    action,
    subject: { type: 'person', id: personId },
    detail: { before, after: (await postsOf(tx, personId)).filter((post) => post.organisation_id === ctx.actor.organisationId) },
    at: ctx.now,
  })

export const addPostUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof addPost>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const { person, here } = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, person.id)
    await insertPost(tx, ctx, person.id, body, here)
    if (person.disabled_at) await peopleTables(tx).updateTable('people.person').set({ disabled_at: null }).where('id', '=', person.id).execute()
    await auditPosts(tx, ctx, 'people.add_post', person.id, null)
    return presentPerson(tx, ctx, person.id)
  })

export const changePostUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof changePost>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, locked.person.id)
    const today = hanoiDay(ctx.now)
    const before = findOpenPost(locked, params.postId, today)
    if (body.from < before.valid_from || (before.valid_to !== null && body.from > before.valid_to)) refuse(peopleErrors, 'people.days_wrong')
    const wanted: Wanted = { id: body.id, role: body.role, deskId: body.deskId, title: body.title, validFrom: body.from, validTo: body.validTo }
    await keepingAnAdmin(tx, ctx.actor.organisationId, { today, after: body.from > today ? body.from : today }, async () => {
      await closePost(tx, before, addDays(body.from, -1))
      await insertPost(
        tx,
        ctx,
        locked.person.id,
        wanted,
        locked.here.filter((post) => post.id !== before.id),
      )
    })
    await auditPosts(tx, ctx, 'people.change_post', locked.person.id, before)
    return presentPerson(tx, ctx, locked.person.id)
  })

export const endPostUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof endPost>): Promise<PersonDetail> =>
  ctx.db.transaction().execute(async (tx) => {
    const locked = await lockPerson(tx, ctx, params.personId)
    assertNotOneself(ctx, locked.person.id)
    const today = hanoiDay(ctx.now)
    const before = findOpenPost(locked, params.postId, today)
    if (body.lastDay < before.valid_from && before.valid_from <= today) refuse(peopleErrors, 'people.days_wrong')
    if (body.lastDay < before.valid_from && locked.here.length === 1) refuse(peopleErrors, 'people.only_post')
    const after = body.lastDay >= today ? addDays(body.lastDay, 1) : today
    await keepingAnAdmin(tx, ctx.actor.organisationId, { today, after }, () => closePost(tx, before, body.lastDay))
    await auditPosts(tx, ctx, 'people.end_post', locked.person.id, before)
    return presentPerson(tx, ctx, locked.person.id)
  })
