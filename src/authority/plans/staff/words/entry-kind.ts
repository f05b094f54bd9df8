import type { IndicatorRow } from '../../contract/dashboard.ts'

export const entryForms = ['value', 'baseline', 'document', 'revenue', 'area'] as const
export type EntryForm = (typeof entryForms)[number]

/** What an indicator most likely lacks: the form its way on leads to. */
export const entryKindFor = (row: Pick<IndicatorRow, 'value' | 'definition'>): EntryForm => {
  const rule = row.definition?.rule
  if (rule === 'revenue-growth') return 'revenue'
  if (row.value.status === 'no-baseline' || row.value.status === 'baseline-zero') return 'baseline'
  if (rule === 'remote-access' || rule === 'urban-rural') return 'area'
  if (rule === 'analysis-and-ai' || rule === 'converged') return 'value'
  return (row.definition?.documents.length ?? 0) > 0 ? 'document' : 'value'
}
