import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import type { drillMeasure, listMeasures, readMeasures } from '../contract.ts'
import { findMeasure, measures, type Where } from '../define.ts'
import { measureErrors } from '../errors.ts'
import { mayReadMeasure, readableAgencies } from '../policy.ts'
import { drill } from './drill.ts'
import { read } from './read.ts'

const whereOf = (filters: readonly string[] | undefined): Where => {
  // no prototype: a filter may be named anything
  const where = Object.create(null) as Record<string, string[]>
  for (const filter of filters ?? []) {
    const split = filter.indexOf(':')
    if (split < 1) refuse(measureErrors, 'measures.bad_filter')
    ;(where[filter.slice(0, split)] ??= []).push(filter.slice(split + 1))
  }
  return where
}

const assertReadable = (ctx: RequestContext, name: string): void => {
  const measure = findMeasure(name)
  // to an authority an internal measure is as good as none
  if (measure && !mayReadMeasure(ctx.actor, measure)) refuse(measureErrors, 'measures.unknown_measure', { measure: name })
}

export const listUseCase = async (ctx: RequestContext): Promise<ReplyOf<typeof listMeasures>> => ({
  items: measures
    .all()
    .filter((measure) => mayReadMeasure(ctx.actor, measure))
    .map(({ name, kind, title, unit, dims, drill: open }) => ({ name, kind, title, unit, dims: [...dims], canDrill: open !== undefined })),
})

export const readUseCase = async (ctx: RequestContext, { query }: InputOf<typeof readMeasures>): Promise<ReplyOf<typeof readMeasures>> => {
  const names = [...new Set(query.measure ?? [])]
  for (const name of names) assertReadable(ctx, name)
  const agencies = await readableAgencies(ctx.db, ctx.actor, query.agency, query.to)
  const items = await read(ctx.db, {
    measures: names,
    agencies,
    period: { from: query.from, to: query.to },
    groupBy: query.groupBy ?? [],
    where: whereOf(query.where),
  })
  return { items: items.map((item) => ({ ...item, agencies: [...item.agencies], cells: item.cells.map((cell) => ({ ...cell, dims: { ...cell.dims } })) })) }
}

export const drillUseCase = async (ctx: RequestContext, { params, query }: InputOf<typeof drillMeasure>): Promise<ReplyOf<typeof drillMeasure>> => {
  assertReadable(ctx, params.measure)
  const agencyIds = await readableAgencies(ctx.db, ctx.actor, query.agency, query.to)
  const page = await drill(ctx.db, {
    measure: params.measure,
    agencyIds,
    period: { from: query.from, to: query.to },
    where: whereOf(query.where),
    limit: query.limit,
    cursor: query.cursor ?? null,
  })
  return { items: page.items.map((item) => ({ ...item, at: item.at.toISOString() })), nextCursor: page.nextCursor }
}
