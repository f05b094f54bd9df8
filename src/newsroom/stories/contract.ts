import { z } from 'zod'
import { CanonicalContent } from '../../commons/content/contract.ts'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Flag, Line, ListOf, Moment, PageQuery, pageOf, Prose } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'
import { ChainLevel } from './chain.ts'

export const outputMediums = ['web', 'print', 'radio', 'tv', 'social'] as const
export const storyStates = ['drafting', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'dropped'] as const
export const routes = ['first', 'update', 'typo', 'correction'] as const
export type StoryState = (typeof storyStates)[number]
export type Route = (typeof routes)[number]

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Person = z.object({ id: Id, name: z.string() })
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
})
export type Signature = z.infer<typeof Signature>

export const Output = z.object({
  id: Id,
  medium: z.enum(outputMediums),
  state: z.enum(storyStates),
  route: z.enum(routes),
  /** Level that must sign next; null when nothing waits for a signature. */
  nextLevel: z.object({ index: z.int(), code: z.string(), name: z.string(), people: z.array(Person), isLast: z.boolean() }).nullable(),
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
  may: z.object({ edit: z.boolean(), drop: z.boolean(), grantStanding: z.boolean() }),
})
export type Story = z.infer<typeof Story>

const storyParams = z.object({ storyId: Id })
const outputParams = z.object({ outputId: Id })

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
export const addOutput = endpoint({
  method: 'POST',
  path: '/api/stories/:storyId/outputs',
  summary: 'Begin another form of the story, with the text of an existing one',
  params: storyParams,
  body: z.object({ medium: z.enum(outputMediums), copyFrom: Id.optional() }),
  output: Story,
})

export const Finding = z.object({ severity: z.enum(['block', 'warn']), place: z.string(), code: z.string(), vi: z.string(), en: z.string() })
export type Finding = z.infer<typeof Finding>
/** The text as it is now: what would be signed. */
export const LiveText = z.object({
  content: CanonicalContent,
  sha256: Sha256,
  findings: z.array(Finding),
  revisionNo: z.int().nullable(),
  nextRevisionNo: z.int(),
})
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
  summary: z.string(),
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

export const submitOutput = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/submit',
  summary: 'Send the text up for approval',
  params: outputParams,
  body: z.object({ sha256: Sha256, route: z.enum(routes).optional(), notice: Notice.optional(), note: Prose(1000).optional() }),
  output: Story,
})
const Approve = z.object({ sha256: Sha256, publishAt: Moment.optional(), slot: PublishSlot.optional() })
export const approveOutput = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/approve',
  summary: 'Sign exactly this text for one’s level; the last level publishes at once or at a set time',
  params: outputParams,
  body: Approve,
  output: Story,
})
export const approveUrgent = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/approve-urgent',
  summary: 'The duty approver signs alone and publishes; the other levels owe a look afterwards',
  params: outputParams,
  body: Approve.extend({ reason: Line(500) }),
  output: Story,
})
export const publishStanding = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/publish-standing',
  summary: 'Update a developing story that is out, by somebody who was authorised beforehand',
  params: outputParams,
  body: z.object({ sha256: Sha256 }),
  output: Story,
})
export const returnOutput = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/return',
  summary: 'Send the text back with a reason',
  params: outputParams,
  body: z.object({ reason: Prose(2000, 1) }),
  output: Story,
})
export const cancelSchedule = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/unschedule',
  summary: 'Take a scheduled publication back',
  params: outputParams,
  output: Story,
})

export const WaitingRow = z.object({
  outputId: Id,
  storyId: Id,
  medium: z.enum(outputMediums),
  headline: z.string(),
  route: z.enum(routes),
  submittedBy: Person,
  submittedAt: Moment,
  publishAt: Moment.nullable(),
  isBreaking: z.boolean(),
  levelName: z.string(),
})
export type WaitingRow = z.infer<typeof WaitingRow>
export const listWaiting = endpoint({
  method: 'GET',
  path: '/api/approvals/waiting',
  summary: 'What waits for the actor’s signature: urgent first, then by publishing hour',
  output: z.object({ items: z.array(WaitingRow), dutyApprovers: z.array(Person), lastReturnReasons: z.array(z.string()) }),
})

export const LaterReview = z.object({
  id: Id,
  outputId: Id,
  storyId: Id,
  headline: z.string(),
  signedBy: Person,
  signedAt: Moment,
  dueAt: Moment,
  doneAt: Moment.nullable(),
  doneBy: Person.nullable(),
  outcome: z.enum(['agreed', 'change_wanted']).nullable(),
  note: z.string(),
})
export type LaterReview = z.infer<typeof LaterReview>
export const listLaterReviews = endpoint({
  method: 'GET',
  path: '/api/later-reviews',
  summary: 'Looks that are owed for what one person signed alone',
  query: z.object({ owed: Flag.optional() }),
  output: z.object({ items: z.array(LaterReview) }),
})
export const doLaterReview = endpoint({
  method: 'POST',
  path: '/api/later-reviews/:reviewId',
  summary: 'Record the look that was owed',
  params: z.object({ reviewId: Id }),
  body: z.object({ outcome: z.enum(['agreed', 'change_wanted']), note: Prose(1000).optional() }),
  output: z.object({ done: z.literal(true) }),
})

export const Delegation = z.object({ id: Id, level: z.string(), from: Person, to: Person, fromAt: Moment, toAt: Moment, endedAt: Moment.nullable() })
export const listDelegations = endpoint({
  method: 'GET',
  path: '/api/delegations',
  summary: 'Who signs for whom',
  output: z.object({ items: z.array(Delegation) }),
})
export const createDelegation = endpoint({
  method: 'POST',
  path: '/api/delegations',
  summary: 'Let a colleague sign one’s level for a dated while',
  body: z.object({ id: Id, level: z.string().max(30), toPersonId: Id, fromAt: Moment, toAt: Moment }),
  output: Delegation,
})
export const endDelegation = endpoint({
  method: 'POST',
  path: '/api/delegations/:delegationId/end',
  summary: 'End a delegation now',
  params: z.object({ delegationId: Id }),
  output: Delegation,
})
export const grantStanding = endpoint({
  method: 'POST',
  path: '/api/stories/:storyId/standing',
  summary: 'Authorise people to update a developing story for a set time',
  params: storyParams,
  body: z.object({ id: Id, personIds: z.array(Id).min(1).max(20), expiresAt: Moment }),
  output: Story,
})
export const endStanding = endpoint({
  method: 'POST',
  path: '/api/stories/:storyId/standing/:standingId/end',
  summary: 'End an authorisation now',
  params: z.object({ storyId: Id, standingId: Id }),
  output: Story,
})

export const Chain = z.object({
  levels: z.array(ChainLevel).min(1).max(6),
  urgentLevel: z.string().nullable(),
  reviewHours: z.int().min(1).max(168),
  typoLevel: z.string().nullable(),
  validFrom: z.string().nullable(),
})
export const getChain = endpoint({ method: 'GET', path: '/api/approval-chain', summary: 'The approval levels of the acting agency today', output: Chain })
export const saveChain = endpoint({
  method: 'PUT',
  path: '/api/approval-chain',
  summary: 'Set the approval levels from today on',
  body: Chain.omit({ validFrom: true }),
  output: Chain,
})

export const getWritingToken = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/writing-token',
  summary: 'A short-lived token to write along; the page names the schema of its editor',
  params: outputParams,
  query: z.object({ schemaHash: z.string().regex(/^[0-9a-f]{16}$/) }),
  output: z.object({ token: z.string(), readOnly: z.boolean() }),
})

export const Comment = z.object({
  id: Id,
  parentId: Id.nullable(),
  person: Person,
  /** Words it was made about, as they were then. */
  quote: z.string(),
  /** Relative position in the shared document (Yjs), made and read by the page. */
  anchor: z.string().nullable(),
  text: z.string(),
  mentionIds: z.array(Id),
  at: Moment,
  resolvedAt: Moment.nullable(),
})
export type Comment = z.infer<typeof Comment>
export const listComments = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/comments',
  summary: 'Comments on a text, oldest first',
  params: outputParams,
  output: z.object({ items: z.array(Comment) }),
})
export const addComment = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/comments',
  summary: 'Comment on a place of the text; those mentioned are told. The id is made by the caller, so that it arrives once',
  params: outputParams,
  body: z.object({
    id: Id,
    parentId: Id.nullable().optional(),
    quote: z.string().max(500).optional(),
    anchor: z.string().max(2000).nullable().optional(),
    text: Prose(4000, 1),
    mentionIds: z.array(Id).max(20).optional(),
  }),
  output: Comment,
})
export const resolveComment = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/comments/:commentId/resolve',
  summary: 'Mark a comment as done, or open it again',
  params: z.object({ outputId: Id, commentId: Id }),
  body: z.object({ resolved: z.boolean() }),
  output: Comment,
})

export const SealedSource = z.object({ text: z.string(), readers: z.array(Person) })
export const getSealedSource = endpoint({
  method: 'GET',
  path: '/api/stories/:storyId/source',
  summary: 'The sealed source; only for those named, and every look is logged',
  params: storyParams,
  output: SealedSource.nullable(),
})
export const saveSealedSource = endpoint({
  method: 'PUT',
  path: '/api/stories/:storyId/source',
  summary: 'Seal who the source is, and name who may read it',
  params: storyParams,
  body: z.object({ text: Prose(4000), readerIds: z.array(Id).max(10) }),
  output: SealedSource,
})
