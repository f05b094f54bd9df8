import { z } from 'zod'

/**
 * Documents that indicators and tasks rest on. A kind not listed here is one product of one task of one plan (`task-…`).
 * `per`: whose document it is. `grade`: level of a dossier, group of an autonomy decision. `amount`: paying readers, people, weeks.
 */
export const documentKinds = {
  'security-dossier': { per: 'agency', grade: true, amount: false },
  'autonomy-decision': { per: 'agency', grade: true, amount: false },
  'state-order': { per: 'agency', grade: false, amount: false },
  'converged-newsroom-decision': { per: 'agency', grade: false, amount: false },
  'licence-reissued': { per: 'agency', grade: false, amount: false },
  'paid-content-plan': { per: 'agency', grade: false, amount: true },
  'ai-use-declaration': { per: 'agency', grade: false, amount: true },
  'yearly-plan': { per: 'agency', grade: false, amount: false },
  'press-plan-rollout': { per: 'agency', grade: false, amount: false },
  'licence-review': { per: 'agency', grade: false, amount: false },
  'maturity-self-assessment': { per: 'agency', grade: false, amount: false },
  'multimedia-agency-decision': { per: 'province', grade: false, amount: false },
  'media-agency-scheme': { per: 'province', grade: false, amount: false },
  training: { per: 'province', grade: false, amount: true },
  'training-course': { per: 'province', grade: false, amount: true },
  'shared-platform-guidance': { per: 'province', grade: false, amount: false },
  'platform-catalogue': { per: 'province', grade: false, amount: false },
  'press-plan-review': { per: 'province', grade: false, amount: false },
  'inspection-result': { per: 'province', grade: false, amount: false },
  'shared-archive-acceptance': { per: 'province', grade: false, amount: false },
  'coverage-report': { per: 'province', grade: false, amount: false },
  'order-decision': { per: 'province', grade: false, amount: false },
  'paid-content-scheme': { per: 'province', grade: false, amount: false },
} as const satisfies Record<string, { per: 'agency' | 'province'; grade: boolean; amount: boolean }>

export type KnownDocumentKind = keyof typeof documentKinds
export const knownDocumentKinds = Object.keys(documentKinds) as KnownDocumentKind[]
export const isKnownKind = (kind: string): kind is KnownDocumentKind => kind in documentKinds

/** A known kind, or the product of one task: `task-kt-a2-5-1`. */
export const DocumentKind = z.string().refine((kind) => isKnownKind(kind) || /^task-[a-z0-9]+(-[a-z0-9]+)*$/.test(kind), { error: 'unknown_kind' })

/** The kind of what a task itself hands in, where no definition names one. */
export const kindOfTask = (row: string): string => `task-${row.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
