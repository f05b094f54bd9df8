import { useState } from 'react'
import { AppError } from '../../../../platform/errors.ts'
import { useNotice, useSend } from '../../../../platform/staff/index.ts'
import { listStoryPlaces } from '../../../../commons/record/contract.ts'
import {
  approveOutput,
  approveUrgent,
  cancelSchedule,
  findOutputStory,
  getDifference,
  getLiveText,
  getStory,
  listLaterReviews,
  listStories,
  listWaiting,
  publishStanding,
  type Output,
  type Story,
} from '../../contract.ts'
import { useGoOn } from './go-on.ts'
import { sayLastAct, type LastAct } from './last-act.ts'

const refreshes = [findOutputStory, getStory, getLiveText, getDifference, listWaiting, listStories, listLaterReviews, listStoryPlaces] as const

export type Signing = {
  readonly story: Story
  readonly output: Output
  readonly sha256: string
  readonly removed: ReadonlySet<string>
  readonly onFailed: (error: unknown) => void
}
export type Signs = {
  readonly approve: (publishAt: Date | null) => void
  readonly urgent: (reason: string) => void
  readonly standing: () => void
  readonly unschedule: () => void
  readonly signing: boolean
}

const actOf = (after: Story, output: Output): LastAct => {
  const signed = after.outputs.find((each) => each.id === output.id)
  return {
    kind: signed?.state === 'published' ? 'out' : signed?.state === 'scheduled' ? 'scheduled' : 'passed',
    storyId: after.id,
    outputId: output.id,
    title: after.headline,
    at: new Date(),
    level: signed?.nextLevel?.name ?? '',
    publishAt: signed?.publishAt ? new Date(signed.publishAt) : null,
  }
}

/** Signatures of one text: exactly the one that was read, never queued; afterwards the next one waiting opens. */
export const useSigning = ({ story, output, sha256, removed, onFailed }: Signing): Signs => {
  const notice = useNotice()
  const goOn = useGoOn()
  const [signing, setSigning] = useState(false)
  const approve = useSend(approveOutput, { refreshes })
  const urgent = useSend(approveUrgent, { refreshes })
  const standing = useSend(publishStanding, { refreshes })
  const unschedule = useSend(cancelSchedule, { refreshes })
  const commitments = story.commitmentIds.map((commitmentId) => ({
    commitmentId,
    verdict: removed.has(commitmentId) ? ('removed' as const) : ('confirmed' as const),
  }))
  const params = { outputId: output.id }
  const run = async (work: () => Promise<Story>): Promise<void> => {
    setSigning(true)
    try {
      sayLastAct(actOf(await work(), output))
      await goOn(output.id)
    } catch (error) {
      // what changed meanwhile is told in place, beside what differs
      if (!(error instanceof AppError && error.code === 'stories.changed_since')) notice.failed(error)
      onFailed(error)
    } finally {
      setSigning(false)
    }
  }
  return {
    approve: (publishAt) =>
      void run(() => approve.send({ params, body: { sha256, commitments, ...(publishAt ? { publishAt: publishAt.toISOString() } : {}) } })),
    urgent: (reason) => void run(() => urgent.send({ params, body: { sha256, commitments, reason } })),
    standing: () => void run(() => standing.send({ params, body: { sha256 } })),
    unschedule: () => void unschedule.send({ params }).catch(notice.failed),
    signing: signing || unschedule.sending,
  }
}
