import * as Y from 'yjs'
import type { DecodedUpdate } from './decoded-update.ts'

/** Text that went away although whoever deleted its surroundings had not seen it. `writtenBy` is null when not known any more. */
export type SwallowedText = { readonly text: string; readonly writtenBy: string | null }

type Run = { readonly client: number; readonly clock: number; readonly text: string }

const isNamed = (update: DecodedUpdate, client: number, clock: number): boolean =>
  (update.ds.clients.get(client) ?? []).some((range) => clock >= range.clock && clock < range.clock + range.len)

const structAt = (document: Y.Doc, client: number, clock: number): Y.Item | Y.GC | undefined => {
  if (clock >= Y.getState(document.store, client)) return undefined
  const structs = document.store.clients.get(client) ?? []
  return structs[Y.findIndexSS(structs, clock)]
}

const textRun = (struct: unknown): Run[] =>
  struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [{ client: struct.id.client, clock: struct.id.clock, text: struct.content.str }] : []

/** Text that was here and went with its paragraph. */
const tornAway = (transaction: Y.Transaction): Run[] =>
  [...transaction.deleteSet.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => {
      const runs: Run[] = []
      for (let at = clock; at < Math.min(clock + len, transaction.beforeState.get(client) ?? 0);) {
        const struct = structAt(transaction.doc, client, at)
        if (!struct) break
        runs.push(...textRun(struct))
        at = struct.id.clock + struct.length
      }
      return runs
    }),
  )

/** Text that arrived for a paragraph that is gone already. */
const cameTooLate = (transaction: Y.Transaction, update: DecodedUpdate): Run[] =>
  update.structs.flatMap(textRun).filter(({ client, clock, text }) => {
    if (clock < (transaction.beforeState.get(client) ?? 0)) return false
    const last = structAt(transaction.doc, client, clock + text.length - 1)
    return last !== undefined && (last instanceof Y.GC || last.deleted)
  })

/**
 * Joining two paragraphs deletes one and writes its text into the other; what a colleague wrote into the deleted one at
 * the same moment (or offline, hours earlier) goes with it. Yjs cannot keep it in place, so it is found here: text that
 * applying `update` took away although the update does not name it. Must run in 'afterTransaction', while deleted text
 * is still in memory.
 */
export const findSwallowed = (transaction: Y.Transaction, update: DecodedUpdate): Run[] =>
  [...tornAway(transaction), ...cameTooLate(transaction, update)].filter(({ client, clock }) => !isNamed(update, client, clock))

const PAUSE_MS = 1_000

/** Gathers pieces that come letter by letter; what its writer takes back himself (as input methods do) is not told. */
export const gatherSwallowed = (tell: (swallowed: { readonly text: string; readonly client: number }) => void) => {
  let runs: Run[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = (): void => {
    clearTimeout(timer)
    const sorted = runs.toSorted((a, b) => a.client - b.client || a.clock - b.clock)
    runs = []
    const texts: { text: string; client: number; next: number }[] = []
    for (const { client, clock, text } of sorted) {
      const last = texts.at(-1)
      // Numbers between the letters belong to letters that were taken back; a long way off is another place
      if (last?.client === client && clock - last.next < 8) {
        last.text += text
        last.next = clock + text.length
      } else texts.push({ text, client, next: clock + text.length })
    }
    for (const { text, client } of texts) if (text.trim() !== '') tell({ text, client })
  }

  return {
    flush,
    add: (transaction: Y.Transaction, update: DecodedUpdate): void => {
      runs = runs.filter(({ client, clock }) => !isNamed(update, client, clock))
      const found = findSwallowed(transaction, update)
      if (found.length === 0) return
      runs.push(...found)
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE_MS)
      timer.unref()
    },
  }
}
