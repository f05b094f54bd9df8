import { createHash } from 'node:crypto'
import { recordAudit } from '../../../../platform/audit/record-audit.ts'
import type { Db, Tx } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import type { FileStore } from '../../../../platform/files/file-store.ts'
import { MAX_PROOF_BYTES } from '../../contract/endpoints.ts'
import { planErrors } from '../../errors.ts'
import { proofTypeOf } from '../../../../platform/documents/proof-type.ts'
import type { Entering } from './entries.ts'
import { planTables, type ProofRow } from './tables.ts'

export type NewProof = { readonly id: string; readonly name: string; readonly content: Buffer }

/**
 * Keeps a file that proves a number. The bytes are stored before the row, under their hash, so that a row never points to
 * nothing. Throws `plans.proof_unreadable`, `plans.proof_too_large`.
 */
export const keepProof = async (tx: Tx, files: FileStore, proof: NewProof, by: Entering): Promise<ProofRow> => {
  const tables = planTables(tx)
  const known = await tables.selectFrom('plans.proof').selectAll().where('id', '=', proof.id).executeTakeFirst()
  if (known) return known.province_id === by.provinceId ? known : refuse(planErrors, 'plans.id_taken')
  if (proof.content.length > MAX_PROOF_BYTES) refuse(planErrors, 'plans.proof_too_large', { name: proof.name })
  const type = proofTypeOf(proof.content) ?? refuse(planErrors, 'plans.proof_unreadable', { name: proof.name })
  const sha256 = createHash('sha256').update(proof.content).digest('hex')
  const key = `plans/proofs/${sha256.slice(0, 2)}/${sha256}.${type.extension}`
  if (!(await files.has(key))) await files.put(key, proof.content)
  const after = await tables
    .insertInto('plans.proof')
    .values({
      id: proof.id,
      province_id: by.provinceId,
      owner_id: by.organisationId,
      name: proof.name,
      mime: type.mime,
      bytes: proof.content.length,
      sha256,
      file_key: key,
      uploaded_at: by.at,
      uploaded_by: by.actorId,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await recordAudit(tx, {
    agencyId: by.organisationId,
    actorId: by.actorId,
    action: 'plans.keep_proof',
    subject: { type: 'plans.proof', id: proof.id },
    detail: { before: null, after },
    at: by.at,
  })
  return after
}

export const findProof = (db: Db, provinceId: string, proofId: string): Promise<ProofRow | undefined> =>
  planTables(db).selectFrom('plans.proof').selectAll().where('id', '=', proofId).where('province_id', '=', provinceId).executeTakeFirst()

/** Where staff open a proof; a download, never a page. */
export const proofAddress = (proofId: string): string => `/plans/proofs/${proofId}`
