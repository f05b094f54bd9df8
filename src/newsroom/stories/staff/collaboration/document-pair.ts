import * as Y from 'yjs'
import { fillEmptyTextBlocks, STORY_FRAGMENT } from '../../editor/shared-text.ts'

/**
 * Two documents that hold the same text: `net` belongs to the connection, `editor` to the page. While an input method is
 * composing a syllable (`hold` says so), what colleagues type waits in between: a change of the paragraph during a
 * composition makes the browser write the syllable several times ("dđưđươngđường").
 */
export type DocumentPair = {
  readonly net: Y.Doc
  readonly editor: Y.Doc
  /** From now on remote changes wait while `isHeld()`; returns how to stop. */
  readonly holdWhile: (isHeld: () => boolean) => () => void
  /** Hands over what waits, unless it must still wait. */
  readonly flush: () => void
  /** Called after a change made on this page has been given to `net`. */
  readonly onLocalChange: (listener: () => void) => void
  readonly destroy: () => void
}

const FILL = 'shared-text'
const never = (): boolean => false

const isLive = (type: Y.XmlFragment): boolean => type._item === null || !type._item.deleted

/** New empty paragraphs get their shared text from the page that made them, before anybody types in them. */
const keepTextsShared = (document: Y.Doc, isOwn: (transaction: Y.Transaction) => boolean): void => {
  document.on('afterTransaction', (transaction: Y.Transaction) => {
    if (!isOwn(transaction)) return
    const parents: Y.XmlFragment[] = []
    for (const type of transaction.changed.keys()) if (type instanceof Y.XmlFragment && isLive(type)) parents.push(type)
    if (parents.length === 0) return
    document.transact(() => {
      for (const parent of parents) fillEmptyTextBlocks(parent instanceof Y.XmlElement ? [parent] : parent.toArray())
    }, FILL)
  })
}

export const createDocumentPair = (): DocumentPair => {
  const [net, editor] = [new Y.Doc(), new Y.Doc()]
  // One writer, one id: with two, the page's own caret is drawn as a colleague's and text lands at the start
  net.clientID = editor.clientID
  let waiting: Uint8Array[] = []
  let isHeld = never
  const listeners: (() => void)[] = []
  editor.getXmlFragment(STORY_FRAGMENT)

  const flush = (): void => {
    if (waiting.length === 0 || isHeld()) return
    const update = Y.mergeUpdates(waiting)
    waiting = []
    Y.applyUpdate(editor, update, net)
  }

  net.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === editor) return
    waiting.push(update)
    flush()
  })
  // Everything one act caused goes out as one update: a paragraph must never arrive before the text it holds
  let own: Uint8Array[] = []
  editor.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== net) own.push(update)
  })
  editor.on('afterAllTransactions', () => {
    if (own.length === 0) return
    const update = own.length === 1 ? own[0]! : Y.mergeUpdates(own)
    own = []
    net.transact((transaction) => {
      Y.applyUpdate(net, update, editor)
      // Else Yjs takes the page's own changes for those of a stranger with the same id, and gives `net` a new one
      transaction.local = true
    }, editor)
    listeners.forEach((listener) => listener())
  })
  keepTextsShared(editor, (transaction) => transaction.local && transaction.origin !== net && transaction.origin !== FILL)

  return {
    net,
    editor,
    holdWhile: (held) => {
      isHeld = held
      return () => {
        isHeld = never
        flush()
      }
    },
    flush,
    onLocalChange: (listener) => void listeners.push(listener),
    destroy: () => {
      editor.destroy()
      net.destroy()
    },
  }
}
