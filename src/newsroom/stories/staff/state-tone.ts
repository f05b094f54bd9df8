import type { StateTone } from '../../../platform/staff/index.ts'
import type { StoryState } from '../contract.ts'

export const toneOf: Readonly<Record<StoryState, StateTone>> = {
  drafting: 'draft',
  in_review: 'waiting',
  returned: 'returned',
  approved: 'approved',
  scheduled: 'approved',
  published: 'published',
  dropped: 'withdrawn',
}
