import { refuse } from '../../../platform/errors.ts'
import type { Approval, Contributor } from '../candidate.ts'
import { recordErrors } from '../errors.ts'
import { WRITER_ROLES } from '../words.ts'

type Signed = { readonly storyKey: string; readonly output: string; readonly sha256: string; readonly contributors: readonly Contributor[] }

/** Signatures for exactly this content of this output; earlier ones for other hashes are history. */
const matching = (approvals: readonly Approval[], signed: Signed): Approval[] =>
  approvals.filter((approval) => approval.sha256 === signed.sha256 && approval.storyKey === signed.storyKey && approval.output === signed.output)

/**
 * Nothing native without a signature that matches its hash: the last one given must, and it must not be a credited writer's.
 * Which levels must have signed is the agency's chain, kept by stories. Throws `record.not_signed`, `record.self_approval`.
 */
export const assertSigned = (approvals: readonly Approval[], signed: Signed): Approval => {
  const last = [...approvals].sort((a, b) => a.at.getTime() - b.at.getTime()).at(-1)
  if (!last || !matching([last], signed).includes(last)) return refuse(recordErrors, 'record.not_signed')
  const writes = (personId: string): boolean => signed.contributors.some((each) => each.personId === personId && WRITER_ROLES.includes(each.role))
  // an update under a standing authorisation is signed by the writer on the word of who granted it
  if (writes(last.mode === 'standing' ? (last.onBehalfOf ?? last.personId) : last.personId)) return refuse(recordErrors, 'record.self_approval')
  return last
}
