import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { scopesOf } from '../../organisations/index.ts'
import { findMeasure, type DrillPage, type Period, type Where } from '../define.ts'
import { measureErrors } from '../errors.ts'

export type DrillInput = {
  readonly measure: string
  readonly agencyIds: readonly string[]
  readonly period: Period
  readonly where?: Where
  readonly limit: number
  readonly cursor?: string | null
}

/** The works, people or documents behind a number, newest first. Whose they may be is the caller's to decide. */
export const drill = async (db: Db, input: DrillInput): Promise<DrillPage> => {
  const measure = findMeasure(input.measure) ?? refuse(measureErrors, 'measures.unknown_measure', { measure: input.measure })
  if (!measure.drill) return refuse(measureErrors, 'measures.no_drill', { measure: input.measure })
  if (input.period.to < input.period.from) refuse(measureErrors, 'measures.bad_period')
  const unknown = Object.keys(input.where ?? {}).find((name) => !measure.dims.some((dim) => dim.name === name))
  if (unknown !== undefined) refuse(measureErrors, 'measures.unknown_dim', { measure: measure.name, dim: unknown })
  const scopes = await scopesOf(db, input.agencyIds, input.period.to)
  return measure.drill(db, {
    agencyIds: [...new Set([...scopes.values()].flat())],
    period: input.period,
    where: input.where ?? {},
    limit: input.limit,
    cursor: input.cursor ?? null,
  })
}
