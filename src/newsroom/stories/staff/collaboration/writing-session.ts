import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider'
import type * as Y from 'yjs'
import { parseMessage, refusals, SaveAnswer, type Refusal, type SaveMark } from '../../collaboration-protocol.ts'
import { STORY_FRAGMENT } from '../../editor/shared-text.ts'
import { openDeviceCopy, type DeviceCopy } from './device-copy.ts'
import { createDocumentPair, type DocumentPair } from './document-pair.ts'
import { observable, type Observable } from './observable.ts'
import { createSaving, type SavingState } from './saving.ts'

export type ConnectionState = { readonly state: 'connecting' | 'online' | 'offline' | 'refused'; readonly reason: Refusal | null; readonly readOnly: boolean }
/** Somebody who has the story open; one person may be there on several devices. */
export type PresentPerson = { readonly clientId: number; readonly personId: string; readonly name: string; readonly color: string; readonly isMe: boolean }

export type WritingSessionOptions = {
  /** `wss://…/collaboration` */
  readonly url: string
  readonly docId: string
  readonly personId: string
  /** A fresh short-lived token that carries the page's schema hash; asked at every connection. Throws when offline. */
  readonly token: () => Promise<string>
  /** False writes nothing to this browser (a borrowed computer). */
  readonly keepOnDevice?: boolean
  readonly now?: () => Date
  /** Node has no browser storage; tests hand in another. */
  readonly openDevice?: typeof openDeviceCopy
  readonly reconnectMs?: number
}

export type WritingSession = {
  /** The page's document: give it to TipTap's Collaboration with `field: STORY_FRAGMENT`, but only after `ready`. */
  readonly document: Y.Doc
  readonly pair: DocumentPair
  /** For CollaborationCaret. */
  readonly provider: HocuspocusProvider
  /** Resolves when there is a text to show, from this device or from the server. An editor mounted earlier would make its own headline. */
  readonly ready: Promise<'device' | 'server'>
  readonly saving: Observable<SavingState>
  readonly connection: Observable<ConnectionState>
  readonly people: Observable<readonly PresentPerson[]>
  /** 'refused': this browser keeps nothing; tell the person before they write. */
  readonly device: Observable<'opening' | 'ready' | 'refused' | 'off'>
  /** Tries again at once, after a sign-in or when the network is back. */
  readonly retry: () => void
  readonly close: () => Promise<void>
}

const RETRY_REFUSED_MS = 3_000
const asRefusal = (reason: string): Refusal => refusals.find((known) => known === reason) ?? 'unavailable'

const openSocket = ({ url, reconnectMs = 1_000 }: WritingSessionOptions): HocuspocusProviderWebsocket =>
  new HocuspocusProviderWebsocket({ url, autoConnect: false, delay: reconnectMs, minDelay: reconnectMs, maxDelay: reconnectMs * 8 })

// Some browsers leave a request for storage unanswered; the story must open all the same
const DEVICE_PATIENCE_MS = 4_000

const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('storage does not answer')), DEVICE_PATIENCE_MS)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** Keeps every change of `net` on the device; the answer says when one's own are written. */
const keepOnDevice = (options: WritingSessionOptions, pair: DocumentPair) => {
  const state = observable<'opening' | 'ready' | 'refused' | 'off'>(options.keepOnDevice === false ? 'off' : 'opening')
  let copy: DeviceCopy | null = null
  let last: Promise<void> = Promise.reject(new Error('no storage'))
  last.catch(() => undefined)
  const refuse = (): void => {
    copy?.close()
    copy = null
    state.set('refused')
  }
  pair.net.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'device') return
    last = copy ? copy.append(update, origin === pair.editor) : Promise.reject(new Error('no storage'))
    last.catch(refuse)
  })
  const load = async (): Promise<Date | null> => {
    if (state.get() === 'off') return null
    try {
      const opening = (options.openDevice ?? openDeviceCopy)(options.personId, options.docId, pair.net)
      copy = await inTime(opening)
      const { unsentSince } = await inTime(copy.load())
      state.set('ready')
      return unsentSince
    } catch {
      refuse()
      return null
    }
  }
  return { state, load, lastWrite: () => last, allSent: () => void copy?.allSent().catch(refuse), close: () => copy?.close() }
}

const presentPeople = (provider: HocuspocusProvider): PresentPerson[] =>
  [...(provider.awareness?.getStates() ?? [])].flatMap(([clientId, { user }]) =>
    user && typeof user['personId'] === 'string'
      ? [{ clientId, personId: user['personId'], name: String(user['name']), color: String(user['color']), isMe: clientId === provider.document.clientID }]
      : [],
  )

/** Opens a story for writing: connection, device copy, and the three true sentences about saving. */
export const openWritingSession = (options: WritingSessionOptions): WritingSession => {
  const pair = createDocumentPair()
  const device = keepOnDevice(options, pair)
  const socket = openSocket(options)
  const connection = observable<ConnectionState>({ state: 'connecting', reason: null, readOnly: false })
  const people = observable<readonly PresentPerson[]>([])
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  const reconnect = (): void => {
    if (isClosed) return
    clearTimeout(retryTimer)
    // A socket that is open is closed, and comes back by itself
    if (socket.status === WebSocketStatus.Connected) socket.webSocket?.close()
    else void socket.connect()
  }
  const lost = (): void => {
    saving.disconnected()
    if (connection.get().state !== 'refused') connection.set({ ...connection.get(), state: 'offline' })
  }
  const refused = (reason: Refusal): void => {
    saving.disconnected()
    connection.set({ state: 'refused', reason, readOnly: false })
    clearTimeout(retryTimer)
    if (reason === 'unavailable') retryTimer = setTimeout(reconnect, RETRY_REFUSED_MS)
  }

  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: options.docId,
    document: pair.net,
    token: options.token,
    onSynced: () => {
      connection.set({ state: 'online', reason: null, readOnly: provider.authorizedScope === 'readonly' })
      saving.connected()
    },
    onStateless: ({ payload }) => {
      const answer = parseMessage(SaveAnswer, payload)
      if (answer) saving.answered(answer)
    },
    onAuthenticationFailed: ({ reason }) => refused(asRefusal(reason)),
    onClose: lost,
    onDisconnect: lost,
    onAwarenessChange: () => people.set(presentPeople(provider)),
  })
  const saving = createSaving({
    now: options.now ?? (() => new Date()),
    sendMark: (mark) => provider.sendStateless(JSON.stringify({ kind: 'mark', ...mark } satisfies SaveMark)),
    onAllKept: device.allSent,
  })
  // The provider sometimes opens a second socket without ever closing the first: whatever was agreed there counts no more
  socket.on('open', () => {
    saving.disconnected()
    provider.synced = false
  })
  pair.onLocalChange(() => saving.changed(device.lastWrite()))

  const hasText = (): boolean => pair.net.getXmlFragment(STORY_FRAGMENT).length > 0
  const synced = new Promise<'server'>((resolve) => provider.on('synced', () => resolve('server')))
  const loaded = device.load().then((unsentSince) => {
    if (unsentSince) saving.foundUnsent(unsentSince)
    if (isClosed) return
    provider.attach()
    void socket.connect()
  })
  const online = (): void => void (connection.get().state === 'offline' && reconnect())
  if (typeof window !== 'undefined') window.addEventListener('online', online)

  return {
    document: pair.editor,
    pair,
    provider,
    ready: loaded.then(() => (hasText() ? ('device' as const) : synced)),
    saving: saving.state,
    connection,
    people,
    device: device.state,
    retry: reconnect,
    close: async () => {
      isClosed = true
      clearTimeout(retryTimer)
      saving.close()
      if (typeof window !== 'undefined') window.removeEventListener('online', online)
      await device.lastWrite().catch(() => undefined)
      provider.destroy()
      socket.cancelWebsocketRetry?.()
      socket.destroy()
      // A timer of the provider may still fire and would connect again, for ever, after the story was left
      socket.connect = () => Promise.resolve()
      device.close()
      pair.destroy()
    },
  }
}
