import type { Run } from './schema.ts'

// Invisible characters that pasting brings along and that would make two equal-looking texts differ; joiners that emoji
// and some scripts need (U+200C, U+200D) stay.
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u2060\uFEFF]/g
const ODD_SPACE = /[\t\u00A0\u2007\u202F]/g
const LINE_END = /\r\n?|[\u2028\u2029]/g

/** Without trimming: a run may begin or end in the middle of a sentence. Without NFC: its accent may stand in the next one. */
const cleanCharacters = (text: string): string => text.replace(LINE_END, '\n').replace(ODD_SPACE, ' ').replace(INVISIBLE, '').toWellFormed()

const trimLines = (text: string): string => text.replace(/ *\n */g, '\n').replace(/^[ \n]+|[ \n]+$/g, '')

/** Text of a field that has neither marks nor line breaks, such as headline and caption. */
export const canonicalLine = (text: string): string => trimLines(cleanCharacters(text).normalize('NFC')).replace(/\n+/g, ' ')

const sameMarks = (a: Run, b: Run): boolean => a.bold === b.bold && a.italic === b.italic && a.href === b.href

/** Key order is part of the canonical form. */
const runOf = (text: string, marks: Run): Run => ({
  text,
  ...(marks.bold ? { bold: true as const } : {}),
  ...(marks.italic ? { italic: true as const } : {}),
  ...(marks.href ? { href: marks.href.trim().normalize('NFC') } : {}),
})

const mergeEqual = (runs: readonly Run[]): Run[] => {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && sameMarks(last, run)) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

/** Drops spaces around line breaks also where the break and the space lie in different runs. */
const trimAcross = (runs: readonly Run[]): Run[] => {
  let afterBreak = true
  const fromLeft = runs.map((run) => {
    const text = (afterBreak ? run.text.replace(/^ +/, '') : run.text).replace(/\n +/g, '\n')
    if (text !== '') afterBreak = text.endsWith('\n')
    return { ...run, text }
  })
  let beforeBreak = true
  return fromLeft
    .reverse()
    .map((run) => {
      const text = (beforeBreak ? run.text.replace(/ +$/, '') : run.text).replace(/ +\n/g, '\n')
      if (text !== '') beforeBreak = text.startsWith('\n')
      return { ...run, text }
    })
    .reverse()
}

const trimEnds = (runs: readonly Run[]): Run[] => {
  const kept = [...runs]
  while (kept[0] && kept[0].text.trimStart() === '') kept.shift()
  while (kept.at(-1)?.text.trimEnd() === '') kept.pop()
  return kept.map((run, index) => {
    const start = index === 0 ? run.text.replace(/^[ \n]+/, '') : run.text
    return { ...run, text: index === kept.length - 1 ? start.replace(/[ \n]+$/, '') : start }
  })
}

/** A line break looks the same bold or not: it always belongs to the run before it. */
const breaksToTheLeft = (runs: readonly Run[]): Run[] => {
  const result: Run[] = []
  for (const run of runs) {
    const last = result.at(-1)
    const breaks = last ? (/^\n*/.exec(run.text)?.[0] ?? '') : ''
    if (last && breaks !== '') result[result.length - 1] = { ...last, text: last.text + breaks }
    if (run.text.length > breaks.length) result.push({ ...run, text: run.text.slice(breaks.length) })
  }
  return result
}

/** Neighbours with equal marks merged, empty runs dropped, outer spaces and spaces around line breaks gone, NFC. */
export const canonicalRuns = (runs: readonly Run[]): Run[] => {
  const merged = mergeEqual(runs.map((run) => runOf(cleanCharacters(run.text), run)))
  const composed = merged.map((run) => ({ ...run, text: run.text.normalize('NFC') }))
  return mergeEqual(breaksToTheLeft(mergeEqual(trimEnds(trimAcross(composed)))))
}
