import type { ReactNode } from 'react'
import { StateBadge } from '../../../../platform/staff/index.ts'
import type { WorkLine } from '../../contract.ts'
import { useWorksMessages } from './messages.ts'

export const WorkStateBadge = ({ work }: { work: Pick<WorkLine, 'state' | 'isCorrected'> }): ReactNode => {
  const m = useWorksMessages()
  if (work.state === 'withdrawn') return <StateBadge plain tone="withdrawn" label={m.states.withdrawn} />
  if (work.isCorrected) return <StateBadge plain tone="info" label={m.states.corrected} />
  return <StateBadge plain tone="published" label={m.states.out} />
}
