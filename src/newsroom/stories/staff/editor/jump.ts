import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { foldText } from '../../../../platform/search/fold.ts'

const FLASH_MS = 2500

/** Shows a node of the text and marks it for a moment; the caret stays where it was. */
const show = (editor: Editor, position: number): boolean => {
  const element = editor.view.nodeDOM(position)
  if (!(element instanceof HTMLElement)) return false
  element.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  element.animate([{ backgroundColor: 'color-mix(in srgb, var(--ht-waiting) 30%, transparent)' }, { backgroundColor: 'transparent' }], { duration: FLASH_MS })
  return true
}

const HEAD_NODES = 2

/** The canonical content has no empty paragraphs: they are not counted. */
const isCounted = (node: Node): boolean => node.type.name !== 'paragraph' || node.textContent.trim() !== ''

/** Position of the n-th block of the body as the checks count them. */
export const positionOfBlock = (doc: Node, wanted: number): number | null => {
  let found: number | null = null
  let counted = -1
  doc.forEach((node, offset, index) => {
    if (index < HEAD_NODES || found !== null || !isCounted(node)) return
    counted += 1
    if (counted === wanted) found = offset
  })
  return found
}

/** Position of the first block that has these words, letters and marks aside. */
export const positionOfWords = (doc: Node, words: string): number | null => {
  const wanted = foldText(words).trim()
  let found: number | null = null
  if (wanted === '') return null
  doc.forEach((node, offset) => {
    if (found === null && foldText(node.textContent.replaceAll(/\s+/gu, ' ')).includes(wanted)) found = offset
  })
  return found
}

export const jumpToWords = (editor: Editor | null, words: string): boolean => {
  const position = editor ? positionOfWords(editor.state.doc, words) : null
  return editor !== null && position !== null && show(editor, position)
}

/** To where a check points ('headline', 'body.3'); false for what is not in the text: byline, section, label. */
export const jumpToPlace = (editor: Editor | null, place: string): boolean => {
  if (!editor) return false
  const { doc } = editor.state
  if (place === 'headline') return show(editor, 0)
  if (place === 'standfirst') return show(editor, doc.child(0).nodeSize)
  if (place === 'body') return show(editor, doc.child(0).nodeSize + doc.child(1).nodeSize)
  const block = /^body\.(\d+)/.exec(place)?.[1]
  const position = block === undefined ? null : positionOfBlock(doc, Number(block))
  return position !== null && show(editor, position)
}
