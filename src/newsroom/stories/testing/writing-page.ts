import './no-eval.ts'
import { Editor } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import * as Y from 'yjs'
import { editorExtensions, editorSchemaHash } from '../editor-schema.ts'
import { STORY_FRAGMENT } from '../editor/shared-text.ts'
import { holdWhileComposing } from '../staff/collaboration/composition.ts'
import { openWritingSession, type WritingSession } from '../staff/collaboration/writing-session.ts'

/** The smallest page one can write on, for tests and measurements in a real browser: `?doc=…&person=…&hold=no`. */
export type WritingPage = {
  readonly session: WritingSession
  readonly editor: Editor
  /** Everything this page's writer has put into a text block, as the shared document remembers it. */
  readonly ownLettersIn: (block: number) => string
  /** What has arrived for a text block, whether the editor shows it already or not. */
  readonly arrivedIn: (block: number) => string
}

const question = new URLSearchParams(location.search)
const personId = question.get('person') ?? ''

const session = openWritingSession({
  url: `ws://${location.host}/collaboration`,
  docId: question.get('doc') ?? '',
  personId,
  token: async () => JSON.stringify({ personId, schemaHash: editorSchemaHash }),
  reconnectMs: 50,
})

const ownLettersIn = (block: number): string => {
  const element = session.document.getXmlFragment(STORY_FRAGMENT).get(block)
  const text = element instanceof Y.XmlElement ? element.get(0) : null
  let letters = ''
  for (let item = text?._start ?? null; item; item = item.right)
    if (!item.deleted && item.id.client === session.document.clientID && item.content instanceof Y.ContentString) letters += item.content.str
  return letters
}

const arrivedIn = (block: number): string => {
  const element = session.pair.net.getXmlFragment(STORY_FRAGMENT).get(block)
  return element instanceof Y.XmlElement
    ? element
        .toArray()
        .map((text) =>
          text instanceof Y.XmlText
            ? text
                .toDelta()
                .map((piece: { insert: unknown }) => String(piece.insert))
                .join('')
            : '',
        )
        .join('')
    : ''
}

await session.ready
const editor = new Editor({
  element: document.body,
  injectNonce: document.querySelector<HTMLMetaElement>('meta[name="nonce"]')?.content ?? '',
  extensions: [
    ...editorExtensions,
    Collaboration.configure({ document: session.document, field: STORY_FRAGMENT }),
    CollaborationCaret.configure({ provider: session.provider, user: { personId, name: personId, color: '#0f766e' } }),
  ],
})
if (question.get('hold') !== 'no') holdWhileComposing(session.pair, editor.view)
Object.assign(window, { writing: { session, editor, ownLettersIn, arrivedIn } satisfies WritingPage })
document.body.dataset['ready'] = 'yes'
