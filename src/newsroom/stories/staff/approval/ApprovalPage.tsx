import type { ReactNode } from 'react'
import { Loaded, LoadingRows, useApi, usePageTitle, useRouteParams } from '../../../../platform/staff/index.ts'
import { findOutputStory } from '../../contract.ts'
import { LastActBand } from './LastActBand.tsx'
import { Reading } from './Reading.tsx'
import { useApprovalsLive } from './use-approvals-live.ts'

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
          // until the next one is here, the last one is still in hand
          return output ? <Reading key={outputId} story={found} output={output} /> : <LoadingRows rows={6} height={48} />
        }}
      </Loaded>
    </>
  )
}
