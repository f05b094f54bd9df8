import { isTransactionOrigin, type Connection, type Document } from '@hocuspocus/server'
import * as Y from 'yjs'
import type { CollaborationPorts } from './collaboration.ts'
import { decodeUpdate, isContained, type DecodedUpdate } from './decoded-update.ts'
import { emptyContent, initialUpdate } from './document.ts'
import { openJournal, type Journal, type Kept } from './journal.ts'
import { gatherSwallowed } from './swallowed.ts'

export const TRY_AGAIN_LATER = { code: 1013, reason: 'try-again' }
const NOT_AN_UPDATE = { code: 1007, reason: 'not-an-update' }

/** Ends the whole connection, not only the document's part of it: the page then comes back and sends what was not kept. */
const endConnection = (connection: Connection, close: { code: number; reason: string }): never => {
  connection.webSocket.close(close.code, close.reason)
  throw Object.assign(new Error(close.reason), close)
}

/** Everything between a message that arrives and the store: what is open, what is being applied, what is kept. */
export const createKeeping = (ports: CollaborationPorts) => {
  const { store, log } = ports
  const journals = new WeakMap<Y.Doc, Journal>()
  const incoming = new WeakMap<Connection, Kept | DecodedUpdate>()

  const attempt = async (docId: string, what: string, work: () => Promise<unknown> | undefined): Promise<void> => {
    try {
      await work()
    } catch (error) {
      log.error({ err: error, docId }, `collaboration: ${what} failed`)
    }
  }

  const watchSwallowed = (journal: Journal): void => {
    const { docId } = journal
    const gathered = gatherSwallowed(({ text, client }) => {
      void attempt(docId, 'keeping swallowed text', () => ports.onSwallowed?.({ docId, text, writtenBy: journal.personOf(client) }))
    })
    journal.document.on('afterTransaction', (transaction: Y.Transaction) => {
      const { origin } = transaction
      const update = isTransactionOrigin(origin) && origin.source === 'connection' ? incoming.get(origin.connection) : undefined
      if (update) gathered.add(transaction, 'decoded' in update ? update.decoded : update)
    })
    journal.document.on('destroy', gathered.flush)
  }

  const loadInto = async (document: Document, personId: string): Promise<void> => {
    const docId = document.name
    let loaded = await store.load(docId)
    if (loaded.length === 0) {
      const update = initialUpdate((await ports.initialContent?.(docId)) ?? emptyContent)
      loaded = [{ id: await store.append(docId, update, { personId }), update }]
    }
    document.transact(() => loaded.forEach(({ update }) => Y.applyUpdate(document, update)))
    const journal = openJournal(store, docId, document, loaded)
    journals.set(document, journal)
    if (ports.onSwallowed) watchSwallowed(journal)
  }

  const keep = async (document: Y.Doc, connection: Connection, payload: Uint8Array, personId: string): Promise<void> => {
    const journal = journals.get(document)
    if (!journal) return endConnection(connection, TRY_AGAIN_LATER)
    // A copy: the bytes belong to the socket's buffer
    const update = payload.slice()
    const decoded = decodeUpdate(update)
    if (!decoded) return endConnection(connection, NOT_AN_UPDATE)
    incoming.set(connection, decoded)
    if (isContained(journal.document, decoded)) return
    try {
      incoming.set(connection, await journal.append(update, decoded, personId))
    } catch (error) {
      log.error({ err: error, docId: journal.docId }, 'collaboration: an update could not be kept')
      endConnection(connection, TRY_AGAIN_LATER)
    }
  }

  const settle = async (document: Document): Promise<void> => {
    const journal = journals.get(document)
    if (!journal) return
    const isLast = document.getConnectionsCount() === 0
    const authorIds = journal.takeAuthors()
    if (authorIds.length > 0) await attempt(journal.docId, 'settling', () => ports.onSettled?.({ docId: journal.docId, document, authorIds, isLast }))
    // Every update is kept already: a failed snapshot costs room, not text
    await attempt(journal.docId, 'compacting', () => journal.compact(isLast))
  }

  return {
    loadInto,
    keep,
    settle,
    journalOf: (document: Y.Doc): Journal | undefined => journals.get(document),
    /** The message was handled: what it brought is in the document now, and a snapshot may cover it. */
    handled: (document: Y.Doc, connection: Connection): void => {
      const update = incoming.get(connection)
      incoming.delete(connection)
      if (update && 'id' in update) journals.get(document)?.applied(update)
    },
  }
}
