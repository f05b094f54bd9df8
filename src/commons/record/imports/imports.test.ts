import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { writeSheet } from '../../../platform/documents/xlsx.ts'
import { readFeed } from './read-feed.ts'
import { readArticleLines } from './read-lines.ts'
import { readArticleSheet } from './read-sheet.ts'
import { textOfHtml } from './text-of-html.ts'

const item = (inside: string): string => `<rss version="2.0"><channel><title>Nguồn</title>${inside}</channel></rss>`

describe('a feed', () => {
  it('gives its items with text instead of HTML, NFC, and the day in its own zone', () => {
    const xml = item(
      `<item><title><![CDATA[${'Hội chợ <b>xuân</b>'.normalize('NFD')}]]></title><link>https://bao.vn/a?x=1&amp;y=2</link><guid isPermaLink="false">bao-1</guid><category>Kinh tế</category>` +
        '<pubDate>Tue, 27 Apr 2021 23:30:00 -0200</pubDate><description>&lt;p onclick="x"&gt;Mở cửa&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description>' +
        '<content:encoded><![CDATA[<p>Đoạn một.</p><p>Đoạn&nbsp;hai.<br/>Dòng ba.</p><style>p{}</style>]]></content:encoded></item>',
    )
    const { articles, bad } = readFeed(xml)
    expect(bad).toEqual([])
    expect(articles[0]!.article).toMatchObject({
      id: 'bao-1',
      title: 'Hội chợ xuân',
      lead: 'Mở cửa',
      body: 'Đoạn một.\nĐoạn hai.\nDòng ba.',
      url: 'https://bao.vn/a?x=1&y=2',
      publishedAt: '2021-04-28T01:30:00.000Z',
      category_vi: 'Kinh tế',
    })
  })

  it('survives an impossible date, a missing number and an empty title', () => {
    const xml = item(
      '<item><title>A</title><pubDate>Mon, 31 Feb 2021 25:61:00 +0700</pubDate></item><item><title> </title><guid>x</guid></item><item><title>A</title></item>',
    )
    const { articles, bad } = readFeed(xml)
    expect(articles.map(({ line, article }) => [line, article.id, article.publishedAt])).toEqual([[1, 'A', null]])
    expect(bad).toEqual([
      { line: 2, reason: 'no_title', fields: ['title'] },
      { line: 3, reason: 'twice_in_batch', fields: ['id'] },
    ])
  })

  it('reads Atom', () => {
    const xml =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>tag:1</id><title type="html">Tin &lt;i&gt;mới&lt;/i&gt;</title><link rel="self" href="https://x/self"/><link href="https://x/1"/><published>2026-01-02T03:04:05+07:00</published><summary>Tóm tắt</summary><author><name>Lê Hà</name></author></entry></feed>'
    expect(readFeed(xml).articles[0]!.article).toMatchObject({
      id: 'tag:1',
      title: 'Tin mới',
      url: 'https://x/1',
      publishedAt: '2026-01-01T20:04:05.000Z',
      author: 'Lê Hà',
    })
  })

  it('refuses what is no feed and what brings entities of its own', () => {
    const bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
    for (const xml of ['', 'không phải XML', '<html><body>404</body></html>', '{"a":1}', bomb, '<rss><channel><item>']) {
      try {
        expect(readFeed(xml).articles, xml.slice(0, 20)).toEqual([])
      } catch (error) {
        expect(error, xml.slice(0, 20)).toMatchObject({ code: 'record.not_a_feed' })
      }
    }
    expect(() => readFeed(bomb)).toThrow('record.not_a_feed')
  })

  it('reads the feeds that were collected for tests, each item a text without tags', () => {
    const folder = fileURLToPath(new URL('../../../../../shared/data/news-formats/rss/', import.meta.url))
    if (!existsSync(folder)) {
      console.warn('imports: ../shared/data/news-formats/rss is not there, no collected feed was read')
      return
    }
    const awkward = readFeed(readFileSync(`${folder}rss-awkward.xml`, 'utf8'))
    expect(awkward.articles).toHaveLength(2)
    const usual = readFeed(readFileSync(`${folder}rss20.xml`, 'utf8'))
    expect([usual.articles.length, usual.bad.length]).toEqual([40, 0])
    for (const { article } of [...awkward.articles, ...usual.articles]) {
      expect(article.title).toBe(article.title.normalize('NFC'))
      expect(`${article.title} ${article.lead} ${article.body}`).not.toMatch(/<\/?(p|script|b)\b|alert\(/)
    }
  })
})

describe('a sheet', () => {
  const sheet = (rows: (string | number)[][]) =>
    writeSheet(
      { name: 'Tin', columns: ['Mã', 'Tít', 'Sa-pô', 'Nội dung', 'Ngày đăng', 'Chuyên mục', 'Tác giả'].map((header) => ({ header })), rows },
      { at: new Date(0) },
    )

  it('gives its rows, whatever way the day is written, and names bad rows by their number', async () => {
    const file = await sheet([
      ['b1', 'Bài một', 'Sa-pô', 'Đoạn một', '2/3/2026', 'Thời sự', 'Trần Cũ'],
      ['b2', '', '', '', '2026-03-02', '', ''],
      ['b3', 'Bài ba', '', '', '31/2/2026', '', ''],
      ['', 'Bài không mã', '', '', '', '', ''],
    ])
    const { articles, bad } = await readArticleSheet(file)
    expect(articles.map(({ line, article }) => [line, article.id, article.title, article.date])).toEqual([
      [2, 'b1', 'Bài một', '2026-03-02'],
      [5, ' Bài không mã', 'Bài không mã', null],
    ])
    expect(articles[0]!.article).toMatchObject({ lead: 'Sa-pô', body: 'Đoạn một', category_vi: 'Thời sự', author: 'Trần Cũ' })
    expect(bad.map((row) => [row.line, row.reason])).toEqual([
      [3, 'no_title'],
      [4, 'bad_fields'],
    ])
  })

  it('refuses a sheet without a title column and what is no sheet', async () => {
    const file = await writeSheet({ name: 'x', columns: [{ header: 'Cột lạ' }], rows: [['a']] }, { at: new Date(0) })
    await expect(readArticleSheet(file)).rejects.toMatchObject({ code: 'record.sheet_without_title' })
    await expect(readArticleSheet(Buffer.from('không phải'))).rejects.toMatchObject({ code: 'documents.sheet_not_xlsx' })
  })
})

describe('lines', () => {
  it('of any kind of rubbish are named and never thrown', () => {
    const lines = [
      'null',
      '1',
      '"x"',
      '[]',
      '{}',
      '{"id":1,"title":"Được"}',
      '{"id":"a","title":5}',
      `{"id":"b","title":"${'x'.repeat(2_000_001)}"}`,
      '{"id":"c","title":"T","publishedAt":"hôm qua"}',
    ].join('\n')
    const { articles, bad } = readArticleLines(lines)
    expect(articles.map((read) => [read.line, read.article.id])).toEqual([[6, '1']])
    expect(bad.map((row) => [row.line, row.reason])).toEqual([
      [1, 'not_json'],
      [2, 'not_json'],
      [3, 'not_json'],
      [4, 'bad_fields'],
      [5, 'bad_fields'],
      [7, 'bad_fields'],
      [8, 'too_long'],
      [9, 'bad_fields'],
    ])
  })
})

describe('text of HTML', () => {
  it('keeps words and drops everything that could act', () => {
    expect(textOfHtml('<p>Một &amp; hai</p><img src=x onerror=alert(1)><SCRIPT>x()</SCRIPT ><p>ba&#7841;</p>')).toBe('Một & hai\nbaạ')
    expect(textOfHtml('<script>không đóng')).toBe('')
    expect(textOfHtml('5 < 6 và 7 > 2')).toBe('5 < 6 và 7 > 2')
    expect(textOfHtml('&#0;&#x110000;&lạ;')).toBe('&lạ;')
  })
})
