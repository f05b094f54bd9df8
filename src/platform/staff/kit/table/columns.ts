import type { ReactNode } from 'react'

export type Column<R> = {
  readonly id: string
  readonly title: string
  readonly cell: (row: R) => ReactNode
  /** Pixels, or '30%'; without it the column takes what is left. */
  readonly width?: number | string
  /** Right-aligned tabular figures. */
  readonly numeric?: boolean
  readonly sortable?: boolean
  /** Hidden until the person chooses it. */
  readonly optional?: boolean
  /** The column that names the row: it is the link, cannot be hidden, and is the first line on a phone. */
  readonly main?: boolean
  /** On a phone: beside the main line, in the line below it (default), or not at all. */
  readonly phone?: 'side' | 'below' | 'hidden'
}

/** Which columns are shown: the address names them (`?cols=title,state`), else those not optional. The main one always. */
export const shownColumns = <R>(columns: readonly Column<R>[], chosen: string): readonly Column<R>[] => {
  const wanted = chosen.split(',').filter((id) => columns.some((column) => column.id === id))
  if (wanted.length === 0) return columns.filter((column) => !column.optional)
  return columns.filter((column) => column.main || wanted.includes(column.id))
}

/** The address value for a choice of columns; '' when it is the usual one. */
export const namesOfColumns = <R>(columns: readonly Column<R>[], shown: readonly string[]): string => {
  const usual = columns.filter((column) => !column.optional).map((column) => column.id)
  const now = columns.filter((column) => column.main || shown.includes(column.id)).map((column) => column.id)
  return now.join(',') === usual.join(',') ? '' : now.join(',')
}

/** 'deadline' → '-deadline' → '' (as the list comes). */
export const nextSort = (sort: string, column: string): string => (sort === column ? `-${column}` : sort === `-${column}` ? '' : column)
export const sortOf = (sort: string, column: string): 'ascending' | 'descending' | 'none' =>
  sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : 'none'
