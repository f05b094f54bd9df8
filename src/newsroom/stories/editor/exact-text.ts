import { Extension } from '@tiptap/core'
import type { Node, Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/**
 * TipTap's binding finds out what was typed by comparing two texts, and cannot tell which of two equal letters is new.
 * Typing "mới " before "mưa" it takes the m of "mưa" for the new one; when a colleague then deletes "mưa", the new word
 * loses its m. So plain typing and deleting is written to Yjs here exactly where it happened, before the binding
 * compares (and finds the texts equal). Whatever is not plain text is left to the binding.
 */
export type TextChange = { readonly step: Step; readonly before: Node }

type Place = { readonly text: Y.XmlText; readonly offset: number }

const plainTextOf = ({ content, openStart, openEnd }: Slice): string | null => {
  if (openStart > 0 || openEnd > 0) return null
  let text = ''
  for (let index = 0; index < content.childCount; index++) {
    const child = content.child(index)
    if (!child.isText) return null
    text += child.text ?? ''
  }
  return text
}

/** The Yjs element of the text block around a position, if both trees agree on the way there. */
const elementAt = (fragment: Y.XmlFragment, document: Node, position: number): Y.XmlElement | null => {
  const $position = document.resolve(position)
  if (!$position.parent.isTextblock) return null
  let element: Y.XmlFragment = fragment
  for (let depth = 0; depth < $position.depth; depth++) {
    const next = element.length === $position.node(depth).childCount ? element.get($position.index(depth)) : null
    if (!(next instanceof Y.XmlElement) || next.nodeName !== $position.node(depth + 1).type.name) return null
    element = next
  }
  return element instanceof Y.XmlElement ? element : null
}

const textOfYText = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map((piece: { insert: unknown }) => (typeof piece.insert === 'string' ? piece.insert : '\uFFFC'))
    .join('')

/** The shared text that wholly holds the stretch, checked letter by letter against what the editor shows. */
const placeOf = (element: Y.XmlElement, offset: number, deleted: string): Place | null => {
  let start = 0
  for (const child of element.toArray()) {
    const length = child instanceof Y.XmlText ? child.length : 1
    if (child instanceof Y.XmlText && offset >= start && offset + deleted.length <= start + length) {
      const here = offset - start
      return textOfYText(child).slice(here, here + deleted.length) === deleted ? { text: child, offset: here } : null
    }
    start += length
  }
  return null
}

const commonStart = (a: string, b: string): number => {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  // Never between the two halves of an emoji
  return same > 0 && /[\uD800-\uDBFF]/.test(a[same - 1]!) ? same - 1 : same
}

const commonEnd = (a: string, b: string): number => {
  let same = 0
  while (same < a.length && same < b.length && a.at(-1 - same) === b.at(-1 - same)) same++
  return same > 0 && /[\uDC00-\uDFFF]/.test(a.at(-same)!) ? same - 1 : same
}

/** False when the step is more than plain text in one text block. */
const applyStep = (fragment: Y.XmlFragment, { step, before }: TextChange): boolean => {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true
  if (!(step instanceof ReplaceStep)) return false
  const inserted = plainTextOf(step.slice)
  const [$from, $to] = [before.resolve(step.from), before.resolve(step.to)]
  if (inserted === null || !$from.sameParent($to) || !$from.parent.isTextblock) return false
  const deleted = $from.parent.textBetween($from.parentOffset, $to.parentOffset, undefined, '\uFFFC')
  if (deleted.includes('\uFFFC') || deleted.length !== step.to - step.from) return false
  const element = elementAt(fragment, before, step.from)
  const place = element && placeOf(element, $from.parentOffset, deleted)
  if (!place) return false
  const start = commonStart(deleted, inserted)
  const end = commonEnd(deleted.slice(start), inserted.slice(start))
  const [out, into] = [deleted.slice(start, deleted.length - end), inserted.slice(start, inserted.length - end)]
  if (out !== '') place.text.delete(place.offset + start, out.length)
  if (into !== '') place.text.insert(place.offset + start, into)
  return true
}

/** Writes the leading plain-text changes; stops at the first that is anything else. Call inside a Yjs transaction. */
export const applyTextChanges = (fragment: Y.XmlFragment, changes: readonly TextChange[]): void => {
  for (const change of changes) if (!applyStep(fragment, change)) return
}

type Binding = { readonly type: Y.XmlFragment; readonly doc: Y.Doc; readonly mux: (work: () => void) => void }
type SyncState = { readonly binding: Binding; readonly snapshot: unknown; readonly addToHistory: boolean }

/** Comes before TipTap's Collaboration (priority 1000), whose comparison then finds nothing left to do; idle without it. */
export const ExactText = Extension.create({
  name: 'exactText',
  priority: 1001,
  addProseMirrorPlugins() {
    let changes: TextChange[] = []
    return [
      new Plugin({
        state: {
          init: () => null,
          apply: (tr) => {
            const isFromYjs = Boolean((tr.getMeta(ySyncPluginKey) as { isChangeOrigin?: boolean } | undefined)?.isChangeOrigin)
            if (isFromYjs) changes = []
            else tr.steps.forEach((step, index) => changes.push({ step, before: tr.docs[index]! }))
            return null
          },
        },
        view: () => ({
          update: (view, previous) => {
            const typed = changes
            changes = []
            const sync = ySyncPluginKey.getState(view.state) as SyncState | undefined
            // A change that was tried and dropped (filtered transactions) leaves steps of another document behind
            if (!sync || sync.snapshot || typed[0]?.before !== previous.doc) return
            const { binding } = sync
            const write = (transaction: Y.Transaction): void => {
              transaction.meta.set('addToHistory', sync.addToHistory)
              applyTextChanges(binding.type, typed)
            }
            binding.mux(() => binding.doc.transact(write, ySyncPluginKey))
          },
        }),
      }),
    ]
  },
})
