import { Agent, get } from 'node:http'
import type { Size } from '../figure.ts'
import { processorTime } from './processor-time.ts'
import type { Web } from './server.ts'
import { worldOf, type World } from './world.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

const ask = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    get(url, { agent }, (response) => {
      response.resume()
      response.once('end', () => (response.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(`${response.statusCode} ${url}`))))
    }).once('error', reject)
  })

export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

const askAll = async (web: Web, paths: readonly string[]): Promise<number[]> => {
  const times: number[] = []
  for (const path of paths) times.push(await ask(web.origin + path))
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

const articles = new Map<Size, ReturnType<typeof measure>>()
const measureArticles = (size: Size): ReturnType<typeof measure> => {
  const measured = articles.get(size) ?? measure(size, (world) => world.paths)
  articles.set(size, measured)
  return measured
}

export const articleCpu = async (size: Size): Promise<number> => (await measureArticles(size)).cpuMs
export const articleP95 = async (size: Size): Promise<number> => (await measureArticles(size)).p95Ms
export const homeCpu = async (size: Size): Promise<number> => (await measure(size, (world) => [`${world.base}/`])).cpuMs
