import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../../platform/errors.ts'
import { findActor, SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { platformErrors } from '../../../platform/http/errors.ts'
import { Id } from '../../../platform/ids.ts'
import type { Services } from '../../../platform/services.ts'
import { peopleErrors } from '../errors.ts'
import { peopleTables } from './tables.ts'

const sendProof = async (services: Services, request: FastifyRequest<{ Params: { proofId: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
  const actor = (await findActor(services, request.cookies[SESSION_COOKIE])) ?? refuse(platformErrors, 'platform.not_signed_in')
  if (!actor.permissions.has('people.view')) refuse(platformErrors, 'platform.not_permitted')
  const { proofId } = request.params
  const proof = Id.safeParse(proofId).success
    ? await peopleTables(services.db)
        .selectFrom('people.proof')
        .selectAll()
        .where('id', '=', proofId)
        .where('agency_id', 'in', [...actor.scope])
        .executeTakeFirst()
    : undefined
  if (!proof) return refuse(peopleErrors, 'people.entry_not_found')
  const { stream, bytes } = await services.files.stream(proof.file_key)
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(proof.name)}`)
    .header('content-length', bytes)
    .type(proof.mime)
    .send(stream)
}

/** `/people/proofs/<id>`: the file behind a finished course, always as a download. */
export const proofRoutes = async (app: FastifyInstance, services: Services): Promise<void> => {
  app.get<{ Params: { proofId: string } }>('/people/proofs/:proofId', (request, reply) => sendProof(services, request, reply))
}
