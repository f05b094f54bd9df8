import type { ProvenanceShares } from '../../contract/indicator-value.ts'

export type ProvenanceCounts = { readonly native: number; readonly declared: number; readonly imported: number }

/** Counts by how works entered the record → parts of 1; null where nothing was counted. */
export const provenanceShares = (counts: ProvenanceCounts | null | undefined): ProvenanceShares | null => {
  if (!counts) return null
  const total = counts.native + counts.declared + counts.imported
  if (total === 0) return null
  return { native: counts.native / total, declared: counts.declared / total, imported: counts.imported / total }
}

export const addProvenance = (all: readonly ProvenanceCounts[]): ProvenanceCounts =>
  all.reduce((sum, one) => ({ native: sum.native + one.native, declared: sum.declared + one.declared, imported: sum.imported + one.imported }), {
    native: 0,
    declared: 0,
    imported: 0,
  })
