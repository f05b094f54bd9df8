import type { AppError } from '../../errors.ts'
import type { Act, Outcome, Refusal } from './act.ts'
import { nextToSend, retryDelay, sortActs, verdictOf, type Verdict } from './rules.ts'

export type OutboxMessage =
  | { readonly kind: 'changed' }
  | { readonly kind: 'settled'; readonly id: string; readonly outcome: Outcome; readonly refreshes: readonly string[] }

/** What the outbox needs of the world; the browser gives the real ones, a test its own. */
export type OutboxWorld = {
  readonly readAll: () => Promise<readonly Act[]>
  /** Atomic across tabs: null removes, undefined leaves as it is. Resolves on disk with what is there afterwards. */
  readonly update: (id: string, change: (before: Act | undefined) => Act | null | undefined) => Promise<Act | undefined>
  readonly send: (act: Act) => Promise<unknown>
  readonly isRefusal: (error: unknown) => error is AppError
  /** The person and organisation signed in now; '' for nobody. */
  readonly owner: () => string
  readonly now: () => number
  /** Runs work in one tab at a time, after those that wait already. */
  readonly alone: (work: () => Promise<void>) => Promise<void>
  /** Runs later; the answer cancels it. */
  readonly later: (work: () => void, milliseconds: number) => () => void
  /** Tells the other tabs; `hear` is their side. */
  readonly tell: (message: OutboxMessage) => void
}

export type NewAct = Omit<Act, 'state' | 'refusal' | 'queuedAt' | 'owner'>

export type Outbox = {
  readonly acts: () => readonly Act[]
  readonly subscribe: (listener: () => void) => () => void
  /** Hears which lists an arrived act asks to read again. */
  readonly onArrived: (listener: (refreshes: readonly string[]) => void) => () => void
  /** Resolves once the act is on disk. */
  readonly add: (act: NewAct) => Promise<Act>
  /** What became of it: sent, refused, or waiting for a network. */
  readonly settled: (id: string) => Promise<Outcome>
  /** True: it will not be sent. False: it has gone, or is on its way. */
  readonly withdraw: (id: string) => Promise<boolean>
  /** The same act again, changed or not. False: it has gone. */
  readonly retry: (id: string, change?: Partial<Pick<Act, 'call' | 'label'>>) => Promise<boolean>
  /** Sends what can be sent; called at the start, on reconnect and after signing in. */
  readonly flush: () => Promise<void>
  readonly hear: (message: OutboxMessage) => void
}

const refusalOf = (error: AppError, at: number): Refusal => ({
  code: error.code,
  status: error.status,
  vi: error.sentences.vi,
  en: error.sentences.en,
  detail: error.detail,
  at,
})

const listenersOf = <T extends readonly unknown[]>(): { add: (listener: (...given: T) => void) => () => void; call: (...given: T) => void } => {
  const all = new Set<(...given: T) => void>()
  return {
    add: (listener) => {
      all.add(listener)
      return () => all.delete(listener)
    },
    call: (...given) => {
      for (const listener of all) listener(...given)
    },
  }
}

export const createOutbox = (world: OutboxWorld): Outbox => {
  let acts: readonly Act[] = []
  let failures = 0
  let cancelRetry: (() => void) | null = null
  let running: Promise<void> | null = null
  const changes = listenersOf<[]>()
  const arrivals = listenersOf<[readonly string[]]>()
  const waiters = new Map<string, ((outcome: Outcome) => void)[]>()
  // for those who ask after the answer came
  const outcomes = new Map<string, Outcome>()

  const load = async (): Promise<void> => {
    acts = sortActs(await world.readAll())
    changes.call()
  }
  const update = async (...given: Parameters<OutboxWorld['update']>): Promise<Act | undefined> => {
    const after = await world.update(...given)
    await load()
    world.tell({ kind: 'changed' })
    return after
  }
  const settleHere = (id: string, outcome: Outcome, refreshes: readonly string[]): void => {
    for (const resolve of waiters.get(id) ?? []) resolve(outcome)
    waiters.delete(id)
    if (outcome.state === 'sent') outcomes.set(id, outcome)
    if (refreshes.length > 0) arrivals.call(refreshes)
  }
  const settle = (act: Act, outcome: Outcome): void => {
    const refreshes = outcome.state === 'sent' ? act.refreshes : []
    settleHere(act.id, outcome, refreshes)
    world.tell({ kind: 'settled', id: act.id, outcome, refreshes })
  }

  const refused = async (act: Act, error: unknown): Promise<Verdict> => {
    const verdict = verdictOf(world.isRefusal(error) ? error.status : null)
    if (verdict !== 'refused' || !world.isRefusal(error)) {
      await update(act.id, (before) => before && { ...before, state: 'waiting' })
      return verdict
    }
    const refusal = refusalOf(error, world.now())
    await update(act.id, (before) => before && { ...before, state: 'refused', refusal })
    settle(act, { state: 'refused', refusal })
    return verdict
  }
  const sendOne = async (act: Act): Promise<'sent' | 'gone' | Verdict> => {
    const taken = await update(act.id, (before) => before && { ...before, state: 'sending', refusal: null })
    if (!taken) return 'gone'
    try {
      const reply = await world.send(taken)
      await update(act.id, () => null)
      settle(taken, { state: 'sent', reply })
      return 'sent'
    } catch (error) {
      return refused(taken, error)
    }
  }
  const sendAll = async (): Promise<void> => {
    await load()
    const owner = world.owner()
    const passedOver = new Set<string>()
    for (let act = nextToSend(acts, owner, passedOver); act; act = nextToSend(acts, owner, passedOver)) {
      const result = world.owner() === owner ? await sendOne(act) : 'stop'
      if (result === 'later') passedOver.add(act.id)
      if (result === 'stop') return plan(failures + 1)
    }
    plan(passedOver.size > 0 ? failures + 1 : 0)
  }
  const plan = (count: number): void => {
    failures = count
    cancelRetry?.()
    cancelRetry = count === 0 ? null : world.later(() => void run(), retryDelay(count))
  }
  const tellWaiting = (): void => {
    for (const id of waiters.keys()) if (acts.some((act) => act.id === id && act.state === 'waiting')) settleHere(id, { state: 'waiting' }, [])
  }
  const run = (): Promise<void> => {
    running ??= world.alone(sendAll).finally(() => {
      running = null
      // what was added after the last look at the queue goes now
      if (failures === 0 && nextToSend(acts, world.owner(), new Set())) void run()
      else tellWaiting()
    })
    return running
  }

  return {
    acts: () => acts,
    subscribe: changes.add,
    onArrived: arrivals.add,
    add: async (given) => {
      const act: Act = { ...given, owner: world.owner(), queuedAt: world.now(), state: 'waiting', refusal: null }
      await update(act.id, () => act)
      void run()
      return act
    },
    settled: (id) => {
      const act = acts.find((candidate) => candidate.id === id)
      if (!act) return Promise.resolve(outcomes.get(id) ?? { state: 'waiting' })
      if (act.refusal) return Promise.resolve({ state: 'refused', refusal: act.refusal })
      const { promise, resolve } = Promise.withResolvers<Outcome>()
      waiters.set(id, [...(waiters.get(id) ?? []), resolve])
      void run()
      return promise
    },
    withdraw: async (id) => {
      let taken = false
      await update(id, (before) => {
        taken = before !== undefined && before.state !== 'sending'
        return taken ? null : undefined
      })
      return taken
    },
    retry: async (id, change) => {
      let kept = false
      await update(id, (before) => {
        kept = before !== undefined && before.state !== 'sending'
        return kept && before ? { ...before, ...change, state: 'waiting', refusal: null } : undefined
      })
      void run()
      return kept
    },
    flush: async () => {
      failures = 0
      await run()
    },
    hear: (message) => {
      if (message.kind === 'settled') settleHere(message.id, message.outcome, message.refreshes)
      void load()
    },
  }
}
