import type { StateTone } from '../../../../platform/staff/index.ts'
import type { AccountState } from '../../contract.ts'

export const stateTones: Record<AccountState, StateTone> = { active: 'done', invited: 'waiting', ended: 'withdrawn' }
