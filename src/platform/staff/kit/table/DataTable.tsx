import { Button, Checkbox } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useMemo, useState, type MouseEvent, type ReactNode } from 'react'
import { Icon } from '../../icons/Icon.tsx'
import { textFilter } from '../../navigation/address.ts'
import { useAddressFilters } from '../../navigation/filters.ts'
import { StaffLink, useGo } from '../../navigation/links.tsx'
import { useKitMessages } from '../../words/kit.ts'
import { nextSort, shownColumns, sortOf, type Column } from './columns.ts'
import { ColumnChooser, ViewMenu } from './TableTools.tsx'
import { useRowKeys } from './use-row-keys.ts'
import classes from './DataTable.module.css'

export type BulkAction<R> = { readonly id: string; readonly label: string; readonly run: (rows: readonly R[]) => void; readonly danger?: boolean }

export type DataTableProps<R> = {
  /** Names the table for saved views: 'stories'. */
  readonly name: string
  /** Said to screen readers. */
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Names a row in words, for its checkbox. */
  readonly rowLabel: (row: R) => string
  /** Address of a row below /staff; the main cell becomes its link. */
  readonly to?: (row: R) => string
  /** Instead of an address: opens a sheet beside the list. */
  readonly onOpen?: (row: R) => void
  /** 'deadline' or '-deadline', from `useAddressFilters`. */
  readonly sort?: string
  readonly onSort?: (sort: string) => void
  readonly bulk?: readonly BulkAction<R>[]
  /** Filters, at the left of the tools. */
  readonly filters?: ReactNode
  /** A quiet mark at the left edge of rows that want attention. */
  readonly rowTone?: (row: R) => 'late' | 'waiting' | undefined
  readonly foot?: ReactNode
  /** Close rows until the person says otherwise: for long lists that are looked through. */
  readonly close?: boolean
}

const columnChoice = { cols: textFilter() }
const isOwnTarget = (event: MouseEvent): boolean => (event.target as Element).closest('a, button, input, label') === null

const HeadCell = <R,>({ column, sort, onSort }: { column: Column<R>; sort: string; onSort?: (sort: string) => void }): ReactNode => {
  const m = useKitMessages()
  const order = sortOf(sort, column.id)
  const sortable = column.sortable && onSort
  return (
    <th scope="col" style={{ width: column.width }} data-numeric={column.numeric || undefined} {...(sortable ? { 'aria-sort': order } : {})}>
      {sortable ? (
        <button type="button" className={classes.sort} onClick={() => onSort(nextSort(sort, column.id))} title={m.sortBy(column.title)}>
          {column.title}
          {order !== 'none' && <Icon name={order === 'ascending' ? 'arrow-up' : 'arrow-down'} size={14} />}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

const useSelection = <R,>(rows: readonly R[], rowKey: (row: R) => string) => {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const chosen = rows.filter((row) => keys.has(rowKey(row)))
  return {
    chosen,
    has: (row: R) => keys.has(rowKey(row)),
    toggle: (row: R) =>
      setKeys((before) => (before.has(rowKey(row)) ? new Set([...before].filter((key) => key !== rowKey(row))) : new Set([...before, rowKey(row)]))),
    toggleAll: () => setKeys(chosen.length === rows.length ? new Set() : new Set(rows.map(rowKey))),
    clear: () => setKeys(new Set()),
  }
}

/** A dense list of about forty rows that is worked with keys. Sorting and columns live in the address. */
export const DataTable = <R,>({
  name,
  label,
  columns,
  rows,
  rowKey,
  rowLabel,
  to,
  onOpen,
  sort = '',
  onSort,
  bulk,
  filters,
  rowTone,
  foot,
  close = false,
}: DataTableProps<R>): ReactNode => {
  const m = useKitMessages()
  const go = useGo()
  const { values, set } = useAddressFilters(columnChoice)
  const [dense, setDense] = useLocalStorage({ key: close ? 'hoitu.dense.close' : 'hoitu.dense', defaultValue: close, getInitialValueInEffect: false })
  const shown = useMemo(() => shownColumns(columns, values.cols), [columns, values.cols])
  const selection = useSelection(rows, rowKey)
  const open = (row: R): void => {
    if (onOpen) onOpen(row)
    else if (to) go(to(row))
  }
  const { body, active, setActive } = useRowKeys(rows.length, {
    open: (index) => rows[index] && open(rows[index]),
    ...(bulk ? { select: (index: number) => rows[index] && selection.toggle(rows[index]) } : {}),
  })
  const mainCell = (row: R, column: Column<R>): ReactNode => {
    if (to)
      return (
        <StaffLink to={to(row)} className={classes.main} tabIndex={-1}>
          {column.cell(row)}
        </StaffLink>
      )
    return onOpen ? (
      <button type="button" className={classes.main} tabIndex={-1} onClick={() => onOpen(row)}>
        {column.cell(row)}
      </button>
    ) : (
      column.cell(row)
    )
  }
  return (
    <div className={classes.frame}>
      <div className={classes.tools}>
        {selection.chosen.length > 0 && bulk ? (
          <div className={classes.bulk} role="toolbar" aria-label={m.selected(selection.chosen.length)}>
            <span className="tabular">{m.selected(selection.chosen.length)}</span>
            {bulk.map((action) => (
              <Button
                key={action.id}
                size="xs"
                variant={action.danger ? 'outline' : 'default'}
                {...(action.danger ? { color: 'red' } : {})}
                onClick={() => action.run(selection.chosen)}
              >
                {action.label}
              </Button>
            ))}
            <Button size="xs" variant="subtle" color="gray" onClick={selection.clear}>
              {m.clearSelection}
            </Button>
          </div>
        ) : (
          <div className={classes.filters}>{filters}</div>
        )}
        <div className={classes.choosers}>
          <ViewMenu table={name} />
          <ColumnChooser columns={columns} shown={shown.map((column) => column.id)} onChoose={(cols) => set({ cols })} dense={dense} onDense={setDense} />
        </div>
      </div>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={label} data-dense={dense || undefined}>
          <thead>
            <tr>
              {bulk && (
                <th scope="col" className={classes.check}>
                  <Checkbox
                    size="xs"
                    aria-label={m.selectAll}
                    checked={rows.length > 0 && selection.chosen.length === rows.length}
                    indeterminate={selection.chosen.length > 0 && selection.chosen.length < rows.length}
                    onChange={selection.toggleAll}
                  />
                </th>
              )}
              {shown.map((column) => (
                <HeadCell key={column.id} column={column} sort={sort} {...(onSort ? { onSort } : {})} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row, index) => (
              <tr
                key={rowKey(row)}
                tabIndex={index === Math.max(active, 0) ? 0 : -1}
                data-active={index === active || undefined}
                data-tone={rowTone?.(row)}
                data-opens={to || onOpen ? true : undefined}
                aria-selected={bulk ? selection.has(row) : undefined}
                onFocus={() => setActive(index)}
                onClick={(event) => isOwnTarget(event) && open(row)}
                onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && open(row)}
              >
                {bulk && (
                  <td className={classes.check}>
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={m.selectRow(rowLabel(row))}
                      checked={selection.has(row)}
                      onChange={() => selection.toggle(row)}
                    />
                  </td>
                )}
                {shown.map((column) => (
                  <td key={column.id} data-numeric={column.numeric || undefined} data-main={column.main || undefined} data-phone={column.phone ?? 'below'}>
                    {column.main ? mainCell(row, column) : column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {foot}
    </div>
  )
}
