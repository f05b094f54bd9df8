/** Lets `limit` tasks run at once and the others wait in order: decoded pictures are large. */
export const gate = (limit: number): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let free = limit
  const waiting: (() => void)[] = []
  const enter = async (): Promise<void> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (task) => {
    await enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
