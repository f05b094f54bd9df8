import { sql } from 'kysely'
import { hanoiDay } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { Services } from '../../../platform/services.ts'
import {
  imprintOf,
  listChannelsOf,
  listOrganisationsAsOf,
  scopesOf,
  siteAddressOf,
  successorOf,
  type Channel,
  type Organisation,
} from '../../../commons/organisations/index.ts'
import { listSectionsOf } from '../../../commons/vocabulary/index.ts'
import type { Site, SiteSection } from '../site.ts'
import { loadCuration, type Curation } from './front/load-curation.ts'

type Section = Awaited<ReturnType<typeof listSectionsOf>>[number]

/** All reader sites of the house, as one process knows them. */
export type SiteDirectory = {
  readonly day: string
  readonly sites: readonly Site[]
  readonly byCode: ReadonlyMap<string, Site>
  readonly byHost: ReadonlyMap<string, Site>
  /** Codes of agencies that ended → code of the one that took them over. */
  readonly movedTo: ReadonlyMap<string, string>
  /** The illustrative province was loaded: readers are told. */
  readonly isDemonstration: boolean
}

const TINTS = 8

/** Sections of one address, of the agency and of those it took over, are one section to a reader. */
const sectionsOf = (agencyIds: readonly string[], all: readonly Section[]): SiteSection[] => {
  const own = agencyIds.flatMap((id) => all.filter((section) => section.agencyId === id))
  const slugs = [...new Set(own.map((section) => section.slug))]
  return slugs.map((slug, index) => {
    const same = own.filter((section) => section.slug === slug)
    const first = same[0]!
    const homes = same.map((section) => ({ agencyId: section.agencyId, sectionId: section.id }))
    return {
      slug,
      name: first.name,
      ids: same.map((section) => section.id),
      homes,
      isOpen: first.isOpen && first.agencyId === agencyIds[0],
      tint: index % TINTS,
    }
  })
}

type Parts = {
  agency: Organisation
  channel: Channel
  agencyIds: readonly string[]
  sections: readonly Section[]
  imprint: Site['imprint']
  curation: Curation
  publicUrl: string
  notice: string | null
}

const siteOf = ({ agency, channel, agencyIds, sections, imprint, curation, publicUrl, notice }: Parts): Site => {
  const { host, root, origin } = siteAddressOf({ code: agency.code, address: channel.address }, publicUrl)
  const own = sectionsOf(agencyIds, sections)
  return {
    agencyId: agency.id,
    agencyIds,
    code: agency.code,
    name: channel.name,
    shortName: agency.shortName,
    host,
    root,
    origin,
    sections: own,
    sectionById: new Map(own.flatMap((section) => section.ids.map((id) => [id, section] as const))),
    imprint,
    band: curation.bands.get(agency.id) ?? null,
    notice,
    pins: curation.pins.get(agency.id) ?? [],
  }
}

const openSiteChannels = async ({ db }: Services, agencies: readonly Organisation[]): Promise<Map<string, Channel>> => {
  if (agencies.length === 0) return new Map()
  const channels = await listChannelsOf(
    db,
    agencies.map((agency) => agency.id),
  )
  return new Map(channels.filter((channel) => channel.kind === 'site' && channel.closedOn === null).map((channel) => [channel.agencyId, channel]))
}

const movedAgencies = async ({ db }: Services, day: string, ended: readonly Organisation[], sites: readonly Site[]): Promise<Map<string, string>> => {
  const pairs = await Promise.all(
    ended.map(async (agency) => {
      const successor = await successorOf(db, agency.id, day)
      const site = sites.find((each) => each.agencyId === successor)
      return site ? ([agency.code, site.code] as const) : null
    }),
  )
  return new Map(pairs.filter((pair) => pair !== null))
}

type Demo = { readonly notice: string | null }

const readDemo = async (db: Db): Promise<Demo | undefined> => {
  const { rows } = await sql<Demo>`select reader_notice as notice from platform.demo_loaded limit 1`.execute(db)
  return rows[0]
}

/** Reads the whole directory. A handful of queries and one imprint a site; called rarely. */
export const loadSites = async (services: Services): Promise<SiteDirectory> => {
  const { db, clock, config } = services
  const day = hanoiDay(clock.now())
  const agencies = await listOrganisationsAsOf(db, { asOf: day, kind: 'agency', includeEnded: true })
  const isLiving = (agency: Organisation): boolean => agency.validTo === null || agency.validTo > day
  const channels = await openSiteChannels(services, agencies)
  const living = agencies.filter((agency) => isLiving(agency) && channels.has(agency.id))
  const ids = living.map((agency) => agency.id)
  const scopes = await scopesOf(db, ids, day)
  const everyone = [...new Set([...scopes.values()].flat())]
  const [sections, curation, demo] = await Promise.all([everyone.length > 0 ? listSectionsOf(db, everyone) : [], loadCuration(db, ids), readDemo(db)])
  const sites: Site[] = []
  for (const agency of living) {
    const imprint = await imprintOf(db, agency.id, day)
    if (imprint)
      sites.push(
        siteOf({
          agency,
          channel: channels.get(agency.id)!,
          agencyIds: scopes.get(agency.id) ?? [agency.id],
          sections,
          imprint,
          curation,
          publicUrl: config.publicUrl,
          notice: demo?.notice ?? null,
        }),
      )
  }
  return {
    day,
    sites,
    byCode: new Map(sites.map((site) => [site.code, site])),
    byHost: new Map(sites.flatMap((site) => (site.host === null ? [] : [[site.host, site] as const]))),
    movedTo: await movedAgencies(
      services,
      day,
      agencies.filter((agency) => !channels.has(agency.id) || !isLiving(agency)),
      sites,
    ),
    isDemonstration: demo !== undefined,
  }
}
