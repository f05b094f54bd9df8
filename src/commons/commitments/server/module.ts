import { hanoiDay } from '../../../platform/clock.ts'
import { serve } from '../../../platform/http/serve.ts'
import { defineModule } from '../../../platform/module.ts'
import { closeCommitment, listCommitmentKinds, listCommitments, offerCommitment } from '../contract.ts'
import { commitmentMigrations } from '../migrations/index.ts'
import { closeUseCase, offerUseCase } from './offer.ts'
import { listKinds, listOfferedBy, listOpenCommitments } from './read.ts'

export const commitmentsModule = defineModule({
  name: 'commons/commitments',
  migrations: commitmentMigrations,
  permissions: [
    {
      name: 'commitments.offer',
      vi: 'Giao và đóng mục đích phục vụ cho cơ quan báo chí',
      en: 'Offer and close commitments',
      roles: ['officer', 'department_leader', 'party_officer'],
    },
  ],
  routes: [
    serve(listCommitmentKinds, 'signed-in', async (ctx, { query }) => ({ items: await listKinds(ctx.db, query.day ?? hanoiDay(ctx.now)) })),
    serve(listCommitments, 'signed-in', async (ctx, { query }) => {
      const { organisationId, organisationKind, provinceId, scope } = ctx.actor
      const day = query.day ?? hanoiDay(ctx.now)
      if (organisationKind === 'agency') return { items: await listOpenCommitments(ctx.db, { agencyIds: scope, provinceId }, day) }
      return { items: await listOfferedBy(ctx.db, { ownerId: organisationId, provinceId, day, all: query.all ?? false }) }
    }),
    serve(offerCommitment, 'commitments.offer', offerUseCase),
    serve(closeCommitment, 'commitments.offer', closeUseCase),
  ],
})
