/** Asks once for each name, however many ask; those who ask meanwhile wait for the same answer. */
export type Memo = <T>(name: string, load: () => Promise<T>) => Promise<T>

export const createMemo = (): Memo => {
  const asked = new Map<string, Promise<unknown>>()
  return <T>(name: string, load: () => Promise<T>): Promise<T> => {
    const known = asked.get(name) as Promise<T> | undefined
    if (known) return known
    const promise = load()
    asked.set(name, promise)
    return promise
  }
}
