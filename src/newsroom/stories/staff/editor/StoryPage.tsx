import type { ReactNode } from 'react'
import { Loaded, LoadingRows, useAddressFilters, useApi, usePageTitle, useRouteParams } from '../../../../platform/staff/index.ts'
import { getStory } from '../../contract.ts'
import { useApprovalsLive } from '../approval/use-approvals-live.ts'
import { Writing, writingSpec } from './Writing.tsx'

/** Writing together: one column as readers will see it, everything else folds away. */
export const StoryPage = (): ReactNode => {
  const { storyId } = useRouteParams('storyId')
  const address = useAddressFilters(writingSpec)
  const story = useApi(getStory, { params: { storyId } }, { keep: true })
  usePageTitle(story.data?.headline ?? '')
  // who signed or returned it meanwhile shows by itself
  useApprovalsLive()
  return (
    <Loaded of={story}>
      {(found) => {
        const output = found.outputs.find((each) => each.id === address.values.output) ?? found.outputs[0]
        // another story's text is never opened for this one
        if (found.id !== storyId) return <LoadingRows rows={6} height={48} />
        return output ? <Writing story={found} output={output} /> : null
      }}
    </Loaded>
  )
}
