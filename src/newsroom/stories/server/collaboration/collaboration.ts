import { Hocuspocus } from '@hocuspocus/server'
import { Node } from '@tiptap/pm/model'
import { updateYFragment } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { contentToProseMirror, type CanonicalContent, type ContentFrame, type ContentIssue } from '../../../../commons/content/contract.ts'
import { parseMessage, SaveMark, type SaveAnswer } from '../../collaboration-protocol.ts'
import { editorSchema, editorSchemaHash } from '../../editor-schema.ts'
import { fillEmptyTextBlocks, STORY_FRAGMENT } from '../../editor/shared-text.ts'
import { contentOfDocument, documentFromUpdates } from './document.ts'
import { createKeeping, TRY_AGAIN_LATER } from './keeping.ts'
import { CollaborationRefused } from './refused.ts'
import type { SwallowedText } from './swallowed.ts'
import type { UpdateStore } from './update-store.ts'

/** Who a connection belongs to; `schemaHash` is the one the page asked its token with. */
export type CollaborationPerson = {
  readonly personId: string
  readonly name: string
  /** CSS colour of the caret, '#rrggbb'. */
  readonly colour: string
  readonly readOnly: boolean
  readonly schemaHash: string
  /** The sign-in the connection lives from; none in tests and measurements. */
  readonly sessionId?: string | undefined
}

export type CollaborationPorts = {
  readonly store: UpdateStore
  /** Throws `CollaborationRefused`; any other error becomes 'unavailable', so the page tries again. */
  readonly authenticate: (token: string, docId: string) => Promise<CollaborationPerson>
  /** What the holder of an open connection may do with the document now; asked by `recheck`. */
  readonly rightNow?: (context: Context, docId: string) => Promise<'write' | 'read' | 'none'>
  /** For a document nobody has written in yet; empty without it. */
  readonly initialContent?: (docId: string) => Promise<CanonicalContent>
  /** After a pause in writing and when the last page closed: the moment to make a revision. */
  readonly onSettled?: (event: {
    readonly docId: string
    readonly document: Y.Doc
    readonly authorIds: readonly string[]
    readonly isLast: boolean
  }) => Promise<void>
  /** Text that a colleague's join or deletion took along unseen; keep it and offer it to its writer. */
  readonly onSwallowed?: (event: SwallowedText & { readonly docId: string }) => Promise<void>
  readonly log: { readonly error: (facts: object, message: string) => void }
  /** The hash this server writes with; another only in tests. */
  readonly schemaHash?: string
}

export type Context = Pick<CollaborationPerson, 'personId' | 'name' | 'colour' | 'sessionId'>
export type Author = { readonly personId: string; readonly name?: string }

const SYNC_STEP_1 = 0

export const createCollaboration = (ports: CollaborationPorts) => {
  const { store, log } = ports
  const keeping = createKeeping(ports)

  const hocuspocus = new Hocuspocus<Context>({
    quiet: true,
    debounce: 3_000,
    maxDebounce: 15_000,
    onAuthenticate: async ({ token, documentName, connectionConfig }) => {
      const person = await ports.authenticate(token, documentName).catch((error: unknown) => {
        if (error instanceof CollaborationRefused) throw error
        log.error({ err: error, docId: documentName }, 'collaboration: a token could not be checked')
        throw new CollaborationRefused('unavailable', { cause: error })
      })
      if (person.schemaHash !== (ports.schemaHash ?? editorSchemaHash)) throw new CollaborationRefused('editor-outdated')
      connectionConfig.readOnly = person.readOnly
      return { personId: person.personId, name: person.name, colour: person.colour, sessionId: person.sessionId }
    },
    onLoadDocument: async ({ document, context }) => {
      await keeping.loadInto(document, context.personId)
    },
    connected: async ({ connection, instance }) => {
      // A document unloaded in the very moment somebody came: two copies would not see each other
      if (instance.documents.get(connection.document.name) !== connection.document) connection.webSocket.close(TRY_AGAIN_LATER.code, TRY_AGAIN_LATER.reason)
    },
    beforeSync: async ({ type, payload, document, connection, context }) => {
      if (type !== SYNC_STEP_1 && !connection.readOnly) await keeping.keep(document, connection, payload, context.personId)
    },
    afterHandleMessage: async ({ document, connection }) => keeping.handled(document, connection),
    beforeHandleAwareness: async ({ states, context }) => {
      // Names and colours are what the server knows, not what a page claims
      for (const state of states.values()) if (context) state['user'] = { personId: context.personId, name: context.name, color: context.colour }
    },
    onStateless: async ({ connection, payload }) => {
      const mark = parseMessage(SaveMark, payload)
      if (mark && !connection.readOnly) connection.sendStateless(JSON.stringify({ ...mark, kind: 'kept' } satisfies SaveAnswer))
    },
    onStoreDocument: async ({ document }) => keeping.settle(document),
  })

  /** Runs `edit` on a copy, keeps the update, then lets everybody have it. */
  const change = async (docId: string, by: Author, edit: (document: Y.Doc) => void): Promise<void> => {
    const direct = await hocuspocus.openDirectConnection(docId, { personId: by.personId, name: by.name ?? '', colour: '#000000' })
    try {
      const live = direct.document
      const journal = live && keeping.journalOf(live)
      if (!live || !journal) throw new Error(`document ${docId} is not open`)
      const copy = documentFromUpdates([Y.encodeStateAsUpdate(live)])
      const updates: Uint8Array[] = []
      copy.on('update', (update: Uint8Array) => updates.push(update))
      copy.transact(() => edit(copy))
      copy.destroy()
      if (updates.length === 0) return
      const update = Y.mergeUpdates(updates)
      const kept = await journal.append(update, Y.decodeUpdate(update), by.personId)
      await direct.transact((document) => Y.applyUpdate(document, update))
      journal.applied(kept)
    } finally {
      await direct.disconnect()
    }
  }

  return {
    hocuspocus,
    change,
    /** Makes the text that of `content` again, touching only what differs, so that others' cursors and texts stay. */
    restore: (docId: string, by: Author, content: CanonicalContent): Promise<void> =>
      change(docId, by, (document) => {
        const fragment = document.getXmlFragment(STORY_FRAGMENT)
        const wanted = Node.fromJSON(editorSchema, contentToProseMirror(content))
        updateYFragment(document, fragment, wanted, { mapping: new Map(), isOMark: new Map() })
        fillEmptyTextBlocks(fragment.toArray())
      }),
    /** What the document holds now: from memory while somebody has it open, else from the store. */
    contentOf: async (docId: string, frame: ContentFrame): Promise<{ content: CanonicalContent; issues: ContentIssue[] }> => {
      const open = hocuspocus.documents.get(docId)
      if (open && !open.isLoading) return contentOfDocument(open, frame)
      const document = documentFromUpdates((await store.load(docId)).map((stored) => stored.update))
      const result = contentOfDocument(document, frame)
      document.destroy()
      return result
    },
    /** Ends the connections of one person, for a taken right or a closed session; their pages ask for a new token. */
    disconnect: (personId: string): void => {
      for (const document of hocuspocus.documents.values())
        for (const connection of document.getConnections())
          if ((connection.context as Context).personId === personId) connection.webSocket.close(4401, 'signed-out')
    },
    /** Ends open connections whose right ended since they came; their pages ask for a new token and get what they may now. */
    recheck: async (): Promise<void> => {
      const asked = new Map<string, Promise<'write' | 'read' | 'none'>>()
      for (const document of hocuspocus.documents.values())
        for (const connection of document.getConnections()) {
          const context = connection.context as Context
          const key = `${document.name} ${context.sessionId} ${context.personId}`
          const answer = asked.get(key) ?? ports.rightNow?.(context, document.name) ?? Promise.resolve('write' as const)
          asked.set(key, answer)
          const right = await answer
          if (right === 'none' || (right === 'read' && !connection.readOnly)) connection.webSocket.close(4401, 'signed-out')
        }
    },
    /** Lets go of every document; resolves when snapshots being written are done (at most `patience` ms). */
    close: async (patience = 5_000): Promise<void> => {
      hocuspocus.documents.forEach((document) => document.getConnections().forEach((connection) => connection.webSocket.close(1012, 'restarting')))
      hocuspocus.closeConnections()
      hocuspocus.flushPendingStores()
      for (let waited = 0; hocuspocus.documents.size > 0 && waited < patience; waited += 20) await new Promise((resolve) => setTimeout(resolve, 20))
    },
  }
}

export type Collaboration = ReturnType<typeof createCollaboration>
