import { z } from 'zod'
import { sql } from 'kysely'
import { hanoiDay } from '../../../platform/clock.ts'
import { actorResolvers } from '../../../platform/http/actor.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineJob } from '../../../platform/jobs/job.ts'
import { defineModule } from '../../../platform/module.ts'
import * as contract from '../contract.ts'
import { peopleMigrations } from '../migrations/index.ts'
import { changePersonUseCase, closeSessionsUseCase, endAccountUseCase, resetTotpUseCase, unlockUseCase } from './accounts/change-account.ts'
import { addPostUseCase, changePostUseCase, endPostUseCase } from './accounts/change-posts.ts'
import { countAdministratorsUseCase, createAccountUseCase, inviteFirstUseCase } from './accounts/create-account.ts'
import { applyLinkUseCase, issueLinkUseCase, openLinkUseCase } from './accounts/links.ts'
import { listPeopleUseCase } from './accounts/list-people.ts'
import { presentPerson } from './accounts/present.ts'
import { addPressCardUseCase, addTrainingUseCase, changePressCardUseCase, removeTrainingUseCase } from './accounts/records.ts'
import { beginTotpUseCase, changePasswordUseCase, confirmTotpUseCase, switchOrganisationUseCase } from './account.ts'
import { changeAbsenceUseCase, changeDutyUseCase, enterAbsenceUseCase, enterDutyUseCase, removeAbsenceUseCase, removeDutyUseCase } from './change-roster.ts'
import { listColleaguesOf } from './colleagues.ts'
import { endOtherSessionsUseCase, endOwnSessionUseCase, listOwnSessionsUseCase } from './own-sessions.ts'
import { moveToSuccessor } from './move-to-successor.ts'
import { proofRoutes } from './proof-route.ts'
import { rosterUseCase } from './roster.ts'
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
    await sql`delete from people.one_time_link where expires_at < ${now}::timestamptz - interval '30 days'`.execute(services.db)
  },
  { cron: '17 * * * *' },
)

const newsroom = ['reporter', 'contributor', 'editor', 'desk_head', 'secretary', 'leader', 'technician', 'accountant']

export const peopleModule = defineModule({
  name: 'commons/people',
  migrations: peopleMigrations,
  permissions: [
    { name: 'people.manage', vi: 'Quản lý nhân sự, tài khoản', en: 'Manage people and accounts', roles: ['admin', 'platform_admin'] },
    { name: 'people.view', vi: 'Xem hồ sơ nhân sự', en: 'See the people of the house', roles: ['admin', 'platform_admin', 'leader', 'secretary'] },
    { name: 'people.view_roster', vi: 'Xem lịch nghỉ, lịch trực', en: 'See who is away and on duty', roles: [...newsroom, 'admin'] },
    {
      name: 'people.roster',
      vi: 'Ghi nghỉ phép, công tác, ca trực',
      en: 'Enter absences and duty shifts',
      roles: ['desk_head', 'secretary', 'leader', 'admin'],
    },
  ],
  contributes: [actorResolvers.add(resolveActor)],
  jobs: [forgetEndedSessions],
  subscribers: [moveToSuccessor],
  plugin: proofRoutes,
  routes: [
    serve(contract.signIn, 'public', signInUseCase),
    serve(contract.signInTotp, 'public', signInTotpUseCase),
    serve(contract.signOut, 'signed-in', async (ctx) => {
      await peopleTables(ctx.db).deleteFrom('people.session').where('id', '=', ctx.actor.sessionId).execute()
      ctx.setSession(null)
      return { done: true as const }
    }),
    serve(contract.getSession, 'public', async (ctx) => (ctx.actor ? describeSession(ctx, ctx.actor) : null)),
    serve(contract.switchOrganisation, 'signed-in', switchOrganisationUseCase),
    serve(contract.changeLanguage, 'signed-in', async (ctx, { body }) => {
      await peopleTables(ctx.db).updateTable('people.person').set({ language: body.language }).where('id', '=', ctx.actor.personId).execute()
      return describeSession(ctx, ctx.actor)
    }),
    serve(contract.beginTotp, 'signed-in', beginTotpUseCase),
    serve(contract.confirmTotp, 'signed-in', confirmTotpUseCase),
    serve(contract.changePassword, 'signed-in', changePasswordUseCase),
    serve(contract.listColleagues, 'signed-in', async (ctx) => ({ items: await listColleaguesOf(ctx.db, ctx.actor.organisationId, hanoiDay(ctx.now)) })),
    serve(contract.listOwnSessions, 'signed-in', listOwnSessionsUseCase),
    serve(contract.endOwnSession, 'signed-in', endOwnSessionUseCase),
    serve(contract.endOtherSessions, 'signed-in', endOtherSessionsUseCase),
    serve(contract.openOneTimeLink, 'public', openLinkUseCase),
    serve(contract.applyOneTimeLink, 'public', applyLinkUseCase),
    serve(contract.listPeople, 'people.view', listPeopleUseCase),
    serve(contract.getPerson, 'people.view', (ctx, { params }) => presentPerson(ctx.db, ctx, params.personId)),
    serve(contract.createAccount, 'people.manage', createAccountUseCase),
    serve(contract.changePerson, 'people.manage', changePersonUseCase),
    serve(contract.addPost, 'people.manage', addPostUseCase),
    serve(contract.changePost, 'people.manage', changePostUseCase),
    serve(contract.endPost, 'people.manage', endPostUseCase),
    serve(contract.endAccount, 'people.manage', endAccountUseCase),
    serve(contract.issueLink, 'people.manage', issueLinkUseCase),
    serve(contract.closeSessions, 'people.manage', closeSessionsUseCase),
    serve(contract.resetTotp, 'people.manage', resetTotpUseCase),
    serve(contract.unlockAccount, 'people.manage', unlockUseCase),
    serve(contract.addPressCard, 'people.manage', addPressCardUseCase),
    serve(contract.changePressCard, 'people.manage', changePressCardUseCase),
    serve(contract.addTraining, 'people.manage', addTrainingUseCase),
    serve(contract.removeTraining, 'people.manage', removeTrainingUseCase),
    serve(contract.inviteFirstAdministrator, 'organisations.manage', inviteFirstUseCase),
    serve(contract.countAdministrators, 'organisations.manage', countAdministratorsUseCase),
    serve(contract.getRoster, 'people.view_roster', rosterUseCase),
    serve(contract.enterAbsence, 'people.roster', enterAbsenceUseCase),
    serve(contract.changeAbsence, 'people.roster', changeAbsenceUseCase),
    serve(contract.removeAbsence, 'people.roster', removeAbsenceUseCase),
    serve(contract.enterDuty, 'people.roster', enterDutyUseCase),
    serve(contract.changeDuty, 'people.roster', changeDutyUseCase),
    serve(contract.removeDuty, 'people.roster', removeDutyUseCase),
  ],
})
