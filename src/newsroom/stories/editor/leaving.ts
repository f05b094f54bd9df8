import { Extension, type Editor } from '@tiptap/core'
import { Plugin, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { ResolvedPos } from '@tiptap/pm/model'
import { lineNodes } from './fields.ts'

/** A paragraph at `position`, with the caret in it. */
const openParagraph = (tr: Transaction, state: EditorState, position: number): Transaction => {
  tr.insert(position, state.schema.nodes['paragraph']!.create())
  return tr.setSelection(TextSelection.create(tr.doc, position + 1)).scrollIntoView()
}

/** Nothing of the block follows the caret's own line; any cell of a last row counts. */
const isOnLastLine = ($from: ResolvedPos): boolean => {
  for (let depth = 1; depth < $from.depth; depth++) {
    const node = $from.node(depth)
    if (node.type.name !== 'tableRow' && $from.index(depth) < node.childCount - 1) return false
  }
  return true
}

/** Down from a block that ends the text: no paragraph is added by itself, so a quote, box or table there had no way out. */
const leaveDown = (editor: Editor): boolean => {
  const { state, view } = editor
  const { $from, empty } = state.selection
  const isLast = $from.depth > 1 && $from.index(0) === state.doc.childCount - 1
  if (!empty || !isLast || !isOnLastLine($from) || !view.endOfTextblock('down')) return false
  view.dispatch(openParagraph(state.tr, state, state.doc.content.size))
  return true
}

/** A click in the empty space under the text goes on writing there. */
const clickBelow = (editor: Editor, event: MouseEvent): boolean => {
  const { view, state } = editor
  const last = view.dom.lastElementChild
  if (!editor.isEditable || event.button !== 0 || event.target !== view.dom || !last || event.clientY <= last.getBoundingClientRect().bottom) return false
  const end = state.doc.content.size
  const tr = state.doc.lastChild?.isTextblock ? state.tr.setSelection(TextSelection.create(state.doc, end - 1)) : openParagraph(state.tr, state, end)
  event.preventDefault()
  view.dispatch(tr)
  view.focus()
  return true
}

const isInLine = (editor: Editor): boolean => lineNodes.includes(editor.state.selection.$from.parent.type.name)

/** Enter in a one-line field goes on to the next text; after the last field of a block, or before one that is no text, it opens a paragraph. */
export const leaveLine = (editor: Editor): boolean => {
  if (!isInLine(editor)) return false
  const { $from } = editor.state.selection
  const after = $from.after()
  const isLastOfBlock = $from.depth > 1 && $from.indexAfter(-1) === $from.node(-1).childCount
  const isBeforeBlock = $from.depth === 1 && editor.state.doc.resolve(after).nodeAfter?.isTextblock === false
  return editor.commands.command(({ tr, state, dispatch }) => {
    if (!dispatch) return true
    if (isLastOfBlock) openParagraph(tr, state, $from.after(-1))
    else if (isBeforeBlock) openParagraph(tr, state, after)
    else tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView()
    return true
  })
}

/** Ways out of blocks: Enter from their lines, down and a click from the last of them. */
export const StoryLeaving = Extension.create({
  name: 'storyLeaving',
  priority: 1100,
  addKeyboardShortcuts() {
    const leave = () => leaveLine(this.editor)
    return { Enter: leave, 'Shift-Enter': leave, 'Mod-Enter': leave, ArrowDown: () => leaveDown(this.editor) }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [new Plugin({ props: { handleDOMEvents: { mousedown: (_view, event) => clickBelow(editor, event) } } })]
  },
})
