import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CanonicalContent } from '../../../../commons/content/contract.ts'
import { COLLABORATION_PATH } from '../../collaboration-protocol.ts'
import { editorSchemaHash } from '../../editor-schema.ts'
import { openWritingSession, type WritingSession, type WritingSessionOptions } from '../../staff/collaboration/writing-session.ts'
import { openHeadlessEditor, type HeadlessEditor } from '../../testing/headless-editor.ts'
import { memoryUpdateStore } from '../../testing/memory-update-store.ts'
import { authenticateRigToken, rigToken } from '../../testing/rig-token.ts'
import { waitUntil } from '../../testing/wait-until.ts'
import { createCollaboration, type CollaborationPorts } from './collaboration.ts'
import { contentOfDocument, documentFromUpdates } from './document.ts'
import { registerCollaboration } from './register.ts'
import type { SwallowedText } from './swallowed.ts'

const frame = { byline: [] }
const piece = (over: Partial<CanonicalContent>): CanonicalContent => ({ headline: 'Tít', standfirst: '', byline: [], body: [], ...over })
const p = (text: string) => ({ type: 'paragraph' as const, text: [{ text }] })

type Writer = { session: WritingSession; editor: HeadlessEditor }
let apps: FastifyInstance[] = []
let sessions: WritingSession[] = []

const givenServer = async (over: Partial<CollaborationPorts> = {}) => {
  const store = memoryUpdateStore()
  const errors: string[] = []
  const collaboration = createCollaboration({
    store,
    authenticate: authenticateRigToken,
    log: { error: (_facts, message) => void errors.push(message) },
    ...over,
  })
  const app = Fastify()
  await registerCollaboration(app, collaboration)
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  apps.push(app)
  return { store, errors, collaboration, url: `${address.replace('http:', 'ws:')}${COLLABORATION_PATH}` }
}
type Server = Awaited<ReturnType<typeof givenServer>>

const openSession = (
  server: Server,
  personId: string,
  over: Partial<WritingSessionOptions> & { schemaHash?: string; readOnly?: boolean } = {},
): WritingSession => {
  const { schemaHash = editorSchemaHash, readOnly = false } = over
  const session = openWritingSession({
    url: server.url,
    docId: 'story-1',
    personId,
    token: async () => rigToken({ personId, schemaHash, readOnly }),
    keepOnDevice: false,
    reconnectMs: 30,
    ...over,
  })
  sessions.push(session)
  return session
}
const openWriter = async (server: Server, personId: string, over: Parameters<typeof openSession>[2] = {}): Promise<Writer> => {
  const session = openSession(server, personId, over)
  await session.ready
  return { session, editor: openHeadlessEditor(session.pair) }
}
const goOffline = async ({ session }: Writer): Promise<void> => {
  session.provider.configuration.websocketProvider.disconnect()
  await waitUntil(() => session.connection.get().state === 'offline', 'offline')
}
const type = ({ editor }: Writer, block: number, text: string): void => editor.edit((tr) => tr.insertText(text, editor.endOf(block)))
const saved = ({ session }: Writer): Promise<void> => waitUntil(() => session.saving.get().state === 'saved', 'saved')
const shows = ({ editor }: Writer, text: string): Promise<void> =>
  waitUntil(
    () => editor.text() === text,
    () => `${JSON.stringify(text)}, not ${JSON.stringify(editor.text())}`,
  )
const storedText = (server: Server): string => {
  const { content } = contentOfDocument(documentFromUpdates(server.store.updatesOf('story-1')), frame)
  return [
    content.headline,
    content.standfirst,
    ...content.body.map((block) => (block.type === 'paragraph' ? block.text.map((run) => run.text).join('') : block.type)),
  ].join('\n')
}

afterEach(async () => {
  await Promise.all(sessions.map((session) => session.close()))
  await Promise.all(apps.map((app) => app.close()))
  sessions = []
  apps = []
})

describe('writing together', () => {
  it('brings what one types to the other, and says saved only when it is in the store', async () => {
    const server = await givenServer()
    const [an, ha] = [await openWriter(server, 'an'), await openWriter(server, 'ha')]
    type(an, 0, 'Lũ rút')
    expect(an.session.saving.get().state).toBe('sending')
    await saved(an)
    expect(storedText(server)).toBe('Lũ rút\n')
    type(ha, 2, 'Người dân về nhà.')
    await shows(an, 'Lũ rút\n\nNgười dân về nhà.')
    await shows(ha, 'Lũ rút\n\nNgười dân về nhà.')
    expect(server.store.authors.map((author) => author.personId)).toEqual(['an', 'an', 'ha'])
  })

  it('lets nobody see a change, nor its writer a saved one, before the store has it', async () => {
    const store = memoryUpdateStore()
    let release = (): void => undefined
    let isSlow = false
    const slowly: CollaborationPorts['store'] = {
      ...store,
      append: async (...given) => {
        if (isSlow) await new Promise<void>((resolve) => (release = resolve))
        return store.append(...given)
      },
    }
    const server = await givenServer({ store: slowly })
    const [an, ha] = [await openWriter(server, 'an'), await openWriter(server, 'ha')]
    isSlow = true
    type(an, 0, 'Nóng')
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect([an.session.saving.get().state, ha.editor.text()]).toEqual(['sending', '\n\n'])
    isSlow = false
    release()
    await saved(an)
    await shows(ha, 'Nóng\n\n')
  })

  it('tries again when the store was away, and keeps the text once', async () => {
    const server = await givenServer()
    const an = await openWriter(server, 'an')
    server.store.fail(2)
    type(an, 0, 'Mưa')
    await saved(an)
    expect(storedText(server)).toBe('Mưa\n')
    expect(server.errors).toContain('collaboration: an update could not be kept')
  })

  it('gives two people who open a new story at once one headline, and lets both begin in the same empty paragraph', async () => {
    const server = await givenServer({ initialContent: async () => piece({ headline: 'Từ kế hoạch' }) })
    const [an, ha] = await Promise.all([openWriter(server, 'an'), openWriter(server, 'ha')])
    await Promise.all([goOffline(an), goOffline(ha)])
    for (const writer of [an, ha]) for (const letter of 'chữ ') type(writer, 2, letter)
    an.session.retry()
    ha.session.retry()
    await shows(an, 'Từ kế hoạch\n\nchữ chữ ')
    await shows(ha, 'Từ kế hoạch\n\nchữ chữ ')
    type(an, 2, 'x')
    type(ha, 2, 'y')
    await waitUntil(
      () => an.editor.text() === ha.editor.text() && /chữ chữ (xy|yx)$/.test(an.editor.text()),
      () => an.editor.text(),
    )
  })

  it('joins what two people wrote into a paragraph one of them had just opened', async () => {
    const server = await givenServer()
    const [an, ha] = await Promise.all([openWriter(server, 'an'), openWriter(server, 'ha')])
    type(an, 2, 'Mở đầu.')
    an.editor.edit((tr) => tr.split(an.editor.endOf(2)))
    await shows(ha, '\n\nMở đầu.\n')
    await Promise.all([goOffline(an), goOffline(ha)])
    for (const writer of [an, ha]) for (const letter of 'thêm ') type(writer, 3, letter)
    an.session.retry()
    ha.session.retry()
    await shows(ha, '\n\nMở đầu.\nthêm thêm ')
    await shows(an, '\n\nMở đầu.\nthêm thêm ')
    type(an, 3, 'nữa')
    await shows(ha, '\n\nMở đầu.\nthêm thêm nữa')
  })
})

describe('who may write', () => {
  it('refuses a page with another schema and keeps nothing of it', async () => {
    const server = await givenServer()
    const session = openSession(server, 'an', { schemaHash: '0000000000000000' })
    await waitUntil(() => session.connection.get().state === 'refused', 'refused')
    expect(session.connection.get().reason).toBe('editor-outdated')
    expect(server.store.updatesOf('story-1')).toEqual([])
  })

  it('refuses without a token, and says so when the token cannot be checked', async () => {
    const server = await givenServer()
    const stranger = openSession(server, 'x', { token: async () => '' })
    const broken = openSession(server, 'y', { token: async () => 'not json' })
    await waitUntil(() => [stranger, broken].every((session) => session.connection.get().state === 'refused'), 'refused')
    expect([stranger, broken].map((session) => session.connection.get().reason)).toEqual(['signed-out', 'unavailable'])
    expect(server.errors).toEqual(['collaboration: a token could not be checked'])
  })

  it('comes back by itself when the token could not be had for a while', async () => {
    const server = await givenServer()
    let isDown = true
    const session = openSession(server, 'an', {
      token: async () => {
        if (isDown) throw new Error('no network')
        return rigToken({ personId: 'an', schemaHash: editorSchemaHash })
      },
    })
    await waitUntil(() => session.connection.get().reason === 'unavailable', 'unavailable')
    isDown = false
    await waitUntil(() => session.connection.get().state === 'online', 'online')
  })

  it('shows the text to a reader of drafts and takes nothing from them', async () => {
    const server = await givenServer({ initialContent: async () => piece({ headline: 'Chỉ xem' }) })
    const viewer = await openWriter(server, 'xem', { readOnly: true })
    await waitUntil(() => viewer.session.connection.get().state === 'online', 'online')
    expect(viewer.session.connection.get().readOnly).toBe(true)
    type(viewer, 0, ' sửa lén')
    const an = await openWriter(server, 'an')
    type(an, 2, 'Chữ.')
    await shows(viewer, 'Chỉ xem sửa lén\n\nChữ.')
    expect(storedText(server)).toBe('Chỉ xem\n\nChữ.')
    expect(viewer.session.saving.get().state).not.toBe('saved')
  })

  it('names people as the server knows them, whatever a page claims', async () => {
    const server = await givenServer()
    const [an, ha] = [await openWriter(server, 'an'), await openWriter(server, 'ha')]
    an.session.provider.setAwarenessField('user', { personId: 'giám đốc', name: 'Giám đốc', color: 'red' })
    await waitUntil(() => ha.session.people.get().length > 0, 'present')
    expect(ha.session.people.get().map(({ personId, name, color }) => [personId, name, color])).toEqual([['an', 'Người an', '#305500']])
  })

  it('ends the connections of one person and leaves the others', async () => {
    const server = await givenServer()
    let mayAn = true
    const an = await openWriter(server, 'an', { token: async () => (mayAn ? rigToken({ personId: 'an', schemaHash: editorSchemaHash }) : '') })
    const ha = await openWriter(server, 'ha')
    mayAn = false
    server.collaboration.disconnect('an')
    await waitUntil(() => an.session.connection.get().reason === 'signed-out', 'signed out')
    expect(ha.session.connection.get().state).toBe('online')
  })

  it('ends a connection whose right ended since it came, and lets who only reads read on', async () => {
    const rights = new Map<string, 'write' | 'read' | 'none'>()
    const server = await givenServer({ rightNow: ({ personId }) => Promise.resolve(rights.get(personId) ?? 'write') })
    let mayAn = true
    const an = await openWriter(server, 'an', { token: async () => (mayAn ? rigToken({ personId: 'an', schemaHash: editorSchemaHash }) : '') })
    const ha = await openWriter(server, 'ha')
    const lan = await openWriter(server, 'lan', { readOnly: true })
    await server.collaboration.recheck()
    expect([an, ha, lan].map((writer) => writer.session.connection.get().state)).toEqual(['online', 'online', 'online'])
    mayAn = false
    rights.set('an', 'read').set('lan', 'read')
    await server.collaboration.recheck()
    await waitUntil(() => an.session.connection.get().reason === 'signed-out', 'signed out')
    expect([ha, lan].map((writer) => writer.session.connection.get().state)).toEqual(['online', 'online'])
  })

  it('ends a connection that sends what is no update, and keeps none of it', async () => {
    const server = await givenServer()
    const [an, ha] = [await openWriter(server, 'an'), await openWriter(server, 'ha')]
    const before = server.store.updatesOf('story-1').length
    const { websocketProvider } = an.session.provider.configuration
    const name = new TextEncoder().encode('story-1')
    // document name, sync, update, 3 bytes that mean nothing
    websocketProvider.send(new Uint8Array([name.length, ...name, 0, 2, 3, 255, 255, 255]))
    await waitUntil(() => an.session.connection.get().state === 'offline', 'offline')
    expect(server.store.updatesOf('story-1').length).toBe(before)
    type(ha, 0, 'Vẫn viết được')
    await saved(ha)
  })
})

describe('what is kept', () => {
  it('writes many updates as one snapshot when the last page closes, and loses nothing of them', async () => {
    const settled: string[][] = []
    const server = await givenServer({ onSettled: async ({ authorIds, isLast }) => void (isLast && settled.push([...authorIds])) })
    const an = await openWriter(server, 'an')
    for (const letter of 'Một dòng chữ dài') type(an, 2, letter)
    await saved(an)
    expect(server.store.updatesOf('story-1').length).toBeGreaterThan(10)
    await an.session.close()
    await waitUntil(() => server.store.updatesOf('story-1').length === 1, 'one snapshot')
    expect(storedText(server)).toBe('\n\nMột dòng chữ dài')
    expect(settled).toEqual([['an']])
    const ha = await openWriter(server, 'ha')
    expect(ha.editor.text()).toBe('\n\nMột dòng chữ dài')
  })

  it('does not cover with a snapshot what was kept by another process', async () => {
    const server = await givenServer()
    const an = await openWriter(server, 'an')
    type(an, 0, 'Của An')
    await saved(an)
    const foreign = documentFromUpdates(server.store.updatesOf('story-1'))
    const vector = Y.encodeStateVector(foreign)
    const headline = foreign.getXmlFragment('story').get(0) as Y.XmlElement
    ;(headline.get(0) as Y.XmlText).insert(0, 'Nơi khác. ')
    await server.store.append('story-1', Y.encodeStateAsUpdate(foreign, vector), { personId: 'máy khác' })
    await an.session.close()
    await waitUntil(() => server.store.updatesOf('story-1').length === 2, 'snapshot beside the other update')
    expect(storedText(server)).toBe('Nơi khác. Của An\n')
  })

  it('makes an earlier text again without touching what is the same, and announces it to open pages', async () => {
    const server = await givenServer({ initialContent: async () => piece({ body: [p('Đoạn một.'), p('Đoạn hai.')] }) })
    const an = await openWriter(server, 'an')
    type(an, 3, ' Thêm.')
    an.editor.edit((tr) => tr.insertText('Câu bỏ đi. ', an.editor.textBlocks()[2]!.start))
    await saved(an)
    await server.collaboration.restore('story-1', { personId: 'ha' }, piece({ body: [p('Đoạn một.'), p('Đoạn hai. Thêm.')] }))
    await shows(an, 'Tít\n\nĐoạn một.\nĐoạn hai. Thêm.')
    expect(storedText(server)).toBe('Tít\n\nĐoạn một.\nĐoạn hai. Thêm.')
    const { content } = await server.collaboration.contentOf('story-1', { byline: [{ name: 'An', role: 'author' }] })
    expect(content).toEqual(piece({ byline: [{ name: 'An', role: 'author' }], body: [p('Đoạn một.'), p('Đoạn hai. Thêm.')] }))
  })

  it('sets aside what somebody wrote offline in a paragraph a colleague joined to another', async () => {
    const aside: SwallowedText[] = []
    const server = await givenServer({
      initialContent: async () => piece({ body: [p('Đoạn một.'), p('Đoạn hai.')] }),
      onSwallowed: async ({ text, writtenBy }) => void aside.push({ text, writtenBy }),
    })
    const [an, ha] = [await openWriter(server, 'an'), await openWriter(server, 'ha')]
    await goOffline(an)
    for (const letter of ' Số liệu mới.') type(an, 3, letter)
    ha.editor.edit((tr) => tr.join(ha.editor.textBlocks()[3]!.start - 1))
    await saved(ha)
    expect(aside).toEqual([])
    an.session.retry()
    await saved(an)
    await shows(ha, 'Tít\n\nĐoạn một.Đoạn hai.')
    await waitUntil(() => aside.length > 0, 'text set aside')
    expect(aside).toEqual([{ text: ' Số liệu mới.', writtenBy: 'an' }])
  })

  it('sets nothing aside when a paragraph is deleted by somebody who saw its text', async () => {
    const aside: string[] = []
    const server = await givenServer({
      initialContent: async () => piece({ body: [p('Đoạn một.'), p('Đoạn hai.')] }),
      onSwallowed: async ({ text }) => void aside.push(text),
    })
    const [an, ha] = [await openWriter(server, 'an'), await openWriter(server, 'ha')]
    type(an, 3, ' Thêm.')
    await shows(ha, 'Tít\n\nĐoạn một.\nĐoạn hai. Thêm.')
    const second = ha.editor.textBlocks()[3]!
    ha.editor.edit((tr) => tr.delete(second.start - 1, second.start + second.node.content.size + 1))
    await shows(an, 'Tít\n\nĐoạn một.')
    await Promise.all([an.session.close(), ha.session.close()])
    await waitUntil(() => server.collaboration.hocuspocus.documents.size === 0, 'closed')
    expect(aside).toEqual([])
  })
})
