import { observable, type Observable } from './observable.ts'

/**
 * What the page may truthfully say about the text as it stands now:
 * - `saved`: the server has answered that all of it is durable (`at`: when it answered).
 * - `sending`: on the way, not answered yet.
 * - `kept-on-device`: not sent; this browser has finished writing all of it to its own storage.
 * - `not-kept`: not sent and not on the device (the browser refuses storage): closing the page would lose it.
 */
export type SavingState = { readonly state: 'sending' | 'saved' | 'kept-on-device' | 'not-kept'; readonly at: Date }

export type SavingPorts = {
  readonly now: () => Date
  /** Sends a mark behind everything written so far. */
  readonly sendMark: (mark: { session: number; version: number }) => void
  /** The server has everything: the device may forget that something was unsent. */
  readonly onAllKept?: (at: Date) => void
  /** Milliseconds without an answer after which a connection is not believed any more. */
  readonly patience?: number
}

export type Saving = {
  readonly state: Observable<SavingState>
  /** Something was written here; `onDevice` resolves once the device has it and rejects when it refused. */
  readonly changed: (onDevice: Promise<void>) => void
  /** Text from an earlier visit that the server may not have; it lies on the device. */
  readonly foundUnsent: (since: Date) => void
  /** Both sides have exchanged what they had, in this connection. */
  readonly connected: () => void
  readonly disconnected: () => void
  readonly answered: (answer: { session: number; version: number }) => void
  readonly close: () => void
}

const sameState = (a: SavingState, b: SavingState): boolean => a.state === b.state && a.at.getTime() === b.at.getTime()

export const createSaving = (ports: SavingPorts): Saving => {
  // Versions count changes of this page; each is kept somewhere when the number there has reached it
  const version = { written: 0, marked: 0, kept: 0, onDevice: 0, refused: 0 }
  const moments = { written: ports.now(), kept: ports.now(), onDevice: ports.now() }
  let session = 0
  let isConnected = false
  let isDoubtful = false
  let doubt: ReturnType<typeof setTimeout> | undefined
  const state = observable<SavingState>({ state: 'saved', at: moments.kept }, sameState)

  const tell = (): void => {
    if (version.kept === version.written) state.set({ state: 'saved', at: moments.kept })
    else if (isConnected && !isDoubtful) state.set({ state: 'sending', at: moments.written })
    else if (version.onDevice === version.written) state.set({ state: 'kept-on-device', at: moments.onDevice })
    else if (version.refused === version.written) state.set({ state: 'not-kept', at: moments.written })
    // The device is still writing, a matter of milliseconds: nothing is claimed yet
    else state.set({ state: 'sending', at: moments.written })
  }

  const mark = (): void => {
    if (!isConnected || version.marked > version.kept || version.kept === version.written) return
    version.marked = version.written
    ports.sendMark({ session, version: version.marked })
    clearTimeout(doubt)
    doubt = setTimeout(() => {
      isDoubtful = true
      tell()
    }, ports.patience ?? 8_000)
  }

  const trust = (): void => {
    isDoubtful = false
    clearTimeout(doubt)
  }

  return {
    state,
    changed: (onDevice) => {
      const mine = ++version.written
      moments.written = ports.now()
      onDevice.then(
        () => {
          // Writes finish in order: this one includes all before it
          version.onDevice = Math.max(version.onDevice, mine)
          moments.onDevice = ports.now()
          tell()
        },
        () => {
          version.refused = mine
          tell()
        },
      )
      mark()
      tell()
    },
    foundUnsent: (since) => {
      version.onDevice = ++version.written
      moments.written = moments.onDevice = since
      mark()
      tell()
    },
    connected: () => {
      session++
      isConnected = true
      version.marked = version.kept
      trust()
      mark()
      tell()
    },
    disconnected: () => {
      isConnected = false
      trust()
      tell()
    },
    answered: (answer) => {
      if (answer.session !== session || answer.version > version.marked) return
      trust()
      version.kept = Math.max(version.kept, answer.version)
      moments.kept = ports.now()
      if (version.kept === version.written) ports.onAllKept?.(moments.kept)
      mark()
      tell()
    },
    close: () => clearTimeout(doubt),
  }
}
