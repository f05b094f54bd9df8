import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { kindOfTask } from '../../contract/document-kinds.ts'
import type { TaskItem, TaskList } from '../../contract/task-list.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { loadKept } from '../facts/kept.ts'
import { loadRegister, type Register } from '../facts/register.ts'
import { definitionsOn, listDefinitionsOf } from '../store/definitions.ts'
import { getPlanRow } from '../store/plans.ts'
import { planTables, type DocumentRow, type TriggerRow } from '../store/tables.ts'
import { taskState, type TaskLine, type TaskProof } from '../tasks.ts'
import { loadTriggers } from './open-plan.ts'

export type Evidence = { readonly kind: string; readonly perAgency: boolean }

/** What the definition of a task's row counts as its product; undefined where no definition names one. */
export const evidenceOf = (line: TaskLine, definitions: readonly IndicatorDefinition[]): Evidence | undefined => {
  for (const { planRows, parameters } of definitions) {
    if (!planRows.includes(line.row)) continue
    if (parameters.rule === 'documents') return { kind: parameters.documentKind, perAgency: parameters.per === 'agency' }
    if (parameters.rule === 'activities') return { kind: parameters.activityKind, perAgency: false }
  }
  return undefined
}

type Known = { readonly register: Register; readonly documents: readonly DocumentRow[]; readonly triggers: readonly TriggerRow[]; readonly asOf: Day }

/** Years in which the quota was reached, or every agency of that year's end handed in its own. */
const provenYears = (line: TaskLine, { perAgency }: Evidence, issued: readonly DocumentRow[], { register, asOf }: Known): number[] => {
  const years = [...new Set(issued.map((document) => Number(document.issued_on!.slice(0, 4))))]
  return years.filter((year) => {
    const ofYear = issued.filter((document) => document.issued_on!.startsWith(String(year)))
    if (!perAgency) return ofYear.length >= (line.quotaPerYear ?? 1)
    const end = `${year}-12-31` < asOf ? `${year}-12-31` : asOf
    const holders = new Set(ofYear.map((document) => document.agency_id && register.standsFor(document.agency_id, end)))
    return register.on(end).every((agency) => holders.has(agency.id))
  })
}

/** The day a product was complete: issued once, or by the last of the agencies. */
const productOn = ({ perAgency }: Evidence, issued: readonly DocumentRow[], { register, asOf }: Known): Day | null => {
  const days = issued.map((document) => document.issued_on!).sort()
  if (!perAgency) return days[0] ?? null
  const firstOf = register.on(asOf).map(
    (agency) =>
      issued
        .filter((document) => document.agency_id !== null && register.standsFor(document.agency_id, asOf) === agency.id)
        .map((document) => document.issued_on!)
        .sort()[0],
  )
  return firstOf.length === 0 || firstOf.includes(undefined) ? null : firstOf.reduce<Day>((latest, day) => (day! > latest ? day! : latest), '0000-01-01')
}

const itemOf = (line: TaskLine, evidence: Evidence, known: Known): TaskItem => {
  const own = known.documents.filter((document) => document.kind === evidence.kind)
  const issued = own.filter((document) => document.issued_on !== null && document.issued_on <= known.asOf)
  const trigger = known.triggers.find((each) => each.row === line.row)
  const proof: TaskProof = {
    provenYears: provenYears(line, evidence, issued, known),
    productOn: productOn(evidence, issued, known),
    triggerOn: trigger?.happened_on ?? null,
  }
  const { evidence: _, ...words } = line
  return {
    ...words,
    section: line.row.includes('-A2-') ? 'annex2' : 'body',
    triggered: trigger ? { id: trigger.id, number: trigger.number, title: trigger.title, on: trigger.happened_on, proofId: trigger.proof_id } : null,
    state: taskState(line, proof, known.asOf),
    evidenceKind: evidence.kind,
    perAgency: evidence.perAgency,
    evidence: own.map((document) => ({
      id: document.id,
      kind: document.kind,
      agencyId: document.agency_id,
      agency: document.agency_id === null ? null : known.register.nameOf(document.agency_id),
      number: document.number,
      title: document.title,
      issuedOn: document.issued_on,
      dueOn: document.due_on,
      proofId: document.proof_id,
    })),
  }
}

export type TaskQuery = { readonly planId: string; readonly provinceId: string; readonly agencyId: string | null; readonly asOf: Day }

/** Tasks in the order of the document. An agency sees documents of its own and of the province. */
export const readTasks = async (db: Db, { planId, provinceId, agencyId, asOf }: TaskQuery): Promise<TaskList> => {
  const plan = await getPlanRow(db, provinceId, planId)
  const register = await loadRegister(db, provinceId, agencyId, asOf)
  const { documents } = await loadKept(db, provinceId)
  const own = new Set(register.all.map((agency) => agency.id))
  const known: Known = {
    register,
    asOf,
    documents: documents.filter((document) => document.agency_id === null || own.has(document.agency_id)),
    triggers: await loadTriggers(db, provinceId, plan.key),
  }
  const definitions = definitionsOn(await listDefinitionsOf(db, provinceId), asOf)
  const rows = await planTables(db).selectFrom('plans.task').select('line').where('plan_id', '=', planId).orderBy('position').execute()
  return { asOf, items: rows.map(({ line }) => itemOf(line, evidenceOf(line, definitions) ?? { kind: kindOfTask(line.row), perAgency: false }, known)) }
}
