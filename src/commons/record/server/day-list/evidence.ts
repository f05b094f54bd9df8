import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import { refuse } from '../../../../platform/errors.ts'
import { findActor, SESSION_COOKIE } from '../../../../platform/http/actor.ts'
import { platformErrors } from '../../../../platform/http/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import type { Services } from '../../../../platform/services.ts'
import { Sha256 } from '../../contract.ts'
import { MAX_EVIDENCE_BYTES, type keepEvidence } from '../../contract-day-list.ts'
import { recordErrors } from '../../errors.ts'
import { readableAgencyIds } from '../../policy.ts'
import { recordTables } from '../tables.ts'
import { evidenceTypeOf } from './evidence-type.ts'

/**
 * Keeps a file under its hash; the same file again is the same evidence. The bytes are stored before the row, so that a row
 * never points to nothing. Throws `record.evidence_too_large`, `record.evidence_unreadable`.
 */
export const keepEvidenceUseCase = async (ctx: RequestContext, { body }: InputOf<typeof keepEvidence>): Promise<ReplyOf<typeof keepEvidence>> => {
  // what is not base64 decodes to something that is no file, and is refused as such
  const content = Buffer.from(body.base64, 'base64')
  if (content.length > MAX_EVIDENCE_BYTES) refuse(recordErrors, 'record.evidence_too_large', { name: body.name })
  const type = evidenceTypeOf(content) ?? refuse(recordErrors, 'record.evidence_unreadable', { name: body.name })
  const sha256 = createHash('sha256').update(content).digest('hex')
  const key = `record/evidence/${sha256.slice(0, 2)}/${sha256}.${type.extension}`
  if (!(await ctx.files.has(key))) await ctx.files.put(key, content)
  const { organisationId: agencyId, personId } = ctx.actor
  await ctx.db.transaction().execute(async (tx) => {
    const kept = await recordTables(tx)
      .insertInto('record.evidence')
      .values({
        agency_id: agencyId,
        file_sha256: sha256,
        name: body.name,
        mime: type.mime,
        bytes: content.length,
        file_key: key,
        kept_by: personId,
        kept_at: ctx.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning(['file_sha256', 'name', 'bytes'])
      .executeTakeFirst()
    if (!kept) return
    const subject = { type: 'agency', id: agencyId }
    await recordAudit(tx, { agencyId, actorId: personId, action: 'record.keep_evidence', subject, detail: { before: null, after: kept }, at: ctx.now })
  })
  return { fileSha256: sha256, name: body.name, bytes: content.length }
}

const sendEvidence = async (services: Services, request: FastifyRequest<{ Params: { sha256: string } }>, reply: FastifyReply): Promise<FastifyReply> => {
  const actor = (await findActor(services, request.cookies[SESSION_COOKIE])) ?? refuse(platformErrors, 'platform.not_signed_in')
  if (!actor.permissions.has('record.read')) refuse(platformErrors, 'platform.not_permitted')
  const { sha256 } = request.params
  const agencyIds = await readableAgencyIds(services.db, actor, services.clock.now())
  const file =
    Sha256.safeParse(sha256).success && agencyIds.length > 0
      ? await recordTables(services.db)
          .selectFrom('record.evidence')
          .selectAll()
          .where('file_sha256', '=', sha256)
          .where('agency_id', 'in', [...agencyIds])
          .limit(1)
          .executeTakeFirst()
      : undefined
  if (!file) return refuse(recordErrors, 'record.evidence_not_found')
  const { stream, bytes } = await services.files.stream(file.file_key)
  return reply
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-length', bytes)
    .type(file.mime)
    .send(stream)
}

/** `/record/evidence/<sha256>`: the file behind a declared work, always as a download. */
export const evidenceRoutes = (app: FastifyInstance, services: Services): void => {
  app.get<{ Params: { sha256: string } }>('/record/evidence/:sha256', (request, reply) => sendEvidence(services, request, reply))
}
