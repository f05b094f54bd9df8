import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import type { Document } from '../formulas/document.ts'
import type { DocumentRow } from '../store/tables.ts'
import type { Register } from './register.ts'

/** Documents of some kinds that were issued; null where nobody has entered or awaits one: the register of the kind is not kept. */
export const documentsOf = (documents: readonly DocumentRow[], kinds: readonly string[]): readonly DocumentRow[] | null => {
  const known = documents.filter((document) => kinds.includes(document.kind))
  return known.length === 0 ? null : known.filter((document) => document.issued_on !== null)
}

/** The first day a document holds. */
export const holdsFrom = (document: DocumentRow): Day => document.valid_from ?? document.issued_on!
export const datedOf = (document: DocumentRow): { from: Day; to: Day | null } => ({ from: holdsFrom(document), to: document.valid_to })

/** Documents of the agency of a day, with those of the agencies it came from. */
export const ofAgency = (documents: readonly DocumentRow[], register: Register, agencyId: string, day: Day): DocumentRow[] => {
  const scope = register.scopeOn(agencyId, day)
  return documents.filter((document) => document.agency_id !== null && scope.includes(document.agency_id))
}

/** As the formulas take them: whose they are on the day; `byIssue` keeps the day of issue, for what is asked of a year. */
export const asFormulaDocuments = (documents: readonly DocumentRow[], register: Register, day: Day, byIssue: boolean): Document[] =>
  documents.map((document) => ({
    id: document.id,
    kind: document.kind,
    agencyId: document.agency_id === null ? null : (register.standsFor(document.agency_id, day) ?? document.agency_id),
    issuedOn: byIssue ? document.issued_on! : holdsFrom(document),
    validTo: document.valid_to,
  }))

/** When an entry without a date of issue was entered: shown, never counted. */
export const enteredOn = (row: { readonly entered_at: Date }): Day => hanoiDay(row.entered_at)
