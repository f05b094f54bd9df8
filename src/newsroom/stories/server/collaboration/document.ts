import { Node } from '@tiptap/pm/model'
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import {
  canonicalise,
  canonicalJson,
  contentFromProseMirror,
  contentToProseMirror,
  type CanonicalContent,
  type ContentFrame,
  type ContentIssue,
  type EditorMark,
  type EditorNode,
} from '../../../../commons/content/contract.ts'
import { editorSchema } from '../../editor-schema.ts'
import { fillEmptyTextBlocks, STORY_FRAGMENT } from '../../editor/shared-text.ts'

const marksOf = (attributes: Readonly<Record<string, unknown>>): EditorMark[] =>
  Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ type: name, attrs: typeof value === 'object' ? { ...value } : {} }))

const textNodesOf = (text: Y.XmlText): EditorNode[] =>
  text
    .toDelta()
    .flatMap((piece: { insert: unknown; attributes?: Record<string, unknown> }) =>
      typeof piece.insert === 'string' && piece.insert !== '' ? [{ type: 'text', text: piece.insert, marks: marksOf(piece.attributes ?? {}) }] : [],
    )

const nodesOf = (children: readonly (Y.XmlElement | Y.XmlText | Y.XmlHook)[]): EditorNode[] =>
  children.flatMap((child) => {
    if (child instanceof Y.XmlText) return textNodesOf(child)
    if (child instanceof Y.XmlElement) return [{ type: child.nodeName, attrs: { ...child.getAttributes() }, content: nodesOf(child.toArray()) }]
    return []
  })

/** The document as the editor would show it, read straight from Yjs: nothing is repaired or deleted on the way. */
export const editorDocumentOf = (document: Y.Doc): EditorNode => ({ type: 'doc', content: nodesOf(document.getXmlFragment(STORY_FRAGMENT).toArray()) })

/** What would be signed now. `frame` comes from the story's people and settings; see commons/content for `issues`. */
export const contentOfDocument = (document: Y.Doc, frame: ContentFrame): { content: CanonicalContent; issues: ContentIssue[] } =>
  contentFromProseMirror(editorDocumentOf(document), frame)

/** A writer that never writes again; the same for the same content, so that two servers create the same document. */
const clientOf = (content: CanonicalContent): number => {
  let hash = 0x811c9dc5
  for (const unit of canonicalJson(content)) hash = Math.imul(hash ^ unit.codePointAt(0)!, 0x01000193) >>> 0
  return hash
}

const emptyFrame = (content: CanonicalContent): CanonicalContent =>
  canonicalise({ headline: content.headline, standfirst: content.standfirst, byline: [], body: content.body })

/**
 * The first update of a story's document. Deterministic: creating it twice and merging gives it once. Every document
 * begins with one, so that no page ever creates headline and standfirst by itself (two pages would create them twice).
 */
export const initialUpdate = (content: CanonicalContent): Uint8Array => {
  const text = emptyFrame(content)
  const document = new Y.Doc()
  document.clientID = clientOf(text)
  document.transact(() => {
    const fragment = document.getXmlFragment(STORY_FRAGMENT)
    prosemirrorToYXmlFragment(Node.fromJSON(editorSchema, contentToProseMirror(text)), fragment)
    fillEmptyTextBlocks(fragment.toArray())
  })
  const update = Y.encodeStateAsUpdate(document)
  document.destroy()
  return update
}

export const emptyContent: CanonicalContent = { headline: '', standfirst: '', byline: [], body: [] }

/** A document from what the store kept, in any order; destroy it when done. */
export const documentFromUpdates = (updates: readonly Uint8Array[]): Y.Doc => {
  const document = new Y.Doc()
  document.transact(() => updates.forEach((update) => Y.applyUpdate(document, update)))
  return document
}
