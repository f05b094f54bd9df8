import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { DaySchema, Moment } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { ChainLevel } from '../chain.ts'
import { Person, Story, storyParams } from './shapes.ts'

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

const ChainFields = {
  levels: z.array(ChainLevel).min(1).max(6),
  urgentLevel: z.string().nullable(),
  reviewHours: z.int().min(1).max(168),
  typoLevel: z.string().nullable(),
}
export const Chain = z.object({
  ...ChainFields,
  /** Null for what every agency has until it sets its own. */
  validFrom: DaySchema.nullable(),
})
export type SavedChain = z.infer<typeof Chain>
export const getChain = endpoint({ method: 'GET', path: '/api/approval-chain', summary: 'The approval levels of the acting agency today', output: Chain })
export const listChains = endpoint({
  method: 'GET',
  path: '/api/approval-chain/history',
  summary: 'Approval chains of the acting agency as they were saved, newest first; one may begin later than today',
  output: z.object({
    items: z.array(Chain.extend({ id: Id, savedAt: Moment.nullable(), savedBy: Person.nullable(), state: z.enum(['coming', 'in_force', 'past']) })),
  }),
})
export const saveChain = endpoint({
  method: 'PUT',
  path: '/api/approval-chain',
  summary: 'Set the approval levels from a day on, for what is sent up from then; what is under way keeps the chain it began with',
  body: z.object({ ...ChainFields, validFrom: DaySchema.optional() }),
  output: Chain,
})

/** What the house asks of a headline and a standfirst; a counter shows it, nothing is refused. */
export const HouseLimits = z.object({ headlineLetters: z.int().min(20).max(300), standfirstWords: z.int().min(10).max(300) })
export type HouseLimits = z.infer<typeof HouseLimits>
export const getHouseLimits = endpoint({
  method: 'GET',
  path: '/api/house-limits',
  summary: 'How long a headline and a standfirst should be in this house',
  output: HouseLimits,
})
export const saveHouseLimits = endpoint({
  method: 'PUT',
  path: '/api/house-limits',
  summary: 'Set how long a headline and a standfirst should be',
  body: HouseLimits,
  output: HouseLimits,
})
