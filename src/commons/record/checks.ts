import { stableJson } from '../../platform/audit/record-audit.ts'
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

export type Checked = { readonly name: string; readonly findings: readonly Finding[] }

const lookAt = (tx: Tx, input: CheckInput): Promise<Checked[]> => {
  const ordered = [...publicationChecks.all()].sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
  return Promise.all(ordered.map(async (check) => ({ name: check.name, findings: await check.run(tx, input) })))
}

/** The last look of each transaction. */
const looks = new WeakMap<Tx, { readonly seen: string; readonly checked: Promise<Checked[]> }>()

/** Everything a check sees, as text; the content is there by its hash. A candidate's appearances are no matter of the checks. */
const whatIsSeen = (input: CheckInput): string => stableJson({ ...input, content: undefined, appearances: undefined })

/**
 * Every check with what it found, in their order. Who decides and the record both ask within one transaction about the same work:
 * it is looked at once.
 */
export const runEachCheck = (tx: Tx, input: CheckInput): Promise<Checked[]> => {
  const seen = whatIsSeen(input)
  const before = looks.get(tx)
  if (before?.seen === seen) return before.checked
  const checked = lookAt(tx, input)
  looks.set(tx, { seen, checked })
  return checked
}

/** All findings in the order of the checks; an editor's panel shows the same list before anything is signed. */
export const runChecks = async (tx: Tx, input: CheckInput): Promise<Finding[]> => (await runEachCheck(tx, input)).flatMap((result) => result.findings)
