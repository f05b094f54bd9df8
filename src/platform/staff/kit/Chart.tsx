import { Button, Skeleton, Table, useComputedColorScheme } from '@mantine/core'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Icon } from '../icons/Icon.tsx'
import { useKitMessages } from '../words/kit.ts'
import type { ChartOption } from './chart-engine.ts'
import classes from './Chart.module.css'

export type ChartTable = { readonly head: readonly string[]; readonly rows: readonly (readonly (string | number | null)[])[] }

const FigureTable = ({ table, title }: { table: ChartTable; title: string }): ReactNode => (
  <Table aria-label={title} withTableBorder verticalSpacing={4} tabularNums>
    <Table.Thead>
      <Table.Tr>
        {table.head.map((word) => (
          <Table.Th key={word}>{word}</Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {table.rows.map((row, index) => (
        <Table.Tr key={index}>
          {row.map((value, column) => (
            <Table.Td key={column}>{value ?? '–'}</Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)

const Drawing = ({ option, height, title }: { option: ChartOption; height: number; title: string }): ReactNode => {
  const place = useRef<HTMLDivElement>(null)
  const scheme = useComputedColorScheme('light')
  const [ready, setReady] = useState(false)
  useEffect(() => {
    let stop: (() => void) | undefined
    let left = false
    void import('./chart-engine.ts').then(({ drawChart }) => {
      if (left || !place.current) return
      stop = drawChart(place.current, title, option)
      setReady(true)
    })
    return () => {
      left = true
      stop?.()
    }
  }, [option, scheme, title])
  return (
    <div className={classes.place} style={{ height }}>
      {!ready && <Skeleton height={height} />}
      <div ref={place} style={{ height }} />
    </div>
  )
}

/** A drawn chart whose numbers can always be read as a table. Memoise `option`. The axis of values starts at zero unless it says so. */
export const Chart = ({ title, option, table, height = 260 }: { title: string; option: ChartOption; table: ChartTable; height?: number }): ReactNode => {
  const m = useKitMessages()
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <span>{title}</span>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          leftSection={<Icon name={asTable ? 'chart' : 'table'} size={14} />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? m.showChart : m.showTable}
        </Button>
      </figcaption>
      {asTable ? <FigureTable table={table} title={title} /> : <Drawing option={option} height={height} title={title} />}
    </figure>
  )
}
