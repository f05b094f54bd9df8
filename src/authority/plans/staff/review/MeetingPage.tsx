import { ActionIcon, Button, Group } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { formatMoment } from '../../../../platform/i18n/format.ts'
import { Can, Icon, Loaded, useApi, useGo, usePageTitle, useRouteParams, useShortcuts, useText } from '../../../../platform/staff/index.ts'
import type { Dashboard } from '../../contract/dashboard.ts'
import { getDashboard } from '../../contract/endpoints.ts'
import { StateWord } from '../dashboard/StateWord.tsx'
import { Trend } from '../dashboard/Trend.tsx'
import { OriginText, TargetText, ValueText } from '../dashboard/ValueText.tsx'
import { ExplainForm } from '../dashboard/Words.tsx'
import { usePlanMessages } from '../messages.ts'
import { queryOf, usePlanView } from '../view.ts'
import { actionText } from '../words/action-text.ts'
import { useCodes } from '../words/codes.ts'
import { forecastText } from '../../words/value-text.ts'
import classes from './Meeting.module.css'

const Screen = ({ dashboard, planId }: { dashboard: Dashboard; planId: string }): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const text = useText()
  const go = useGo()
  const [at, setAt] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  const rows = dashboard.indicators
  const row = rows[Math.min(at, rows.length - 1)]
  const move = (step: number): void => setAt((before) => Math.min(rows.length - 1, Math.max(0, before + step)))
  const close = (): void => go(`/plans?plan=${planId}`)
  useShortcuts([
    { keys: 'ArrowRight', label: m.meeting.next, run: () => move(1) },
    { keys: 'ArrowLeft', label: m.meeting.previous, run: () => move(-1) },
    { keys: 'Escape', label: m.meeting.close, run: close },
  ])
  if (!row) return null
  const action = row.shown === null ? '' : actionText(row, dashboard.agencies, m, codes)
  const forecast = forecastText(row.forecast, row, codes)
  return (
    <div ref={place} className={classes.screen}>
      <header className={classes.head}>
        <span>{dashboard.plan.title}</span>
        <span className="tabular">{m.meeting.of(at + 1, rows.length)}</span>
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" aria-label={m.meeting.fullScreen} onClick={() => void place.current?.requestFullscreen()}>
            <Icon name="layout" />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={m.meeting.close} onClick={close}>
            <Icon name="x" />
          </ActionIcon>
        </Group>
      </header>
      <section className={classes.body} aria-live="polite">
        <h1>{text(row.name)}</h1>
        <p className={classes.words}>{row.words}</p>
        <div className={classes.figures}>
          <div>
            <h2>{m.columns.value}</h2>
            <div className={classes.big}>
              <ValueText row={row} />
            </div>
            <OriginText row={row} />
          </div>
          <div>
            <h2>{m.columns.target}</h2>
            <div className={classes.big}>
              <TargetText row={row} />
            </div>
          </div>
          <div>
            <h2>{m.columns.forecast}</h2>
            <div className={`${classes.big} tabular`}>{forecast ?? '–'}</div>
            <StateWord row={row} />
          </div>
          <div className={classes.line}>
            <h2>{m.columns.trend}</h2>
            <Trend row={row} />
          </div>
        </div>
        {action !== '' && <p className={classes.action}>{action}</p>}
        {row.explanation && <p className={classes.words}>{row.explanation.text}</p>}
        <Can permission="plans.explain">
          <div className={classes.explain}>
            <ExplainForm key={row.key} about={{ planId, indicator: row.key, year: dashboard.year }} />
          </div>
        </Can>
      </section>
      <footer className={classes.foot}>
        <Button variant="default" disabled={at === 0} onClick={() => move(-1)}>
          {m.meeting.previous}
        </Button>
        <span className={classes.keys}>
          {m.line(dashboard.year, formatMoment(new Date(dashboard.computedAt)))} · {m.meeting.keys}
        </span>
        <Button disabled={at >= rows.length - 1} onClick={() => move(1)}>
          {m.meeting.next}
        </Button>
      </footer>
    </div>
  )
}

/** One indicator a page, for a meeting room and for going through the values one by one. */
export const MeetingPage = (): ReactNode => {
  const m = usePlanMessages()
  const view = usePlanView()
  const { planId } = useRouteParams('planId')
  usePageTitle(m.review)
  const dashboard = useApi(getDashboard, { params: { planId }, query: queryOf(view.values) }, { keep: true })
  return <Loaded of={dashboard}>{(data) => <Screen dashboard={data} planId={planId} />}</Loaded>
}
