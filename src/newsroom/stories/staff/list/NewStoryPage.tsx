import { useEffect, useRef, type ReactNode } from 'react'
import { newId } from '../../../../platform/ids.ts'
import { ErrorState, LoadingRows, useGo, useSend } from '../../../../platform/staff/index.ts'
import { createStory, listStories } from '../../contract.ts'

/** Makes a story at once and opens it: the first thing a writer sees is the place for the headline. */
export const NewStoryPage = (): ReactNode => {
  const go = useGo()
  const { send, error, reset } = useSend(createStory, { refreshes: [listStories] })
  const begun = useRef<string | null>(null)
  useEffect(() => {
    if (begun.current !== null || error) return
    // made once: React may run the effect twice, and the address of a plan item may be given
    const id = newId()
    begun.current = id
    const planItemId = new URLSearchParams(location.search).get('item')
    const hot = new URLSearchParams(location.search).get('hot') === '1'
    send({ body: { id, ...(planItemId ? { planItemId } : {}), ...(hot ? { isBreaking: true } : {}) } }).then(
      (story) => go(`/stories/${story.id}`, { replace: true }),
      () => {
        begun.current = null
      },
    )
  }, [send, go, error])
  return error ? <ErrorState error={error} onRetry={reset} /> : <LoadingRows rows={6} height={48} />
}
