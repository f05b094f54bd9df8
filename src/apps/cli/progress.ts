import { stderr } from 'node:process'

/** One line that grows: on a terminal it is redrawn, elsewhere it is written each tenth part. */
export const progressBar = (label: string, total: number): { readonly at: (done: number, note?: string) => void; readonly end: (note?: string) => void } => {
  let lastTenth = -1
  const draw = (done: number, note: string): void => {
    const part = total === 0 ? 1 : Math.min(1, done / total)
    if (stderr.isTTY) {
      const filled = Math.round(part * 28)
      stderr.write(`\r${label} [${'#'.repeat(filled)}${'.'.repeat(28 - filled)}] ${Math.floor(part * 100)} % ${note}\u001b[K`)
    } else if (Math.floor(part * 10) > lastTenth) {
      lastTenth = Math.floor(part * 10)
      stderr.write(`${label}: ${lastTenth * 10} % ${note}\n`)
    }
  }
  return {
    at: (done, note = '') => draw(done, note),
    end: (note = '') => {
      if (!stderr.isTTY) lastTenth = -1
      draw(total, note)
      if (stderr.isTTY) stderr.write('\n')
    },
  }
}
