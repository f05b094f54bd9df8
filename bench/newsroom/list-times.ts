import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf, type LooseCall } from '../../src/platform/contract/address.ts'
import type { Endpoint } from '../../src/platform/contract/endpoint.ts'
import { ask, msOf } from '../ask.ts'
import { percentile, type Measured, type Size } from '../figure.ts'
import type { Newsroom } from './newsroom.ts'

export type Question = {
  readonly name: string
  readonly token: string
  readonly endpoint: Endpoint
  readonly query?: LooseCall['query']
  readonly params?: LooseCall['params']
}

const ROUNDS: Readonly<Record<Size, number>> = { small: 2, full: 60 }
const WARM_UP = 3

/** One session may ask 1,200 times a minute: whoever asks more waits for the next one, outside what is measured. */
const minuteByMinute = (): (() => Promise<void>) => {
  let [asked, since] = [0, performance.now()]
  return async () => {
    if (++asked < 1_100) return
    await sleep(Math.max(0, 61_000 - (performance.now() - since)))
    ;[asked, since] = [0, performance.now()]
  }
}

/** The page behind the first one too, where there is one. */
const addressesOf = async (origin: string, { endpoint, query, params, token }: Question): Promise<string[]> => {
  const call = { ...(query ? { query } : {}), ...(params ? { params } : {}) }
  const first = origin + addressOf(endpoint, call)
  const { status, text } = await ask(first, { token })
  if (status !== 200) throw new Error(`${status} ${first}: ${text.slice(0, 300)}`)
  const { nextCursor } = JSON.parse(text) as { nextCursor?: string | null }
  return nextCursor ? [first, origin + addressOf(endpoint, { ...call, query: { ...query, cursor: nextCursor } })] : [first]
}

/** Every question again and again, one after the other, as one person asks them through HTTP with a session. The note names the slowest. */
export const listP95 = async (size: Size, newsroom: Newsroom, questions: readonly Question[]): Promise<Measured> => {
  const web = await newsroom.world.house.serve()
  const myTurn = minuteByMinute()
  try {
    const times = new Map<string, number[]>(questions.map(({ name }) => [name, []]))
    for (const question of questions) {
      const addresses = await addressesOf(web.origin, question)
      for (let round = -WARM_UP; round < ROUNDS[size]; round++) {
        for (const address of addresses) {
          await myTurn()
          const ms = await msOf(address, question.token)
          if (round >= 0) times.get(question.name)!.push(ms)
        }
      }
    }
    const [slowest] = [...times].map(([name, values]) => ({ name, p95: percentile(values, 0.95) })).toSorted((a, b) => b.p95 - a.p95)
    const note = `slowest question: ${slowest!.name}, p95 ${slowest!.p95.toFixed(1)} ms`
    return { value: percentile([...times.values()].flat(), 0.95), note }
  } finally {
    await web.stop()
  }
}
