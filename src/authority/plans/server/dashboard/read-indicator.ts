import type { Db } from '../../../../platform/db/connect.ts'
import { refuse } from '../../../../platform/errors.ts'
import { listOrganisationsAsOf } from '../../../../commons/organisations/index.ts'
import type { IndicatorDetail } from '../../contract/dashboard.ts'
import { countingUnits } from '../../contract/indicator-value.ts'
import { planErrors } from '../../errors.ts'
import { definitionSentence } from '../definitions/sentence.ts'
import { agencyName } from '../facts/register.ts'
import { planTables, type BaselineRow } from '../store/tables.ts'
import { agencyParts } from './agency-parts.ts'
import { evaluate } from './evaluate.ts'
import { openPlan, type IndicatorGroup, type OpenPlan, type PlanQuery } from './open-plan.ts'
import { readRows } from './read-dashboard.ts'
import { sourcePartsOf } from './list-sources.ts'
import { namesOf, typedNumber } from './typed-numbers.ts'

const number = (text: string | null): number | null => (text === null ? null : Number(text))

const baselineNumber = (row: BaselineRow, names: ReadonlyMap<string, string>): IndicatorDetail['baselines'][number] => ({
  id: row.id,
  agencyId: row.agency_id,
  origin: row.origin,
  value: Number(row.value),
  members: row.members,
  low: number(row.low),
  high: number(row.high),
  sample: row.archive === null || row.sampled === null || row.of_kind === null ? null : { archive: row.archive, sampled: row.sampled, ofKind: row.of_kind },
  countingUnit: countingUnits.find((unit) => unit === row.counting_unit) ?? 'agency',
  from: row.from_day,
  to: row.to_day,
  proofId: row.proof_id,
  note: row.note,
  by: row.entered_by === null ? null : (names.get(row.entered_by) ?? null),
  at: row.entered_at.toISOString(),
})

const besideOf = async ({ sources, definitions }: OpenPlan, { definition }: IndicatorGroup): Promise<IndicatorDetail['beside']> => {
  const companions = definitions.filter((each) => definition?.beside.includes(each.key))
  return Promise.all(
    companions.map(async (each) => ({
      key: each.key,
      name: each.name,
      sentence: { vi: definitionSentence(each, 'vi'), en: definitionSentence(each, 'en') },
      value: (await evaluate(sources, each)).on(sources.view.asOf),
    })),
  )
}

/** What people wrote about an indicator of a year, newest first; an agency reads what concerns itself. */
const writtenAbout = async (db: Db, { view }: OpenPlan['sources'], indicator: string) => {
  const tables = planTables(db)
  const explanations = await tables
    .selectFrom('plans.explanation')
    .selectAll()
    .where('province_id', '=', view.provinceId)
    .where('indicator', '=', indicator)
    .where('year', '=', view.year)
    .where((where) => (view.agencyId === null ? where('agency_id', 'is', null) : where('agency_id', '=', view.agencyId)))
    .orderBy('written_at', 'desc')
    .limit(50)
    .execute()
  const notes = await tables
    .selectFrom('plans.note')
    .selectAll()
    .where('province_id', '=', view.provinceId)
    .where('indicator', '=', indicator)
    .where('year', '=', view.year)
    .where((where) => (view.agencyId === null ? where.lit(true) : where('agency_id', '=', view.agencyId)))
    .orderBy('written_at', 'desc')
    .limit(100)
    .execute()
  return { explanations, notes }
}

/** One indicator with everything it rests on. Throws `plans.no_indicator` besides what `openPlan` throws. */
export const readIndicator = async (db: Db, query: PlanQuery, key: string): Promise<IndicatorDetail> => {
  const open = await openPlan(db, query)
  const { sources } = open
  const { view, register } = sources
  const group = open.groups.find((each) => each.key === key) ?? refuse(planErrors, 'plans.no_indicator')
  const [indicator] = await readRows(db, open, [key])
  const kept = await sources.kept()
  const isOwn = (row: { agency_id: string | null }): boolean => view.agencyId === null || row.agency_id === view.agencyId
  const typed = kept.typed.filter((row) => row.indicator === key && isOwn(row))
  const baselines = kept.baselines.filter((row) => row.indicator === key && isOwn(row))
  const { explanations, notes } = await writtenAbout(db, sources, key)
  const names = await namesOf(db, [...[...typed, ...baselines].map((row) => row.entered_by), ...[...explanations, ...notes].map((row) => row.written_by)])
  const organisations = await listOrganisationsAsOf(db, { asOf: view.asOf, ids: [...new Set(notes.map((note) => note.organisation_id))], includeEnded: true })
  return {
    year: view.year,
    indicator: indicator!,
    beside: await besideOf(open, group),
    parts: group.definition ? await agencyParts(sources, group.definition, indicator!.value) : [],
    agencies: register.on(view.asOf).map(agencyName),
    typed: typed.map((row) => typedNumber(row, names)),
    baselines: baselines.map((row) => baselineNumber(row, names)),
    explanations: explanations.map((row) => ({ text: row.text, by: names.get(row.written_by) ?? '', at: row.written_at.toISOString() })),
    notes: notes.map((row) => ({
      id: row.id,
      text: row.text,
      by: names.get(row.written_by) ?? '',
      organisation: organisations.find((each) => each.id === row.organisation_id)?.shortName ?? '',
      at: row.written_at.toISOString(),
    })),
    sourceParts: sourcePartsOf(group.definition),
  }
}
