import { oneOf, whole, type Random } from '../../../commons/content/testing/random-content.ts'
import type { WritingSession } from '../staff/collaboration/writing-session.ts'
import { openHeadlessEditor, type HeadlessEditor } from './headless-editor.ts'

/**
 * What a writer has put into the text. Every word carries its writer and number and ends with a full stop, so that a
 * lost, doubled or torn word is found in the final text by looking for it.
 */
export type Word = {
  readonly text: string
  state: 'typing' | 'written' | 'deleted'
  /** The page said *Đã lưu* since the word reached this state. */
  isSaved: boolean
  /** Every form the word had while it was typed; a page closed in the middle leaves one of them. */
  readonly forms: string[]
}

export type RigWriter = {
  readonly personId: string
  readonly session: WritingSession
  readonly editor: HeadlessEditor
  readonly words: Word[]
  readonly counts: { characters: number; compositions: number }
  /** Does one thing a person does, key by key; resolves when it is done or the writer was stopped. */
  readonly act: () => Promise<void>
  /** Ends in the middle of whatever it does. */
  readonly stop: () => void
}

export type RigWriterOptions = { readonly personId: string; readonly session: WritingSession; readonly random: Random; readonly pauseMs: number }

// What an input method shows after each key of telex. Several begin alike, and begin as others end, on purpose.
const telex: readonly (readonly string[])[] = [
  ['d', 'đ', 'đu', 'đuo', 'đươ', 'đươn', 'đương', 'đường'],
  ['n', 'ng', 'ngu', 'ngư', 'ngươ', 'ngươi', 'người'],
  ['t', 'ti', 'tin', 'tinh', 'tình', 'tỉnh'],
  ['t', 'th', 'thu', 'thuy', 'thuyê', 'thuyêt', 'thuyết'],
  ['h', 'ho', 'hoa', 'hoà', 'hòa'],
  ['q', 'qu', 'quô', 'quôc', 'quốc'],
  ['v', 'vi', 'viê', 'viêt', 'việt'],
]

/** Between finished words or in an empty block: people set the caret there, not into a word somebody is typing. */
const placesIn = (editor: HeadlessEditor): number[] =>
  editor.textBlocks().flatMap(({ node, start }) => {
    const text = node.textContent
    return text === '' ? [start] : [...text.matchAll(/\. /g)].map((match) => start + match.index + 2)
  })

const placeOf = (editor: HeadlessEditor, text: string): number | null => {
  for (const { node, start } of editor.textBlocks()) {
    const at = node.textContent.indexOf(text)
    if (at >= 0) return start + at
  }
  return null
}

export const openRigWriter = ({ personId, session, random, pauseMs }: RigWriterOptions): RigWriter => {
  const editor = openHeadlessEditor(session.pair)
  const words: Word[] = []
  const counts = { characters: 0, compositions: 0 }
  let isStopped = false

  session.saving.subscribe(() => {
    if (session.saving.get().state === 'saved') words.forEach((word) => (word.isSaved = word.state !== 'typing'))
  })
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, random() * pauseMs))

  /** Shows one form after the other in the place of the one before; the caret stays behind it. */
  const typeForms = async (word: Word, forms: readonly string[], caret: () => number | null, shown: string): Promise<() => number | null> => {
    for (const form of forms) {
      if (isStopped) break
      const at = caret()
      if (at === null) break
      editor.edit((tr) => tr.insertText(form, at - shown.length, at))
      word.forms.push(form)
      counts.characters++
      shown = form
      caret = editor.caretAt(at - (word.forms.at(-2) ?? '').length + form.length)
      await pause()
    }
    return caret
  }

  const typeWord = async (isComposed: boolean): Promise<void> => {
    const places = placesIn(editor)
    if (places.length === 0) return
    const syllable = oneOf(random, telex)
    const text = `${syllable.at(-1)}${personId}-${words.length}.`
    const word: Word = { text, state: 'typing', isSaved: false, forms: [] }
    words.push(word)
    const start = oneOf(random, places)
    if (isComposed) {
      editor.compose(true)
      counts.compositions++
    }
    const caret = await typeForms(word, syllable, editor.caretAt(start), '')
    if (isComposed) editor.compose(false)
    const shown = word.forms.at(-1) ?? ''
    const rest = Array.from({ length: text.length + 1 - shown.length }, (_, index) => `${text} `.slice(0, shown.length + index + 1))
    await typeForms(word, rest, caret, shown)
    if (!isStopped) word.state = 'written'
    if (session.saving.get().state === 'saved') word.isSaved = true
  }

  const ownWord = (): { word: Word; at: number } | null => {
    const written = words.filter((word) => word.state === 'written')
    const word = written[whole(random, written.length)]
    const at = word ? placeOf(editor, word.text) : null
    return word && at !== null ? { word, at } : null
  }

  const deleteWord = (): void => {
    const own = ownWord()
    if (!own) return
    own.word.state = 'deleted'
    own.word.isSaved = false
    editor.edit((tr) => tr.delete(own.at, own.at + own.word.text.length + 1))
  }

  const emphasise = (): void => {
    const own = ownWord()
    if (own) editor.edit((tr) => tr.addMark(own.at, own.at + own.word.text.length, tr.doc.type.schema.mark(random() < 0.5 ? 'bold' : 'italic')))
  }

  const openParagraph = (): void => {
    const paragraphs = editor.textBlocks().filter(({ node }) => node.type.name === 'paragraph')
    const { node, start } = oneOf(random, paragraphs)
    editor.edit((tr) => tr.split(start + node.content.size))
  }

  const acts: readonly (readonly [share: number, act: () => Promise<void> | void])[] = [
    [0.42, () => typeWord(false)],
    [0.3, () => typeWord(true)],
    [0.12, deleteWord],
    [0.08, emphasise],
    [0.08, openParagraph],
  ]

  return {
    personId,
    session,
    editor,
    words,
    counts,
    act: async () => {
      let roll = random()
      const chosen = acts.find(([share]) => (roll -= share) < 0) ?? acts[0]!
      await chosen[1]()
      await pause()
    },
    stop: () => void (isStopped = true),
  }
}
