import { Button } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { formatNumber } from '../../../platform/i18n/format.ts'
import { DataTable, EmptyState, Icon, Loaded, Sheet, useApi, type Column } from '../../../platform/staff/index.ts'
import { getWorkFigures, type ReadWork } from '../contract.ts'
import { useAudienceMessages } from './messages.ts'
import { Readings } from './Readings.tsx'
import { meanSpan, spanWords } from './span.ts'

const useColumns = (isToday: boolean): readonly Column<ReadWork>[] => {
  const m = useAudienceMessages()
  return useMemo(
    () => [
      { id: 'title', title: m.columns.title, main: true, cell: (row) => row.title },
      { id: 'section', title: m.columns.section, width: 120, phone: 'hidden', cell: (row) => row.section ?? '' },
      { id: 'views', title: m.columns.views, width: 100, numeric: true, sortable: true, phone: 'side', cell: (row) => formatNumber(row.views) },
      ...(isToday
        ? [
            {
              id: 'lastHour',
              title: m.columns.lastHour,
              width: 80,
              numeric: true,
              phone: 'hidden' as const,
              cell: (row: ReadWork) => formatNumber(row.lastHour),
            },
          ]
        : []),
      { id: 'readers', title: m.columns.readers, width: 90, numeric: true, sortable: true, phone: 'hidden', cell: (row) => formatNumber(row.readers) },
      { id: 'each', title: m.columns.each, width: 130, numeric: true, cell: (row) => meanSpan(m, row) ?? '' },
      {
        id: 'finished',
        title: m.columns.finished,
        width: 80,
        numeric: true,
        phone: 'hidden',
        cell: (row) => (row.views === 0 ? '' : m.percent(Math.round(Math.min(100, (row.finished / row.views) * 100)))),
      },
      {
        id: 'seconds',
        title: m.columns.seconds,
        width: 160,
        numeric: true,
        sortable: true,
        optional: true,
        phone: 'hidden',
        cell: (row) => spanWords(m, row.seconds),
      },
    ],
    [m, isToday],
  )
}

/** One work beside the list, opened by its row. */
export const WorkSheet = ({ workId, work, onClose }: { workId: string; work: ReadWork | undefined; onClose: () => void }): ReactNode => {
  const m = useAudienceMessages()
  const figures = useApi(getWorkFigures, { query: { work: [workId] } }, { enabled: workId !== '', every: 10_000 })
  return (
    <Sheet title={work?.title ?? m.works} opened={workId !== ''} onClose={onClose}>
      {work?.path ? (
        <Button
          component="a"
          href={work.path}
          target="_blank"
          rel="noreferrer"
          variant="default"
          size="xs"
          mb={14}
          leftSection={<Icon name="external" size={14} />}
        >
          {m.openPage}
        </Button>
      ) : (
        work && <p>{m.gone}</p>
      )}
      <Loaded of={figures}>
        {({ items }) => (items[0] ? <Readings figures={items[0]} /> : <EmptyState icon="chart" title={m.panel.none} next={m.panel.noneNext} />)}
      </Loaded>
    </Sheet>
  )
}

export const WorkList = ({
  works,
  isToday,
  order,
  onOrder,
  onOpen,
}: {
  works: readonly ReadWork[]
  isToday: boolean
  order: string
  onOrder: (order: string) => void
  onOpen: (workId: string) => void
}): ReactNode => {
  const m = useAudienceMessages()
  const columns = useColumns(isToday)
  if (works.length === 0) return <EmptyState icon="article" title={m.noWorks} next={m.noWorksNext} />
  return (
    <DataTable
      name="audience-works"
      label={m.works}
      columns={columns}
      rows={works}
      rowKey={(row) => row.workId}
      rowLabel={(row) => row.title}
      sort={`-${order}`}
      onSort={(next) => onOrder(next.replace('-', '') || 'views')}
      onOpen={(row) => onOpen(row.workId)}
    />
  )
}
