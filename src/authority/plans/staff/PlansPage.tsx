import { ActionIcon, Badge, Button, Menu, SegmentedControl, Select, Tabs } from '@mantine/core'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { formatMoment } from '../../../platform/i18n/format.ts'
import { Can, EmptyState, FilterBar, Icon, Loaded, LoadingRows, PageHeader, StaffLink, useActor, useApi, useGo } from '../../../platform/staff/index.ts'
import type { PlanHead } from '../contract/dashboard.ts'
import { getDashboard, listPlans } from '../contract/endpoints.ts'
import { calendars } from '../contract/indicator-definition.ts'
import { HeatMapTab } from './agencies/HeatMapTab.tsx'
import { Attention } from './dashboard/Attention.tsx'
import { IndicatorTable } from './dashboard/IndicatorTable.tsx'
import { SummaryLine } from './dashboard/SummaryLine.tsx'
import { usePlanMessages } from './messages.ts'
import classes from './PlansPage.module.css'
import { TasksTab } from './tasks/TasksTab.tsx'
import { queryOf, tabs, usePlanView, type PlanView, type Tab } from './view.ts'
import { useCodes } from './words/codes.ts'

const EntryDialog = lazy(() => import('./entries/EntryDialog.tsx').then((m) => ({ default: m.EntryDialog })))
const ImportDialog = lazy(() => import('./entries/ImportDialog.tsx').then((m) => ({ default: m.ImportDialog })))
const IndicatorPanel = lazy(() => import('./dashboard/IndicatorPanel.tsx').then((m) => ({ default: m.IndicatorPanel })))

const isTab = (value: string | null): value is Tab => tabs.some((tab) => tab === value)

const Filters = ({
  view,
  plans,
  agencies,
  years,
  year,
}: {
  view: PlanView
  plans: readonly PlanHead[]
  agencies: readonly { id: string; shortName: string }[]
  years: readonly number[]
  year: number
}): ReactNode => {
  const m = usePlanMessages()
  const codes = useCodes()
  const { can } = useActor()
  const { values, set } = view
  return (
    <FilterBar
      filters={{
        active: [values.year !== '', values.agency !== '', values.calendar !== 'plan-year'].filter(Boolean).length,
        clear: () => set({ year: '', agency: '', calendar: 'plan-year' }),
      }}
    >
      {plans.length > 1 && (
        <Select
          size="xs"
          w={260}
          aria-label={m.choosePlan}
          allowDeselect={false}
          value={values.plan === '' ? (plans[0]?.id ?? null) : values.plan}
          onChange={(plan) => set({ plan: plan ?? '', indicator: '' })}
          data={plans.map((plan) => ({ value: plan.id, label: plan.number ? `${plan.number} · ${plan.issuer}` : plan.title }))}
        />
      )}
      <Select
        size="xs"
        w={100}
        aria-label={m.chooseYear}
        allowDeselect={false}
        value={String(year)}
        onChange={(chosen) => set({ year: chosen ?? '' })}
        data={years.map(String)}
      />
      {can('plans.view') && agencies.length > 1 && (
        <Select
          size="xs"
          w={200}
          aria-label={m.chooseAgency}
          value={values.agency === '' ? 'all' : values.agency}
          allowDeselect={false}
          onChange={(agency) => set({ agency: agency === 'all' || agency === null ? '' : agency })}
          data={[{ value: 'all', label: m.wholeProvince }, ...agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))]}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={m.calendar}
        value={values.calendar}
        onChange={(calendar) => set({ calendar: calendars.find((each) => each === calendar) ?? 'plan-year' })}
        data={calendars.map((value) => ({ value, label: codes.calendars[value] }))}
      />
      <Badge variant="default" radius="sm" tt="none" title={m.provisionalWhy}>
        {m.provisional}
      </Badge>
    </FilterBar>
  )
}

const MoreMenu = ({ planId, onLoad }: { planId: string; onLoad: () => void }): ReactNode => {
  const m = usePlanMessages()
  const go = useGo()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={m.more}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="article" size={16} />} onClick={() => go(`/plans/${planId}/document`)}>
          {m.document}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="printer" size={16} />} onClick={() => window.print()}>
          {m.print}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="book" size={16} />} onClick={() => go('/plans/samples')}>
          {m.seeSamples}
        </Menu.Item>
        <Can permission="plans.edit">
          <Menu.Item leftSection={<Icon name="upload" size={16} />} onClick={onLoad}>
            {m.loadFromFile}
          </Menu.Item>
        </Can>
      </Menu.Dropdown>
    </Menu>
  )
}

const thisYear = (): number => new Date().getFullYear()

const PlanBody = ({
  plan,
  plans,
  agencies,
  view,
  onLoad,
}: {
  plan: PlanHead
  plans: readonly PlanHead[]
  agencies: readonly { id: string; shortName: string }[]
  view: PlanView
  onLoad: () => void
}): ReactNode => {
  const m = usePlanMessages()
  const { can } = useActor()
  const { values, set } = view
  const [entering, setEntering] = useState<string | null>(null)
  const dashboard = useApi(getDashboard, { params: { planId: plan.id }, query: queryOf(values) }, { keep: true })
  const data = dashboard.data
  const open = (indicator: string): void => set({ indicator, sources: null })
  return (
    <>
      <PageHeader
        title={plan.title}
        line={
          <>
            {data ? m.line(data.year, formatMoment(new Date(data.computedAt))) : m.title}
            {!can('plans.view') && ` · ${m.ownPart}`}
          </>
        }
        primary={
          <Button component={StaffLink} to={`/plans/${plan.id}/meeting`}>
            {m.review}
          </Button>
        }
        actions={
          <>
            <Can permission="plans.edit">
              <Button variant="default" onClick={() => setEntering('')}>
                {m.enter}
              </Button>
            </Can>
            <MoreMenu planId={plan.id} onLoad={onLoad} />
          </>
        }
      />
      <Filters view={view} plans={plans} agencies={agencies} years={data?.years ?? [thisYear()]} year={data?.year ?? thisYear()} />
      <Tabs value={values.tab} onChange={(tab) => isTab(tab) && set({ tab })} className={classes.tabs} keepMounted={false}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {m.tabs[tab]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="indicators" pt={16}>
          <Loaded
            of={dashboard}
            isEmpty={(loaded) => loaded.indicators.length === 0}
            empty={<EmptyState icon="target" title={m.nothingOwn} next="" />}
            loading={<LoadingRows rows={8} height={56} />}
          >
            {(loaded) => (
              <>
                <SummaryLine summary={loaded.summary} />
                <Attention dashboard={loaded} onOpen={open} onEnter={setEntering} />
                <IndicatorTable rows={loaded.indicators} onOpen={open} onEnter={setEntering} />
              </>
            )}
          </Loaded>
        </Tabs.Panel>
        <Tabs.Panel value="agencies" pt={16}>
          <HeatMapTab planId={plan.id} view={view} onOpen={open} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks" pt={16}>
          <TasksTab planId={plan.id} />
        </Tabs.Panel>
      </Tabs>
      <Suspense>
        {values.indicator !== '' && <IndicatorPanel planId={plan.id} view={view} onEnter={setEntering} />}
        {entering !== null && data && <EntryDialog dashboard={data} indicator={entering} onClose={() => setEntering(null)} />}
      </Suspense>
    </>
  )
}

const NoPlan = ({ onLoad }: { onLoad: () => void }): ReactNode => {
  const m = usePlanMessages()
  const { can } = useActor()
  return (
    <>
      <PageHeader title={m.title} />
      <EmptyState
        icon="target"
        title={m.emptyTitle}
        next={can('plans.edit') ? m.emptyNext : m.emptyNextReader}
        actions={
          <>
            <Can permission="plans.edit">
              <Button onClick={onLoad}>{m.loadFromFile}</Button>
            </Can>
            <Button variant="default" component={StaffLink} to="/plans/samples">
              {m.seeSamples}
            </Button>
          </>
        }
      />
    </>
  )
}

/** The province’s plans: what is wanted, what is reached, where the year will end. */
export const PlansPage = (): ReactNode => {
  const view = usePlanView()
  const plans = useApi(listPlans, {}, { keep: true })
  const [loading, setLoading] = useState(false)
  return (
    <>
      <Loaded of={plans}>
        {({ items, agencies }) => {
          const followed = items.filter((plan) => plan.state === 'following')
          const plan = items.find((each) => each.id === view.values.plan) ?? followed[0]
          return plan ? (
            <PlanBody key={plan.id} plan={plan} plans={followed} agencies={agencies} view={view} onLoad={() => setLoading(true)} />
          ) : (
            <NoPlan onLoad={() => setLoading(true)} />
          )
        }}
      </Loaded>
      <Suspense>{loading && <ImportDialog onClose={() => setLoading(false)} />}</Suspense>
    </>
  )
}
