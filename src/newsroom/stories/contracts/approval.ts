import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { Flag, Line, Moment, Prose } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { Notice, outputMediums, outputParams, Person, PublishSlot, routes, Sha256, Story } from './shapes.ts'

export const submitOutput = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/submit',
  summary: 'Send the text up for approval',
  params: outputParams,
  body: z.object({
    sha256: Sha256,
    route: z.enum(routes).optional(),
    notice: Notice.optional(),
    note: Prose(1000).optional(),
    /** The hour the desk wants it out; the last level may keep it or choose another. */
    publishAt: Moment.optional(),
  }),
  output: Story,
})
/** What the approver thinks of each thing the piece is said to serve, with its criteria in sight. */
const Verdicts = z.array(z.strictObject({ commitmentId: Id, verdict: z.enum(['confirmed', 'removed']) })).max(20)
const Approve = z.object({
  sha256: Sha256,
  publishAt: Moment.optional(),
  slot: PublishSlot.optional(),
  /** Every commitment of the story, each once; removals hold at any level, confirmations at the last. */
  commitments: Verdicts.optional(),
})
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
  /** The id is made by the caller, so that a queue that sends twice returns once. */
  body: z.object({ id: Id.optional(), reason: Prose(2000, 1) }),
  output: Story,
})
export const passOutput = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/pass',
  summary: 'Call somebody else who may sign now, for one who cannot: an author, or somebody away',
  params: outputParams,
  body: z.object({ personId: Id }),
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
  /** Another level is due, but the actor is on duty tonight and may sign it alone. */
  alone: z.boolean(),
})
export type WaitingRow = z.infer<typeof WaitingRow>
export const listWaiting = endpoint({
  method: 'GET',
  path: '/api/approvals/waiting',
  summary: 'What waits for the actor’s signature: urgent first, then by publishing hour; whoever is on duty also sees what waits for others',
  output: z.object({
    items: z.array(WaitingRow),
    dutyApprovers: z.array(Person),
    lastReturnReasons: z.array(z.string()),
    /** When the actor signed last. */
    lastSignedAt: Moment.nullable(),
  }),
})

export const LaterReview = z.object({
  id: Id,
  outputId: Id,
  storyId: Id,
  headline: z.string(),
  signedBy: Person,
  /** Why it could not wait. */
  reason: z.string(),
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
