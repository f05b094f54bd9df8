import { Anchor, Button, CloseButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { WorkPlace } from '../../../../commons/record/contract.ts'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { Icon, useApi, useNow } from '../../../../platform/staff/index.ts'
import { findOutputStory, type Story } from '../../contract.ts'
import { usePlaces } from '../out/WorkPlaces.tsx'
import { useOutMessages } from '../out/messages.ts'
import { WithdrawSheet } from '../out/WithdrawSheet.tsx'
import classes from './Approval.module.css'
import { sayLastAct, useLastAct, type LastAct } from './last-act.ts'
import { useApprovalMessages } from './messages.ts'

/** '17:48:02': to the second, so that a reader's screen can be compared. */
const clockOf = (at: Date): string => at.toLocaleTimeString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour12: false })

const OutLinks = ({ story, outputId }: { story: Story; outputId: string }): ReactNode => {
  const o = useOutMessages()
  const workId = story.outputs.find((output) => output.id === outputId)?.workId
  const place = usePlaces(story).find((each) => each.workId === workId)
  const [withdrawing, setWithdrawing] = useState<WorkPlace | null>(null)
  if (!place) return null
  return (
    <>
      {place.address && (
        <Anchor href={place.address} target="_blank" rel="noopener" className={classes.bandLink}>
          {o.view} <Icon name="external" size={14} />
        </Anchor>
      )}
      {place.may.withdraw && (
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => setWithdrawing(place)}>
          {o.withdraw}
        </Button>
      )}
      <WithdrawSheet place={withdrawing} onClose={() => setWithdrawing(null)} />
    </>
  )
}

const sentenceOf = (m: ReturnType<typeof useApprovalMessages>, act: LastAct, publishedAt: string | null | undefined, now: Date): string => {
  if (act.kind === 'returned') return m.doneReturned(act.title)
  if (act.kind === 'return_kept') return m.returnQueued
  const done = m.done(formatWhen(act.at, now))
  if (act.kind === 'out') return `${done} ${m.doneOut(clockOf(publishedAt ? new Date(publishedAt) : act.at))}`
  if (act.kind === 'scheduled' && act.publishAt) return `${done} ${m.doneAt(formatWhen(act.publishAt, now))}`
  return `${done} ${m.donePassed(act.level)}`
}

const Shown = ({ act, isNext }: { act: LastAct; isNext: boolean }): ReactNode => {
  const m = useApprovalMessages()
  const now = useNow(60_000)
  const story = useApi(findOutputStory, { params: { outputId: act.outputId } }).data
  const output = story?.outputs.find((each) => each.id === act.outputId)
  return (
    <div className={classes.lastAct} data-kind={act.kind}>
      <output className={classes.lastWords}>
        <Icon name={act.kind === 'returned' || act.kind === 'return_kept' ? 'undo' : 'check-circle'} size={18} />
        <span>{[sentenceOf(m, act, output?.publishedAt, now), isNext ? m.nextOne : ''].filter(Boolean).join(' ')}</span>
      </output>
      {act.kind === 'out' && story && <OutLinks story={story} outputId={act.outputId} />}
      <CloseButton aria-label={m.close} onClick={() => sayLastAct(null)} />
    </div>
  )
}

/** What was signed a moment ago, with the reader's page and the way back, above what waits next. */
export const LastActBand = ({ here }: { here?: string }): ReactNode => {
  const act = useLastAct()
  return act ? <Shown act={act} isNext={here !== undefined && here !== act.outputId} /> : null
}
