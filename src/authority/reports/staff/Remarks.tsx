import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { newId } from '../../../platform/ids.ts'
import { useNotice, useSend, When } from '../../../platform/staff/index.ts'
import { addRemark, getReport, resolveRemark, sections, type Remark, type Report, type SectionKey } from '../contract.ts'
import { useReportMessages } from './messages.ts'
import classes from './Reports.module.css'

const Said = ({ report, remark }: { report: Report; remark: Remark }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const settle = useSend(resolveRemark, { refreshes: [getReport] })
  return (
    <li data-settled={remark.resolvedBy !== null || undefined}>
      <p className={classes.receipt}>
        <strong>{remark.by.name}</strong>
        {remark.isAuthority && ` (${m.fromAuthority})`} · <When at={remark.at} /> · {remark.section ? m.sections[remark.section] : m.whole}
      </p>
      <p>{remark.text}</p>
      {remark.resolvedBy ? (
        <p className={classes.receipt}>{m.settledBy(remark.resolvedBy.name)}</p>
      ) : (
        report.may.remark && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={settle.sending}
            onClick={() => void settle.send({ params: { reportId: report.id, remarkId: remark.id } }).catch(notice.failed)}
          >
            {m.settle}
          </Button>
        )
      )}
    </li>
  )
}

const isSection = (value: string): value is SectionKey => sections.some((key) => key === value)

const Say = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const [section, setSection] = useState('')
  const [text, setText] = useState('')
  // the same remark sent again after a lost answer is the same remark
  const [id, setId] = useState(newId)
  const add = useSend(addRemark, { refreshes: [getReport] })
  const send = async (): Promise<void> => {
    await add.send({ params: { reportId: report.id }, body: { id, section: isSection(section) ? section : null, text: text.trim() } })
    setText('')
    setId(newId())
  }
  return (
    <>
      <NativeSelect
        label={m.remarkOn}
        value={section}
        onChange={(event) => setSection(event.currentTarget.value)}
        data={[{ value: '', label: m.whole }, ...sections.map((key) => ({ value: key, label: m.sections[key] }))]}
      />
      <Textarea mt={8} label={m.remarkHere} autosize minRows={2} maxLength={2000} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <Button mt={8} variant="default" disabled={text.trim() === ''} loading={add.sending} onClick={() => void send().catch(notice.failed)}>
        {m.sendRemark}
      </Button>
    </>
  )
}

/** What people say about the report; what is settled stays, folded in grey. */
export const Remarks = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  return (
    <>
      {report.remarks.length === 0 && <p className={classes.receipt}>{m.noRemarks}</p>}
      <ul className={classes.remarks}>
        {report.remarks
          .toSorted((one, other) => Number(one.resolvedBy !== null) - Number(other.resolvedBy !== null))
          .map((remark) => (
            <Said key={remark.id} report={report} remark={remark} />
          ))}
      </ul>
      {report.may.remark && <Say report={report} />}
    </>
  )
}
