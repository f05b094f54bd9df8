import { Button, Textarea } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { AppError } from '../../../platform/errors.ts'
import { formatDay, formatDecimal, formatNumber, formatWhen } from '../../../platform/i18n/format.ts'
import {
  Loaded,
  PageHeader,
  SaveState,
  Sheet,
  StateBadge,
  useApi,
  useNotice,
  useNow,
  usePageTitle,
  useRouteParams,
  useSend,
  When,
  type Saving,
} from '../../../platform/staff/index.ts'
import {
  getReport,
  listReports,
  receiveReport,
  refreshFacts,
  reportFile,
  returnReport,
  sections,
  submitReport,
  writeReport,
  type Fact,
  type Report,
  type SectionKey,
} from '../contract.ts'
import { useReportMessages } from './messages.ts'
import { reportTones } from './ReportsPage.tsx'
import classes from './Reports.module.css'

const FactTable = ({ facts }: { facts: readonly Fact[] }): ReactNode => {
  const m = useReportMessages()
  const shown = (value: number | null): string => (value === null ? m.notMeasured : formatNumber(value))
  const change = (fact: Fact): string => {
    if (fact.value === null || fact.before === null) return m.noBase
    if (fact.before === 0) return m.baseZero
    const percent = ((fact.value - fact.before) / fact.before) * 100
    return `${percent > 0 ? '+' : ''}${formatDecimal(percent)} %`
  }
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.content}</th>
            <th scope="col" data-number>
              {m.thisPeriod}
            </th>
            <th scope="col" data-number>
              {m.samePeriod}
            </th>
            <th scope="col" data-number>
              {m.change}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.key}>
              <td>{fact.label}</td>
              <td data-number>{shown(fact.value)}</td>
              <td data-number>{shown(fact.before)}</td>
              <td data-number>{change(fact)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const IndicatorTable = ({ lines }: { lines: Report['facts']['indicators'] }): ReactNode => {
  const m = useReportMessages()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.content}</th>
            <th scope="col">{m.target}</th>
            <th scope="col" data-number>
              {m.value}
            </th>
            <th scope="col" data-number>
              {m.count}
            </th>
            <th scope="col">{m.state}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>{line.name}</td>
              <td>{line.target}</td>
              <td data-number>{line.value}</td>
              <td data-number>{line.count}</td>
              <td>{line.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type Texts = Partial<Record<SectionKey, string>>

/** Saves a second after the last key; a version somebody overtook is told, and what was typed stays. */
const useWritten = (report: Report): { texts: Report['texts']; write: (key: SectionKey, text: string) => void; saving: Saving } => {
  const notice = useNotice()
  const [typed, setTyped] = useState<Texts>({})
  const [saving, setSaving] = useState<Saving>(null)
  const version = useRef(report.version)
  const { send } = useSend(writeReport, { refreshes: [getReport] })
  useEffect(() => {
    version.current = Math.max(version.current, report.version)
  }, [report.version])
  const save = useDebouncedCallback((texts: Texts) => {
    setSaving({ kind: 'sending' })
    send({ params: { reportId: report.id }, body: { version: version.current, texts } }).then(
      (after) => {
        version.current = after.version
        setSaving({ kind: 'saved', at: new Date() })
      },
      (error: unknown) => {
        setSaving({ kind: 'refused', sentence: error instanceof AppError ? error.sentences.vi : '' })
        notice.failed(error)
      },
    )
  }, 1000)
  const write = (key: SectionKey, text: string): void => {
    const next = { ...typed, [key]: text }
    setTyped(next)
    save(next)
  }
  return { texts: { ...report.texts, ...typed }, write, saving }
}

const Actions = ({ report, saving }: { report: Report; saving: Saving }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const refreshes = [getReport, listReports] as const
  const submit = useSend(submitReport, { refreshes: [...refreshes] })
  const receive = useSend(receiveReport, { refreshes: [...refreshes] })
  const back = useSend(returnReport, { refreshes: [...refreshes] })
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
      <Sheet title={m.returnIt} opened={returning} onClose={() => setReturning(false)}>
        <Textarea label={m.returnWhy} autosize minRows={3} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Button
          mt={12}
          color="red"
          disabled={reason.trim() === ''}
          loading={back.sending}
          onClick={() => void back.send({ params, body: { reason } }).then(() => setReturning(false), notice.failed)}
        >
          {m.returnIt}
        </Button>
      </Sheet>
    </>
  )
}

const Paper = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const now = useNow(60_000)
  const { texts, write, saving } = useWritten(report)
  const refresh = useSend(refreshFacts, { refreshes: [getReport] })
  const section = (key: SectionKey): ReactNode => (
    <section key={key}>
      <h2>
        {m.sections[key]}
        {report.missing.includes(key) && !texts[key] && <span className={classes.todo}>{m.missing}</span>}
      </h2>
      {report.may.edit ? (
        <Textarea
          aria-label={m.sections[key]}
          autosize
          minRows={3}
          maxLength={20_000}
          value={texts[key]}
          onChange={(event) => write(key, event.currentTarget.value)}
        />
      ) : (
        texts[key].split('\n').map((line, index) => <p key={index}>{line}</p>)
      )}
    </section>
  )
  return (
    <>
      <PageHeader
        title={report.title}
        back={{ to: '/reports', label: m.title }}
        state={<StateBadge tone={reportTones[report.state]} label={m.states[report.state]} />}
        line={`${m.to}: ${report.addressee} · ${m.period(formatDay(report.periodFrom), formatDay(report.periodTo))} · ${m.due(formatDay(report.dueOn))}`}
        primary={<Actions report={report} saving={saving} />}
        actions={<SaveState state={saving} />}
      />
      {report.returnReason && <div className={classes.band}>{m.returned(report.returnReason)}</div>}
      {report.may.edit && !report.may.submit && <div className={classes.band}>{m.notOver}</div>}
      <article className={classes.paper}>
        <h1>{report.title}</h1>
        <p className={classes.sub}>{report.organisation.name}</p>
        {section('overview')}
        <section>
          <h2>{m.results}</h2>
          <FactTable facts={report.facts.facts} />
          <div className={classes.foot}>
            <span className={classes.receipt}>{m.factsAt(formatWhen(new Date(report.factsAt), now))}</span>
            {report.may.edit && (
              <Button
                size="xs"
                variant="default"
                loading={refresh.sending}
                onClick={() =>
                  void refresh.send({ params: { reportId: report.id } }).then(({ changed }) => notice.done(m.refreshed(changed.length)), notice.failed)
                }
              >
                {m.refresh}
              </Button>
            )}
          </div>
          {report.facts.parts.map((part) => (
            <details key={part.agency}>
              <summary>{part.agency}</summary>
              <FactTable facts={part.facts} />
            </details>
          ))}
        </section>
        {sections.filter((key) => key !== 'overview').map(section)}
        {report.facts.indicators.length > 0 && (
          <section>
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
        {report.submissions.map((submission) => (
          <p key={submission.no} className={classes.receipt}>
            <strong>{m.receipt(submission.no)}</strong> <When at={submission.submittedAt} /> {m.by(submission.submittedBy.name)} · {m.hash} {submission.sha256}
            {submission.receivedBy && submission.receivedAt && (
              <>
                {' · '}
                {m.receivedBy(submission.receivedBy.name)} <When at={submission.receivedAt} />
              </>
            )}
          </p>
        ))}
      </article>
    </>
  )
}

/** The report on the page as it will print: numbers are computed and cannot be typed over, sections are written in place. */
export const ReportPage = (): ReactNode => {
  const { reportId } = useRouteParams('reportId')
  const report = useApi(getReport, { params: { reportId } })
  usePageTitle(report.data?.title ?? '')
  return <Loaded of={report}>{(found) => <Paper key={found.id} report={found} />}</Loaded>
}
