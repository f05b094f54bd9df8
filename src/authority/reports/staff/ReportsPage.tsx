import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatDay } from '../../../platform/i18n/format.ts'
import { newId } from '../../../platform/ids.ts'
import {
  EmptyState,
  Icon,
  Loaded,
  optionalFilter,
  PageHeader,
  StaffLink,
  StateBadge,
  textFilter,
  useActor,
  useAddressFilters,
  useApi,
  useGo,
  useNotice,
  useSend,
  When,
  type StateTone,
} from '../../../platform/staff/index.ts'
import { beginReport, listReports, remindAgencies, type Owed } from '../contract.ts'
import { DueRuleSheet } from './DueRuleSheet.tsx'
import { useReportMessages } from './messages.ts'
import classes from './Reports.module.css'

const spec = { day: textFilter() }
const sheetSpec = { open: optionalFilter(['due']) }
export const reportTones: Readonly<Record<Owed['state'], StateTone>> = {
  missing: 'draft',
  draft: 'draft',
  submitted: 'waiting',
  received: 'done',
  returned: 'returned',
}

const OwedTable = ({ owed }: { owed: readonly Owed[] }): ReactNode => {
  const m = useReportMessages()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.organisation}</th>
            <th scope="col">{m.state}</th>
            <th scope="col">{m.submittedAt}</th>
          </tr>
        </thead>
        <tbody>
          {owed.map((row) => (
            <tr key={row.organisation.id}>
              <td>{row.reportId ? <StaffLink to={`/reports/${row.reportId}`}>{row.organisation.name}</StaffLink> : row.organisation.name}</td>
              <td>
                <StateBadge tone={reportTones[row.state]} label={m.states[row.state]} /> {row.isLate && <StateBadge tone="late" label={m.late} />}
              </td>
              <td>
                {row.submittedAt ? (
                  <When at={row.submittedAt} />
                ) : (
                  row.remindedAt && (
                    <span className={classes.receipt}>
                      {m.remindedAt} <When at={row.remindedAt} />
                    </span>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Remind = ({ day }: { day: string }): ReactNode => {
  const m = useReportMessages()
  const notice = useNotice()
  const remind = useSend(remindAgencies, { refreshes: [listReports] })
  return (
    <Button
      variant="default"
      loading={remind.sending}
      onClick={() => void remind.send({ body: { day } }).then(({ reminded, already }) => notice.done(m.reminded(reminded, already)), notice.failed)}
    >
      {m.remind}
    </Button>
  )
}

/** Reports of a half year: an agency's own, or who owes what to the department. */
export const ReportsPage = (): ReactNode => {
  const m = useReportMessages()
  const go = useGo()
  const notice = useNotice()
  const { can } = useActor()
  const filters = useAddressFilters(spec)
  const sheet = useAddressFilters(sheetSpec)
  const day = filters.values.day
  const reports = useApi(listReports, { query: day ? { day } : {} })
  const begin = useSend(beginReport, { refreshes: [listReports] })
  const start = (on: string): void => void begin.send({ body: { id: newId(), day: on } }).then((report) => go(`/reports/${report.id}`), notice.failed)
  return (
    <Loaded of={reports}>
      {(found) => (
        <>
          <PageHeader
            title={m.title}
            line={`${m.period(formatDay(found.periodFrom), formatDay(found.periodTo))} · ${m.due(formatDay(found.dueOn))} (${found.dueCitation || m.dueUnverified})${found.isAuthority ? ` · ${m.owedLine(found.owed.filter((row) => row.state === 'missing').length, found.owed.length)}` : ''}`}
            actions={
              found.isAuthority && can('reports.receive') ? (
                <>
                  <Button variant="default" leftSection={<Icon name="calendar" size={16} />} onClick={() => sheet.set({ open: 'due' })}>
                    {m.dueChange}
                  </Button>
                  {found.owed.some(({ state }) => state === 'missing' || state === 'returned') && <Remind day={found.periodFrom} />}
                </>
              ) : undefined
            }
            primary={
              found.own ? (
                <Button component={StaffLink} to={`/reports/${found.own.id}`}>
                  {m.open}
                </Button>
              ) : can('reports.write') ? (
                <Button loading={begin.sending} onClick={() => start(found.periodFrom)}>
                  {found.isAuthority ? m.beginMerged : m.begin}
                </Button>
              ) : undefined
            }
          />
          <div className={classes.nav}>
            <Button size="xs" variant="default" onClick={() => filters.set({ day: found.previousDay })}>
              {`‹ ${m.previous}`}
            </Button>
            <Button size="xs" variant="default" onClick={() => filters.set({ day: found.nextDay })}>
              {`${m.next} ›`}
            </Button>
          </div>
          {found.isAuthority && <OwedTable owed={found.owed} />}
          <DueRuleSheet
            found={found}
            opened={sheet.values.open === 'due' && found.isAuthority && can('reports.receive')}
            onClose={() => sheet.set({ open: null })}
          />
          {!found.isAuthority &&
            (found.own ? (
              <p>
                <StaffLink to={`/reports/${found.own.id}`}>{m.open}</StaffLink>{' '}
                <StateBadge tone={reportTones[found.own.state]} label={m.states[found.own.state]} />
              </p>
            ) : (
              <EmptyState icon="report" title={m.empty} next={m.emptyNext} />
            ))}
        </>
      )}
    </Loaded>
  )
}
