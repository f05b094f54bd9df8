import { Extension, type Editor } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import { lineNodes } from './fields.ts'
import { cleanPastedHtml } from './pasted-html.ts'

const isInLine = (editor: Editor): boolean => lineNodes.includes(editor.state.selection.$from.parent.type.name)

/** Enter in a one-line field goes on to the next text; after the last field of a block it opens a paragraph below. */
const leaveLine = (editor: Editor): boolean => {
  if (!isInLine(editor)) return false
  const { $from } = editor.state.selection
  const after = $from.after()
  const isLastOfBlock = $from.depth > 1 && $from.indexAfter(-1) === $from.node(-1).childCount
  return editor.commands.command(({ tr, state, dispatch }) => {
    if (!dispatch) return true
    if (isLastOfBlock) tr.insert($from.after(-1), state.schema.nodes['paragraph']!.create())
    const target = isLastOfBlock ? $from.after(-1) + 1 : after + 1
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(target))).scrollIntoView())
    return true
  })
}

const oneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim()

/** How typing and pasting behave; says nothing about what a document may contain. */
export const StoryTyping = Extension.create({
  name: 'storyTyping',
  priority: 1100,
  addKeyboardShortcuts() {
    const leave = () => leaveLine(this.editor)
    return { Enter: leave, 'Shift-Enter': leave, 'Mod-Enter': leave }
  },
  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          handlePaste: (view, event) => {
            const text = event.clipboardData?.getData('text/plain') ?? ''
            if (text === '' || !isInLine(editor)) return false
            view.dispatch(view.state.tr.insertText(oneLine(text)).scrollIntoView())
            return true
          },
        },
      }),
    ]
  },
})
