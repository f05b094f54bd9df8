import { useEffect, useState, useSyncExternalStore } from 'react'
import { callApi, type Saving } from '../../../../platform/staff/index.ts'
import { COLLABORATION_PATH } from '../../collaboration-protocol.ts'
import { getWritingToken } from '../../contract.ts'
import { editorSchemaHash } from '../../editor-schema.ts'
import type { Observable } from '../collaboration/observable.ts'
import { openWritingSession, type ConnectionState, type PresentPerson, type WritingSession } from '../collaboration/writing-session.ts'

const addressOf = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${COLLABORATION_PATH}`

const nothing = (): (() => void) => () => undefined

export const useObservable = <T>(source: Observable<T> | undefined, fallback: T): T =>
  useSyncExternalStore(source?.subscribe ?? nothing, () => source?.get() ?? fallback)

export type Writing = { readonly session: WritingSession; readonly isReady: boolean }

/** The shared text of an output: opened with the page, closed with it. */
export const useWriting = (outputId: string | undefined, personId: string): Writing | null => {
  const [writing, setWriting] = useState<Writing | null>(null)
  useEffect(() => {
    if (!outputId) return
    const session = openWritingSession({
      url: addressOf(),
      docId: outputId,
      personId,
      token: async () => (await callApi(getWritingToken, { params: { outputId }, query: { schemaHash: editorSchemaHash } })).token,
    })
    let left = false
    // told after the effect: the page draws the connection while the text is on its way
    queueMicrotask(() => {
      if (!left) setWriting({ session, isReady: false })
    })
    void session.ready.then(() => {
      if (!left) setWriting({ session, isReady: true })
    })
    return () => {
      left = true
      setWriting(null)
      void session.close()
    }
  }, [outputId, personId])
  return writing
}

const NOWHERE: ConnectionState = { state: 'connecting', reason: null, readOnly: false }
const NOBODY: readonly PresentPerson[] = []

export const useConnection = (session: WritingSession | undefined): ConnectionState => useObservable(session?.connection, NOWHERE)
export const usePresence = (session: WritingSession | undefined): readonly PresentPerson[] => useObservable(session?.people, NOBODY)

/** The three sentences about saving, in the words of the kit. */
export const useSaving = (session: WritingSession | undefined, notKept: string): Saving => {
  const state = useObservable<ReturnType<WritingSession['saving']['get']> | null>(session?.saving, null)
  if (!state) return null
  if (state.state === 'sending') return { kind: 'sending' }
  if (state.state === 'saved') return { kind: 'saved', at: state.at }
  if (state.state === 'kept-on-device') return { kind: 'on-device', at: state.at }
  return { kind: 'refused', sentence: notKept }
}

/** A page with an older editor loads itself again: it must never write with a schema the others do not have. */
export const useReloadWhenOutdated = (connection: ConnectionState): void => {
  useEffect(() => {
    if (connection.reason !== 'editor-outdated') return
    const timer = setTimeout(() => location.reload(), 1500)
    return () => clearTimeout(timer)
  }, [connection.reason])
}
