import type { StateTone } from '../../../platform/staff/index.ts'
import type { CommitmentState } from '../state.ts'

export const stateTones: Record<CommitmentState, StateTone> = { open: 'published', coming: 'approved', past: 'draft', closed: 'withdrawn' }
