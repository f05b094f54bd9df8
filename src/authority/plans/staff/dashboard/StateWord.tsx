import type { ReactNode } from 'react'
import { StateBadge, useActor, type StateTone } from '../../../../platform/staff/index.ts'
import type { IndicatorRow, IndicatorState } from '../../contract/dashboard.ts'
import { usePlanMessages } from '../messages.ts'
import { useCodes } from '../words/codes.ts'

const tones: Record<IndicatorState, StateTone> = {
  achieved: 'done',
  'forecast-met': 'approved',
  'at-risk': 'waiting',
  'forecast-missed': 'late',
  'insufficient-data': 'draft',
  'no-value': 'info',
  'blank-target': 'info',
  'awaiting-trigger': 'waiting',
}

/** Red is shown to others only after the officer has looked and written a sentence. */
export const StateWord = ({ row, plain }: { row: Pick<IndicatorRow, 'state' | 'explanation'>; plain?: boolean }): ReactNode => {
  const codes = useCodes()
  const m = usePlanMessages()
  const { can } = useActor()
  const isUnseen = row.state === 'forecast-missed' && row.explanation === null && !can('plans.edit')
  const label = isUnseen ? `${codes.states[row.state]} (${m.waitingForOfficer})` : codes.states[row.state]
  return <StateBadge tone={isUnseen ? 'waiting' : tones[row.state]} label={label} {...(plain ? { plain: true } : {})} />
}
