import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Line, ListOf, PageQuery, pageOf, Prose } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'
import type { ContentDifference } from '../content/diff.ts'
import { aiUses, appearanceKinds, approvalModes, assetUses, mediums, origins, provenances, versionReasons, workStates } from './words.ts'

export { workPath } from './addresses.ts'

export const Credit = z.object({ personId: Id.nullable(), publicId: z.string().nullable(), name: z.string(), role: z.string() })
const Name = z.object({ id: Id, name: z.string() })

export const WorkLine = z.object({
  id: Id,
  publicId: z.string(),
  slug: z.string(),
  agencyId: Id,
  title: z.string(),
  medium: z.enum(mediums),
  genre: z.string(),
  provenance: z.enum(provenances),
  origin: z.enum(origins),
  state: z.enum(workStates),
  onSite: z.boolean(),
  sectionId: Id.nullable(),
  commitmentIds: z.array(Id),
  credits: z.array(Credit),
  publishedAt: z.iso.datetime(),
  dated: z.boolean(),
  updatedAt: z.iso.datetime(),
  versionNo: z.number().int(),
  isCorrected: z.boolean(),
})
export type WorkLine = z.infer<typeof WorkLine>

export const WorksQuery = z.object({
  agency: ListOf(Id, 60),
  state: z.enum(workStates).optional(),
  medium: z.enum(mediums).optional(),
  genre: z.string().max(40).optional(),
  provenance: z.enum(provenances).optional(),
  section: Id.optional(),
  commitment: Id.optional(),
  person: Id.optional(),
  /** Words of headline, standfirst, names or tags; with or without marks. */
  text: Line(200).optional(),
  from: DaySchema.optional(),
  to: DaySchema.optional(),
  ...PageQuery,
})

export const listWorks = endpoint({
  method: 'GET',
  path: '/api/record/works',
  summary: 'Works of the record within the actor’s scope, newest first',
  query: WorksQuery,
  output: pageOf(WorkLine),
})

const Approval = z.object({
  level: z.string(),
  mode: z.enum(approvalModes),
  person: Name,
  onBehalfOf: Name.nullable(),
  at: z.iso.datetime(),
  sha256: z.string(),
  isForThisText: z.boolean(),
})
const Notice = z.object({ text: z.string(), wrong: z.string().optional(), right: z.string().optional(), caseId: Id.optional() })

export const WorkDetail = WorkLine.extend({
  storyKey: Id,
  output: z.string(),
  source: z.string().nullable(),
  aiUse: z.enum(aiUses),
  tags: z.array(z.string()),
  areaIds: z.array(Id),
  withdrawal: z.object({ at: z.iso.datetime(), reason: z.string(), legalBasis: z.string().nullable(), shown: z.string().nullable() }).nullable(),
  versions: z.array(
    z.object({
      no: z.number().int(),
      reason: z.enum(versionReasons),
      title: z.string(),
      sha256: z.string(),
      notice: Notice.nullable(),
      publishedAt: z.iso.datetime(),
      publishedBy: Name.nullable(),
      approvals: z.array(Approval),
      contributors: z.array(z.object({ personId: Id.nullable(), name: z.string(), role: z.string(), share: z.number().int().nullable() })),
      media: z.array(z.object({ assetId: Id.nullable(), fileSha256: z.string(), use: z.enum(assetUses) })),
    }),
  ),
  appearances: z.array(
    z.object({
      id: Id,
      kind: z.enum(appearanceKinds),
      channelId: Id.nullable(),
      url: z.string().nullable(),
      slot: z.record(z.string(), z.string()).nullable(),
      openedAt: z.iso.datetime(),
      closedAt: z.iso.datetime().nullable(),
    }),
  ),
})
export type WorkDetail = z.infer<typeof WorkDetail>

export const getWork = endpoint({
  method: 'GET',
  path: '/api/record/works/:workId',
  summary: 'One work with its versions, signatures, contributors and appearances',
  params: z.object({ workId: Id }),
  output: WorkDetail,
})
export const compareVersions = endpoint({
  method: 'GET',
  path: '/api/record/works/:workId/difference',
  summary: 'What readers would notice between two versions of a work',
  params: z.object({ workId: Id }),
  query: z.object({ from: z.coerce.number().int().min(1).max(10_000), to: z.coerce.number().int().min(1).max(10_000) }),
  output: z.object({ difference: z.custom<ContentDifference>() }),
})

/** One work of a story and where it is out. */
export const WorkPlace = z.object({
  workId: Id,
  publicId: z.string(),
  medium: z.enum(mediums),
  title: z.string(),
  state: z.enum(workStates),
  /** Its page on the agency's reader site: a path of this house, or a whole address on the agency's own host. Null where it has none. */
  address: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  versionNo: z.number().int(),
  withdrawal: z.object({ at: z.iso.datetime(), reason: z.string() }).nullable(),
  /** Channels it is or was on, with page, issue, bulletin or hour. */
  appearances: z.array(
    z.object({
      kind: z.enum(appearanceKinds),
      channel: z.string().nullable(),
      slot: z.record(z.string(), z.string()).nullable(),
      openedAt: z.iso.datetime(),
      closedAt: z.iso.datetime().nullable(),
    }),
  ),
  may: z.object({ withdraw: z.boolean() }),
})
export type WorkPlace = z.infer<typeof WorkPlace>
export const listStoryPlaces = endpoint({
  method: 'GET',
  path: '/api/record/stories/:storyKey/places',
  summary: 'Where the works of a story are out: their public addresses, pages, bulletins; withdrawn ones included',
  params: z.object({ storyKey: Id }),
  output: z.object({ items: z.array(WorkPlace) }),
})

export const withdrawWork = endpoint({
  method: 'POST',
  path: '/api/record/works/:workId/withdraw',
  summary: 'Take a work out of sight everywhere at once; its versions stay as evidence',
  params: z.object({ workId: Id }),
  body: z.object({ reason: Prose(2000, 1), legalBasis: Line(300, 0).default(''), shown: Prose(500).default('') }),
  output: z.object({ workId: Id, publicId: z.string(), withdrawnAt: z.iso.datetime() }),
})
export const classifyWork = endpoint({
  method: 'PUT',
  path: '/api/record/works/:workId/classification',
  summary: 'Change section, areas and commitments of a work; dated, and the text stays',
  params: z.object({ workId: Id }),
  body: z.object({ sectionId: Id.nullable(), areaIds: z.array(Id).max(20), commitmentIds: z.array(Id).max(20) }),
  output: z.object({ workId: Id, sectionId: Id.nullable(), areaIds: z.array(Id), commitmentIds: z.array(Id) }),
})

export const classifyWorks = endpoint({
  method: 'POST',
  path: '/api/record/works/classification',
  summary: 'Make the same change of section, areas and commitments for many works; those it cannot be made for are named',
  body: z.object({
    workIds: z.array(Id).min(1).max(200),
    /** Left out, each keeps its own. */
    sectionId: Id.nullable().optional(),
    addCommitmentIds: z.array(Id).max(20).default([]),
    removeCommitmentIds: z.array(Id).max(20).default([]),
    addAreaIds: z.array(Id).max(20).default([]),
  }),
  output: z.object({
    changed: z.number().int(),
    unchanged: z.number().int(),
    refused: z.array(z.object({ workId: Id, title: z.string(), vi: z.string(), en: z.string() })),
  }),
})

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const RoleCode = z.string().regex(/^[a-z_]{1,40}$/)
export const DayContributor = z.strictObject({
  personId: Id.nullable().default(null),
  name: Line(100),
  role: RoleCode.default('writer'),
  share: z.int().min(0).max(10_000).nullable().default(null),
})
export const DayLine = z.strictObject({
  /** Made by the caller: sending a line again changes nothing. */
  id: Id,
  title: Line(500),
  genre: z.string().max(40),
  /** Hà Nội clock time it went out; the start of the day for a printed page without one. */
  time: Time.optional(),
  page: Line(20).optional(),
  bulletin: Line(100).optional(),
  sectionId: Id.nullable().default(null),
  areaIds: z.array(Id).max(20).default([]),
  commitmentIds: z.array(Id).max(20).default([]),
  contributors: z.array(DayContributor).max(20).default([]),
  tags: z.array(Line(60)).max(12).default([]),
  /** The story this is an output of, when it has one. */
  storyKey: Id.optional(),
  text: Prose(100_000).default(''),
  evidence: z
    .array(z.strictObject({ assetId: Id.nullable().default(null), fileSha256: Sha256 }))
    .max(10)
    .default([]),
})
/** `same_as_other`: the list already has this title at this place, declared from another desk or row; `publicId` is that work's. */
export const dayOutcomes = ['declared', 'already_there', 'same_as_other'] as const
/** The secretary's list of what went out on one channel on one day, outside the approval chain. */
export const declareDayList = endpoint({
  method: 'POST',
  path: '/api/record/day-lists',
  summary: 'Declare what went out on paper or on air on a day',
  body: z.object({ channelId: Id, day: DaySchema, issue: Line(40).optional(), lines: z.array(DayLine).min(1).max(120) }),
  output: z.object({ items: z.array(z.object({ id: Id, publicId: z.string(), outcome: z.enum(dayOutcomes) })) }),
  bodyLimit: 4_194_304,
})

export const importReasons = ['not_json', 'bad_fields', 'no_title', 'too_long', 'twice_in_batch'] as const
const Imported = z.object({
  imported: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  bad: z.array(z.object({ line: z.number().int(), reason: z.enum(importReasons), fields: z.array(z.string()) })),
})

export const importLines = endpoint({
  method: 'POST',
  path: '/api/record/imports',
  summary: 'Take over a chunk of JSON Lines from an archive or the feed of another CMS',
  body: z.object({
    /** One JSON object a line; fields as in `ImportedArticle`. */
    lines: z.string().max(12_000_000),
    /** Number of the first line in its file, so that bad lines are named as the sender knows them. */
    firstLine: z.int().min(1).max(1_000_000_000).default(1),
    channelId: Id.nullable().default(null),
  }),
  output: Imported,
  bodyLimit: 16_777_216,
})
export const importFeed = endpoint({
  method: 'POST',
  path: '/api/record/imports/feed',
  summary: 'Take over the items of an RSS or Atom feed; lines count items',
  body: z.object({ xml: z.string().max(8_000_000), channelId: Id.nullable().default(null) }),
  output: Imported,
  bodyLimit: 16_777_216,
})
export const importSheet = endpoint({
  method: 'POST',
  path: '/api/record/imports/sheet',
  summary: 'Take over the rows of an XLSX sheet whose first row names the columns',
  body: z.object({ file: z.base64().max(14_000_000), channelId: Id.nullable().default(null) }),
  output: Imported,
  bodyLimit: 16_777_216,
})
