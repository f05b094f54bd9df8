import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { writeSheet } from '../../../../platform/documents/xlsx.ts'
import { newId } from '../../../../platform/ids.ts'
import { givenHouse, type TestHouse } from '../../../people/testing/house.ts'
import { listWorks } from '../../contract.ts'
import { cancelImport, listImportFeeds, listImportRuns, previewImport, saveImportFeed, startImport } from '../../contract-imports.ts'
import { pullDueFeeds } from './feeds.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
let server: Server
let origin = ''
let items: { id: string; title: string }[] = []
let status = 200

const item = ({ id, title }: { id: string; title: string }): string =>
  `<item><guid>${id}</guid><title>${title}</title><description>Sa-pô</description><pubDate>Mon, 04 May 2026 08:00:00 +0700</pubDate></item>`

beforeAll(async () => {
  house = await givenHouse(t)
  server = createServer((_, reply) => reply.writeHead(status).end(`<rss><channel>${items.map(item).join('')}</channel></rss>`))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`
})
afterAll(() => server.close())

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const line = (id: string, over: object = {}): string => JSON.stringify({ id, title: `Bài ${id}`, date: '2026-05-04', ...over })
const lines = (...all: string[]) => ({ kind: 'lines' as const, base64: base64(all.join('\n')) })
const preview = (source: object, token: string | null = house.secretary.token) => t.call(token, previewImport, { body: { source: source as never } })
const start = (source: object, id = newId(), token: string | null = house.secretary.token) =>
  t.call(token, startImport, { body: { id, name: 'kho.jsonl', source: source as never } })
const runs = async (token = house.secretary.token) => (await t.call(token, listImportRuns, {})).items
const imported = async (text: string) =>
  (await t.call(house.secretary.token, listWorks, { query: { text, provenance: 'imported' } })).items.map((work) => work.title)

describe('a preview', () => {
  it('tells new, changed and known pieces and bad lines by number, and keeps nothing', async () => {
    await start(lines(line('p1'), line('p2')))
    await t.drainJobs()
    const found = await preview(lines(line('p1'), line('p2', { title: 'Bài p2 đã sửa' }), '{hỏng', line('p3', { date: null }), line('p4', { title: '' })))
    expect(found).toMatchObject({ total: 3, fresh: 1, changed: 1, unchanged: 1, badCount: 2 })
    expect(found.bad.map((bad) => [bad.line, bad.reason])).toEqual([
      [3, 'not_json'],
      [5, 'no_title'],
    ])
    expect(found.pieces.map((piece) => [piece.line, piece.title, piece.day, piece.state])).toEqual([
      [1, 'Bài p1', '2026-05-04', 'unchanged'],
      [2, 'Bài p2 đã sửa', '2026-05-04', 'changed'],
      [4, 'Bài p3', null, 'fresh'],
    ])
    expect(await imported('bai p3')).toEqual([])
  })

  it('reads feeds from their address and sheets from their bytes; what is neither is refused', async () => {
    items = [{ id: 'f0', title: 'Từ nguồn' }]
    expect(await preview({ kind: 'feed', url: origin })).toMatchObject({ total: 1, fresh: 1 })
    const sheet = await writeSheet({ name: 'Tin', columns: [{ header: 'Tít' }], rows: [['Từ bảng']] }, { at: new Date(0) })
    expect(await preview({ kind: 'sheet', base64: sheet.toString('base64') })).toMatchObject({ total: 1 })
    status = 500
    await expect(preview({ kind: 'feed', url: origin })).rejects.toMatchObject({ code: 'record.feed_unreachable', detail: { problem: 'bad_status' } })
    status = 200
    await expect(preview({ kind: 'feed', url: 'ftp://a/b' })).rejects.toMatchObject({ code: 'record.feed_unreachable', detail: { problem: 'bad_address' } })
    await expect(preview({ kind: 'sheet', base64: 'AAAA' })).rejects.toMatchObject({ code: 'documents.sheet_not_xlsx' })
    await expect(preview(lines(''))).rejects.toMatchObject({ code: 'record.import_empty' })
    await expect(preview(lines('x'.repeat(10 * 1024 * 1024 + 1)))).rejects.toMatchObject({ code: 'record.import_too_large' })
  })
})

describe('a run', () => {
  it('goes on in the background, tells how far it is, and is one however often it is sent', async () => {
    const id = newId()
    const all = Array.from({ length: 230 }, (_, index) => line(`r${index}`))
    const source = lines(...all, 'hỏng')
    expect(await start(source, id)).toMatchObject({ state: 'waiting', done: 0 })
    await start(source, id)
    await t.drainJobs()
    const [run] = await runs()
    expect(run).toMatchObject({ id, state: 'done', total: 230, done: 230, imported: 230, unchanged: 0, badCount: 1, startedBy: 'Phạm Dung', failure: null })
    expect(run!.bad).toEqual([{ line: 231, reason: 'not_json', fields: [] }])
    await start(source)
    await t.drainJobs()
    expect((await runs())[0]).toMatchObject({ state: 'done', imported: 0, unchanged: 230 })
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from platform.audit where action = 'record.import'`.execute(t.db)
    expect(rows[0]!.count).toBeGreaterThanOrEqual(3)
  })

  it('stops when asked; what was taken over stays', async () => {
    const { id } = await start(lines(line('s1')))
    await t.call(house.secretary.token, cancelImport, { params: { runId: id } })
    await t.drainJobs()
    expect((await runs()).find((run) => run.id === id)).toMatchObject({ state: 'cancelled', imported: 0 })
    await expect(t.call(house.stranger.token, cancelImport, { params: { runId: id } })).rejects.toMatchObject({ code: 'record.import_not_found' })
  })

  it('is for those who import, of their own agency', async () => {
    for (const token of [house.reporter.token, house.officer.token]) {
      await expect(start(lines(line('x')), newId(), token)).rejects.toMatchObject({ status: 403 })
      await expect(preview(lines(line('x')), token)).rejects.toMatchObject({ status: 403 })
    }
    await expect(start(lines(line('x')), newId(), null)).rejects.toMatchObject({ status: 401 })
    const { id } = await start(lines(line('own')))
    await expect(start(lines(line('own')), id, house.stranger.token)).rejects.toMatchObject({ code: 'record.import_not_found' })
    expect(await runs(house.stranger.token)).toEqual([])
    await t.drainJobs()
  })
})

describe('a feed that is read again and again', () => {
  const save = (feedId: string, over: object = {}, token = house.secretary.token) =>
    t.call(token, saveImportFeed, { params: { feedId }, body: { url: origin, name: 'Báo bạn', everyMinutes: 60, isOn: true, ...over } })
  const feeds = async () => (await t.call(house.secretary.token, listImportFeeds, {})).items

  it('is read when it is due, says what came, and rests when switched off', async () => {
    const feedId = newId()
    items = [
      { id: 'g1', title: 'Nguồn một' },
      { id: 'g2', title: 'Nguồn hai' },
    ]
    await save(feedId)
    const pull = async (): Promise<number> => {
      const begun = await pullDueFeeds(t.services)
      await t.drainJobs()
      return begun
    }
    expect(await pull()).toBe(1)
    expect((await feeds())[0]).toMatchObject({ isOn: true, lastRun: { state: 'done', imported: 2, startedBy: null } })
    expect(await pull()).toBe(0)
    t.clock.set('2026-11-21T04:00:01Z')
    items = [{ id: 'g2', title: 'Nguồn hai đã sửa' }]
    expect(await pull()).toBe(1)
    expect((await feeds())[0]!.lastRun).toMatchObject({ imported: 0, updated: 1 })
    status = 404
    t.clock.set('2026-11-21T05:00:02Z')
    await pull()
    expect((await feeds())[0]!.lastRun).toMatchObject({ state: 'failed', failure: { vi: expect.stringMatching(/trả lời lỗi/) } })
    status = 200
    await save(feedId, { isOn: false })
    t.clock.set('2026-11-21T07:00:00Z')
    expect(await pull()).toBe(0)
  })

  it('is its agency’s, once for each address', async () => {
    const [feed] = await feeds()
    await expect(save(newId())).rejects.toMatchObject({ code: 'record.feed_twice' })
    await expect(save(feed!.id, {}, house.stranger.token)).rejects.toMatchObject({ code: 'record.import_not_found' })
    await expect(save(newId(), {}, house.reporter.token)).rejects.toMatchObject({ status: 403 })
    await expect(save(newId(), { url: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'record.feed_unreachable' })
    await expect(save(newId(), { everyMinutes: 1 })).rejects.toMatchObject({ status: 400 })
  })
})
