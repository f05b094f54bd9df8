import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Sheet, useNotice, useSend, type Saving } from '../../../platform/staff/index.ts'
import { getReport, listReports, receiveReport, returnReport, submitReport, type Report } from '../contract.ts'
import { useReportMessages } from './messages.ts'

const refreshes = [getReport, listReports]

const ReturnSheet = ({ report, opened, onClose }: { report: Report; opened: boolean; onClose: () => void }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const [reason, setReason] = useState('')
  const back = useSend(returnReport, { refreshes })
  return (
    <Sheet title={m.returnIt} opened={opened} onClose={onClose}>
      <Textarea label={m.returnWhy} autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Button
        mt={12}
        color="red"
        disabled={reason.trim() === ''}
        loading={back.sending}
        onClick={() => void back.send({ params: { reportId: report.id }, body: { reason } }).then(onClose, notice.failed)}
      >
        {m.returnIt}
      </Button>
    </Sheet>
  )
}

/** What the person may do with the report now. */
export const ReportActions = ({ report, saving }: { report: Report; saving: Saving }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const [returning, setReturning] = useState(false)
  const submit = useSend(submitReport, { refreshes })
  const receive = useSend(receiveReport, { refreshes })
  const params = { reportId: report.id }
  return (
    <>
      {report.may.edit && (
        <Button
          disabled={!report.may.submit || report.missing.length > 0 || saving?.kind === 'sending'}
          loading={submit.sending}
          onClick={() => void submit.send({ params, body: { version: report.version } }).then(() => notice.done(m.submitted), notice.failed)}
        >
          {m.submit}
        </Button>
      )}
      {report.may.receive && (
        <>
          <Button variant="outline" color="red" onClick={() => setReturning(true)}>
            {m.returnIt}
          </Button>
          <Button loading={receive.sending} onClick={() => void receive.send({ params }).catch(notice.failed)}>
            {m.receive}
          </Button>
        </>
      )}
      <ReturnSheet report={report} opened={returning} onClose={() => setReturning(false)} />
    </>
  )
}
