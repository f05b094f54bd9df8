import { Button, Popover, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { atTime, hanoiDay, hanoiTime } from '../../../../platform/clock.ts'
import { Sheet, useApi, useGo, useNotice, useNow, useOnline, useSend } from '../../../../platform/staff/index.ts'
import {
  approveOutput,
  approveUrgent,
  cancelSchedule,
  findOutputStory,
  getDifference,
  getLiveText,
  getStory,
  listStories,
  listWaiting,
  publishStanding,
  returnOutput,
  type Output,
  type Story,
} from '../../contract.ts'
import { useStoryMessages } from '../messages.ts'
import classes from './Approval.module.css'

const refreshes = [findOutputStory, getStory, getLiveText, getDifference, listWaiting, listStories] as const

type Given = {
  readonly story: Story
  readonly output: Output
  readonly sha256: string
  readonly no: number
  readonly read: boolean
  readonly onFailed: (error: unknown) => void
}

const ReturnSheet = ({ outputId, opened, onClose }: { outputId: string; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const go = useGo()
  const [reason, setReason] = useState('')
  const reasons = useApi(listWaiting).data?.lastReturnReasons ?? []
  const { send, sending } = useSend(returnOutput, { refreshes: [...refreshes] })
  const submit = (): void => void send({ params: { outputId }, body: { reason } }).then(() => go('/approvals'), notice.failed)
  return (
    <Sheet title={m.returnIt} opened={opened} onClose={onClose}>
      <div className={classes.form}>
        <Textarea label={m.returnWhy} data-autofocus autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        {reasons.length > 0 && <strong>{m.returnReasons}</strong>}
        {reasons.map((each) => (
          <Button key={each} variant="default" size="xs" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
        <Button color="red" loading={sending} disabled={reason.trim() === ''} onClick={submit}>
          {m.returnIt}
        </Button>
      </div>
    </Sheet>
  )
}

const UrgentSheet = ({ given, opened, onClose }: { given: Given; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useStoryMessages()
  const notice = useNotice()
  const [reason, setReason] = useState('')
  const { send, sending } = useSend(approveUrgent, { refreshes: [...refreshes] })
  const submit = (): void =>
    void send({ params: { outputId: given.output.id }, body: { sha256: given.sha256, reason } }).then(
      () => {
        notice.done(m.approvedOut)
        onClose()
      },
      (error: unknown) => {
        notice.failed(error)
        given.onFailed(error)
      },
    )
  return (
    <Sheet title={m.urgent} opened={opened} onClose={onClose}>
      <div className={classes.form}>
        <p>{m.urgentHelp}</p>
        <Textarea label={m.urgentWhy} data-autofocus autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button loading={sending} disabled={reason.trim() === ''} onClick={submit}>
          {m.urgent}
        </Button>
      </div>
    </Sheet>
  )
}

const why = (m: ReturnType<typeof useStoryMessages>, { output, read }: Given, online: boolean): string => {
  if (!online) return m.needNetwork
  if (output.may.whyNot === 'own_piece')
    return `${m.ownPiece} ${output.nextLevel ? m.passTo(output.nextLevel.people.map((person) => person.name).join(', ')) : ''}`
  if (output.may.whyNot === 'not_submitted') return output.state === 'in_review' ? '' : output.state === 'published' ? '' : m.notSubmitted
  if (output.may.whyNot === 'not_your_level') return m.notYourLevel(output.nextLevel?.name ?? '')
  return read ? '' : m.readToEnd
}

/** Return at the left, sign at the right, far apart; signing opens after the end of the text was on the screen. */
export const ApprovalBar = (given: Given): ReactNode => {
  const { output, sha256, no, read, onFailed } = given
  const m = useStoryMessages()
  const notice = useNotice()
  const go = useGo()
  const online = useOnline()
  const now = useNow(60_000)
  const [returning, setReturning] = useState(false)
  const [urgent, setUrgent] = useState(false)
  const [time, setTime] = useState<string | null>(null)
  const approve = useSend(approveOutput, { refreshes: [...refreshes] })
  const standing = useSend(publishStanding, { refreshes: [...refreshes] })
  const unschedule = useSend(cancelSchedule, { refreshes: [...refreshes] })
  const isLast = output.nextLevel?.isLast ?? false
  const publishAt = time === null ? undefined : atTime(hanoiDay(now), time).toISOString()
  const tell = (after: Story): void => {
    const signed = after.outputs.find((each) => each.id === output.id)
    if (signed?.state === 'published') notice.done(m.approvedOut)
    else if (signed?.state === 'scheduled') notice.done(m.approvedAt(time ?? ''))
    else notice.done(m.approvedPassed(signed?.nextLevel?.name ?? ''))
    if (signed?.state !== 'published') go('/approvals')
  }
  const failed = (error: unknown): void => {
    notice.failed(error)
    onFailed(error)
  }
  const sign = (): void => void approve.send({ params: { outputId: output.id }, body: { sha256, ...(publishAt ? { publishAt } : {}) } }).then(tell, failed)
  const sentence = why(m, given, online)
  return (
    <footer className={classes.bar}>
      <div>
        {output.may.return && (
          <Button variant="outline" color="red" onClick={() => setReturning(true)}>
            {m.returnIt}
          </Button>
        )}
      </div>
      <div className={classes.right}>
        {sentence && <span className={classes.why}>{sentence}</span>}
        {output.may.approveUrgent && (
          <Button variant="default" disabled={!online} onClick={() => setUrgent(true)}>
            {m.urgent}
          </Button>
        )}
        {output.may.publishStanding && (
          <Button
            variant="default"
            disabled={!online || !read}
            loading={standing.sending}
            onClick={() => void standing.send({ params: { outputId: output.id }, body: { sha256 } }).then(tell, failed)}
          >
            {m.standing}
          </Button>
        )}
        {output.state === 'scheduled' && (
          <Button
            variant="default"
            disabled={!online}
            loading={unschedule.sending}
            onClick={() => void unschedule.send({ params: { outputId: output.id } }).catch(notice.failed)}
          >
            {m.unschedule}
          </Button>
        )}
        {output.may.approve && isLast && (
          <Popover trapFocus withArrow position="top">
            <Popover.Target>
              <Button variant="default" disabled={!online || !read}>
                {time ?? m.schedule}
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <TextInput
                type="time"
                label={m.schedule}
                value={time ?? hanoiTime(new Date(now.getTime() + 3_600_000))}
                onChange={(event) => setTime(event.currentTarget.value)}
              />
              <Button mt={8} size="xs" variant="subtle" onClick={() => setTime(null)}>
                {m.publishNow}
              </Button>
            </Popover.Dropdown>
          </Popover>
        )}
        {output.may.approve && (
          <Button disabled={!online || !read} loading={approve.sending} onClick={sign}>
            {!isLast ? m.approve(no) : time === null ? m.approvePublish : m.approveAt(time)}
          </Button>
        )}
      </div>
      <ReturnSheet outputId={output.id} opened={returning} onClose={() => setReturning(false)} />
      <UrgentSheet given={given} opened={urgent} onClose={() => setUrgent(false)} />
    </footer>
  )
}
