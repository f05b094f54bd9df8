import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { absolutePositionToRelativePosition, initProseMirrorDoc, relativePositionToAbsolutePosition, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap'
import { editorSchema } from '../editor-schema.ts'
import { applyTextChanges } from '../editor/exact-text.ts'
import { STORY_FRAGMENT } from '../editor/shared-text.ts'
import type { DocumentPair } from '../staff/collaboration/document-pair.ts'

/**
 * The editor without a page: the same schema, the same way from ProseMirror to Yjs and back as TipTap's binding, driven
 * by code. What it cannot show is the browser's own input; that is tested in Chromium.
 */
export type HeadlessEditor = {
  readonly doc: () => Node
  /** One act of a person; positions are those of `doc()`. */
  readonly edit: (change: (tr: Transaction) => unknown) => void
  /** While composing, colleagues' changes wait, as in a browser. */
  readonly compose: (isComposing: boolean) => void
  /** A caret: its place in the text as it is when asked, whatever others wrote meanwhile; null when its text is gone. */
  readonly caretAt: (position: number) => () => number | null
  /** Position just inside the end of the nth text block. */
  readonly endOf: (blockIndex: number) => number
  readonly textBlocks: () => { readonly node: Node; readonly start: number }[]
  readonly text: () => string
}

export const openHeadlessEditor = (pair: DocumentPair): HeadlessEditor => {
  const fragment = pair.editor.getXmlFragment(STORY_FRAGMENT)
  let { doc, meta } = initProseMirrorDoc(fragment, editorSchema)
  let isComposing = false
  let isWriting = false
  pair.holdWhile(() => isComposing)

  fragment.observeDeep(() => {
    if (!isWriting) ({ doc, meta } = initProseMirrorDoc(fragment, editorSchema))
  })

  const textBlocks = (): { node: Node; start: number }[] => {
    const found: { node: Node; start: number }[] = []
    doc.descendants((node, position) => void (node.isTextblock && found.push({ node, start: position + 1 })))
    return found
  }

  return {
    doc: () => doc,
    edit: (change) => {
      const { tr } = EditorState.create({ doc })
      change(tr)
      if (tr.doc.eq(doc)) return
      doc = tr.doc
      isWriting = true
      try {
        pair.editor.transact(() => {
          applyTextChanges(
            fragment,
            tr.steps.map((step, index) => ({ step, before: tr.docs[index]! })),
          )
          updateYFragment(pair.editor, fragment, doc, meta)
        }, ySyncPluginKey)
      } finally {
        isWriting = false
      }
    },
    compose: (composing) => {
      isComposing = composing
      if (!composing) pair.flush()
    },
    textBlocks,
    caretAt: (position) => {
      const relative = absolutePositionToRelativePosition(position, fragment, meta.mapping)
      return () => relativePositionToAbsolutePosition(pair.editor, fragment, relative, meta.mapping)
    },
    endOf: (blockIndex) => {
      const block = textBlocks()[blockIndex]
      if (!block) throw new Error(`there is no text block ${blockIndex}`)
      return block.start + block.node.content.size
    },
    text: () =>
      textBlocks()
        .map(({ node }) => node.textContent)
        .join('\n'),
  }
}
