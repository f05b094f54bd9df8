import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { Icon } from '../../../platform/staff/index.ts'
import type { Fact, Report } from '../contract.ts'
import { useReportMessages } from './messages.ts'
import { Remarks } from './Remarks.tsx'
import classes from './Reports.module.css'

const Checks = ({ report, texts }: { report: Report; texts: Report['texts'] }): ReactNode => {
  const m = useReportMessages()
  const missing = report.missing.filter((key) => texts[key].trim() === '')
  const unmeasured = report.facts.facts.filter(({ value }) => value === null).length
  const numberless = report.facts.indicators.filter(({ value }) => !/\d/u.test(value)).length
  const open = report.remarks.filter(({ resolvedBy }) => resolvedBy === null).length
  const lines = [
    ...(missing.length > 0 ? [{ blocks: true, text: m.blocks(missing.map((key) => m.sections[key]).join(' · ')) }] : []),
    ...(report.may.edit && report.factsAt.slice(0, 10) <= report.periodTo && report.may.submit ? [{ blocks: false, text: m.staleNumbers }] : []),
    ...(unmeasured > 0 ? [{ blocks: false, text: m.noFact(unmeasured) }] : []),
    ...(numberless > 0 ? [{ blocks: false, text: m.noNumber(numberless) }] : []),
    ...(open > 0 ? [{ blocks: false, text: m.openRemarks(open) }] : []),
  ]
  return (
    <ul className={classes.checks}>
      {lines.length === 0 && (
        <li data-good>
          <Icon name="check" size={18} /> {m.allGood}
        </li>
      )}
      {lines.map(({ blocks, text }) => (
        <li key={text} data-blocks={blocks || undefined}>
          <Icon name="warning" size={18} /> {text}
        </li>
      ))}
    </ul>
  )
}

type Pair = { readonly key: string; readonly label: string; readonly earlier: number | null; readonly now: number | null }

const Pairs = ({ pairs, then, now }: { pairs: readonly Pair[]; then: string; now: string }): ReactNode => {
  const m = useReportMessages()
  const shown = (value: number | null): string => (value === null ? m.notMeasured : formatNumber(value))
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{m.content}</th>
          <th scope="col" data-number>
            {then}
          </th>
          <th scope="col" data-number>
            {now}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.key}>
            <td>{pair.label}</td>
            <td data-number>{shown(pair.earlier)}</td>
            <td data-number>{shown(pair.now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const pairsOf = (earlier: readonly Fact[], now: readonly Fact[], of: (fact: Fact) => number | null): Pair[] =>
  now.map((fact) => ({ key: fact.key, label: fact.label, earlier: earlier.find(({ key }) => key === fact.key)?.value ?? null, now: of(fact) }))

const Previous = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  if (!report.previous) return <p className={classes.receipt}>{m.noPrevious}</p>
  return (
    <>
      <h3>{m.previousTitle(report.previous.title)}</h3>
      <Pairs pairs={pairsOf(report.previous.facts, report.facts.facts, ({ value }) => value)} then={m.previous} now={m.thisPeriod} />
    </>
  )
}

/** The same half of last year as it was reported then, beside what the record says of it now. */
const ReportedBefore = ({ report }: { report: Report }): ReactNode => {
  const m = useReportMessages()
  if (!report.yearBefore) return <p className={classes.receipt}>{m.noYearBefore}</p>
  const differing = pairsOf(report.yearBefore.facts, report.facts.facts, ({ before }) => before).filter(({ earlier, now }) => earlier !== now)
  return (
    <>
      <h3>{m.reportedTitle(report.yearBefore.title)}</h3>
      {differing.length === 0 ? (
        <p className={classes.receipt}>{m.same}</p>
      ) : (
        <>
          <Pairs pairs={differing} then={m.reportedThen} now={m.reportedNow} />
          <p className={classes.receipt}>{m.whyDiffers}</p>
        </>
      )}
    </>
  )
}

/** Beside the page: what is missing, what others say, and what was reported before. */
export const SidePanel = ({ report, texts }: { report: Report; texts: Report['texts'] }): ReactNode => {
  const m = useReportMessages()
  const open = report.remarks.filter(({ resolvedBy }) => resolvedBy === null).length
  return (
    <Tabs defaultValue="checks" keepMounted={false} className={classes.panel}>
      <Tabs.List>
        <Tabs.Tab value="checks">{m.panels.checks}</Tabs.Tab>
        <Tabs.Tab value="remarks">{open > 0 ? `${m.panels.remarks} (${open})` : m.panels.remarks}</Tabs.Tab>
        <Tabs.Tab value="previous">{m.panels.previous}</Tabs.Tab>
        <Tabs.Tab value="reported">{m.panels.reported}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="checks">
        <Checks report={report} texts={texts} />
      </Tabs.Panel>
      <Tabs.Panel value="remarks">
        <Remarks report={report} />
      </Tabs.Panel>
      <Tabs.Panel value="previous">
        <Previous report={report} />
      </Tabs.Panel>
      <Tabs.Panel value="reported">
        <ReportedBefore report={report} />
      </Tabs.Panel>
    </Tabs>
  )
}
