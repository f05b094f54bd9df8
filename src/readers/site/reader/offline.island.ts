/**
 * The reader's service worker: pages come from the network first; what was opened stays readable without one, saying when the copy was
 * made. Served as `<site>/sw.js`; no imports, since older browsers take no modules here.
 */
type Extendable = { waitUntil: (work: Promise<unknown>) => void }
type Fetched = Extendable & { request: Request; respondWith: (answer: Promise<Response>) => void }
type Worker = {
  registration: { scope: string }
  clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: ((type: 'install' | 'activate', listener: (event: Extendable) => void) => void) &
    ((type: 'fetch', listener: (event: Fetched) => void) => void)
}

const worker = globalThis as unknown as Worker
const scope = new URL(worker.registration.scope)
const PAGES = `hoitu-pages:${scope.pathname}`
const FILES = `hoitu-files:${scope.pathname}`
const KEPT_AT = 'x-kept-at'
const MOST_PAGES = 90
const MOST_FILES = 160
const PATIENCE_MS = 6_000

/** The front page and the list of kept pieces, with what they need to look right. */
const first = [scope.pathname, `${scope.pathname}da-luu`]

const trim = async (name: string, most: number): Promise<void> => {
  const cache = await caches.open(name)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)))
}

const keepPage = async (request: Request, response: Response): Promise<void> => {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, new Date().toISOString())
  const cache = await caches.open(PAGES)
  // deleted first, so that the order of the keys is the order of reading
  await cache.delete(request, { ignoreSearch: true })
  await cache.put(request.url.split('?')[0]!, new Response(await response.blob(), { status: response.status, headers }))
  await trim(PAGES, MOST_PAGES)
}

const hour = (at: string): string => {
  const date = new Date(at)
  const part = (options: Intl.DateTimeFormatOptions): string => date.toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', ...options })
  const [day, time] = [part({ day: '2-digit', month: '2-digit' }), part({ hour: '2-digit', minute: '2-digit' })]
  return day === new Date().toLocaleString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit' }) ? time : `${time} ngày ${day}`
}

/** The kept page with the hour of the copy written where the page left room for it. */
const withHour = async (kept: Response): Promise<Response> => {
  const at = kept.headers.get(KEPT_AT)
  const html = await kept.text()
  const line = `<p class="kept" data-kept>Bản lưu lúc ${at ? hour(at) : ''}, đang mất mạng.</p>`
  const place = '<p class="kept" hidden data-kept></p>'
  const told = html.includes(place) ? html.replace(place, line) : html.replace(/(<main[^>]*>)/, `$1${line}`)
  return new Response(told, { status: 200, headers: kept.headers })
}

const keptPage = async (request: Request): Promise<Response | undefined> => (await caches.open(PAGES)).match(request, { ignoreSearch: true })

const inTime = (request: Request): Promise<Response> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('slow')), PATIENCE_MS)
    fetch(request).then(
      (response) => (clearTimeout(timer), resolve(response)),
      (error: unknown) => (clearTimeout(timer), reject(error instanceof Error ? error : new Error('offline'))),
    )
  })

/** A withdrawn or missing page takes its copy along: what was taken down is not read offline either. */
const settle = async (request: Request, response: Response): Promise<void> => {
  if (response.ok && response.type === 'basic' && !response.redirected) await keepPage(request, response)
  else if (response.status === 410 || response.status === 404) await (await caches.open(PAGES)).delete(request, { ignoreSearch: true })
}

const page = async (event: Fetched): Promise<Response> => {
  const kept = await keptPage(event.request)
  try {
    const response = await (kept ? inTime(event.request) : fetch(event.request))
    if (response.status >= 500 && kept) return await withHour(kept)
    event.waitUntil(settle(event.request, response.clone()))
    return response
  } catch (error) {
    if (kept) return withHour(kept)
    const list = await (await caches.open(PAGES)).match(`${scope.pathname}da-luu`)
    if (list) return withHour(list)
    throw error
  }
}

/** Files whose name changes with their content, and pictures: once loaded they are right for good. */
const file = async (request: Request): Promise<Response> => {
  const cache = await caches.open(FILES)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && response.status === 200) {
    await cache.put(request, response.clone())
    await trim(FILES, MOST_FILES)
  }
  return response
}

worker.addEventListener('install', (event) => {
  const fill = async (): Promise<void> => {
    for (const path of first) {
      const request = new Request(path)
      await settle(request, await fetch(request))
    }
    await worker.skipWaiting()
  }
  event.waitUntil(fill())
})

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== scope.origin) return
  if (request.mode === 'navigate') {
    if (!/^\/(?:staff|api)(?:\/|$)/.test(url.pathname) && url.pathname.startsWith(scope.pathname)) event.respondWith(page(event))
  } else if (/^\/(?:assets\/reader|media)\//.test(url.pathname)) event.respondWith(file(request))
})
