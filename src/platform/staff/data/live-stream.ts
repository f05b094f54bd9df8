import { useEffect, useRef, useState } from 'react'

/** `lost` is told a moment after it happened, so that a hiccup does not flicker. */
export type LiveState = { readonly kind: 'connecting' } | { readonly kind: 'live' } | { readonly kind: 'lost'; readonly since: Date }
type Hear = Readonly<Record<string, (data: unknown) => void>>
type Timer = 'again' | 'grace' | 'silent' | 'hidden'
type Hands = { readonly hear: () => Hear; readonly onState: (state: LiveState) => void; readonly onBack: () => void }

const GRACE_MS = 4000
/** Nearly three beats of the server without a word: the connection died silently. */
const SILENT_MS = 70_000
/** A browser has six connections to a house: tabs in the background let theirs go. */
const HIDDEN_MS = 5000
const waitAfter = (failures: number): number => Math.min(30_000, 1000 * 2 ** failures)

/** One stream kept alive: opened while the page is seen, opened again after a loss. The answer stops it. */
const keepOpen = (address: string, { hear, onState, onBack }: Hands): (() => void) => {
  let source: EventSource | null = null
  let failures = 0
  let hasBeenOpen = false
  let lostSince: Date | null = null
  const timers = new Map<Timer, ReturnType<typeof setTimeout>>()
  const stopTimer = (name: Timer): void => clearTimeout(timers.get(name))
  const later = (name: Timer, work: () => void, milliseconds: number): void => {
    stopTimer(name)
    timers.set(name, setTimeout(work, milliseconds))
  }
  const letGo = (): void => {
    source?.close()
    source = null
    for (const name of timers.keys()) stopTimer(name)
  }
  const sayLost = (): void => void (lostSince && onState({ kind: 'lost', since: lostSince }))
  const fail = (): void => {
    letGo()
    lostSince ??= new Date()
    later('grace', sayLost, Math.max(0, GRACE_MS - (Date.now() - lostSince.getTime())))
    later('again', open, waitAfter(failures))
    failures += 1
  }
  const heard = (): void => later('silent', fail, SILENT_MS)
  const opened = (): void => {
    stopTimer('grace')
    failures = 0
    lostSince = null
    onState({ kind: 'live' })
    // what happened in between is unknown
    if (hasBeenOpen) onBack()
    hasBeenOpen = true
    heard()
  }
  const open = (): void => {
    if (source || document.visibilityState === 'hidden' || !navigator.onLine) return
    const fresh = new EventSource(address)
    source = fresh
    fresh.onopen = opened
    fresh.onerror = fail
    fresh.addEventListener('beat', heard)
    for (const name of Object.keys(hear())) {
      fresh.addEventListener(name, (event: MessageEvent<string>) => {
        heard()
        hear()[name]?.(JSON.parse(event.data))
      })
    }
  }
  const onVisible = (): void => {
    if (document.visibilityState === 'hidden') return later('hidden', letGo, HIDDEN_MS)
    stopTimer('hidden')
    open()
  }
  const onOffline = (): void => {
    letGo()
    lostSince ??= new Date()
    sayLost()
  }
  addEventListener('offline', onOffline)
  addEventListener('online', open)
  document.addEventListener('visibilitychange', onVisible)
  if (navigator.onLine) open()
  else onOffline()
  return () => {
    letGo()
    removeEventListener('offline', onOffline)
    removeEventListener('online', open)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

/**
 * Listens to a stream of the server (Server-Sent Events) while the page is seen: `hear` by event name, `onBack` when something
 * may have been missed. `address` null listens to nothing.
 */
export const useLiveStream = (address: string | null, hear: Hear, onBack: () => void): LiveState => {
  const [state, setState] = useState<LiveState>({ kind: 'connecting' })
  const latest = useRef({ hear, onBack })
  useEffect(() => {
    latest.current = { hear, onBack }
  })
  useEffect(() => {
    setState({ kind: 'connecting' })
    if (address === null) return undefined
    return keepOpen(address, { hear: () => latest.current.hear, onState: setState, onBack: () => latest.current.onBack() })
  }, [address])
  return state
}
