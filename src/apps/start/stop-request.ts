/** A second Ctrl-C sooner than this is the same one, seen twice through npm. */
const impatientAfter = 2_000

/**
 * Resolves when this process is asked to end: Ctrl-C, SIGTERM, a closed terminal, or start.mjs gone. Ctrl-C once more
 * leaves at once: the other processes end when our channel closes, the database when its watchdog sees us gone.
 */
export const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    let askedAt: number | undefined
    const ask = () => {
      askedAt ??= performance.now()
      resolve()
    }
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
    process.on('disconnect', ask)
    process.on('SIGINT', () => {
      if (askedAt !== undefined && performance.now() - askedAt > impatientAfter) process.exit(130)
      ask()
    })
  })
