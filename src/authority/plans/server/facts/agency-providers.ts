import { addDays } from '../../../../platform/clock.ts'
import { read, findMeasure } from '../../../../commons/measures/index.ts'
import { measureNames } from '../definitions/measure-names.ts'
import { inForce, lastDays, lastQuarter, type Span } from '../periods.ts'
import type { DigitalChannelFacts } from '../rules/digital-channels.ts'
import { datedOf, documentsOf, ofAgency } from './documents.ts'
import { publicationWindow } from './frequency.ts'
import type { Provider } from './provider.ts'
import type { Sources } from './sources.ts'

type Channels = Awaited<ReturnType<Sources['channels']>>
type Channel = Channels[number]

/** An agency has an online product while it has a site of its own. */
export const hasSite = (sources: Sources, channels: Channels, agencyId: string, day: string): boolean => {
  const scope = sources.register.scopeOn(agencyId, day)
  return channels.some((channel) => channel.kind === 'site' && scope.includes(channel.agencyId) && inForce(registeredIn(channel), day))
}

/** In the register `closedOn` is the first day it no longer is. */
const registeredIn = (channel: Channel): { from: string; to: string | null } => ({
  from: channel.openedOn,
  to: channel.closedOn === null ? null : addDays(channel.closedOn, -1),
})

/** Works that name no channel belong to the only one of their kind. */
const carriedBy = (channel: Channel, siblings: readonly Channel[]) => {
  const isOnly = siblings.filter((other) => other.kind === channel.kind).length === 1
  return (dims: Readonly<Record<string, string | null>>): boolean =>
    dims['channelId'] === channel.id || (dims['channelId'] === null && dims['channelKind'] === channel.kind && isOnly)
}

/** Registered channels and what each carried in the agency's last publication periods. */
const channelFacts = async (sources: Sources, periods: number): Promise<(on: string) => DigitalChannelFacts> => {
  const { register } = sources
  const [channels, products, works, appearances] = await Promise.all([
    sources.channels(),
    sources.products(),
    sources.monthly(measureNames.works, 'medium', 'provenance'),
    sources.monthly(measureNames.worksByChannel, 'channelKind', 'channelId'),
  ])
  return (on) => ({
    asOf: on,
    agencies: register.on(on).map((agency) => {
      const scope = register.scopeOn(agency.id, on)
      const own = channels.filter((channel) => scope.includes(channel.agencyId) && inForce(registeredIn(channel), on))
      const window = publicationWindow(
        agency,
        scope.flatMap((id) => products.get(id) ?? []),
        periods,
        on,
      )
      return {
        id: agency.id,
        works: works.sum(agency.id, window),
        channels: own.map((channel) => ({
          id: channel.id,
          digital: channel.isDigital,
          domestic: channel.isDomestic,
          registeredFrom: channel.openedOn,
          registeredTo: registeredIn(channel).to,
          works: appearances.sum(agency.id, window, carriedBy(channel, own)) ?? 0,
        })),
      }
    }),
  })
}

export const digitalChannelFacts: Provider<'channel-carries-works'> = (sources, { parameters }) => channelFacts(sources, parameters.publicationPeriods)
export const domesticChannelFacts: Provider<'domestic-channels'> = (sources) => channelFacts(sources, 1)

/**
 * Weeks in a sliding window, by agency (and desk): a distinct whose keys are weeks. Counts only, never who.
 * Null where nobody declares the measure, or an agency is not measured.
 */
const weeksIn = async ({ db, register, days }: Sources, measure: string, dims: readonly string[], windowDays: number) => {
  const declared = findMeasure(measure)
  if (!declared || declared.kind !== 'distinct' || dims.some((name) => !declared.dims.some((dim) => dim.name === name))) return null
  const answers = new Map<string, Awaited<ReturnType<typeof read>>[number]>()
  for (const day of days) {
    const agencies = register.on(day).map((agency) => agency.id)
    const [reading] = await read(db, { measures: [measure], agencies, period: lastDays(windowDays, day), groupBy: ['agency', ...dims] })
    if (reading) answers.set(day, reading)
  }
  return (agencyId: string, day: string): number[] | null => {
    const reading = answers.get(day)
    const state = reading?.agencies.find((each) => each.agencyId === agencyId)?.state
    return state === undefined || state === 'not-measured' ? null : reading!.cells.filter((cell) => cell.agencyId === agencyId).map((cell) => cell.value)
  }
}

export const analysisFacts: Provider<'analysis-and-ai'> = async (sources, { parameters }) => {
  const { register } = sources
  const [reports, uses] = [
    await weeksIn(sources, measureNames.reportsOpened, ['desk'], parameters.windowDays),
    await weeksIn(sources, measureNames.assistantUses, [], parameters.windowDays),
  ]
  const [desks, kept] = await Promise.all([sources.desks(), sources.kept()])
  const declarations = documentsOf(kept.documents, ['ai-use-declaration'])
  if (!reports && !uses && !declarations) return () => null
  return (on) => ({
    agencies: register.on(on).map((agency) => {
      const opened = reports?.(agency.id, on) ?? null
      const open = desks.filter((desk) => desk.agencyId === agency.id && desk.isOpen).length
      const declared = ofAgency(declarations ?? [], register, agency.id, on).filter((document) => inForce(datedOf(document), on))
      return {
        id: agency.id,
        // desks that opened none are not in the measure, and count
        deskWeeks: opened && [...opened, ...Array.from({ length: Math.max(0, open - opened.length) }, () => 0)],
        ledgerWeeks: uses ? (uses(agency.id, on)?.[0] ?? null) : null,
        declaredWeeks: declared.length === 0 ? null : Math.max(...declared.map((document) => document.amount ?? 0)),
      }
    }),
  })
}

/** Whether every medium the agency came out in has works that were signed in its chain; null where signing is not measured. */
const oneChain = (
  worksBy: readonly { dims: Readonly<Record<string, string | null>>; value: number }[],
  signed: (medium: string) => number | null,
  media: readonly string[],
): boolean | null => {
  const used = media.filter((medium) => worksBy.some((part) => part.dims['medium'] === medium && part.value > 0))
  const counts = used.map(signed)
  return counts.includes(null) || used.length === 0 ? null : counts.every((count) => count! > 0)
}

const QUARTER = (on: string): Span => lastQuarter(on)

export const convergedFacts: Provider<'converged'> = async (sources, { parameters }) => {
  const { register } = sources
  const [channels, kept, fromBoard, stories, chain, works] = await Promise.all([
    sources.channels(),
    sources.kept(),
    sources.monthly(measureNames.worksFromBoard),
    sources.monthly(measureNames.mediaOfStories, 'mediaSet'),
    sources.monthly(measureNames.approvalChains, 'medium'),
    sources.monthly(measureNames.works, 'medium', 'provenance'),
  ])
  const decisions = documentsOf(kept.documents, ['converged-newsroom-decision']) ?? []
  return (on) => ({
    agencies: register.on(on).map((agency) => {
      const quarter = QUARTER(on)
      const entered = works.parts(agency.id, quarter)
      const of = (name: string): number => entered.filter((part) => part.dims['provenance'] === name).reduce((sum, part) => sum + part.value, 0)
      return {
        id: agency.id,
        hasOnlineProduct: hasSite(sources, channels, agency.id, on),
        works: works.sum(agency.id, quarter),
        worksFromBoard: fromBoard.sum(agency.id, quarter),
        stories: stories.parts(agency.id, quarter).map((part) => ({ media: part.dims['mediaSet']?.split('+') ?? [], count: part.value })),
        singleChain: oneChain(entered, (medium) => chain.sum(agency.id, quarter, (dims) => dims['medium'] === medium), parameters.media),
        hasDecision: ofAgency(decisions, register, agency.id, on).some((document) => inForce(datedOf(document), on)),
        provenance: { native: of('native'), declared: of('declared'), imported: of('imported') },
      }
    }),
  })
}

export const securityFacts: Provider<'security-dossier'> = async (sources) => {
  const { register } = sources
  const [channels, kept] = await Promise.all([sources.channels(), sources.kept()])
  const dossiers = documentsOf(kept.documents, ['security-dossier'])
  return (on) => ({
    asOf: on,
    agencies: register.on(on).map((agency) => ({
      id: agency.id,
      hasOnlineProduct: hasSite(sources, channels, agency.id, on),
      dossiers:
        dossiers === null
          ? null
          : ofAgency(dossiers, register, agency.id, on).map((document) => ({
              level: Number(document.grade),
              approvedOn: datedOf(document).from,
              validTo: document.valid_to,
            })),
    })),
  })
}

export const mergerFacts: Provider<'merged-agency'> = async ({ register }) => {
  const typeOf = (id: string) => register.all.find((agency) => agency.id === id)?.agencyType
  const mergers = Map.groupBy(
    register.successions.filter((each) => each.kind === 'merge'),
    (each) => each.successorId,
  )
  return (on) => ({
    asOf: on,
    mergers: [...mergers].map(([agencyId, parts]) => {
      const types = parts.map((part) => typeOf(part.predecessorId))
      return { agencyId, on: parts[0]!.onDay, joinsNewspaperAndBroadcaster: types.includes('newspaper') && types.includes('broadcaster') }
    }),
  })
}
