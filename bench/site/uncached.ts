import { msOf } from '../ask.ts'
import { once, percentile, type Measured, type Size } from '../figure.ts'
import { costOfAnswers } from '../processor-time.ts'
import { worldOf, type World } from './world.ts'

const ROUNDS: Readonly<Record<Size, number>> = { small: 1_000, full: 3_000 }

/** Every answer made anew: the page cache keeps nothing, and one client asks for one page after another. */
const measure = async (size: Size, pathsOf: (world: World) => readonly string[]): Promise<{ cpu: Measured; p95Ms: number }> => {
  const world = await worldOf(size)
  const web = await world.house.serve({ PAGE_CACHE_MB: '0' })
  try {
    const paths = pathsOf(world)
    const askNext = (turn: number): Promise<number> => msOf(web.origin + paths[turn % paths.length]!)
    const { cpu, times } = await costOfAnswers({ web: web.pid, database: world.house.databasePid }, askNext, ROUNDS[size])
    return { cpu, p95Ms: percentile(times, 0.95) }
  } finally {
    await web.stop()
  }
}

const measureArticles = once((size) => measure(size, (world) => world.paths))

export const articleCpu = async (size: Size): Promise<Measured> => (await measureArticles(size)).cpu
export const articleP95 = async (size: Size): Promise<number> => (await measureArticles(size)).p95Ms
export const homeCpu = async (size: Size): Promise<Measured> => (await measure(size, (world) => [`${world.base}/`])).cpu
