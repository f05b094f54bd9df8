/**
 * Tells that a page is read: no cookie, no fingerprint, nothing is kept in the browser. The reader's own choices (a commune; being
 * recognised on the next visit) are read from the device where the reader put them. No imports: one small file with or without a build.
 */
const { agency, page, work } = document.body.dataset
const IDLE_MS = 30_000
const TICK_MS = 5_000
const SEND_AFTER_S = 60
const LONGEST_S = 1_800

const chosen = (key: string): string | undefined => {
  try {
    return localStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}
const refuses = (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true || navigator.doNotTrack === '1'

const tell = (what: object): void => {
  const told = { agency, page, work, area: chosen('hoitu-area'), reader: refuses ? undefined : chosen('hoitu-reader'), ...what }
  navigator.sendBeacon('/api/audience/readings', new Blob([JSON.stringify(told)], { type: 'application/json' }))
}

let unsent = 0
let sent = 0
let since = 0
let activeAt = 0
let end: 'ahead' | 'reached' | 'told' = 'ahead'

const atEnd = (): boolean => {
  const text = document.querySelector('.piece .body')
  return text !== null && text.getBoundingClientRect().bottom <= innerHeight
}

/** Adds what passed since the last look, up to the moment the reader was last heard of and a little longer. */
const count = (): void => {
  const now = performance.now()
  if (since > 0) unsent += Math.max(0, Math.min(now, activeAt + IDLE_MS) - since) / 1_000
  since = document.visibilityState === 'visible' ? now : 0
  if (end === 'ahead' && atEnd()) end = 'reached'
}

const send = (): void => {
  const seconds = Math.max(0, Math.min(Math.floor(unsent), LONGEST_S - sent))
  if (seconds < 1 && end !== 'reached') return
  tell({ kind: 'stay', seconds, finished: end === 'reached' })
  sent += seconds
  unsent -= seconds
  if (end === 'reached') end = 'told'
}

const active = (): void => {
  // a pause ends here: what lay before it is counted first, so that the pause is not
  if (performance.now() - activeAt > IDLE_MS) count()
  activeAt = performance.now()
}

const come = (): void => {
  count()
  activeAt = performance.now()
}

const leave = (): void => {
  count()
  send()
}

const view = (): void => {
  unsent = 0
  sent = 0
  end = 'ahead'
  activeAt = performance.now()
  since = 0
  count()
  const from = document.referrer === '' ? '' : new URL(document.referrer).host
  tell({ kind: 'view', from: from === location.host ? 'own' : from })
}

const start = (): void => {
  view()
  for (const name of ['scroll', 'pointerdown', 'pointermove', 'keydown', 'touchstart']) addEventListener(name, active, { passive: true })
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : come()))
  addEventListener('pagehide', leave)
  // back to a page the browser kept: it is opened again
  addEventListener('pageshow', (event) => {
    if (event.persisted) view()
  })
  setInterval(() => {
    count()
    if (unsent >= SEND_AFTER_S) send()
  }, TICK_MS)
}

// a page made ahead of being asked for is not read yet
const made = document as Document & { prerendering?: boolean }
if (agency && page && typeof navigator.sendBeacon === 'function') {
  if (made.prerendering) document.addEventListener('prerenderingchange', start, { once: true })
  else start()
}
