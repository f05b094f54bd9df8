// Plain JavaScript for any Node >= 20, because start.mjs speaks before anything is installed. What the terminal shows: Vietnamese first, English beside it.

/** Commands print their answer on stdout, so there progress goes to stderr. */
let out = process.stdout
export const progressToStderr = () => {
  out = process.stderr
}

const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1)

/** Runs one step and leaves one line: what it was and how long it took. */
export const step = async (vi, en, work) => {
  const since = performance.now()
  const line = `${vi} · ${en}`
  const paint = (mark, tail) => out.write(out.isTTY ? `\r\x1b[2K${mark} ${line}${tail}` : `${mark} ${line}${tail}`)
  // A pipe gets the line once, when the step is over; a terminal sees the seconds pass.
  const timer = out.isTTY ? setInterval(() => paint('…', ` ${seconds(since)} s`), 500) : undefined
  if (out.isTTY) paint('…', '')
  try {
    const result = await work()
    paint('✓', `  ${seconds(since)} s\n`)
    return result
  } catch (error) {
    paint('✗', '\n')
    throw error
  } finally {
    clearInterval(timer)
  }
}

export const note = (vi, en) => void out.write(`• ${vi} · ${en}\n`)

/** A failure the person at the terminal can mend: sentences, no stack. */
export class Explained extends Error {
  constructor(vi, en, detail = '') {
    super([vi, en, detail].filter(Boolean).join('\n'))
    this.name = 'Explained'
  }
}
