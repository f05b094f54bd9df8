import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../../platform/errors.ts'
import { findActor, SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { Id } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/services.ts'
import { planErrors } from '../errors.ts'
import { reachOf } from '../policy.ts'
import { findProof } from './store/proofs.ts'
import { mayOpenProof } from './store/proof-readers.ts'

const sendProof = async (services: Services, request: FastifyRequest<{ Params: { proofId: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
  const actor = (await findActor(services, request.cookies[SESSION_COOKIE])) ?? refuse(platformErrors, 'platform.not_signed_in')
  const reach = reachOf(actor)
  const { proofId } = request.params
  const proof = Id.safeParse(proofId).success ? await findProof(services.db, reach.provinceId, proofId) : undefined
  if (!proof || !(await mayOpenProof(services.db, reach, actor.scope, proof.id))) return refuse(planErrors, 'plans.entry_not_found')
  const { stream, bytes } = await services.files.stream(proof.file_key)
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(proof.name)}`)
    .header('content-length', bytes)
    .type(proof.mime)
    .send(stream)
}

/** `/plans/proofs/<id>`: the file behind a number, always as a download. */
export const proofRoutes = (app: FastifyInstance, services: Services): void => {
  app.get<{ Params: { proofId: string } }>('/plans/proofs/:proofId', (request, reply) => sendProof(services, request, reply))
}
