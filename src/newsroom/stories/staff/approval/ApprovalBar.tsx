import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatWhen } from '../../../../platform/i18n/format.ts'
import { useNow, useOnline } from '../../../../platform/staff/index.ts'
import classes from './Approval.module.css'
import { HandOver } from './HandOver.tsx'
import { HourChoice } from './HourChoice.tsx'
import { useApprovalMessages } from './messages.ts'
import { ReturnSheet } from './ReturnSheet.tsx'
import { UrgentSheet } from './UrgentSheet.tsx'
import { useSigning, type Signing, type Signs } from './use-signing.ts'

type Given = Signing & {
  readonly no: number
  /** The end of the text, or all that differs, was on the screen. */
  readonly read: boolean
}

const whyNot = (m: ReturnType<typeof useApprovalMessages>, { output, read }: Given, online: boolean): string => {
  const { whyNot: reason, approve } = output.may
  if (reason === 'own_piece') return ''
  if (reason === 'not_submitted') return output.state === 'published' || output.state === 'scheduled' ? '' : m.notSubmitted
  if (reason === 'not_your_level') return output.may.approveUrgent && !read ? m.readToEnd : m.notYourLevel(output.nextLevel?.name ?? '')
  if (!online) return m.needNetwork
  return read || !approve ? '' : m.readToEnd
}

/** The one primary: sign. At the last level it publishes, at once or at the hour. */
const Sign = ({ given, signs, online }: { given: Given; signs: Signs; online: boolean }): ReactNode => {
  const m = useApprovalMessages()
  const now = useNow(60_000)
  const { output, read, no } = given
  const [at, setAt] = useState<Date | null>(output.publishAt && Date.parse(output.publishAt) > Date.now() ? new Date(output.publishAt) : null)
  const isLast = output.nextLevel?.isLast ?? false
  const closed = !online || !read
  return (
    <>
      {isLast && <HourChoice value={at} disabled={closed} onChange={setAt} />}
      <Button
        disabled={closed}
        loading={signs.signing}
        classNames={{ label: classes.wrapped }}
        className={classes.sign}
        onClick={() => signs.approve(isLast ? at : null)}
      >
        {!isLast ? m.approve(no) : at === null ? m.approvePublish : m.approveAt(formatWhen(at, now))}
      </Button>
    </>
  )
}

/** Return at the left, sign at the right, far apart; signing opens after the end of the text was on the screen. */
export const ApprovalBar = (given: Given): ReactNode => {
  const { story, output, read } = given
  const m = useApprovalMessages()
  const online = useOnline()
  const signs = useSigning(given)
  const [open, setOpen] = useState<'return' | 'urgent' | null>(null)
  const sentence = whyNot(m, given, online)
  return (
    <footer className={classes.bar}>
      <div className={classes.left}>
        {output.may.return && (
          <Button variant="outline" color="red" onClick={() => setOpen('return')}>
            {m.returnIt}
          </Button>
        )}
      </div>
      <div className={classes.right}>
        {sentence && <span className={classes.why}>{sentence}</span>}
        {output.may.whyNot === 'own_piece' && <HandOver output={output} />}
        {output.may.approveUrgent && !output.may.approve && (
          <Button variant="default" disabled={!online || !read} onClick={() => setOpen('urgent')}>
            {m.urgent}
          </Button>
        )}
        {output.may.publishStanding && (
          <Button variant="default" disabled={!online || !read} loading={signs.signing} onClick={signs.standing}>
            {m.standing}
          </Button>
        )}
        {output.state === 'scheduled' && output.may.unschedule && (
          <Button variant="default" disabled={!online} loading={signs.signing} onClick={signs.unschedule}>
            {m.unschedule}
          </Button>
        )}
        {output.may.approve && <Sign key={output.id} given={given} signs={signs} online={online} />}
      </div>
      <ReturnSheet story={story} output={output} opened={open === 'return'} onClose={() => setOpen(null)} />
      <UrgentSheet opened={open === 'urgent'} signing={signs.signing} onSign={signs.urgent} onClose={() => setOpen(null)} />
    </footer>
  )
}
