import type { Day } from '../../../../platform/clock.ts'
import type { KnownDocumentKind } from '../../contract/document-kinds.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import type { Member, NoteCode } from '../../contract/indicator-value.ts'
import { datedOf, ofAgency } from '../facts/documents.ts'
import type { Register } from '../facts/register.ts'
import type { MemberOutlook } from '../forecast/forecast-share.ts'
import { inForce } from '../periods.ts'
import type { DocumentRow } from '../store/tables.ts'

/** What is missing without a document of the kind, and what its end takes away. */
const meaning: Partial<Record<KnownDocumentKind, { missing: readonly NoteCode[]; ended: NoteCode }>> = {
  'security-dossier': { missing: ['no-dossier', 'dossier-expired', 'dossier-level-below'], ended: 'dossier-expired' },
  'converged-newsroom-decision': { missing: ['no-decision'], ended: 'no-decision' },
  'autonomy-decision': { missing: ['not-autonomous'], ended: 'not-autonomous' },
  'state-order': { missing: ['no-order-in-force'], ended: 'no-order-in-force' },
  'licence-reissued': { missing: ['licence-not-reissued', 'licence-expired'], ended: 'licence-expired' },
  'paid-content-plan': { missing: ['no-paid-plan', 'no-paying-reader'], ended: 'no-paid-plan' },
  'ai-use-declaration': { missing: ['ai-too-rare', 'ai-not-recorded'], ended: 'ai-not-recorded' },
}

/** Kinds of document a definition rests on. */
export const kindsOf = ({ parameters }: IndicatorDefinition): readonly string[] => {
  switch (parameters.rule) {
    case 'security-dossier':
      return ['security-dossier']
    case 'converged':
      return parameters.needsDecision ? ['converged-newsroom-decision'] : []
    case 'autonomy-and-orders':
      return [...(parameters.part === 'orders' ? [] : ['autonomy-decision']), ...(parameters.part === 'autonomy' ? [] : ['state-order'])]
    case 'licence-reissued':
      return ['licence-reissued']
    case 'paid-content':
      return ['paid-content-plan']
    case 'analysis-and-ai':
      return ['ai-use-declaration']
    case 'documents':
      return [parameters.documentKind]
    case 'activities':
      return [parameters.activityKind]
    default:
      return []
  }
}

const meaningOf = (kind: string) => meaning[kind as KnownDocumentKind] ?? { missing: ['document-missing'] as const, ended: 'document-missing' as const }

export const isAwaited = (document: DocumentRow): boolean => document.issued_on === null

type Asked = {
  readonly definition: IndicatorDefinition
  readonly documents: readonly DocumentRow[]
  readonly register: Register
  readonly asOf: Day
  readonly lastDay: Day
}

/** What is dated of each member's coming months: documents on their way, and those that end before the last day. */
export const outlooksOf = (members: readonly Member[], { definition, documents, register, asOf, lastDay }: Asked): MemberOutlook[] => {
  const kinds = kindsOf(definition)
  return members.map((member) => {
    const own = ofAgency(documents, register, member.id, asOf).filter((document) => kinds.includes(document.kind))
    const awaited = own.filter(isAwaited).flatMap((document) => meaningOf(document.kind).missing.map((what) => ({ what, dueOn: document.due_on! })))
    const issued = own.filter((document) => !isAwaited(document))
    const ends = kinds.flatMap((kind) => {
      const ofKind = issued.filter((document) => document.kind === kind && inForce(datedOf(document), asOf))
      const last = ofKind
        .map((document) => document.valid_to)
        .reduce<Day | null>((latest, day) => (latest === null || day === null ? null : day > latest ? day : latest), '0000-01-01')
      return ofKind.length > 0 && last !== null && last < lastDay ? [{ what: meaningOf(kind).ended, lastDay: last }] : []
    })
    return { member, awaited, expiring: ends }
  })
}
