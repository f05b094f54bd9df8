import { useCallback, useEffect, useMemo } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { useDraft, useQueued } from '../../../../platform/staff/index.ts'
import { declareDayList } from '../../contract.ts'
import type { LineProblem } from '../../errors.ts'
import { isSheet, pasteInto, withoutBlank } from './paste.ts'
import { emptyRow, isBegun, rowAfter, type DayRow, type KeptFile, type TextField } from './rows.ts'

export type Sentence = { readonly vi: string; readonly en: string }
type DayDraft = { readonly issue: string; readonly rows: readonly DayRow[]; readonly refused: Readonly<Record<string, Sentence>> }

const EMPTY: DayDraft = { issue: '', rows: [], refused: {} }
const FIRST_ROWS = 3

export type DayDraftHands = {
  readonly issue: string
  readonly rows: readonly DayRow[]
  /** Why the server did not take a row, until it is changed. */
  readonly refused: Readonly<Record<string, Sentence>>
  readonly isReady: boolean
  readonly keptAt: Date | null
  readonly refusesStorage: boolean
  readonly setIssue: (issue: string) => void
  readonly change: (id: string, field: TextField, value: string) => void
  readonly attach: (ids: readonly string[] | 'all', file: KeptFile) => void
  readonly detach: (id: string, fileSha256: string) => void
  /** Adds an empty row at the end and answers its place. */
  readonly add: () => number
  /** A frame instead of the one that was copied before; rows with words in them stay. */
  readonly setFrame: (rows: readonly DayRow[]) => void
  readonly append: (row: DayRow) => void
  readonly remove: (ids: readonly string[]) => void
  readonly putBack: (row: DayRow, index: number) => void
  /** True when the text was a sheet and is now in the rows. */
  readonly paste: (index: number, field: TextField, text: string) => boolean
  readonly refuse: (refused: Readonly<Record<string, Sentence>>) => void
}

const without = (refused: DayDraft['refused'], id: string): DayDraft['refused'] =>
  id in refused ? Object.fromEntries(Object.entries(refused).filter(([key]) => key !== id)) : refused

/** Rows typed for one channel and day, on this device until the server has them. `arrived` are ids the server knows. */
export const useDayDraft = (channelId: string, day: Day, arrived: ReadonlySet<string>): DayDraftHands => {
  const { value, set, isReady, keptAt, refused: refusesStorage } = useDraft<DayDraft>(`record.day-list ${channelId} ${day}`, EMPTY)
  const rows = useMemo(() => value.rows.filter((row) => !arrived.has(row.id)), [value.rows, arrived])

  const remove = useCallback((ids: readonly string[]) => set((before) => ({ ...before, rows: before.rows.filter((row) => !ids.includes(row.id)) })), [set])
  useEffect(() => {
    if (isReady && value.rows.some((row) => arrived.has(row.id))) remove([...arrived])
  }, [isReady, value.rows, arrived, remove])

  const onRows = useCallback((change: (rows: readonly DayRow[]) => readonly DayRow[]) => set((before) => ({ ...before, rows: change(before.rows) })), [set])
  const one = useCallback(
    (id: string, change: (row: DayRow) => DayRow) =>
      set((before) => ({ ...before, rows: before.rows.map((row) => (row.id === id ? change(row) : row)), refused: without(before.refused, id) })),
    [set],
  )
  // an untouched day shows a few rows to type into; they are kept once something is in them
  useEffect(() => {
    if (isReady && value.rows.length === 0) onRows(() => Array.from({ length: FIRST_ROWS }, () => emptyRow()))
  }, [isReady, value.rows.length, onRows])

  return {
    issue: value.issue,
    rows,
    refused: value.refused,
    isReady,
    keptAt,
    refusesStorage,
    setIssue: (issue) => set((before) => ({ ...before, issue })),
    change: (id, field, typed) => one(id, (row) => ({ ...row, [field]: typed })),
    attach: (ids, file) =>
      onRows((before) =>
        before.map((row) =>
          (ids === 'all' || ids.includes(row.id)) && !row.evidence.some((each) => each.fileSha256 === file.fileSha256)
            ? { ...row, evidence: [...row.evidence, file] }
            : row,
        ),
      ),
    detach: (id, fileSha256) => one(id, (row) => ({ ...row, evidence: row.evidence.filter((each) => each.fileSha256 !== fileSha256) })),
    add: () => {
      onRows((before) => [...before, rowAfter(before.at(-1))])
      return rows.length
    },
    setFrame: (frame) => onRows((before) => [...withoutBlank(before), ...frame]),
    append: (row) => onRows((before) => [...before.filter(isBegun), row]),
    remove,
    putBack: (row, index) => onRows((before) => before.toSpliced(index, 0, row)),
    paste: (index, field, text) => {
      if (!isSheet(text)) return false
      onRows((before) => pasteInto(before, { index, field }, text))
      return true
    },
    refuse: (refused) => set((before) => ({ ...before, refused: { ...before.refused, ...refused } })),
  }
}

/** Sentences of a refused list by row: those of its lines, or the whole refusal on each of its rows. */
export const sentencesOf = (
  rowIds: readonly string[],
  refusal: { readonly vi: string; readonly en: string; readonly detail: Readonly<Record<string, unknown>> },
): Record<string, Sentence> => {
  const lines = Array.isArray(refusal.detail['lines']) ? (refusal.detail['lines'] as readonly LineProblem[]) : null
  if (!lines) return Object.fromEntries(rowIds.map((id) => [id, { vi: refusal.vi, en: refusal.en }]))
  const sentences: Record<string, Sentence> = {}
  for (const { id, vi, en } of lines) {
    const before = sentences[id]
    sentences[id] = before ? { vi: `${before.vi} ${vi}`, en: `${before.en} ${en}` } : { vi, en }
  }
  return sentences
}

/** Acts of this channel and day that have not arrived. */
export const useQueuedLists = (channelId: string, day: Day) => {
  const queued = useQueued(declareDayList)
  return useMemo(() => queued.filter(({ call }) => call.body.channelId === channelId && call.body.day === day), [queued, channelId, day])
}
