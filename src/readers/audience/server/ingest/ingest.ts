import { join } from 'node:path'
import { hanoiDay } from '../../../../platform/clock.ts'
import type { PageCache } from '../../../../platform/http/page-cache.ts'
import type { Services } from '../../../../platform/services.ts'
import type { Beacon } from '../../contract.ts'
import { buffering } from '../../policy.ts'
import { NONE, type Taken } from '../tables.ts'
import { openBuffer, type BufferLimits } from './buffer.ts'
import { deviceOf, isMachine, referrerOf } from './classify.ts'
import { agreedKeyOf, keyOf, openSalts } from './keys.ts'
import { openKnown } from './known.ts'
import { openShed } from './shed.ts'
import { storeLeftOut, storeReadings, type LeftOut } from './store.ts'

const MOST_LEFT_OUT = 200

/** Who sent a message; used to make its keys and forgotten. */
export type Sender = { readonly ip: string; readonly userAgent: string; readonly now: Date }

export type Ingest = {
  readonly take: (beacon: Beacon, sender: Sender) => Promise<void>
  /** Stores what waits. */
  readonly flush: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly waiting: () => number
}

/** Machines are recognised by their name, and there are few names. */
const machines = () => {
  const known = new Map<string, boolean>()
  return (userAgent: string): boolean => {
    const answer = known.get(userAgent) ?? isMachine(userAgent)
    if (known.size > 5_000) known.clear()
    known.set(userAgent, answer)
    return answer
  }
}

const takenOf = (beacon: Beacon, { ip, userAgent, now }: Sender, salt: Buffer): Taken => ({
  agencyId: beacon.agency,
  at: now.toISOString(),
  day: hanoiDay(now),
  kind: beacon.kind,
  page: beacon.page,
  work: beacon.work ?? null,
  area: beacon.area ?? null,
  readerKey: keyOf(salt, beacon.agency, ip, userAgent),
  addressKey: keyOf(salt, beacon.agency, ip),
  agreedKey: beacon.reader === undefined ? null : agreedKeyOf(beacon.agency, beacon.reader),
  device: deviceOf(userAgent),
  referrer: beacon.kind === 'view' ? referrerOf(beacon.from ?? '') : null,
  seconds: beacon.kind === 'stay' ? (beacon.seconds ?? 0) : 0,
  finished: beacon.kind === 'stay' && beacon.finished === true,
})

/** Takes what reader pages tell: makes keys, holds, stores. One a web process. */
export const openIngest = async (services: Services, limits: BufferLimits & { onDiskBytes: number } = buffering): Promise<Ingest> => {
  const { db, log, clock, config } = services
  const [salts, known, isBot] = [openSalts(db), openKnown(db, clock), machines()]
  let leftOut: LeftOut[] = []
  const leave = (one: LeftOut): void => {
    // messages that make up sites must not make up memory
    const agencyId = leftOut.length < MOST_LEFT_OUT ? one.agencyId : NONE
    const same = leftOut.findIndex((each) => each.agencyId === agencyId && each.day === one.day && each.reason === one.reason)
    if (same < 0) leftOut.push({ ...one, agencyId })
    else leftOut[same] = { ...one, agencyId, count: leftOut[same]!.count + one.count }
  }
  const tellLeftOut = async (): Promise<void> => {
    if (leftOut.length === 0) return
    const counts = leftOut
    leftOut = []
    const told = async (): Promise<void> => {
      await known.learn({ agencyIds: counts.map((each) => each.agencyId), publicIds: [], areaIds: [] })
      await storeLeftOut(
        db,
        counts.map((each) => (known.isAgency(each.agencyId) ? each : { ...each, agencyId: NONE })),
      )
    }
    await told().catch((error: unknown) => {
      for (const each of counts) leave(each)
      throw error
    })
  }
  const onError = (error: unknown): void => log.warn({ err: error }, 'readings wait: they could not be stored')
  const shed = await openShed(join(config.dataDir, 'audience'), limits.onDiskBytes, onError)
  const buffer = openBuffer({
    limits,
    shed,
    store: (messages) => storeReadings(db, known, messages),
    lost: (message) => leave({ agencyId: message.agencyId, day: message.day, reason: 'lost', count: 1 }),
    onError,
  })
  const flushAll = async (): Promise<void> => {
    await buffer.flush()
    await tellLeftOut().catch(onError)
  }
  const timer = setInterval(() => void tellLeftOut().catch(onError), 10_000)
  timer.unref()

  return {
    take: async (beacon, sender) => {
      const day = hanoiDay(sender.now)
      if (isBot(sender.userAgent)) return leave({ agencyId: beacon.agency, day, reason: 'bot', count: 1 })
      buffer.add(takenOf(beacon, sender, await salts.of(day)))
    },
    flush: flushAll,
    waiting: buffer.waiting,
    stop: async () => {
      clearInterval(timer)
      await buffer.stop()
      await tellLeftOut().catch(onError)
    },
  }
}

// a request carries its own copy of the services; the page cache is the one thing of a process they all share
const opened = new WeakMap<PageCache, Ingest>()

export const startIngest = async (services: Services): Promise<() => Promise<void>> => {
  const ingest = await openIngest(services)
  opened.set(services.pages, ingest)
  return ingest.stop
}

/** The one of this process; throws before the process has started. */
export const ingestOf = (services: Services): Ingest => {
  const ingest = opened.get(services.pages)
  if (!ingest) throw new Error('readings are not taken yet')
  return ingest
}
