import { readFileSync } from 'node:fs'

/** Megabytes of a process: resident, and its share of what it has in common with others (the program text of Node). */
export type Memory = { readonly rss: number; readonly pss: number }

const KB_A_MB = 1024

/** Memory of all given processes together, from smaps_rollup (proc(5)); Linux only. */
export const memoryOf = (pids: readonly number[]): Memory => {
  const texts = pids.map((pid) => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
  const sum = (field: string): number =>
    texts.reduce((total, text) => total + Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0), 0) / KB_A_MB
  return { rss: sum('Rss'), pss: sum('Pss') }
}
