/** The part of the service worker's world that ours uses; the whole library would clash with the one of pages. */
export type Extendable = { readonly waitUntil: (work: Promise<unknown>) => void }
export type Fetched = Extendable & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
export type Pushed = Extendable & { readonly data: { readonly json: () => unknown; readonly text: () => string } | null }
export type Clicked = Extendable & { readonly notification: { readonly close: () => void; readonly data: unknown } }
export type OpenWindow = { readonly focus: () => Promise<unknown>; readonly navigate: (address: string) => Promise<unknown> }

export type WorkerScope = {
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: { readonly type: 'window' }) => Promise<readonly OpenWindow[]>
    readonly openWindow: (address: string) => Promise<unknown>
  }
  readonly registration: { readonly showNotification: (title: string, options: NotificationOptions) => Promise<void> }
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void
  addEventListener(type: 'push', listener: (event: Pushed) => void): void
  addEventListener(type: 'notificationclick', listener: (event: Clicked) => void): void
}
