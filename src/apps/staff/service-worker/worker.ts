import type { Pushed, WorkerScope } from './scope.ts'

/**
 * Lets the staff app open without a network. Keeps only the shell: pages of the app and its hashed files. Answers of /api
 * are never kept here; what may be read offline is kept by the page itself, for its own person.
 */
const worker = globalThis as unknown as WorkerScope
const SHELL = 'staff-__VERSION__'
const FIRST_FILES: readonly string[] = ['__FILES__']
const PAGE = '/staff/'

const install = async (): Promise<void> => {
  const cache = await caches.open(SHELL)
  await cache.addAll([PAGE, ...FIRST_FILES])
}

// the old worker goes on serving its open tabs with its own files; this one takes over when they are closed
const activate = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name.startsWith('staff-') && name !== SHELL) await caches.delete(name)
  await worker.clients.claim()
}

const openPage = async (request: Request): Promise<Response> => {
  const cache = await caches.open(SHELL)
  try {
    const response = await fetch(request)
    if (response.ok && response.headers.get('content-type')?.startsWith('text/html')) await cache.put(PAGE, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(PAGE)
    if (kept) return kept
    throw error
  }
}

/** Hashed files never change: kept ones are as good as new ones. */
const openFile = async (request: Request): Promise<Response> => {
  const cache = await caches.open(SHELL)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate' && url.pathname.startsWith(PAGE)) event.respondWith(openPage(request))
  else if (url.pathname.startsWith('/staff/assets/')) event.respondWith(openFile(request))
})

type Push = { readonly title?: string; readonly body?: string; readonly path?: string; readonly tag?: string }

const readPush = (data: Pushed['data']): Push => {
  try {
    return (data?.json() ?? {}) as Push
  } catch {
    return { body: data?.text() ?? '' }
  }
}

worker.addEventListener('push', (event) => {
  const push = readPush(event.data)
  event.waitUntil(
    worker.registration.showNotification(push.title ?? 'Hội Tụ', {
      body: push.body ?? '',
      icon: '/staff/icon.svg',
      data: { path: push.path ?? '/' },
      ...(push.tag ? { tag: push.tag } : {}),
    }),
  )
})

const openFromNotice = async (path: string): Promise<void> => {
  const target = new URL(`/staff${path.startsWith('/') ? path : '/'}`, location.origin).href
  const [open] = await worker.clients.matchAll({ type: 'window' })
  if (!open) return void (await worker.clients.openWindow(target))
  await open.navigate(target)
  await open.focus()
}

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const data = event.notification.data as { path?: string } | null
  event.waitUntil(openFromNotice(data?.path ?? '/'))
})
