import { z } from 'zod'
import { Line, Moment, Prose } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'

export const outputMediums = ['web', 'print', 'radio', 'tv', 'social'] as const
export const storyStates = ['drafting', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'dropped'] as const
export const routes = ['first', 'update', 'typo', 'correction'] as const
export type StoryState = (typeof storyStates)[number]
export type Route = (typeof routes)[number]

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const Person = z.object({ id: Id, name: z.string() })
export const StoryContributor = z.strictObject({
  personId: Id.nullable(),
  name: Line(200),
  role: z.string().regex(/^[a-z_]{2,40}$/),
  share: z.int().min(0).max(10_000).nullable(),
})
export const Notice = z.strictObject({ text: Prose(2000, 1), wrong: Prose(2000).optional(), right: Prose(2000).optional(), caseId: Id.optional() })
export const PublishSlot = z.strictObject({
  issue: z.string().max(40).optional(),
  page: z.string().max(40).optional(),
  bulletin: z.string().max(120).optional(),
  time: z.string().max(40).optional(),
})

export const StoryRow = z.object({
  id: Id,
  headline: z.string(),
  genre: z.string(),
  deskId: Id.nullable(),
  sectionId: Id.nullable(),
  isBreaking: z.boolean(),
  state: z.enum(storyStates),
  media: z.array(z.enum(outputMediums)),
  authors: z.array(z.string()),
  commitmentIds: z.array(Id),
  /** Public work of the web output once it is out: where readers' figures hang. */
  workId: Id.nullable(),
  updatedAt: Moment,
})
export type StoryRow = z.infer<typeof StoryRow>

/** One line made by the server, as each language says it. */
export const BothLanguages = z.object({ vi: z.string(), en: z.string() })
export type BothLanguages = z.infer<typeof BothLanguages>

export const Signature = z.object({
  level: z.string(),
  levelName: z.string(),
  person: Person,
  onBehalfOf: Person.nullable(),
  mode: z.enum(['chain', 'urgent', 'standing']),
  revisionNo: z.int(),
  route: z.enum(routes),
  at: Moment,
  /** False when the text has changed since: the signature is history. */
  counts: z.boolean(),
  /** What differs now from the text it was given for ('khác 1 câu'); null where it counts. */
  difference: BothLanguages.nullable(),
})
export type Signature = z.infer<typeof Signature>

export const Output = z.object({
  id: Id,
  medium: z.enum(outputMediums),
  state: z.enum(storyStates),
  route: z.enum(routes),
  /** Level that must sign next; null when nothing waits for a signature. */
  nextLevel: z
    .object({
      index: z.int(),
      code: z.string(),
      name: z.string(),
      /** Who may sign there, those on duty first. */
      people: z.array(Person.extend({ title: z.string().nullable(), onDuty: z.boolean() })),
      isLast: z.boolean(),
      /** The level may change the text and sign it at once. */
      mayEdit: z.boolean(),
    })
    .nullable(),
  /** Who sent the text up last, and when. */
  submitted: z.object({ by: Person, at: Moment }).nullable(),
  signatures: z.array(Signature),
  publishAt: Moment.nullable(),
  notice: Notice.nullable(),
  returned: z.object({ by: Person, level: z.string(), reason: z.string(), at: Moment, revisionNo: z.int() }).nullable(),
  workId: Id.nullable(),
  publicId: z.string().nullable(),
  publishedAt: Moment.nullable(),
  publishedSha256: Sha256.nullable(),
  /** Warnings were sent along with this word. */
  submissionNote: z.string(),
  may: z.object({
    write: z.boolean(),
    submit: z.boolean(),
    approve: z.boolean(),
    return: z.boolean(),
    approveUrgent: z.boolean(),
    publishStanding: z.boolean(),
    /** Call somebody else who may sign in one's place. */
    pass: z.boolean(),
    unschedule: z.boolean(),
    whyNot: z.enum(['own_piece', 'not_your_level', 'complete', 'not_submitted']).nullable(),
  }),
})
export type Output = z.infer<typeof Output>

export const Story = z.object({
  id: Id,
  planItemId: Id.nullable(),
  deskId: Id.nullable(),
  headline: z.string(),
  kicker: z.string().nullable(),
  genre: z.string(),
  sectionId: Id.nullable(),
  areaIds: z.array(Id),
  commitmentIds: z.array(Id),
  tags: z.array(z.string()),
  isBreaking: z.boolean(),
  origin: z.enum(['own', 'syndicated']),
  source: z.string().nullable(),
  aiUse: z.enum(['none', 'assisted', 'generated']),
  aiLabel: z.string().nullable(),
  state: z.enum(storyStates),
  contributors: z.array(StoryContributor),
  outputs: z.array(Output),
  standing: z.array(z.object({ id: Id, people: z.array(Person), expiresAt: Moment })),
  createdBy: Person,
  createdAt: Moment,
  updatedAt: Moment,
  may: z.object({ edit: z.boolean(), drop: z.boolean(), resume: z.boolean(), grantStanding: z.boolean() }),
})
export type Story = z.infer<typeof Story>

export const storyParams = z.object({ storyId: Id })
export const outputParams = z.object({ outputId: Id })
