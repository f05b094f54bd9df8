/** A value that changes, in the form React's `useSyncExternalStore` wants. */
export type Observable<T> = { readonly get: () => T; readonly subscribe: (listener: () => void) => () => void }

export const observable = <T>(initial: T, isEqual: (a: T, b: T) => boolean = Object.is): Observable<T> & { readonly set: (next: T) => void } => {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (isEqual(value, next)) return
      value = next
      listeners.forEach((listener) => listener())
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
