import type { Day } from '../../../../platform/clock.ts'
import { findMeasure } from '../../../../commons/measures/index.ts'
import type { IndicatorRow, IndicatorState, TypedNumber } from '../../contract/dashboard.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import type { IndicatorValue, TargetCheck } from '../../contract/indicator-value.ts'
import type { Forecast } from '../../contract/forecast.ts'
import type { TargetStatement } from '../../contract/target-statement.ts'
import { definitionSentence } from '../definitions/sentence.ts'
import type { Sources } from '../facts/sources.ts'
import { noValue } from '../formulas/no-value.ts'
import { limitOf, meetsTarget } from '../meets-target.ts'
import { yearOf } from '../periods.ts'
import { reconcile } from '../reconcile.ts'
import { evaluate, type Evaluated } from './evaluate.ts'
import { outlookOf } from './forecast-of.ts'
import type { IndicatorGroup, OpenPlan } from './open-plan.ts'
import { kindsOf } from './outlooks.ts'
import { asValue, typedNumber, typedOf } from './typed-numbers.ts'
import { limitIn, mainStatement, wantedIn } from './wanted.ts'

/** What this room or the registers keep themselves; everything else is a measure somebody declares. */
const KEPT_HERE = /^(plans|organisations|people|areas|orders|royalties|print)\./

const sourcesOf = (definition: IndicatorDefinition | null): IndicatorRow['sources'] =>
  (definition?.measures ?? []).map((name) => ({ name, state: findMeasure(name) ? 'measured' : KEPT_HERE.test(name) ? 'kept-here' : 'not-measured' }))

export const definitionWords = (definition: IndicatorDefinition): NonNullable<IndicatorRow['definition']> => ({
  key: definition.key,
  version: definition.version,
  validFrom: definition.validFrom,
  name: definition.name,
  sentence: { vi: definitionSentence(definition, 'vi'), en: definitionSentence(definition, 'en') },
  formula: definition.formula,
  rule: definition.parameters.rule,
  countingUnit: definition.countingUnit,
  direction: definition.direction,
  beside: definition.beside,
  documents: [...kindsOf(definition)],
})

/** A row nobody has a definition for can only be typed. */
const UNDEFINED: IndicatorValue = noValue('not-measured', { unit: 'percent', countingUnit: 'agency' })

export const evaluateGroup = async (sources: Sources, { definition }: IndicatorGroup): Promise<Evaluated | null> =>
  definition ? evaluate(sources, definition) : null

const stateOf = (check: TargetCheck | undefined, { state, point }: Forecast): IndicatorState => {
  if (!check || check.state === 'blank-target') return 'blank-target'
  if (check.state === 'no-value') return point === null ? 'no-value' : state
  return check.state === 'awaiting-trigger' ? 'awaiting-trigger' : state
}

/** Half a year is never held against a whole base year, but where the whole year will end is. */
const canBeForecast = ({ status, notes }: IndicatorValue): boolean => status === 'value' || notes.some(({ code }) => code === 'baseline-covers-whole-year')

const trendOf = async (open: OpenPlan, group: IndicatorGroup, evaluated: Evaluated | null, unit: IndicatorValue['unit']): Promise<IndicatorRow['trend']> => {
  const { sources } = open
  const { view, days } = sources
  const typedOn = async (day: Day): Promise<number | null> => {
    const [row] = await typedOf(sources, group.key, view.agencyId, day)
    return row ? Number(row.value) : null
  }
  return Promise.all(
    days.map(async (day) => ({
      day,
      value: evaluated?.on(day).value ?? (await typedOn(day)),
      target: limitIn(group.statements, yearOf(view.calendar, day), { unit }),
    })),
  )
}

type Held = { readonly statement: TargetStatement; readonly check: TargetCheck }

const holdAgainst = (open: OpenPlan, { definition, statements }: IndicatorGroup, value: IndicatorValue): { held: Held[]; year: number | null } => {
  const wanted = wantedIn(statements, open.sources.view.year)
  const held = wanted.statements.map((statement) => ({
    statement,
    check: meetsTarget(value, statement, {
      formula: definition?.formula ?? 'ratio',
      fewMembersAtMost: definition?.fewMembersAtMost ?? 0,
      triggerFired: open.isTriggered(statement),
    }),
  }))
  return { held, year: wanted.year }
}

export type Remarks = { readonly explanation: IndicatorRow['explanation']; readonly notes: number }

/** One row of the dashboard: wanted, reached, where it goes. */
export const indicatorRow = async (
  open: OpenPlan,
  group: IndicatorGroup,
  evaluated: Evaluated | null,
  names: ReadonlyMap<string, string>,
  remarks: Remarks,
): Promise<IndicatorRow> => {
  const { sources } = open
  const { view } = sources
  const { definition, statements } = group
  const value = evaluated?.on(view.asOf) ?? UNDEFINED
  const [typedRow] = await typedOf(sources, group.key, view.agencyId)
  const typed: TypedNumber | null = typedRow ? typedNumber(typedRow, names) : null
  const { origin, shown, difference } = reconcile(value, typed && { value: typed.value, proofId: typed.proofId })
  const judged = value.status !== 'value' && typed ? asValue(typed, value, definition) : value
  const { held, year } = holdAgainst(open, group, judged)
  const main = mainStatement({ statements: held.map((one) => one.statement), year })
  const { forecast, gaps } =
    evaluated && canBeForecast(value) ? await outlookOf(sources, evaluated, value, main) : typedOutlook(held.find((one) => one.statement === main)?.check)
  return {
    key: group.key,
    name: definition?.name ?? { vi: statements[0]?.text ?? group.key, en: statements[0]?.text ?? group.key },
    words: main?.text ?? statements[0]?.text ?? group.key,
    section: statements[0]?.section ?? 'target',
    definition: definition && definitionWords(definition),
    statements: held,
    wantedYear: year,
    targets: statements.map((each) => ({ row: each.row, year: each.year, raw: each.raw, limit: limitOf(each.wanted, value, each.direction) })),
    value,
    origin,
    shown,
    difference,
    typed,
    shownOn: shown === null ? null : origin === 'typed' ? (typed?.to ?? null) : view.asOf,
    trend: await trendOf(open, group, evaluated, value.unit),
    forecast,
    gaps,
    state: stateOf(held.find((one) => one.statement === main)?.check, forecast),
    explanation: remarks.explanation,
    notes: remarks.notes,
    sources: sourcesOf(definition),
  }
}

/** A number that was only typed has no facts to forecast from: it is met or nothing more is known. */
const typedOutlook = (check: TargetCheck | undefined): Pick<IndicatorRow, 'forecast' | 'gaps'> => ({
  forecast: { state: check?.state === 'met' ? 'achieved' : 'insufficient-data', low: null, point: null, high: null, comparableSpans: 0, action: null },
  gaps: null,
})
