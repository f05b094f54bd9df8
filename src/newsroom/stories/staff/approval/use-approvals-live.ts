import { useDebouncedCallback } from '@mantine/hooks'
import { useCache, useLiveStream, type LiveState } from '../../../../platform/staff/index.ts'
import { findOutputStory, getDifference, getLiveText, getStory, listLaterReviews, listStories, listWaiting } from '../../contract.ts'
import { APPROVALS_STREAM, Moved } from '../../live.ts'

const GATHER_MS = 150

/** Others' signatures, returns and new texts appear by themselves; `onMoved` hears each. */
export const useApprovalsLive = (onMoved?: (moved: Moved) => void): LiveState => {
  const { refresh } = useCache()
  const readAgain = useDebouncedCallback(
    () => refresh(listWaiting, listLaterReviews, listStories, findOutputStory, getStory, getLiveText, getDifference),
    GATHER_MS,
  )
  const heard = (data: unknown): void => {
    readAgain()
    onMoved?.(Moved.parse(data))
  }
  return useLiveStream(APPROVALS_STREAM, { moved: heard, reload: readAgain }, readAgain)
}
