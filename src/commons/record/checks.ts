import { contributionPoint } from '../../platform/contributions.ts'
import type { Tx } from '../../platform/db/connect.ts'
import type { Candidate, Finding } from './candidate.ts'
import type { VersionReason } from './words.ts'

/** What a check sees: the work as it would be, why a version is made, and when. */
export type CheckInput = Omit<Candidate, 'appearances'> & { readonly reason: VersionReason; readonly sha256: string; readonly at: Date }

/**
 * One look at a work before the record takes it. It runs in the publishing transaction, so it must be quick:
 * slow work (scans, copied text) runs before and is found here by hash.
 */
export type PublicationCheck = {
  readonly name: string
  /** 100 required fields · 200 media and rights · 300 labels · 400 removed or copied content · 500 the rest. */
  readonly order: number
  readonly run: (tx: Tx, input: CheckInput) => Promise<readonly Finding[]>
}

export const defineCheck = (check: PublicationCheck): PublicationCheck => check

/** Wings add theirs in their manifests: `contributes: [publicationChecks.add(rightsCheck)]`. */
export const publicationChecks = contributionPoint<PublicationCheck>('record.publication-checks')

/** Every check with what it found, in their order. */
export const runEachCheck = async (tx: Tx, input: CheckInput): Promise<{ name: string; findings: readonly Finding[] }[]> => {
  const results: { name: string; findings: readonly Finding[] }[] = []
  const ordered = [...publicationChecks.all()].sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
  for (const check of ordered) results.push({ name: check.name, findings: await check.run(tx, input) })
  return results
}

/** All findings in the order of the checks; an editor's panel shows the same list before anything is signed. */
export const runChecks = async (tx: Tx, input: CheckInput): Promise<Finding[]> => (await runEachCheck(tx, input)).flatMap((result) => result.findings)
