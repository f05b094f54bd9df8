import { msOf } from '../ask.ts'
import { once, percentile, type Size } from '../figure.ts'
import { processorTime } from '../processor-time.ts'
import type { Web } from '../house.ts'
import { worldOf, type World } from './world.ts'

const askAll = async (web: Web, paths: readonly string[]): Promise<number[]> => {
  const times: number[] = []
  for (const path of paths) times.push(await msOf(web.origin + path))
  return times
}

const ROUNDS: Readonly<Record<Size, number>> = { small: 300, full: 3_000 }

const around = (paths: readonly string[], count: number, from: number): string[] =>
  Array.from({ length: count }, (_, index) => paths[(from + index) % paths.length]!)

/** Every answer made anew: the page cache keeps nothing, and one client asks for one page after another. */
const measure = async (size: Size, pathsOf: (world: World) => readonly string[]): Promise<{ cpuMs: number; p95Ms: number }> => {
  const world = await worldOf(size)
  const web = await world.house.serve({ PAGE_CACHE_MB: '0' })
  try {
    const paths = pathsOf(world)
    const count = ROUNDS[size]
    // the just-in-time compiler and the database's caches are warm in a newspaper at work
    await askAll(web, around(paths, count, 0))
    const before = processorTime([web.pid, world.house.databasePid])
    const times = await askAll(web, around(paths, count, count))
    return { cpuMs: (processorTime([web.pid, world.house.databasePid]) - before) / count, p95Ms: percentile(times, 0.95) }
  } finally {
    await web.stop()
  }
}

const measureArticles = once((size) => measure(size, (world) => world.paths))

export const articleCpu = async (size: Size): Promise<number> => (await measureArticles(size)).cpuMs
export const articleP95 = async (size: Size): Promise<number> => (await measureArticles(size)).p95Ms
export const homeCpu = async (size: Size): Promise<number> => (await measure(size, (world) => [`${world.base}/`])).cpuMs
