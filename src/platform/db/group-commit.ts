type Waiting<T, R> = { readonly item: T; readonly resolve: (result: R) => void; readonly reject: (error: unknown) => void }

/**
 * Many small writes that each must be on disk before they are answered share one commit: what arrives while a write is
 * under way goes with the next one, so a crowd waits for two commits at most and not for one after another (group commit,
 * DeWitt et al. 1984). `write` gets up to `largest` items in the order they came and answers in the same order, all or
 * nothing. A batch that fails is written again one by one, so that an item refuses only itself.
 */
export const groupCommit = <T, R>(write: (items: readonly T[]) => Promise<readonly R[]>, largest = 200): ((item: T) => Promise<R>) => {
  let waiting: Waiting<T, R>[] = []
  let isWriting = false

  const alone = async ({ item, resolve, reject }: Waiting<T, R>): Promise<void> => {
    try {
      resolve((await write([item]))[0]!)
    } catch (error) {
      reject(error)
    }
  }
  const together = async (batch: readonly Waiting<T, R>[]): Promise<void> => {
    try {
      const results = await write(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => resolve(results[index]!))
    } catch {
      for (const one of batch) await alone(one)
    }
  }
  const writeAll = async (): Promise<void> => {
    isWriting = true
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largest)
      waiting = waiting.slice(largest)
      await (batch.length === 1 ? alone(batch[0]!) : together(batch))
    }
    isWriting = false
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      if (!isWriting) void writeAll()
    })
}
