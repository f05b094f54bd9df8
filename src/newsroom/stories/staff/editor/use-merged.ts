import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useState } from 'react'
import type { WritingSession } from '../collaboration/writing-session.ts'
import { useConnection, useObservable, usePresence } from './use-writing.ts'

export type Merged = { readonly mine: number; readonly theirs: number; readonly names: readonly string[] }

type Texts = readonly string[]
const textsOf = (editor: Editor): Texts => editor.state.doc.content.content.map((node) => node.textContent)

/** Paragraphs of `after` that `before` does not have. */
export const newIn = (before: Texts, after: Texts): number => {
  const known = new Map<string, number>()
  for (const text of before) known.set(text, (known.get(text) ?? 0) + 1)
  return after.filter((text) => {
    const left = known.get(text) ?? 0
    if (left > 0) known.set(text, left - 1)
    return left === 0 && text.trim() !== ''
  }).length
}

/**
 * After a while without network both texts are joined: how many paragraphs each side brought, so that nobody wonders where a
 * sentence comes from. Null while there is nothing to tell.
 */
export const useMerged = (session: WritingSession, editor: Editor | null): { readonly merged: Merged | null; readonly close: () => void } => {
  const { state } = useConnection(session)
  const saving = useObservable<ReturnType<WritingSession['saving']['get']> | null>(session.saving, null)
  const others = usePresence(session)
    .filter((person) => !person.isMe)
    .map((person) => person.name)
  const [base, setBase] = useState<Texts | null>(null)
  const [local, setLocal] = useState<Texts | null>(null)
  const [merged, setMerged] = useState<Merged | null>(null)
  const follow = useEffectEvent((): void => {
    if (!editor) return
    if (state === 'offline' && base === null) setBase(textsOf(editor))
    // the last state before what others wrote comes in
    if (state === 'offline') setLocal(null)
    if (state === 'connecting' && base && local === null) setLocal(textsOf(editor))
    if (state !== 'online' || !base || saving?.state !== 'saved') return
    const before = local ?? textsOf(editor)
    const [mine, theirs] = [newIn(base, before), newIn(before, textsOf(editor))]
    if (mine > 0 && theirs > 0) setMerged({ mine, theirs, names: [...new Set(others)] })
    setBase(null)
    setLocal(null)
  })
  useEffect(() => follow(), [state, saving?.state, editor])
  return { merged, close: () => setMerged(null) }
}
