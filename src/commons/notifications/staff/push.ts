import { callApi } from '../../../platform/staff/index.ts'
import { getPushKey, subscribePush, unsubscribePush } from '../contract.ts'

/** `unsupported`: this browser, or this way of opening the page, has no push at all. */
export type PushState = 'unsupported' | 'denied' | 'off' | 'on'

const isSupported = (): boolean => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis

/** No worker (development, a private window): nothing could be called. */
const registration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  isSupported() ? navigator.serviceWorker.getRegistration('/staff/') : undefined

export const readPushState = async (): Promise<PushState> => {
  const worker = await registration()
  if (!worker) return 'unsupported'
  if (Notification.permission === 'denied') return 'denied'
  return (await worker.pushManager.getSubscription()) ? 'on' : 'off'
}

const keyBytes = (text: string): Uint8Array<ArrayBuffer> => {
  const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(raw, (letter) => letter.charCodeAt(0))
}

/** Asks the person, then the browser's push service; throws when that cannot be reached. */
export const turnPushOn = async (): Promise<PushState> => {
  const worker = await registration()
  if (!worker) return 'unsupported'
  if ((await Notification.requestPermission()) !== 'granted') return readPushState()
  const { publicKey } = await callApi(getPushKey)
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: keyBytes(publicKey) })
  const { endpoint, keys } = subscription.toJSON()
  await callApi(subscribePush, { body: { endpoint: endpoint ?? subscription.endpoint, keys: { p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' } } })
  return 'on'
}

export const turnPushOff = async (): Promise<PushState> => {
  const subscription = await (await registration())?.pushManager.getSubscription()
  if (subscription) {
    await callApi(unsubscribePush, { body: { endpoint: subscription.endpoint } })
    await subscription.unsubscribe()
  }
  return readPushState()
}
