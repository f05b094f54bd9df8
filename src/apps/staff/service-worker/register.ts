/** Registers the worker that lets the app open without a network; browsers without it simply need the network. */
export const registerServiceWorker = (): void => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    navigator.serviceWorker
      .register('/staff/sw.js', { scope: '/staff/', updateViaCache: 'none' })
      .catch((error: unknown) => console.warn('service worker', error))
  })
}
