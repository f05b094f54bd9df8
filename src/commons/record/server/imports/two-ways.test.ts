import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { writeSheet } from '../../../../platform/documents/xlsx.ts'
import { givenHouse, type TestHouse } from '../../../people/testing/house.ts'
import { importFeed, importLines, importSheet } from '../../contract.ts'
import { previewImport } from '../../contract-imports.ts'
import { textOfHtml } from '../../imports/text-of-html.ts'

const t = useTestApp('2026-11-21T03:00:00Z')
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const lines = (...articles: object[]) =>
  t.call(house.secretary.token, importLines, { body: { lines: articles.map((article) => JSON.stringify(article)).join('\n'), firstLine: 1, channelId: null } })
const feed = (inside: string) =>
  t.call(house.secretary.token, importFeed, { body: { xml: `<rss version="2.0"><channel>${inside}</channel></rss>`, channelId: null } })
const titles = async (part: string): Promise<string[]> =>
  (await sql<{ title: string }>`select title from record.work where title like ${`%${part}%`} order by title`.execute(t.db)).rows.map((row) => row.title)

describe('the same piece by two ways', () => {
  const url = 'https://bao.example/hoi-cho-xuan-1.html'
  const item = `<item><title>Hội chợ xuân</title><link>${url}</link><guid isPermaLink="false">bao-1</guid><pubDate>Mon, 04 May 2026 08:00:00 +0700</pubDate><description>Sa-pô</description></item>`

  it('counts once: a feed, then a sheet, then an export of the same address', async () => {
    expect(await feed(item)).toMatchObject({ imported: 1 })
    const columns = ['Mã', 'Tít', 'Nội dung', 'Ngày đăng', 'Đường dẫn'].map((header) => ({ header }))
    const sheet = await writeSheet({ name: 'Tin', columns, rows: [['4711', 'Hội chợ Xuân', 'Toàn văn', '4/5/2026', url]] }, { at: new Date(0) })
    const source = { kind: 'sheet' as const, base64: Buffer.from(sheet).toString('base64') }
    expect(await t.call(house.secretary.token, previewImport, { body: { source } })).toMatchObject({ fresh: 0, unchanged: 1 })
    expect(await t.call(house.secretary.token, importSheet, { body: { file: source.base64, channelId: null } })).toMatchObject({ imported: 0, unchanged: 1 })
    expect(await lines({ id: 9, title: 'Hội chợ xuân', url, date: '2026-05-04' }, { id: 10, title: 'Hội chợ xuân', url })).toMatchObject({
      imported: 0,
      unchanged: 2,
    })
    expect(await titles('Hội chợ xuân')).toEqual(['Hội chợ xuân'])
    expect(await feed(item.replace('Sa-pô', 'Sa-pô mới'))).toMatchObject({ updated: 1 })
  })

  it('keeps other pieces that a careless feed gives the same address', async () => {
    const home = 'https://bao.example/'
    expect(await lines({ id: 'h1', title: 'Tin thứ nhất', url: home }, { id: 'h2', title: 'Tin thứ hai', url: home })).toMatchObject({ imported: 2 })
    expect(await titles('Tin thứ')).toEqual(['Tin thứ hai', 'Tin thứ nhất'])
  })
})

describe('text no database keeps', () => {
  it('comes in without what cannot be kept, in NFC, whatever way it was escaped', async () => {
    expect(
      await lines({ id: 'n\0ul', title: 'Bài\0 có \ud800 ký tự lạ', body: `${'Ấ'.normalize('NFD')}\0`, tags: ['thẻ\udfff'], author: 'A\0n' }),
    ).toMatchObject({
      imported: 1,
      bad: [],
    })
    expect(await titles('ký tự lạ')).toEqual(['Bài có \ufffd ký tự lạ'])
    expect(await feed('<item><guid>x1</guid><title>Tin thực thể &#xD800;&#0;</title><description>&amp;#xDFFF; a</description></item>')).toMatchObject({
      imported: 1,
    })
  })
})

describe('a hostile feed', () => {
  it('of nothing but beginnings of tags is read in the time of its length', () => {
    const started = process.cpuUsage().user
    const words = textOfHtml('<p'.repeat(400_000))
    const script = textOfHtml('<script '.repeat(100_000))
    expect([words.length > 0, script.length > 0]).toEqual([true, true])
    // looked through again from each beginning this takes minutes of processor time
    expect((process.cpuUsage().user - started) / 1e6).toBeLessThan(20)
  })
})
