import { recordAudit } from '../../../platform/audit/record-audit.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { formatNumber } from '../../../platform/i18n/format.ts'
import type { ChangedNumber, Fact, IndicatorLine, refreshFacts, ReportFacts } from '../contract.ts'
import { reportErrors } from '../errors.ts'
import { presentReport } from './present.ts'
import { assertOpen, findReport } from './reach.ts'
import { gatherFacts, saveReport } from './reports.ts'

const shown = (value: number | null): string => (value === null ? 'chưa đo' : formatNumber(value))
const factText = ({ value, before }: Fact): string => `${shown(value)} (cùng kỳ ${shown(before)})`
const lineText = ({ value, count, state }: IndicatorLine): string => [value, count, state].filter((part) => part !== '').join(' · ')

type Numbered = { readonly key: string; readonly label: string; readonly text: string }

/** Every number of a report under a key that stays: of the whole, of each agency, of each indicator. */
const numbersOf = ({ facts, parts, indicators }: ReportFacts): Numbered[] => [
  ...facts.map((fact) => ({ key: `fact:${fact.key}`, label: fact.label, text: factText(fact) })),
  ...parts.flatMap(({ agency, facts: own }) =>
    own.map((fact) => ({ key: `part:${agency}:${fact.key}`, label: `${agency}: ${fact.label}`, text: factText(fact) })),
  ),
  ...indicators.map((line) => ({ key: `indicator:${line.name}`, label: line.name, text: lineText(line) })),
]

/** What differs between two sets of numbers, in the order of the newer one; a number that is no more comes last. */
export const changedNumbers = (before: ReportFacts, after: ReportFacts): ChangedNumber[] => {
  const [old, now] = [new Map(numbersOf(before).map((each) => [each.key, each])), numbersOf(after)]
  const known = new Set(now.map(({ key }) => key))
  return [
    ...now.flatMap(({ key, label, text }) => (old.get(key)?.text === text ? [] : [{ key, label, before: old.get(key)?.text ?? null, after: text }])),
    ...[...old.values()].filter(({ key }) => !known.has(key)).map(({ key, label, text }) => ({ key, label, before: text, after: null })),
  ]
}

const chosen = <T>(older: readonly T[], newer: readonly T[], keyOf: (one: T) => string, taken: (key: string) => boolean): T[] => {
  const was = new Map(older.map((one) => [keyOf(one), one]))
  const is = new Set(newer.map(keyOf))
  return [
    ...newer.flatMap((one) => (taken(keyOf(one)) ? [one] : (was.get(keyOf(one)) ?? []))),
    ...older.filter((one) => !is.has(keyOf(one)) && !taken(keyOf(one))),
  ]
}

/** The older numbers with the accepted ones of the newer put in their places. */
export const acceptNumbers = (before: ReportFacts, after: ReportFacts, keys: ReadonlySet<string>): ReportFacts => ({
  facts: chosen(
    before.facts,
    after.facts,
    (fact) => `fact:${fact.key}`,
    (key) => keys.has(key),
  ),
  indicators: chosen(
    before.indicators,
    after.indicators,
    (line) => `indicator:${line.name}`,
    (key) => keys.has(key),
  ),
  parts: chosen(
    before.parts,
    after.parts,
    (part) => part.agency,
    () => true,
  ).map((part) => ({
    agency: part.agency,
    facts: chosen(
      before.parts.find((old) => old.agency === part.agency)?.facts ?? [],
      part.facts,
      (fact) => `part:${part.agency}:${fact.key}`,
      (key) => keys.has(key),
    ),
  })),
})

/** Without `accept` it only tells what would change; with it exactly those numbers are taken over. Text never changes by itself. */
export const refreshUseCase = async (ctx: RequestContext, { params, body }: InputOf<typeof refreshFacts>): Promise<ReplyOf<typeof refreshFacts>> => {
  const seen = await findReport(ctx.db, ctx.actor, params.reportId)
  assertOpen(ctx.actor, seen)
  const newest = await gatherFacts(ctx.db, ctx.actor, seen, ctx.now)
  const today = hanoiDay(ctx.now)
  const { accept, version } = body
  if (!accept) return { report: await presentReport(ctx.db, ctx.actor, seen, today), changed: changedNumbers(seen.facts, newest) }
  return ctx.db.transaction().execute(async (tx) => {
    const row = await findReport(tx, ctx.actor, params.reportId, true)
    assertOpen(ctx.actor, row)
    if (row.version !== version) refuse(reportErrors, 'reports.changed_meanwhile')
    const facts = acceptNumbers(row.facts, newest, new Set(accept))
    const after = await saveReport(tx, row, { facts: JSON.stringify(facts), facts_at: ctx.now }, ctx.now)
    await recordAudit(tx, {
      agencyId: row.organisation_id,
      actorId: ctx.actor.personId,
      action: 'reports.take_numbers',
      subject: { type: 'report', id: row.id },
      detail: { taken: changedNumbers(row.facts, facts) },
      at: ctx.now,
    })
    return { report: await presentReport(tx, ctx.actor, after, today), changed: changedNumbers(facts, newest) }
  })
}
