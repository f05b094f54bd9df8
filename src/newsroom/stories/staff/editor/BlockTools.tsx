import { useEditorState, type Editor } from '@tiptap/react'
import type { ReactNode } from 'react'
import { useEditorMessages } from './messages.ts'
import classes from './Toolbar.module.css'

const blocks = ['table', 'quote', 'box'] as const
type BlockName = (typeof blocks)[number]
type ToolName = keyof ReturnType<typeof useEditorMessages>['blockTools']

const toolsOf: Readonly<Record<BlockName, readonly ToolName[]>> = {
  table: ['addRow', 'addColumn', 'dropRow', 'dropColumn', 'dropTable'],
  quote: ['dropQuote'],
  box: ['dropBox'],
}

const run = (editor: Editor, tool: ToolName): void => {
  const chain = editor.chain().focus()
  const acts: Record<ToolName, () => boolean> = {
    addRow: () => chain.addRowAfter().run(),
    addColumn: () => chain.addColumnAfter().run(),
    dropRow: () => chain.deleteRow().run(),
    dropColumn: () => chain.deleteColumn().run(),
    dropTable: () => chain.deleteTable().run(),
    dropQuote: () => chain.deleteNode('quote').run(),
    dropBox: () => chain.deleteNode('box').run(),
  }
  acts[tool]()
}

/** What can be done with the table, quote or box the caret stands in; the innermost one counts. */
const blockAt = (editor: Editor): BlockName | null => {
  const { $from } = editor.state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const found = blocks.find((name) => name === $from.node(depth).type.name)
    if (found) return found
  }
  return null
}

export const BlockTools = ({ editor }: { editor: Editor }): ReactNode => {
  const e = useEditorMessages()
  const block = useEditorState({ editor, selector: ({ editor: now }) => blockAt(now) })
  if (!block) return null
  return (
    <span className={classes.blockTools}>
      {toolsOf[block].map((tool) => (
        <button key={tool} type="button" className={classes.tool} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor, tool)}>
          {e.blockTools[tool]}
        </button>
      ))}
    </span>
  )
}
