import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extensions'
import { useEditor, type Editor } from '@tiptap/react'
import { useEffect, useMemo } from 'react'
import { nonce } from '../../../../platform/staff/index.ts'
import { editorExtensions } from '../../editor-schema.ts'
import { STORY_FRAGMENT } from '../../editor/shared-text.ts'
import { holdWhileComposing } from '../collaboration/composition.ts'
import type { WritingSession } from '../collaboration/writing-session.ts'
import { PictureView } from './PictureView.tsx'

type Words = {
  readonly headline: string
  readonly standfirst: string
  readonly body: string
  readonly quoteSource: string
  readonly boxTitle: string
}

/** Every empty place says what belongs there; which empty paragraphs say so is for the style to choose. */
const placeholderOf =
  (words: Words) =>
  ({ node }: { node: { type: { name: string } } }): string => {
    const { name } = node.type
    if (name === 'headline' || name === 'standfirst' || name === 'quoteSource' || name === 'boxTitle') return words[name]
    return name === 'paragraph' ? words.body : ''
  }

/** TipTap on the shared document: carets of the others, one undo of one's own, pictures drawn by React. */
export const useStoryEditor = (session: WritingSession, options: { readonly editable: boolean; readonly words: Words }): Editor | null => {
  const extensions = useMemo(
    () => [
      ...editorExtensions.map((extension) => (extension.name === 'picture' ? PictureView : extension)),
      Collaboration.configure({ document: session.document, field: STORY_FRAGMENT }),
      CollaborationCaret.configure({ provider: session.provider, render: drawCaret }),
      Placeholder.configure({ placeholder: placeholderOf(options.words), showOnlyCurrent: false, includeChildren: true }),
    ],
    [session, options.words],
  )
  const editor = useEditor(
    {
      extensions,
      editable: options.editable,
      injectNonce: nonce(),
      immediatelyRender: false,
      shouldRerenderOnTransaction: false,
      editorProps: { attributes: { 'aria-label': options.words.body, spellcheck: 'false' } },
    },
    [session, extensions],
  )
  useEffect(() => (editor ? holdWhileComposing(session.pair, editor.view) : undefined), [editor, session])
  useEffect(() => editor?.setEditable(options.editable), [editor, options.editable])
  return editor
}

/** Others' carets: a thin line with the name above it; colours are set by property, which the strict policy allows. */
const drawCaret = (user: Record<string, unknown>): HTMLElement => {
  const caret = document.createElement('span')
  caret.className = 'story-caret'
  const label = document.createElement('span')
  label.className = 'story-caret-name'
  const colour = typeof user['color'] === 'string' ? user['color'] : '#0f766e'
  caret.style.setProperty('border-color', colour)
  label.style.setProperty('background', colour)
  label.textContent = typeof user['name'] === 'string' ? user['name'] : ''
  caret.append(label)
  return caret
}
