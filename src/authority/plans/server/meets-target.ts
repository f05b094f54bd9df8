import type { Direction, Formula } from '../contract/indicator-definition.ts'
import type { IndicatorValue, Note, TargetCheck } from '../contract/indicator-value.ts'
import type { TargetStatement, WantedValue } from '../contract/target-statement.ts'
import { ceilExact, floorExact, neededCount, reaches } from './few-members.ts'

export type TargetRules = {
  readonly formula: Formula
  /** Shares of at most this many members are compared as counts. */
  readonly fewMembersAtMost: number
  /** The event a statement waits for has been recorded. */
  readonly triggerFired?: boolean
}

/**
 * Holds a value against one wanted value (rules: README, “Đạt hay chưa”). “eq” reads at least, or at most where the wanted
 * direction is down; a share of few members is compared as a count, everything else unrounded; a range is met inside or
 * beyond it; a blank target stays blank.
 */
export const meetsTarget = (value: IndicatorValue, statement: TargetStatement, rules: TargetRules): TargetCheck => {
  const limit = limitOf(statement.wanted, value, statement.direction)
  if (limit === null) return unanswered('blank-target', [])
  const waits = statement.trigger !== null && rules.triggerFired !== true
  if (value.status !== 'value' || value.value === null) return unanswered(waits ? 'awaiting-trigger' : 'no-value', notesOf(statement))
  const compared = isShareOfFew(value, rules) ? asCount(value, limit, statement.direction) : asNumber(value, limit, statement.direction)
  const state = compared.met ? 'met' : waits ? 'awaiting-trigger' : 'not-met'
  const gap = compared.met ? 0 : missing(value, limit, statement.direction, rules.formula, compared.needed)
  const needed = compared.needed === null ? null : { count: compared.needed, of: value.denominator ?? 0 }
  return { state, needed, gap, targetInsideInterval: compared.inside, notes: notesOf(statement) }
}

const unanswered = (state: TargetCheck['state'], notes: Note[]): TargetCheck => ({ state, needed: null, gap: null, targetInsideInterval: false, notes })

const notesOf = (statement: TargetStatement): Note[] => (statement.approximate ? [{ code: 'approximate-wording', detail: { raw: statement.raw } }] : [])

/** The number to compare with, in the unit of the value; null for a blank target. */
export const limitOf = (wanted: WantedValue, value: Pick<IndicatorValue, 'unit'>, direction: Direction): number | null => {
  switch (wanted.kind) {
    case 'blank':
      return null
    case 'percent':
      return wanted.percent
    case 'range':
      return direction === 'up' ? wanted.min : wanted.max
    case 'pair':
      return wanted.urban
    case 'count':
      return wanted.count
    case 'count-percent':
      return value.unit === 'count' ? wanted.count : wanted.percent
  }
}

const isShareOfFew = (value: IndicatorValue, rules: TargetRules): boolean =>
  value.unit !== 'count' && value.members !== null && value.members.length > 0 && value.members.length <= rules.fewMembersAtMost

type Compared = { met: boolean; inside: boolean; needed: number | null }

const asCount = (value: IndicatorValue, percent: number, direction: Direction): Compared => {
  const of = value.members?.length ?? 0
  const having = value.numerator ?? 0
  const unknown = (value.members ?? []).filter((member) => member.state === 'unknown').length
  const offset = value.unit === 'percentage-points' ? (having / of) * 100 - (value.value ?? 0) : 0
  const needed = neededCount({ percent, of, direction, offset })
  const met = reaches(having, needed, direction)
  return { met, needed, inside: met !== reaches(having + unknown, needed, direction) }
}

const asNumber = (value: IndicatorValue, limit: number, direction: Direction): Compared => {
  const met = reaches(value.value ?? 0, limit, direction)
  const bounds = value.interval
  const inside = bounds !== null && reaches(bounds.low, limit, direction) !== reaches(bounds.high, limit, direction)
  return { met, needed: null, inside }
}

/** How much is missing in the counting unit: agencies, people, items; for a pair, units on the rural side. */
const missing = (value: IndicatorValue, limit: number, direction: Direction, formula: Formula, needed: number | null): number | null => {
  if (value.numerator === null) return null
  if (needed !== null) return Math.abs(needed - value.numerator)
  if (value.unit === 'count') return Math.abs(limit - (value.value ?? 0))
  if (value.unit === 'percentage-points' || value.denominator === null) return null
  if (formula === 'pair') return limit > 0 ? ceilExact((value.numerator * 100) / limit - value.denominator) : null
  const wanted = (value.denominator * (formula === 'growth' ? 100 + limit : limit)) / 100
  return direction === 'up' ? ceilExact(wanted) - value.numerator : value.numerator - floorExact(wanted)
}
