import type { SourceItem } from '../../contract/dashboard.ts'
import type { IndicatorDefinition } from '../../contract/indicator-definition.ts'
import { enteredOn } from '../facts/documents.ts'
import { measuredByArea, trainingFacts } from '../facts/people-and-area-providers.ts'
import type { Sources } from '../facts/sources.ts'
import { inForce } from '../periods.ts'
import { proofAddress } from '../store/proofs.ts'
import type { AreaInputRow, DocumentRow, RevenueRow } from '../store/tables.ts'
import type { AreaInputKind } from '../../contract/entries.ts'
import { kindsOf } from './outlooks.ts'

const blank: Omit<SourceItem, 'type' | 'id' | 'title'> = { code: null, detail: null, at: null, agencyId: null, agency: null, amount: null, link: null }
const proofOf = (proofId: string | null): string | null => (proofId === null ? null : proofAddress(proofId))

type Ours = { readonly sources: Sources; readonly isOurs: (agencyId: string | null) => boolean }

const documentItem = ({ sources }: Ours, row: DocumentRow): SourceItem => ({
  ...blank,
  type: 'document',
  id: row.id,
  title: row.title,
  code: row.issued_on === null ? 'awaited' : row.kind,
  detail: row.number,
  at: row.issued_on ?? row.due_on,
  agencyId: row.agency_id,
  agency: row.agency_id === null ? null : sources.register.nameOf(row.agency_id),
  amount: row.amount,
  link: proofOf(row.proof_id),
})

const documentsOf = async (ours: Ours, kinds: readonly string[]): Promise<SourceItem[]> => {
  const { documents } = await ours.sources.kept()
  const own = documents.filter((row) => kinds.includes(row.kind) && ours.isOurs(row.agency_id))
  return own.map((row) => documentItem(ours, row)).sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''))
}

const channelItems = async ({ sources, isOurs }: Ours): Promise<SourceItem[]> =>
  (await sources.channels())
    .filter(
      (channel) =>
        channel.isDigital &&
        isOurs(channel.agencyId) &&
        channel.openedOn <= sources.view.asOf &&
        (channel.closedOn === null || channel.closedOn > sources.view.asOf),
    )
    .map((channel) => ({
      ...blank,
      type: 'channel',
      id: channel.id,
      title: channel.name,
      detail: channel.address,
      at: channel.openedOn,
      agencyId: channel.agencyId,
      agency: sources.register.nameOf(channel.agencyId),
      // an account name is no address; a host is
      link: channel.kind === 'site' ? `/bao/${sources.register.all.find((agency) => agency.id === channel.agencyId)?.code ?? ''}` : null,
    }))

const peopleItems = async ({ sources }: Ours, definition: IndicatorDefinition): Promise<SourceItem[]> => {
  const { parameters } = definition
  if (parameters.rule !== 'staff-trained') return []
  const { asOf } = sources.view
  const [held, finished, facts] = [await sources.posts(), await sources.courses(), (await trainingFacts(sources, { parameters, definition }))(asOf)]
  const posts = (facts?.posts ?? []).filter((post) => inForce(post, asOf))
  return [...new Map(posts.map((post) => [post.personId, post])).values()].map((post) => {
    const course = finished.find((each) => each.personId === post.personId && each.isDigitalTransformation && each.completedOn <= asOf)
    return {
      ...blank,
      type: 'person',
      id: post.personId,
      title: held.find((each) => each.personId === post.personId)?.name ?? '',
      detail: course ? [course.course, course.certificate].filter(Boolean).join(' · ') : null,
      at: course?.completedOn ?? null,
      agencyId: post.agencyId,
      agency: sources.register.nameOf(post.agencyId),
    }
  })
}

const revenueItem = ({ sources }: Ours, row: RevenueRow): SourceItem => ({
  ...blank,
  type: 'reading',
  id: row.id,
  title: String(row.year),
  code: row.source,
  detail: row.note === '' ? null : row.note,
  at: enteredOn(row),
  agencyId: row.agency_id,
  agency: sources.register.nameOf(row.agency_id),
  amount: row.amount_dong,
  link: proofOf(row.proof_id),
})

const readingsOf = async ({ sources }: Ours, kinds: readonly AreaInputKind[]): Promise<SourceItem[]> => {
  const [areas, kept] = [await sources.areas(), await sources.kept()]
  const item = (row: AreaInputRow): SourceItem => ({
    ...blank,
    type: 'reading',
    id: row.id,
    title: areas.find((area) => area.id === row.area_id)?.name ?? '',
    code: row.kind,
    detail: row.source,
    at: row.read_on,
    amount: Number(row.value),
    link: proofOf(row.proof_id),
  })
  return kept.areaInputs.filter((row) => kinds.includes(row.kind) && row.read_on <= sources.view.asOf).map(item)
}

/** What readers’ pages told of each commune: mean daily figures, no reader behind them. */
const measuredOf = async ({ sources }: Ours, what: 'readers' | 'addresses'): Promise<SourceItem[]> => {
  const [areas, measured] = [await sources.areas(), await measuredByArea(sources, what, sources.view.asOf)]
  return measured
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ areaId, value }) => ({
      ...blank,
      type: 'reading',
      id: `${what}-${areaId}`,
      title: areas.find((area) => area.id === areaId)?.name ?? '',
      code: what === 'readers' ? 'daily-readers' : 'daily-addresses',
      at: sources.view.asOf,
      amount: value,
    }))
}

const mergerItems = ({ sources }: Ours): SourceItem[] =>
  sources.register.successions
    .filter((each) => each.kind === 'merge' && each.onDay <= sources.view.asOf)
    .map((each) => ({
      ...blank,
      type: 'organisation',
      code: 'merged',
      id: `${each.predecessorId}-${each.successorId}`,
      title: sources.register.nameOf(each.successorId),
      detail: sources.register.nameOf(each.predecessorId),
      at: each.onDay,
      agencyId: each.successorId,
    }))

const licenceItems = async ({ sources, isOurs }: Ours): Promise<SourceItem[]> =>
  (await sources.licences())
    .filter((licence) => isOurs(licence.agencyId) && sources.register.all.find((agency) => agency.id === licence.agencyId)?.agencyType === 'magazine')
    .map((licence) => ({
      ...blank,
      type: 'document',
      code: 'licence',
      id: licence.id,
      title: licence.number,
      detail: licence.issuer,
      at: licence.issuedOn,
      agencyId: licence.agencyId,
      agency: sources.register.nameOf(licence.agencyId),
    }))

/** Numbers typed for the indicator, each with its proof. */
const typedItems = async ({ sources, isOurs }: Ours, key: string): Promise<SourceItem[]> => {
  const kept = await sources.kept()
  const rows = [...kept.typed, ...kept.baselines].filter((row) => row.indicator === key && (sources.view.agencyId === null || isOurs(row.agency_id)))
  return rows.map((row) => ({
    ...blank,
    type: 'reading',
    id: row.id,
    title: row.note,
    code: 'origin' in row ? 'baseline' : 'typed',
    at: row.to_day,
    agencyId: row.agency_id,
    agency: row.agency_id === null ? null : sources.register.nameOf(row.agency_id),
    amount: Number(row.value),
    link: proofOf(row.proof_id),
  }))
}

const listByRule = async (ours: Ours, definition: IndicatorDefinition): Promise<SourceItem[]> => {
  switch (definition.parameters.rule) {
    case 'channel-carries-works':
    case 'domestic-channels':
      return channelItems(ours)
    case 'staff-trained':
      return peopleItems(ours, definition)
    case 'revenue-growth':
      return (await ours.sources.kept()).revenue.filter((row) => ours.isOurs(row.agency_id)).map((row) => revenueItem(ours, row))
    case 'remote-access':
      return [...(await readingsOf(ours, ['population', 'broadcast', 'loudspeaker', 'print-reach', 'online-reach'])), ...(await measuredOf(ours, 'readers'))]
    case 'urban-rural':
      return [...(await readingsOf(ours, ['print-copies', 'network-addresses'])), ...(await measuredOf(ours, 'addresses'))]
    case 'merged-agency':
      return mergerItems(ours)
    case 'licence-reissued':
      return [...(await documentsOf(ours, kindsOf(definition))), ...(await licenceItems(ours))]
    default:
      return documentsOf(ours, kindsOf(definition))
  }
}

/** Documents, people, channels and readings behind a number, and what was typed; all of them, they are few. */
export const listOf = async (sources: Sources, key: string, definition: IndicatorDefinition | null): Promise<SourceItem[]> => {
  const own = new Set(sources.register.all.map((agency) => agency.id))
  const ours: Ours = { sources, isOurs: (agencyId) => agencyId === null || own.has(agencyId) }
  return [...(definition ? await listByRule(ours, definition) : []), ...(await typedItems(ours, key))]
}
