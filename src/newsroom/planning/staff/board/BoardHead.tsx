import { Button, SegmentedControl } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import { formatWeekdayShort } from '../../../../platform/i18n/format.ts'
import { FilterBar, FilterSearch, FilterSelect, Icon, PageHeader, useActor, usePhone, ViewMenu, type AddressFilters } from '../../../../platform/staff/index.ts'
import { itemStates } from '../../contract.ts'
import { DayActs } from '../day/DayActs.tsx'
import { DayHeading } from '../day/DayHeading.tsx'
import type { Registration } from '../day/use-registration.ts'
import { usePlanWords } from '../words/messages.ts'
import { mediumOrder } from '../words/rules.ts'
import type { WordLists } from '../words/word-lists.ts'
import classes from './Board.module.css'
import { groupings, type Grouping } from './columns.ts'
import { marks, type BoardCounts, type filterSpec } from './filter-items.ts'
import { useBoardMessages } from './messages.ts'

export type BoardFilters = AddressFilters<typeof filterSpec>

type CountProps = { readonly words: string; readonly pressed: boolean; readonly trouble?: boolean; readonly onPress: () => void }
const Count = ({ words, pressed, trouble, onPress }: CountProps): ReactNode => (
  <button type="button" className={classes.count} aria-pressed={pressed} data-trouble={trouble || undefined} onClick={onPress}>
    {words}
  </button>
)

/** 34 tin · 5 chờ duyệt · 2 quá hạn · 3 người chưa đăng ký: each number is a filter. */
const Counts = ({
  counts,
  missing,
  filters,
  onMissing,
}: {
  counts: BoardCounts
  missing: number | null
  filters: BoardFilters
  onMissing: () => void
}): ReactNode => {
  const m = useBoardMessages()
  const { values, set, clear } = filters
  const [submitted, overdue] = [values.state.length === 1 && values.state[0] === 'submitted', values.mark.length === 1 && values.mark[0] === 'overdue']
  return (
    <span className={`${classes.counts} tabular`}>
      <Count words={m.total(counts.total)} pressed={false} onPress={clear} />
      <Count words={m.submitted(counts.submitted)} pressed={submitted} onPress={() => set({ state: submitted ? [] : ['submitted'], mark: [] })} />
      <Count
        words={m.overdue(counts.overdue)}
        pressed={overdue}
        trouble={counts.overdue > 0}
        onPress={() => set({ mark: overdue ? [] : ['overdue'], state: [] })}
      />
      {missing !== null && <Count words={m.missing(missing)} pressed={false} onPress={onMissing} />}
    </span>
  )
}

export type BoardHeadProps = {
  readonly day: Day
  /** Null while the day is not known yet. */
  readonly counts: BoardCounts | null
  readonly registration: Registration | undefined
  readonly filters: BoardFilters
  readonly onDay: (day: Day) => void
  readonly onAdd: () => void
  readonly onCopy: () => void
  readonly onMissing: () => void
}

export const BoardHead = ({ day, counts, registration, filters, onDay, onAdd, onCopy, onMissing }: BoardHeadProps): ReactNode => {
  const m = useBoardMessages()
  const { can } = useActor()
  const missing = registration ? registration.desks.reduce((sum, desk) => sum + desk.missing.length, 0) : null
  return (
    <div className={classes.head}>
      <PageHeader
        title={m.title(formatWeekdayShort(day))}
        heading={<DayHeading day={day} onDay={onDay} acts={<DayActs day={day} registration={registration} onCopy={onCopy} />} />}
        line={counts ? <Counts counts={counts} missing={missing} filters={filters} onMissing={onMissing} /> : <div className={classes.noCounts} />}
        primary={
          can('planning.register') &&
          day >= hanoiDay(new Date()) && (
            <Button onClick={onAdd} leftSection={<Icon name="plus" size={18} />}>
              {m.add}
            </Button>
          )
        }
        actions={
          <Button variant="default" leftSection={<Icon name="printer" size={16} />} onClick={() => print()} className={classes.laptopOnly}>
            {m.print}
          </Button>
        }
      />
    </div>
  )
}

export const BoardBar = ({ by, lists, filters, onBy }: { by: Grouping; lists: WordLists; filters: BoardFilters; onBy: (by: Grouping) => void }): ReactNode => {
  const m = useBoardMessages()
  const w = usePlanWords()
  const phone = usePhone()
  const { values, set } = filters
  const markWords = { overdue: m.onlyOverdue, unassigned: m.onlyUnassigned, breaking: m.onlyBreaking }
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        fullWidth={phone}
        aria-label={m.grouping}
        value={by}
        onChange={onBy}
        data={groupings.map((value) => ({ value, label: m.groupings[value] }))}
      />
      <div className={classes.filters}>
        <FilterBar filters={filters} end={phone ? undefined : <ViewMenu table="board" />}>
          <FilterSearch label={m.search} value={values.q} onChange={(q) => set({ q })} />
          <FilterSelect
            label={m.filterDesk}
            width={120}
            value={values.desk || null}
            onChange={(desk) => set({ desk: desk ?? '' })}
            choices={lists.desks.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FilterSelect
            label={m.filterMedia}
            width={110}
            value={values.medium[0] ?? null}
            onChange={(medium) => set({ medium: medium ? [medium] : [] })}
            choices={mediumOrder.map((value) => ({ value, label: w.media[value] }))}
          />
          <FilterSelect
            label={m.filterState}
            width={120}
            value={values.state[0] ?? null}
            onChange={(state) => set({ state: state ? [state] : [] })}
            choices={itemStates.map((value) => ({ value, label: w.states[value] }))}
          />
          <FilterSelect
            label={m.marks}
            width={120}
            value={values.mark[0] ?? null}
            onChange={(mark) => set({ mark: mark ? [mark] : [] })}
            choices={marks.map((value) => ({ value, label: markWords[value] }))}
          />
        </FilterBar>
      </div>
    </div>
  )
}
