import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Line, Prose } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'
import { channelKinds } from '../organisations/contract.ts'
import { Credit, DayContributor, Sha256 } from './contract.ts'
import { provenances, workStates } from './words.ts'

export const DayChannel = z.object({ id: Id, kind: z.enum(channelKinds), name: z.string(), openedOn: DaySchema, closedOn: DaySchema.nullable() })
export type DayChannel = z.infer<typeof DayChannel>

/** What the record knows of one channel on one day; a day without works and without a reason is missing. */
const ChannelDay = z.object({
  channelId: Id,
  day: DaySchema,
  /** Works that went out there on the day and still are out. */
  works: z.number().int(),
  declared: z.number().int(),
  /** Why nothing went out there on the day, when somebody said so. */
  quiet: z.string().nullable(),
})
export type ChannelDay = z.infer<typeof ChannelDay>

export const listDayLists = endpoint({
  method: 'GET',
  path: '/api/record/day-lists',
  summary: 'Channels that are declared by day lists and what is declared on each day of a period',
  query: z.object({ from: DaySchema, to: DaySchema }),
  output: z.object({ channels: z.array(DayChannel), days: z.array(ChannelDay) }),
})

export const DayListWork = z.object({
  id: Id,
  publicId: z.string(),
  title: z.string(),
  genre: z.string(),
  provenance: z.enum(provenances),
  state: z.enum(workStates),
  versionNo: z.number().int(),
  issue: z.string(),
  page: z.string(),
  bulletin: z.string(),
  /** Hà Nội clock time; '' for a printed page without one. */
  time: z.string(),
  sectionId: Id.nullable(),
  commitmentIds: z.array(Id),
  credits: z.array(Credit),
  evidence: z.number().int(),
})
export type DayListWork = z.infer<typeof DayListWork>

export const getDayList = endpoint({
  method: 'GET',
  path: '/api/record/day-lists/:day',
  summary: 'Everything that went out on one channel on one day, and the day before it that can be its frame',
  params: z.object({ day: DaySchema }),
  query: z.object({ channel: Id }),
  output: z.object({
    works: z.array(DayListWork),
    quiet: z.string().nullable(),
    /** The nearest earlier day with a list, at most 60 days back. */
    previous: DaySchema.nullable(),
  }),
})

/** Said again it changes nothing; taken back with `quiet: false`. */
export const markQuietDay = endpoint({
  method: 'PUT',
  path: '/api/record/day-lists/:day/quiet',
  summary: 'Say that nothing went out on a channel on a day and why, or take that back',
  params: z.object({ day: DaySchema }),
  body: z.object({ channelId: Id, quiet: z.boolean(), reason: Line(200, 0).default('') }),
  output: z.object({ quiet: z.string().nullable() }),
})

export const MAX_EVIDENCE_BYTES = 10 * 1024 * 1024
export const keepEvidence = endpoint({
  method: 'POST',
  path: '/api/record/evidence',
  summary: 'Keep a file that shows a work was out: a scanned page, a recording, a picture',
  body: z.object({ name: Line(200), base64: z.string().max(14_000_000) }),
  output: z.object({ fileSha256: Sha256, name: z.string(), bytes: z.number().int() }),
  bodyLimit: 16_777_216,
})
/** Where staff open a kept file. */
export const evidenceAddress = (fileSha256: string): string => `/record/evidence/${fileSha256}`

export const correctDeclared = endpoint({
  method: 'POST',
  path: '/api/record/works/:workId/declaration',
  summary: 'Mend title, genre or authors of a declared work; the former state stays as a version',
  params: z.object({ workId: Id }),
  body: z.object({
    title: Line(500),
    genre: z.string().max(40),
    contributors: z.array(DayContributor).max(20),
    /** Why it is mended; stands beside the new version. */
    reason: Prose(1000, 1),
  }),
  output: z.object({ workId: Id, versionNo: z.number().int(), sha256: z.string() }),
})
export const takeBackDeclared = endpoint({
  method: 'POST',
  path: '/api/record/works/:workId/take-back',
  summary: 'Take back a work that was declared by mistake; it stays in the record as withdrawn',
  params: z.object({ workId: Id }),
  body: z.object({ reason: Prose(1000, 1) }),
  output: z.object({ workId: Id, withdrawnAt: z.iso.datetime() }),
})
