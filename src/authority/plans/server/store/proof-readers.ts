import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'
import type { Reach } from '../../policy.ts'

/**
 * Whether a proof may be opened: an authority opens all of its province; an agency those of entries about itself, and of
 * documents of the whole province.
 */
export const mayOpenProof = async (db: Db, reach: Reach, scope: readonly string[], proofId: string): Promise<boolean> => {
  if (reach.agencyId === null) return true
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from plans.document where proof_id = ${proofId} and (agency_id is null or agency_id = any(${scope}::uuid[])))
      or exists (select 1 from plans.typed_value where proof_id = ${proofId} and agency_id = any(${scope}::uuid[]))
      or exists (select 1 from plans.baseline where proof_id = ${proofId} and agency_id = any(${scope}::uuid[]))
      or exists (select 1 from plans.revenue where proof_id = ${proofId} and agency_id = any(${scope}::uuid[])) as found`.execute(db)
  return rows[0]?.found === true
}
