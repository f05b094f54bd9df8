import * as Y from 'yjs'
import { textBlocks } from './fields.ts'

/** The one XML fragment of a story's Yjs document. */
export const STORY_FRAGMENT = 'story'

/**
 * Gives every empty text block a shared text to write into. Without it, two people who begin to type in the same empty
 * paragraph each create a text of their own, and the editor joins the two twice: every character stands there doubled.
 */
export const fillEmptyTextBlocks = (elements: Iterable<Y.XmlElement | Y.XmlText | Y.XmlHook>): number => {
  let filled = 0
  for (const element of elements) {
    if (!(element instanceof Y.XmlElement)) continue
    const isTextBlock = textBlocks.includes(element.nodeName)
    if (isTextBlock && element.length === 0) {
      element.insert(0, [new Y.XmlText()])
      filled++
    } else if (!isTextBlock) filled += fillEmptyTextBlocks(element.toArray())
  }
  return filled
}
