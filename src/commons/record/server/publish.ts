import { recordAudit } from '../../../platform/audit/record-audit.ts'
import type { Tx } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { emit } from '../../../platform/events/event.ts'
import { canonicalise } from '../../content/canonical.ts'
import { contentHash } from '../../content/server/content-hash.ts'
import type { Approval, Candidate, Doing, Finding, Published } from '../candidate.ts'
import { runChecks, type CheckInput } from '../checks.ts'
import { recordErrors } from '../errors.ts'
import { WorkPublished } from '../events.ts'
import { aboutOf } from './about.ts'
import { announceOpened } from './appearances.ts'
import { assertSigned } from './signatures.ts'
import { storeWorks } from './store-works.ts'
import { cleanTags } from './tags.ts'

/** Runs the checks and stops at a block; warnings are handed back to be shown and kept in the audit. */
export const assertPublishable = async (tx: Tx, input: CheckInput): Promise<Finding[]> => {
  const findings = await runChecks(tx, input)
  if (findings.some((finding) => finding.severity === 'block')) refuse(recordErrors, 'record.blocked', { findings })
  return findings
}

/**
 * The one way a native work becomes public, called in the transaction of the last approval (or by the scheduler at the set time).
 * Checks → version → appearances → search → audit → event. Throws `record.not_signed`, `record.self_approval`, `record.blocked`,
 * `record.already_out`.
 */
export const publish = async (tx: Tx, candidate: Candidate, approvals: readonly Approval[], doing: Doing): Promise<Published> => {
  const content = canonicalise(candidate.content)
  const sha256 = contentHash(content)
  const work = { ...candidate, content, tags: cleanTags(candidate.tags) }
  const last = assertSigned(approvals, { ...work, sha256 })
  const warnings = await assertPublishable(tx, { ...work, reason: 'first', sha256, at: doing.at })
  const [stored] = await storeWorks(
    tx,
    [{ ...work, provenance: 'native', approvals, revision: last.revision, publishedAt: doing.at, dated: true, externalKey: null }],
    doing,
  )
  if (!stored) return refuse(recordErrors, 'record.already_out')
  const { row } = stored
  await recordAudit(tx, {
    agencyId: row.agency_id,
    actorId: doing.actorId,
    action: 'record.publish',
    subject: { type: 'work', id: row.id },
    detail: { before: null, after: row, sha256, warnings: warnings.map((finding) => finding.code) },
    at: doing.at,
  })
  await emit(tx, WorkPublished, { ...(await aboutOf(tx, row, sha256)), publishedAt: doing.at.toISOString() }, doing.at)
  await announceOpened(tx, row, stored.opened, doing.at)
  return { workId: row.id, publicId: row.public_id, slug: row.slug, versionNo: 1, sha256, warnings }
}
