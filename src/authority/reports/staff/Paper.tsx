import { Button, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { formatDay, formatWhen } from '../../../platform/i18n/format.ts'
import { Sheet, useNow, When } from '../../../platform/staff/index.ts'
import { reportFile, sections, type Fact, type Report, type SectionKey } from '../contract.ts'
import { FactTable, IndicatorTable } from './FactTable.tsx'
import { useReportMessages } from './messages.ts'
import { UpdateNumbers } from './NumbersSheet.tsx'
import classes from './Reports.module.css'
import type { Written } from './use-written.ts'

/** The address of a part of the page, for the outline. */
export const partId = (part: SectionKey | 'results' | 'indicators'): string => `part-${part}`

/** As the printed form begins; number and date are left to the clerk. */
const Masthead = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  return (
    <div className={classes.masthead}>
      <div>
        <strong>{report.organisation.name.toLocaleUpperCase('vi')}</strong>
        <span title={m.numberHint}>{m.number}</span>
      </div>
      <div lang="vi">
        <strong>{m.motto1}</strong>
        <strong className={classes.motto}>{m.motto2}</strong>
      </div>
    </div>
  )
}

const Section = ({ part, report, written }: { part: SectionKey; report: Report; written: Written }): ReactNode => {
  const m = useReportMessages()
  const text = written.texts[part]
  return (
    <section id={partId(part)}>
      <h2>
        {m.sections[part]}
        {report.missing.includes(part) && text === '' && <span className={classes.todo}>{m.missing}</span>}
      </h2>
      {report.may.edit ? (
        <Textarea
          aria-label={m.sections[part]}
          autosize
          minRows={3}
          maxLength={20_000}
          value={text}
          onChange={(event) => written.write(part, event.currentTarget.value)}
        />
      ) : (
        text.split('\n').map((line, index) => <p key={index}>{line}</p>)
      )}
    </section>
  )
}

const Origin = ({ report, fact, onClose }: { report: Report; fact: Fact | null; onClose: () => void }): ReactNode => {
  const m = useReportMessages()
  const now = useNow(60_000)
  return (
    <Sheet title={fact?.label ?? ''} opened={fact !== null} onClose={onClose}>
      <p>{m.source}</p>
      <p>{`${m.span}: ${formatDay(report.periodFrom)}–${formatDay(report.periodTo)}`}</p>
      <p>{`${m.computedAt}: ${formatWhen(new Date(report.factsAt), now)}`}</p>
      {fact && <FactTable facts={[fact]} />}
    </Sheet>
  )
}

const Results = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  const now = useNow(60_000)
  const [asked, setAsked] = useState<Fact | null>(null)
  return (
    <section id={partId('results')}>
      <h2>{m.results}</h2>
      <FactTable facts={report.facts.facts} onAsk={setAsked} />
      <div className={classes.foot}>
        <span className={classes.receipt}>{m.factsAt(formatWhen(new Date(report.factsAt), now))}</span>
        {report.may.edit && <UpdateNumbers report={report} />}
      </div>
      {report.facts.parts.map((part) => (
        <details key={part.agency}>
          <summary>{part.agency}</summary>
          <FactTable facts={part.facts} />
        </details>
      ))}
      <Origin report={report} fact={asked} onClose={() => setAsked(null)} />
    </section>
  )
}

const Receipts = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  return report.submissions.map((submission) => (
    <p key={submission.no} className={classes.receipt}>
      <strong>{m.receipt(submission.no)}</strong> <When at={submission.submittedAt} /> {m.by(submission.submittedBy.name)} · {m.hash} {submission.sha256}
      {submission.receivedBy && submission.receivedAt && (
        <>
          {' · '}
          {m.receivedBy(submission.receivedBy.name)} <When at={submission.receivedAt} />
        </>
      )}
    </p>
  ))
}

/** The report as it will print: numbers are computed and cannot be typed over, sections are written in place. */
export const Paper = ({ report, written }: { report: Report; written: Written }): ReactNode => {
  const m = useReportMessages()
  return (
    <article className={classes.paper}>
      <Masthead report={report} />
      <h1>{report.title}</h1>
      <p className={classes.sub}>{`${m.to}: ${report.addressee}`}</p>
      <Section part="overview" report={report} written={written} />
      <Results report={report} />
      {sections
        .filter((key) => key !== 'overview')
        .map((key) => (
          <Section key={key} part={key} report={report} written={written} />
        ))}
      {report.facts.indicators.length > 0 && (
        <section id={partId('indicators')}>
          <h2>{m.indicators}</h2>
          <IndicatorTable lines={report.facts.indicators} />
        </section>
      )}
      <div className={classes.foot}>
        <Button variant="default" component="a" href={reportFile(report.id, 'docx')}>
          {m.docx}
        </Button>
        <Button variant="default" component="a" href={reportFile(report.id, 'pdf')}>
          {m.pdf}
        </Button>
      </div>
      <Receipts report={report} />
    </article>
  )
}
