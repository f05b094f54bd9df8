import { useEffect, type ReactNode } from 'react'
import { Loaded, useApi, useGo, usePageTitle, useRouteParams } from '../../../../platform/staff/index.ts'
import { findOutputStory } from '../../contract.ts'
import { LastActBand } from './LastActBand.tsx'
import { Reading } from './Reading.tsx'
import { useApprovalsLive } from './use-approvals-live.ts'

const Away = (): ReactNode => {
  const go = useGo()
  useEffect(() => go('/approvals', { replace: true }), [go])
  return null
}

/** One text as readers will see it, what differs since last time, the checks, and two buttons. */
export const ApprovalPage = (): ReactNode => {
  const { outputId } = useRouteParams('outputId')
  const story = useApi(findOutputStory, { params: { outputId } }, { keep: true })
  usePageTitle(story.data?.headline ?? '')
  useApprovalsLive()
  return (
    <>
      <LastActBand here={outputId} />
      <Loaded of={story}>
        {(found) => {
          const output = found.outputs.find((each) => each.id === outputId)
          return output ? <Reading key={outputId} story={found} output={output} /> : <Away />
        }}
      </Loaded>
    </>
  )
}
