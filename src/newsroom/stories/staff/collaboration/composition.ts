import type { DocumentPair } from './document-pair.ts'

/** The part of ProseMirror's view that is asked here. */
export type ComposingView = { readonly composing: boolean; readonly dom: HTMLElement; readonly isDestroyed: boolean }

// The editor reads the finished syllable from the page a moment after the browser says it is finished
const AFTER_COMPOSITION_MS = 60
// Some input methods never say that they are done
const SAFETY_NET_MS = 500

/** Holds colleagues' changes back while the input method composes in `view`; returns how to stop. */
export const holdWhileComposing = (pair: DocumentPair, view: ComposingView): (() => void) => {
  const release = pair.holdWhile(() => !view.isDestroyed && view.composing)
  const page = view.dom.ownerDocument
  const flushSoon = (): void => void setTimeout(pair.flush, AFTER_COMPOSITION_MS)
  page.addEventListener('compositionend', flushSoon)
  const timer = setInterval(pair.flush, SAFETY_NET_MS)
  return () => {
    page.removeEventListener('compositionend', flushSoon)
    clearInterval(timer)
    release()
  }
}
