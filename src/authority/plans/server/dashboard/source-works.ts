import { hanoiDay } from '../../../../platform/clock.ts'
import { drill, type DrillItem, type Where } from '../../../../commons/measures/index.ts'
import type { SourceItem } from '../../contract/dashboard.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { measureNames } from '../definitions/measure-names.ts'
import { publicationWindow } from '../facts/frequency.ts'
import { baseSpanOf, countedBy } from '../facts/item-counts.ts'
import type { Sources } from '../facts/sources.ts'
import { lastQuarter, measuredSpan, type Span } from '../periods.ts'
import type { SourcePage, SourceQuery } from './list-sources.ts'

/** Every reader site answers below '/bao/<code>' on any host; the public address of a work is a promise of the site. */
const publicPage = (code: string, { slug, publicId }: NonNullable<DrillItem['address']>): string => `/bao/${code}/${slug}-${publicId}.html`

const itemOf = ({ register }: Sources, item: DrillItem): SourceItem => {
  const agency = register.all.find((each) => each.id === item.agencyId)
  return {
    type: 'work',
    id: item.id,
    title: item.title,
    code: item.note,
    detail: null,
    at: hanoiDay(item.at),
    agencyId: item.agencyId,
    agency: agency?.shortName ?? null,
    amount: null,
    link: item.address && agency ? publicPage(agency.code, item.address) : null,
  }
}

type Counted = { readonly measure: string; readonly span: Span | null; readonly where: Where }

const countedOf = async (sources: Sources, { parameters }: IndicatorDefinition, part: SourceQuery['part']): Promise<Counted> => {
  const { view, register } = sources
  if (parameters.rule === 'new-items') {
    const span = measuredSpan(view.calendar, view.year, view.asOf)
    return { ...countedBy(parameters), span: part === 'current' || !span ? span : baseSpanOf(parameters.base, view.calendar, span) }
  }
  if (parameters.rule === 'channel-carries-works') {
    const [agency] = register.on(view.asOf)
    const products = await sources.products()
    const own = agency ? register.scopeOn(agency.id, view.asOf).flatMap((id) => products.get(id) ?? []) : []
    return { measure: measureNames.works, span: agency ? publicationWindow(agency, own, parameters.publicationPeriods, view.asOf) : null, where: {} }
  }
  return { measure: measureNames.works, span: lastQuarter(view.asOf), where: {} }
}

/** The works a number counts, newest first. */
export const listWorks = async (sources: Sources, definition: IndicatorDefinition, { part, cursor, limit }: SourceQuery): Promise<SourcePage> => {
  const { view, register, db } = sources
  const { measure, span, where } = await countedOf(sources, definition, part)
  const agencies = register.on(view.asOf).map((agency) => agency.id)
  if (!span || agencies.length === 0) return { items: [], nextCursor: null }
  const agencyIds = [...register.actingOn(agencies, view.asOf, span.to)]
  const page = await drill(db, { measure, agencyIds, period: span, where, limit, cursor })
  return { items: page.items.map((item) => itemOf(sources, item)), nextCursor: page.nextCursor }
}
