/**
 * When the server no longer knows the session, calls wait here while the shell asks the person to sign in again over the
 * same page; then they go on by themselves and nothing that was typed is lost.
 */
let waiting: { promise: Promise<void>; resolve: () => void } | null = null
const listeners = new Set<() => void>()

const announce = (): void => {
  for (const listener of listeners) listener()
}

export const sessionHasExpired = (): boolean => waiting !== null

/** Resolves when the person is signed in again. */
export const untilSignedIn = (): Promise<void> => {
  if (!waiting) {
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting = { promise, resolve }
    announce()
  }
  return waiting.promise
}

export const signedInAgain = (): void => {
  waiting?.resolve()
  waiting = null
  announce()
}

export const onSessionGate = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
