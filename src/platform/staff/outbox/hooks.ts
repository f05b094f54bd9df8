import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { LooseCall } from '../../contract/address.ts'
import type { CallOf, Endpoint, OutputOf } from '../../contract/endpoint.ts'
import { newId } from '../../ids.ts'
import { deviceOwner, onOwnerChange } from '../data/owner.ts'
import { onSessionGate, sessionHasExpired } from '../data/session-gate.ts'
import type { Act, Outcome, Refusal } from './act.ts'
import { browserWorld } from './browser-world.ts'
import { createOutbox, type Outbox } from './engine.ts'

let only: Outbox | undefined

const start = (): Outbox => {
  const outbox: Outbox = createOutbox(browserWorld((message) => outbox.hear(message)))
  const flush = (): void => void outbox.flush()
  addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && flush())
  onOwnerChange(flush)
  onSessionGate(() => !sessionHasExpired() && flush())
  flush()
  return outbox
}

/** The one outbox of this browser. */
export const staffOutbox = (): Outbox => (only ??= start())

const noActs: readonly Act[] = []

/** All acts of the person at work that have not arrived. */
export const useOutboxActs = (): readonly Act[] => {
  const outbox = staffOutbox()
  const acts = useSyncExternalStore(outbox.subscribe, outbox.acts)
  return useMemo(() => (acts.length === 0 ? noActs : acts.filter((act) => act.owner === deviceOwner())), [acts])
}

/** Reads lists again when an act of them arrived; the shell uses it once. */
export const useOutboxArrivals = (): void => {
  const client = useQueryClient()
  useEffect(
    () =>
      staffOutbox().onArrived((refreshes) => {
        for (const path of refreshes) void client.invalidateQueries({ queryKey: [path] })
      }),
    [client],
  )
}

export type QueueOptions = {
  /** What the person reads in the queue: 'Đăng ký tin: Khai mạc lễ hội'. */
  readonly label: string
  /** Acts with the same item are sent in order. */
  readonly item?: string
  /** Address below /staff where the act can be changed. */
  readonly edit?: string
}
export type QueuedAct<E extends Endpoint> = {
  readonly id: string
  readonly call: CallOf<E>
  readonly label: string
  readonly state: Act['state']
  readonly refusal: Refusal | null
  readonly queuedAt: Date
}

export type SentOutcome<E extends Endpoint> = Exclude<Outcome, { state: 'sent' }> | { readonly state: 'sent'; readonly reply: OutputOf<E> }

export type Queue<E extends Endpoint> = {
  /** On disk when it resolves; throws when this browser refuses storage. */
  readonly add: (call: CallOf<E>, options: QueueOptions) => Promise<{ readonly id: string }>
  readonly settled: (id: string) => Promise<SentOutcome<E>>
  readonly withdraw: (id: string) => Promise<boolean>
  /** Sends a refused act again, with another call where the person mended it. */
  readonly retry: (id: string, change?: { readonly call: CallOf<E>; readonly label?: string }) => Promise<boolean>
}

/** Sends commands that survive a lost network. Only for endpoints whose body carries an id made here (`newId()`). */
export const useQueue = <E extends Endpoint>(endpoint: E, options: { readonly refreshes?: readonly Pick<Endpoint, 'path'>[] } = {}): Queue<E> => {
  const refreshes = (options.refreshes ?? []).map(({ path }) => path).join(' ')
  return useMemo(() => {
    const outbox = staffOutbox()
    return {
      add: (call, given) =>
        outbox.add({
          id: newId(),
          endpoint: { method: endpoint.method, path: endpoint.path },
          call: call as LooseCall,
          label: given.label,
          item: given.item ?? null,
          edit: given.edit ?? null,
          refreshes: refreshes === '' ? [] : refreshes.split(' '),
        }),
      settled: (id) => outbox.settled(id) as Promise<SentOutcome<E>>,
      withdraw: outbox.withdraw,
      retry: (id, change) => outbox.retry(id, change && { call: change.call as LooseCall, ...(change.label === undefined ? {} : { label: change.label }) }),
    }
  }, [endpoint, refreshes])
}

const asQueued = <E extends Endpoint>(act: Act): QueuedAct<E> => ({
  id: act.id,
  call: act.call as CallOf<E>,
  label: act.label,
  state: act.state,
  refusal: act.refusal,
  queuedAt: new Date(act.queuedAt),
})

/** Acts of one endpoint that have not arrived: rows a list shows before the server knows them. */
export const useQueued = <E extends Endpoint>(endpoint: E): readonly QueuedAct<E>[] => {
  const acts = useOutboxActs()
  return useMemo(
    () => acts.filter((act) => act.endpoint.path === endpoint.path && act.endpoint.method === endpoint.method).map((act) => asQueued<E>(act)),
    [acts, endpoint],
  )
}
