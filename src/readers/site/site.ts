import type { SectionOf } from '../../commons/record/index.ts'
import type { Section } from '../../commons/vocabulary/index.ts'
import type { Imprint } from '../../commons/organisations/index.ts'
import type { Band, Pin } from './front.ts'

/** A section as readers meet it; `ids` also holds sections of the same address of agencies that were taken over. */
export type SiteSection = Pick<Section, 'slug' | 'name'> & {
  readonly ids: readonly string[]
  /** The same with the agency each belongs to. */
  readonly homes: readonly SectionOf[]
  /** Closed sections keep their page and leave the navigation. */
  readonly isOpen: boolean
  /** One of eight line colours. */
  readonly tint: number
}

/** The reader site of one agency, everything a page needs that is the same on all its pages. */
export type Site = {
  readonly agencyId: string
  /** The agency and those it succeeded: whose works the site shows. */
  readonly agencyIds: readonly string[]
  readonly code: string
  /** Name of the site ('Báo Minh Sơn điện tử'). */
  readonly name: string
  readonly shortName: string
  /** The host it answers at; null while the agency has no reachable one. */
  readonly host: string | null
  /** 'https://baominhson.vn': where pictures and files are. */
  readonly root: string
  /** Root and prefix: where its public addresses begin, without a slash at the end. */
  readonly origin: string
  readonly sections: readonly SiteSection[]
  readonly sectionById: ReadonlyMap<string, SiteSection>
  readonly imprint: Imprint
  readonly band: Band | null
  /** A sentence above every page of the house, from its data: a demonstration says what it is. */
  readonly notice: string | null
  readonly pins: readonly Pin[]
}

export { SITE_PREFIX as PREFIX, sitePrefixOf as prefixOf } from '../../commons/organisations/index.ts'
