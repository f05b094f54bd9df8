import type { ReactNode } from 'react'
import { daysBetween, hanoiDay } from '../../../platform/clock.ts'
import { formatDay } from '../../../platform/i18n/format.ts'
import { Loaded, PageHeader, SaveState, StateBadge, useApi, useNow, usePageTitle, useRouteParams } from '../../../platform/staff/index.ts'
import { getReport, sections, type Report } from '../contract.ts'
import { useReportMessages } from './messages.ts'
import { Paper, partId } from './Paper.tsx'
import { ReportActions } from './ReportActions.tsx'
import classes from './Reports.module.css'
import { reportTones } from './ReportsPage.tsx'
import { SidePanel } from './SidePanel.tsx'
import { useWritten } from './use-written.ts'

const Outline = ({ report, texts }: { report: Report; texts: Report['texts'] }): ReactNode => {
  const m = useReportMessages()
  const parts = [
    { part: 'overview' as const, label: m.sections.overview },
    { part: 'results' as const, label: m.results },
    ...sections.filter((key) => key !== 'overview').map((key) => ({ part: key, label: m.sections[key] })),
    ...(report.facts.indicators.length > 0 ? [{ part: 'indicators' as const, label: m.indicators }] : []),
  ]
  const owes = (part: string): boolean => report.missing.some((key) => key === part && texts[key].trim() === '')
  return (
    <nav className={classes.outline} aria-label={m.outline}>
      {parts.map(({ part, label }) => (
        <a key={part} href={`#${partId(part)}`}>
          {label}
          {owes(part) && <span className={classes.todo}>{m.missing}</span>}
        </a>
      ))}
    </nav>
  )
}

const Opened = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  const written = useWritten(report)
  const left = daysBetween(hanoiDay(useNow(60_000)), report.dueOn)
  const isDue = report.state === 'draft' || report.state === 'returned'
  const due = `${m.due(formatDay(report.dueOn))}${isDue ? `, ${m.days(left)}` : ''}`
  return (
    <>
      <PageHeader
        title={report.title}
        back={{ to: '/reports', label: m.title }}
        state={<StateBadge tone={reportTones[report.state]} label={m.states[report.state]} />}
        line={`${m.to}: ${report.addressee} · ${m.period(formatDay(report.periodFrom), formatDay(report.periodTo))} · ${due}`}
        primary={<ReportActions report={report} saving={written.saving} />}
        actions={<SaveState state={written.saving} />}
      />
      {report.returnReason && <div className={classes.band}>{m.returned(report.returnReason)}</div>}
      {report.may.edit && !report.may.submit && <div className={classes.band}>{m.notOver}</div>}
      <div className={classes.desk}>
        <Outline report={report} texts={written.texts} />
        <Paper report={report} written={written} />
        <SidePanel report={report} texts={written.texts} />
      </div>
    </>
  )
}

/** The report on the page as it will print, its outline on the left, checks and remarks on the right. */
export const ReportPage = (): ReactNode => {
  const { reportId } = useRouteParams('reportId')
  const report = useApi(getReport, { params: { reportId } })
  usePageTitle(report.data?.title ?? '')
  return <Loaded of={report}>{(found) => <Opened key={found.id} report={found} />}</Loaded>
}
