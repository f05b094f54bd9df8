import { Extension, type Editor } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { lineNodes } from './fields.ts'
import { cleanPastedHtml } from './pasted-html.ts'

const isInLine = (editor: Editor): boolean => lineNodes.includes(editor.state.selection.$from.parent.type.name)

const oneLine = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim()

/** How typing and pasting behave; says nothing about what a document may contain. */
export const StoryTyping = Extension.create({
  name: 'storyTyping',
  priority: 1100,
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
