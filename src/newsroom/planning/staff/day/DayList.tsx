import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { hanoiDay, type Day } from '../../../../platform/clock.ts'
import { formatDayShort, formatWeekdayShort, formatWhen } from '../../../../platform/i18n/format.ts'
import { EmptyState, ErrorState, Icon, isOffline, LoadingRows, useActor, useQueued, type Look } from '../../../../platform/staff/index.ts'
import { registerPlanItem, type listPlanItems } from '../../contract.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { useRegisterMessages } from '../register/messages.ts'
import type { WordLists } from '../words/word-lists.ts'
import classes from './DayPage.module.css'
import { ActRow, ItemRow, type RowActs } from './DayRow.tsx'
import { useDayMessages } from './messages.ts'
import { rowsOf, type RowFilter } from './rows.ts'

export type DayListProps = {
  readonly day: Day
  readonly list: Look<OutputOf<typeof listPlanItems>>
  readonly lists: WordLists
  readonly filter: RowFilter
  readonly withPeople: boolean
  readonly acts: RowActs
  readonly onRegister: () => void
  readonly onCopy: () => void
}

const Empty = ({ day, filtered, onRegister, onCopy }: Pick<DayListProps, 'day' | 'onRegister' | 'onCopy'> & { filtered: boolean }): ReactNode => {
  const m = useDayMessages()
  const r = useRegisterMessages()
  const { can } = useActor()
  if (filtered) return <EmptyState icon="filter" title={m.emptyFiltered} />
  const open = day >= hanoiDay(new Date())
  const actions = open && (
    <>
      {can('planning.register') && <Button onClick={onRegister}>{r.register}</Button>}
      {can('planning.assign') && (
        <Button variant="default" onClick={onCopy}>
          {m.copy}
        </Button>
      )}
    </>
  )
  return <EmptyState icon="calendar" title={m.empty(formatDayShort(day))} {...(open ? { next: m.emptyNext } : {})} actions={actions} />
}

const KeptNote = ({ list }: Pick<DayListProps, 'list'>): ReactNode => {
  const m = useDayMessages()
  const words = list.data ? (list.fromDevice && list.at ? m.keptCopy(formatWhen(list.at, new Date())) : null) : isOffline(list.error) ? m.noCopy : null
  return words === null ? null : (
    <p className={classes.kept} role="status">
      <Icon name="device" size={15} />
      {words}
    </p>
  )
}

/** Rows of a day by deadline: the server's, and those that still wait on this device. */
export const DayList = ({ day, list, lists, filter, withPeople, acts, onRegister, onCopy }: DayListProps): ReactNode => {
  const m = useDayMessages()
  const waiting = useQueued(registerPlanItem)
  const rows = rowsOf(day, list.data?.items ?? [], waiting, filter)
  if (!list.data && rows.length === 0) {
    if (!list.error) return <LoadingRows rows={6} height={64} />
    if (!isOffline(list.error)) return <ErrorState error={list.error} onRetry={list.refetch} />
  }
  return (
    <>
      <KeptNote list={list} />
      {rows.length === 0 ? (
        list.data && <Empty day={day} filtered={filter.media.length + filter.states.length > 0} onRegister={onRegister} onCopy={onCopy} />
      ) : (
        <ul className={classes.rows} aria-label={m.list(formatWeekdayShort(day))}>
          {rows.map((row) =>
            row.kind === 'item' ? (
              <ItemRow key={row.id} item={row.item} lists={lists} withPeople={withPeople} acts={acts} />
            ) : (
              <ActRow key={row.id} act={row.act} lists={lists} acts={acts} />
            ),
          )}
        </ul>
      )}
    </>
  )
}
