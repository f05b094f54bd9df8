import { readdirSync, readFileSync } from 'node:fs'
import type { Measured } from './figure.ts'

type Stat = { readonly pid: number; readonly parent: number; readonly ticks: number }

const TICKS_A_SECOND = 100

/** utime, stime and those of children that ended (proc(5), fields 14–17). */
const statOf = (pid: number): Stat | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
    return { pid, parent: Number(fields[1]), ticks }
  } catch {
    return null
  }
}

const everyone = (): Stat[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])

/** Milliseconds of processor time that processes and all below them have used; Linux only. */
export const processorTime = (pids: readonly number[]): number => {
  const all = everyone()
  const wanted = new Set(pids)
  // parents stand before their children only by chance: go round until nobody is added
  for (let before = -1; before !== wanted.size;) {
    before = wanted.size
    for (const stat of all) if (wanted.has(stat.parent)) wanted.add(stat.pid)
  }
  return all.filter((stat) => wanted.has(stat.pid)).reduce((sum, stat) => sum + stat.ticks, 0) * (1000 / TICKS_A_SECOND)
}

/** The just-in-time compiler and the database's caches are warm in a house at work. */
const WARM_MS = 4_000

/**
 * Milliseconds of processor time of web and database for one answer, one after another, and how long each took. `askNext` is called
 * for so long that everything is warm, and at least `count` times, before the `count` answers that are measured.
 */
export const costOfAnswers = async (
  pids: { readonly web: number; readonly database: number },
  askNext: (turn: number) => Promise<number>,
  count: number,
): Promise<{ cpu: Measured; times: number[] }> => {
  let turn = 0
  for (const until = performance.now() + WARM_MS; turn < count || performance.now() < until; turn++) await askNext(turn)
  const before = { web: processorTime([pids.web]), database: processorTime([pids.database]) }
  const times: number[] = []
  for (let round = 0; round < count; round++) times.push(await askNext(turn + round))
  const [web, database] = [(processorTime([pids.web]) - before.web) / count, (processorTime([pids.database]) - before.database) / count]
  const note = `web ${web.toFixed(2)} + database ${database.toFixed(2)}; ${count} answers after ${turn} that warmed up`
  return { cpu: { value: web + database, note }, times }
}
