import type { Cell, CellDims, Measure } from '../define.ts'

export type StoredCell = { day: string; no: number; dims: string; value: string | null; keys: string[] | null }

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Dims as one text: keys sorted, lists sorted without doubles, what has no value left out. */
export const canonicalDims = (dims: CellDims): string => {
  const entries = Object.entries(dims).flatMap(([name, value]): [string, string | string[]][] => {
    if (value === null || value === undefined) return []
    if (typeof value === 'string') return [[name, value]]
    return value.length === 0 ? [] : [[name, [...new Set(value)].sort(byCode)]]
  })
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => byCode(a, b))))
}

type Merged = { day: string; dims: string; value: number; keys: Set<string> }

/** Cells with the same day and dims made one, in a fixed order: the same facts always give the same rows. */
export const mergeCells = (measure: Measure, cells: readonly Cell[]): StoredCell[] => {
  const merged = new Map<string, Merged>()
  for (const cell of cells) {
    const dims = canonicalDims(cell.dims)
    const id = `${cell.day} ${dims}`
    const known = merged.get(id) ?? { day: cell.day, dims, value: 0, keys: new Set() }
    known.value += cell.value ?? 0
    for (const key of cell.keys ?? []) known.keys.add(key)
    merged.set(id, known)
  }
  const ordered = [...merged.values()].sort((a, b) => byCode(a.day, b.day) || byCode(a.dims, b.dims))
  const counters = new Map<string, number>()
  return ordered.map(({ day, dims, value, keys }) => {
    const no = (counters.get(day) ?? 0) + 1
    counters.set(day, no)
    const isDistinct = measure.kind === 'distinct'
    return { day, no, dims, value: isDistinct ? null : String(value), keys: isDistinct ? [...keys].sort(byCode) : null }
  })
}
