import { setTimeout as sleep } from 'node:timers/promises'
import { listWorks } from '../../src/commons/record/contract.ts'
import { listStories } from '../../src/newsroom/stories/contract.ts'
import { listPlanItems } from '../../src/newsroom/planning/contract.ts'
import { addressOf } from '../../src/platform/contract/address.ts'
import { hanoiDay } from '../../src/platform/clock.ts'
import { ask } from '../ask.ts'
import { demoHouseOf, type DemoHouse } from '../demo-house.ts'
import { once, type Measured, type Size } from '../figure.ts'
import { memoryOf, type Memory } from './memory.ts'
import { uploadPicture } from './upload-picture.ts'

const IDLE_MS: Readonly<Record<Size, number>> = { small: 1_000, full: 30_000 }
const LOAD_MS: Readonly<Record<Size, number>> = { small: 2_000, full: 60_000 }
const AT_ONCE = 16
const PICTURE_EVERY_MS = 2_500

/** Reader pages of every kind, as they link to each other from the home page. */
const readerPathsOf = async (origin: string, base: string): Promise<string[]> => {
  const { text } = await ask(`${origin}${base}/`)
  const linked = [...text.matchAll(/href="(\/bao\/[^"#?]+)"/g)].map((match) => match[1]!)
  return [...new Set([`${base}/`, `${base}/rss.xml`, `${base}/tim-kiem?q=khanh+thanh`, ...linked])]
}

const staffPathsOf = (): string[] => [
  addressOf(listStories, { query: { limit: 40 } }),
  addressOf(listStories, { query: { text: 'minh son' } }),
  addressOf(listWorks, { query: { limit: 40 } }),
  addressOf(listPlanItems, { query: { day: hanoiDay(new Date()), of: 'all' } }),
]

/** Readers and staff ask without a pause, and a picture goes up every few seconds. Resolves with how much was answered. */
const putUnderLoad = async (origin: string, demo: DemoHouse, milliseconds: number): Promise<{ answers: number; pictures: number }> => {
  const { token } = await demo.signIn('secretary')
  const readerPaths = await readerPathsOf(origin, demo.base)
  const until = performance.now() + milliseconds
  let [answers, pictures] = [0, 0]
  const asking = Array.from({ length: AT_ONCE }, async (_, client) => {
    const paths = client % 4 === 0 ? staffPathsOf() : readerPaths
    for (let turn = client; performance.now() < until; turn++) {
      const { status } = await ask(origin + paths[turn % paths.length]!, client % 4 === 0 ? { token } : {})
      if (status >= 500) throw new Error(`${status} ${paths[turn % paths.length]}`)
      answers += 1
    }
  })
  const sending = (async () => {
    while (performance.now() < until) {
      await uploadPicture(origin, token)
      pictures += 1
      await sleep(PICTURE_EVERY_MS)
    }
  })()
  await Promise.all([...asking, sending])
  return { answers, pictures }
}

const watchPeak = (pids: readonly number[]): { stop: () => Memory } => {
  let peak: Memory = memoryOf(pids)
  const timer = setInterval(() => {
    const now = memoryOf(pids)
    peak = { rss: Math.max(peak.rss, now.rss), pss: Math.max(peak.pss, now.pss) }
  }, 250)
  return {
    stop: () => {
      clearInterval(timer)
      return peak
    },
  }
}

type MemoryFigures = { readonly idle: Measured; readonly loaded: Measured }

const measure = async (size: Size): Promise<MemoryFigures> => {
  const demo = await demoHouseOf(size)
  const [web, worker] = [await demo.house.serve(), await demo.house.work()]
  const pids = [web.pid, worker.pid]
  try {
    await ask(`${web.origin}${demo.base}/`)
    await sleep(IDLE_MS[size])
    const [idle, ofWeb] = [memoryOf(pids), memoryOf([web.pid])]
    const peak = watchPeak(pids)
    const done = await putUnderLoad(web.origin, demo, LOAD_MS[size])
    const loaded = peak.stop()
    const shared = (memory: Memory): string => `without counting shared pages twice ${memory.pss.toFixed(0)} MB`
    return {
      idle: {
        value: idle.rss,
        note: `resident, web ${ofWeb.rss.toFixed(0)} + worker ${(idle.rss - ofWeb.rss).toFixed(0)}; ${shared(idle)}; ${IDLE_MS[size] / 1000} s after the first page`,
      },
      loaded: {
        value: loaded.rss,
        note: `highest resident in ${LOAD_MS[size] / 1000} s with ${done.answers} answers and ${done.pictures} pictures; ${shared(loaded)}`,
      },
    }
  } finally {
    await worker.stop()
    await web.stop()
  }
}

const measuredOf = once(measure)

export const idle = async (size: Size): Promise<Measured> => (await measuredOf(size)).idle
export const loaded = async (size: Size): Promise<Measured> => (await measuredOf(size)).loaded
