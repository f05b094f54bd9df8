import { Menu } from '@mantine/core'
import { useEditorState, type Editor } from '@tiptap/react'
import { useEffect, useState, type ReactNode } from 'react'
import { Icon, usePhone } from '../../../../platform/staff/index.ts'
import { useStoryMessages } from '../messages.ts'
import { BlockTools } from './BlockTools.tsx'
import { useEditorMessages } from './messages.ts'
import { insertIcons, type InsertKind, type Inserts } from './use-inserts.tsx'
import classes from './Toolbar.module.css'

type ToolProps = { readonly label: string; readonly pressed?: boolean; readonly disabled?: boolean; readonly onClick: () => void; readonly children: ReactNode }

// mousedown is prevented so that the text keeps its selection
const Tool = ({ label, pressed, disabled, onClick, children }: ToolProps): ReactNode => (
  <button
    type="button"
    className={classes.tool}
    aria-label={label}
    title={label}
    aria-pressed={pressed ?? false}
    disabled={disabled}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onClick}
  >
    {children}
  </button>
)

/** Pixels a phone's keyboard takes from below: the toolbar stands above it. */
const useKeyboardHeight = (): number => {
  const [height, setHeight] = useState(0)
  useEffect(() => {
    const view = window.visualViewport
    if (!view) return undefined
    const measure = (): void => setHeight(Math.max(0, Math.round(window.innerHeight - view.height - view.offsetTop)))
    view.addEventListener('resize', measure)
    view.addEventListener('scroll', measure)
    return () => {
      view.removeEventListener('resize', measure)
      view.removeEventListener('scroll', measure)
    }
  }, [])
  return height
}

type Given = { readonly editor: Editor; readonly disabled: boolean; readonly inserts: Inserts }

const useTools = ({ editor, disabled, inserts }: Given) => {
  const m = useStoryMessages()
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const tool = (label: string, children: ReactNode, onClick: () => void, over: { pressed?: boolean; disabled?: boolean } = {}): ReactNode => (
    <Tool label={label} pressed={over.pressed ?? false} disabled={disabled || (over.disabled ?? false)} onClick={onClick}>
      {children}
    </Tool>
  )
  return {
    bold: tool(m.tools.bold, <strong>{'B'}</strong>, () => chain().toggleBold().run(), { pressed: on.bold }),
    italic: tool(m.tools.italic, <em>{'I'}</em>, () => chain().toggleItalic().run(), { pressed: on.italic }),
    heading: tool(m.tools.heading, <strong>{'H'}</strong>, () => chain().toggleHeading({ level: 2 }).run(), { pressed: on.heading }),
    quote: tool(m.tools.quote, <Icon name="quote" size={18} />, () => inserts.insert('quote')),
    picture: tool(m.tools.picture, <Icon name="image" size={18} />, () => inserts.insert('picture')),
    undo: tool(m.tools.undo, <Icon name="undo" size={18} />, () => chain().undo().run(), { disabled: !on.undo }),
    redo: tool(m.tools.redo, <Icon name="redo" size={18} />, () => chain().redo().run(), { disabled: !on.redo }),
    link: tool(m.tools.link, <Icon name="link" size={18} />, inserts.link),
    makeItalic: () => chain().toggleItalic().run(),
    again: () => chain().redo().run(),
  }
}

const LAPTOP_MORE: readonly InsertKind[] = ['list', 'table', 'box', 'embed']

const More = ({ given, phone, tools }: { given: Given; phone: boolean; tools: ReturnType<typeof useTools> }): ReactNode => {
  const m = useStoryMessages()
  const e = useEditorMessages()
  return (
    <Menu withinPortal>
      <Menu.Target>
        <button type="button" className={classes.tool} disabled={given.disabled}>
          {m.tools.more} <Icon name={phone ? 'chevron-up' : 'chevron-down'} size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LAPTOP_MORE.map((kind) => (
          <Menu.Item key={kind} leftSection={<Icon name={insertIcons[kind]} size={18} />} onClick={() => given.inserts.insert(kind)}>
            {e.inserts[kind]}
          </Menu.Item>
        ))}
        {phone && (
          <>
            <Menu.Item onClick={tools.makeItalic}>{m.tools.italic}</Menu.Item>
            <Menu.Item onClick={given.inserts.link}>{m.tools.link}</Menu.Item>
            <Menu.Item onClick={tools.again}>{m.tools.redo}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What a writer needs at hand; on a phone six tools stand above the keyboard, the rest under the last. */
export const Toolbar = (given: Given): ReactNode => {
  const m = useStoryMessages()
  const phone = usePhone()
  const keyboard = useKeyboardHeight()
  const tools = useTools(given)
  return (
    <div
      className={classes.tools}
      role="toolbar"
      aria-label={m.tools.bar}
      data-typing={keyboard > 0 || undefined}
      style={phone && keyboard > 0 ? { bottom: keyboard } : undefined}
    >
      {tools.bold}
      {!phone && tools.italic}
      {tools.heading}
      {tools.quote}
      {tools.picture}
      {tools.undo}
      {!phone && tools.redo}
      {!phone && tools.link}
      <More given={given} phone={phone} tools={tools} />
      <BlockTools editor={given.editor} />
    </div>
  )
}
