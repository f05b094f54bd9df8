import { z } from 'zod'
import { CanonicalContent } from '../../../commons/content/contract.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { Flag, Line, ListOf, Moment, PageQuery, pageOf } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { BothLanguages, outputMediums, outputParams, Person, Sha256, Story, StoryContributor, storyParams, StoryRow, storyStates } from './shapes.ts'

export const createStory = endpoint({
  method: 'POST',
  path: '/api/stories',
  summary: 'Begin a story, from a plan item or at once (breaking news gets its plan item by itself); the id is made by the caller',
  body: z.object({
    id: Id,
    planItemId: Id.optional(),
    headline: Line(300, 0).optional(),
    genre: z.string().max(40).optional(),
    media: z.array(z.enum(outputMediums)).min(1).max(5).optional(),
    isBreaking: z.boolean().optional(),
  }),
  output: Story,
})
export const listStories = endpoint({
  method: 'GET',
  path: '/api/stories',
  summary: 'Stories of the acting agency, newest change first',
  query: z.object({
    ...PageQuery,
    state: ListOf(z.enum(storyStates)),
    deskId: Id.optional(),
    sectionId: Id.optional(),
    mine: Flag.optional(),
    breaking: Flag.optional(),
    text: z.string().max(200).optional(),
  }),
  output: pageOf(StoryRow),
})
export const getStory = endpoint({
  method: 'GET',
  path: '/api/stories/:storyId',
  summary: 'A story with its outputs, signatures and what the actor may do',
  params: storyParams,
  output: Story,
})
export const findOutputStory = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/story',
  summary: 'The story an output belongs to',
  params: outputParams,
  output: Story,
})
export const changeStory = endpoint({
  method: 'PATCH',
  path: '/api/stories/:storyId',
  summary: 'Change what a story is filed under, its kicker, label and contributors',
  params: storyParams,
  body: z.object({
    kicker: Line(120, 0).nullable().optional(),
    genre: z.string().max(40).optional(),
    deskId: Id.nullable().optional(),
    sectionId: Id.nullable().optional(),
    areaIds: z.array(Id).max(30).optional(),
    commitmentIds: z.array(Id).max(20).optional(),
    tags: z.array(Line(60)).max(20).optional(),
    origin: z.enum(['own', 'syndicated']).optional(),
    source: Line(200, 0).nullable().optional(),
    aiUse: z.enum(['none', 'assisted', 'generated']).optional(),
    aiLabel: Line(300, 0).nullable().optional(),
    contributors: z.array(StoryContributor).max(30).optional(),
  }),
  output: Story,
})
export const dropStory = endpoint({
  method: 'POST',
  path: '/api/stories/:storyId/drop',
  summary: 'Stop working on a story that is not out',
  params: storyParams,
  body: z.object({ reason: Line(500) }),
  output: Story,
})
export const resumeStory = endpoint({
  method: 'POST',
  path: '/api/stories/:storyId/resume',
  summary: 'Go on with a dropped story; its plan item is on the plan again',
  params: storyParams,
  output: Story,
})
export const addOutput = endpoint({
  method: 'POST',
  path: '/api/stories/:storyId/outputs',
  summary: 'Begin another form of the story, with the text of an existing one',
  params: storyParams,
  body: z.object({ medium: z.enum(outputMediums), copyFrom: Id.optional() }),
  output: Story,
})

export const listOwnWaiting = endpoint({
  method: 'GET',
  path: '/api/own-stories/waiting',
  summary: 'What waits for a writer: own texts that were returned, and open comments of others on own stories or with one’s name; newest first',
  output: z.object({
    returned: z.array(z.object({ storyId: Id, outputId: Id, headline: z.string(), reason: z.string(), by: Person, at: Moment })),
    comments: z.array(z.object({ id: Id, storyId: Id, outputId: Id, headline: z.string(), text: z.string(), by: Person, at: Moment })),
  }),
})
export const Finding = z.object({ severity: z.enum(['block', 'warn']), place: z.string(), code: z.string(), vi: z.string(), en: z.string() })
export type Finding = z.infer<typeof Finding>
/** The text as it is now: what would be signed. */
export const LiveText = z.object({
  content: CanonicalContent,
  sha256: Sha256,
  findings: z.array(Finding),
  /** Checks that found nothing. */
  passed: z.int(),
  revisionNo: z.int().nullable(),
  nextRevisionNo: z.int(),
})
export type LiveTextReply = z.infer<typeof LiveText>
export const getLiveText = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/text',
  summary: 'The text as readers would see it, its hash and what the checks say',
  params: outputParams,
  output: LiveText,
})

export const Difference = z.object({
  from: z.int().nullable(),
  to: z.int().nullable(),
  before: CanonicalContent.nullable(),
  after: CanonicalContent,
  /** Null where there is nothing to compare with. */
  summary: BothLanguages.nullable(),
  /** What the earlier state is: what the actor saw last, what was signed last, or the revision asked for. */
  basis: z.enum(['seen', 'signed', 'asked']).nullable(),
})
export const getDifference = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/difference',
  summary: 'Two states of the text; without numbers: since the actor last saw it (or the last signature) until now',
  params: outputParams,
  query: z.object({ from: z.coerce.number().int().min(1).optional(), to: z.coerce.number().int().min(1).optional() }),
  output: Difference,
})
export const Revision = z.object({ no: z.int(), sha256: Sha256, reason: z.string(), authors: z.array(Person), createdBy: Person.nullable(), createdAt: Moment })
export const listRevisions = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/revisions',
  summary: 'Saved states of the text, newest first',
  params: outputParams,
  output: z.object({ items: z.array(Revision) }),
})
export const saveRevision = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/revisions',
  summary: 'Keep the text as it is now',
  params: outputParams,
  output: Revision,
})
export const restoreRevision = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/revisions/:no/restore',
  summary: 'Make an earlier state the newest one',
  params: z.object({ outputId: Id, no: z.coerce.number().int().min(1) }),
  output: Revision,
})
export const markSeen = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/seen',
  summary: 'The actor has seen this state of the text',
  params: outputParams,
  body: z.object({ sha256: Sha256 }),
  output: z.object({ revisionNo: z.int() }),
})
