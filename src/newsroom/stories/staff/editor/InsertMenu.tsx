import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { foldText } from '../../../../platform/search/fold.ts'
import { Icon } from '../../../../platform/staff/index.ts'
import { useEditorMessages } from './messages.ts'
import { insertIcons, insertKinds, type InsertKind, type Inserts } from './use-inserts.tsx'
import classes from './Toolbar.module.css'

type At = { readonly typed: string | null; readonly from: number; readonly to: number; readonly top: number }

/** Where the caret stands in a paragraph that is empty, or holds only '/' and letters; null elsewhere. */
const placeOf = (editor: Editor): At | null => {
  const { selection } = editor.state
  const { $from, empty } = selection
  if (!empty || !editor.isEditable || !editor.isFocused || $from.parent.type.name !== 'paragraph' || $from.depth !== 1) return null
  const words = $from.parent.textContent
  if (words !== '' && !/^\/\S{0,12}$/u.test(words)) return null
  const element = editor.view.nodeDOM($from.before())
  const top = element instanceof HTMLElement ? element.offsetTop : 0
  return { typed: words === '' ? null : words.slice(1), from: $from.start(), to: $from.end(), top }
}

const sameAt = (one: At | null, other: At | null): boolean =>
  one === other || (one !== null && other !== null && one.typed === other.typed && one.from === other.from && one.to === other.to && one.top === other.top)

/** `/` or `+` on an empty line: picture, quote, table, embed, box, heading, list. */
export const InsertMenu = ({ editor, inserts }: { editor: Editor; inserts: Inserts }): ReactNode => {
  const m = useEditorMessages()
  const at = useEditorState({ editor, selector: ({ editor: now }) => placeOf(now), equalityFn: sameAt })
  const [clicked, setClicked] = useState<number | null>(null)
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const [active, setActive] = useState(0)
  const key = at ? `${at.from}` : ''
  const isOpen = at !== null && ((at.typed !== null && closedAt !== key) || clicked === at.from)
  const wanted = foldText(at?.typed ?? '')
  const shown = insertKinds.filter((kind) => foldText(m.inserts[kind]).includes(wanted))
  const choose = (kind: InsertKind): void => {
    if (at?.typed !== null && at) editor.chain().focus().deleteRange({ from: at.from, to: at.to }).run()
    setClicked(null)
    setActive(0)
    inserts.insert(kind)
  }
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const last = shown.length - 1
    if (event.key === 'ArrowDown') setActive(Math.min(last, active + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1))
    else if (event.key === 'Enter' && shown[active]) choose(shown[active])
    else if (event.key === 'Escape') {
      setClosedAt(key)
      setClicked(null)
    } else return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  const listens = isOpen && shown.length > 0
  useEffect(() => {
    if (!listens) return undefined
    const { dom } = editor.view
    const listener = (event: KeyboardEvent): void => onKey(event)
    dom.addEventListener('keydown', listener, { capture: true })
    return () => dom.removeEventListener('keydown', listener, { capture: true })
  }, [editor, listens])
  if (!at) return null
  return (
    <>
      {at.typed === null && (
        <button
          type="button"
          className={classes.plus}
          style={{ top: at.top }}
          aria-label={m.insertHere}
          title={m.insertHere}
          aria-expanded={isOpen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setClicked(isOpen ? null : at.from)}
        >
          <Icon name="plus" size={18} />
        </button>
      )}
      {listens && (
        <div className={classes.insertMenu} style={{ top: at.top + 32 }} role="listbox" aria-label={m.insert}>
          {shown.map((kind, index) => (
            <button
              key={kind}
              type="button"
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onMouseEnter={() => setActive(index)}
              onClick={() => choose(kind)}
            >
              <Icon name={insertIcons[kind]} size={18} />
              {m.inserts[kind]}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
