import { api, OfflineError } from '../../client/api.ts'
import type { Endpoint } from '../../contract/endpoint.ts'
import { AppError } from '../../errors.ts'
import { readAll, update } from '../data/device-store.ts'
import { deviceOwner } from '../data/owner.ts'
import { isSignedOut } from '../data/call.ts'
import { untilSignedIn } from '../data/session-gate.ts'
import type { Act } from './act.ts'
import type { OutboxMessage, OutboxWorld } from './engine.ts'

const LOCK = 'hoitu-outbox'
/** A call that hangs on a bad network is given up and sent again; the act's own id lets it arrive once. */
const TIMEOUT_MS = 60_000

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new OfflineError('no answer in time')), TIMEOUT_MS)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

const send = async (act: Act): Promise<unknown> => {
  // the reply's shape is the caller's business: only method, path and the call survive a closed browser
  const endpoint = act.endpoint as unknown as Endpoint
  try {
    return await inTime(api(endpoint, act.call as never))
  } catch (error) {
    if (isSignedOut(error)) void untilSignedIn()
    throw error
  }
}

/** Storage, locks and network of this browser. `hear` gets what other tabs tell. */
export const browserWorld = (hear: (message: OutboxMessage) => void): OutboxWorld => {
  const channel = new BroadcastChannel(LOCK)
  channel.onmessage = (event: MessageEvent<OutboxMessage>) => hear(event.data)
  return {
    readAll: () => readAll<Act>('outbox'),
    update: (id, change) => update<Act>('outbox', id, change),
    send,
    isRefusal: (error) => error instanceof AppError,
    owner: deviceOwner,
    now: () => Date.now(),
    alone: async (work) => {
      await navigator.locks.request(LOCK, work)
    },
    later: (work, milliseconds) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    },
    tell: (message) => channel.postMessage(message),
  }
}
