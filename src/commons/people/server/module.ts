import { z } from 'zod'
import { sql } from 'kysely'
import { hanoiDay } from '../../../platform/clock.ts'
import { actorResolvers } from '../../../platform/http/actor.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { defineModule } from '../../../platform/module.ts'
import {
  beginTotp,
  changeLanguage,
  changePassword,
  confirmTotp,
  getSession,
  listColleagues,
  signIn,
  signInTotp,
  signOut,
  switchOrganisation,
} from '../contract.ts'
import { peopleMigrations } from '../migrations/index.ts'
import { beginTotpUseCase, changePasswordUseCase, confirmTotpUseCase, switchOrganisationUseCase } from './account.ts'
import { listColleaguesOf } from './colleagues.ts'
import { describeSession, resolveActor } from './session.ts'
import { signInTotpUseCase, signInUseCase } from './sign-in.ts'
import { peopleTables } from './tables.ts'

/** Ended sessions and challenges are personal data without a purpose left: removed every hour. */
const forgetEndedSessions = defineJob(
  'people.forget_ended_sessions',
  z.object({}),
  async (services) => {
    const now = services.clock.now()
    await sql`delete from people.session where expires_at < ${now}`.execute(services.db)
    await sql`delete from people.sign_in_challenge where expires_at < ${now}`.execute(services.db)
  },
  { cron: '17 * * * *' },
)

export const peopleModule = defineModule({
  name: 'commons/people',
  migrations: peopleMigrations,
  permissions: [{ name: 'people.manage', vi: 'Quản lý nhân sự, tài khoản', en: 'Manage people and accounts', roles: ['admin', 'platform_admin'] }],
  contributes: [actorResolvers.add(resolveActor)],
  jobs: [forgetEndedSessions],
  routes: [
    serve(signIn, 'public', signInUseCase),
    serve(signInTotp, 'public', signInTotpUseCase),
    serve(signOut, 'signed-in', async (ctx) => {
      await peopleTables(ctx.db).deleteFrom('people.session').where('id', '=', ctx.actor.sessionId).execute()
      ctx.setSession(null)
      return { done: true as const }
    }),
    serve(getSession, 'public', async (ctx) => (ctx.actor ? describeSession(ctx, ctx.actor) : null)),
    serve(switchOrganisation, 'signed-in', switchOrganisationUseCase),
    serve(changeLanguage, 'signed-in', async (ctx, { body }) => {
      await peopleTables(ctx.db).updateTable('people.person').set({ language: body.language }).where('id', '=', ctx.actor.personId).execute()
      return describeSession(ctx, ctx.actor)
    }),
    serve(beginTotp, 'signed-in', beginTotpUseCase),
    serve(confirmTotp, 'signed-in', confirmTotpUseCase),
    serve(changePassword, 'signed-in', changePasswordUseCase),
    serve(listColleagues, 'signed-in', async (ctx) => ({ items: await listColleaguesOf(ctx.db, ctx.actor.organisationId, hanoiDay(ctx.now)) })),
  ],
})
