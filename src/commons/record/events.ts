import { z } from 'zod'
import { DaySchema, Moment } from '../../platform/contract/schemas.ts'
import { defineEvent } from '../../platform/events/event.ts'
import { Id } from '../../platform/ids.ts'
import { appearanceKinds, mediums, origins, provenances, versionReasons } from './words.ts'

/** Small on purpose (a notification holds 8,000 bytes): ids, days and hashes; whoever needs more reads the record. */
const About = z.object({
  workId: Id,
  publicId: z.string(),
  slug: z.string(),
  agencyId: Id,
  /** Hà Nội day the work first went out. */
  day: DaySchema,
  /** Days of all works of the story, earliest first: the story is counted on the first of them. */
  storyDays: z.array(DaySchema).max(20),
  storyKey: Id,
  provenance: z.enum(provenances),
  origin: z.enum(origins),
  medium: z.enum(mediums),
  genre: z.string(),
  onSite: z.boolean(),
  sectionId: Id.nullable(),
  tags: z.array(z.string()),
  contributorIds: z.array(Id),
  commitmentIds: z.array(Id),
  areaIds: z.array(Id),
  versionNo: z.number().int(),
  sha256: z.string(),
})

export const WorkPublished = defineEvent('record.work_published', About.extend({ publishedAt: Moment }))
/** `former…` is what no longer applies: pages of it are stale too; tags by their address. */
export const WorkUpdated = defineEvent(
  'record.work_updated',
  About.extend({ reason: z.enum(versionReasons), publishedAt: Moment, formerTags: z.array(z.string()), formerContributorIds: z.array(Id) }),
)
export const WorkCorrected = defineEvent(
  'record.work_corrected',
  About.extend({ publishedAt: Moment, caseId: Id.nullable(), formerTags: z.array(z.string()), formerContributorIds: z.array(Id) }),
)
export const WorkWithdrawn = defineEvent('record.work_withdrawn', About.extend({ withdrawnAt: Moment }))
/** Section, areas or commitments changed; the text did not. */
export const WorkClassified = defineEvent('record.work_classified', About.extend({ formerSectionId: Id.nullable(), at: Moment }))
/** A batch of archive or feed lines came in: one event for all, so that an archive does not flood the house. */
export const WorksImported = defineEvent(
  'record.works_imported',
  z.object({ agencyId: Id, batchId: Id, count: z.number().int(), days: z.array(DaySchema).max(300), sectionIds: z.array(Id).max(60) }),
)

const Appearance = z.object({
  appearanceId: Id,
  workId: Id,
  publicId: z.string(),
  agencyId: Id,
  kind: z.enum(appearanceKinds),
  channelId: Id.nullable(),
  openedDay: DaySchema,
  at: Moment,
})
export const AppearanceOpened = defineEvent('record.appearance_opened', Appearance)
export const AppearanceClosed = defineEvent('record.appearance_closed', Appearance)

export type WorkAbout = z.infer<typeof About>
