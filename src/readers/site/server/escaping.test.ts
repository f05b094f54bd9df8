import { beforeAll, describe, expect, it } from 'vitest'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import type { Block } from '../../../commons/content/contract.ts'
import { givenChange, givenSite, givenWork, openAnew, type GivenSite } from '../testing/given-site.ts'

const t = useTestApp()
let site: GivenSite
beforeAll(async () => {
  site = await givenSite(t)
})

const EVIL = '<script>alert(1)</script>"><img src=x onerror=alert(1)>&\'</title></script>'
const run = (text: string) => [{ text }]

const body: Block[] = [
  { type: 'paragraph', text: [{ text: EVIL, bold: true, italic: true, href: 'https://example.com/?a="><script>alert(1)</script>' }] },
  { type: 'heading', level: 2, text: run(EVIL) },
  { type: 'quote', text: run(EVIL), source: EVIL },
  { type: 'list', ordered: true, items: [run(EVIL)] },
  { type: 'table', rows: [[{ text: run(EVIL), header: true }], [{ text: run(EVIL) }]] },
  { type: 'embed', url: 'https://example.com/"><script>alert(1)</script>', provider: 'example.com', title: EVIL },
  { type: 'box', title: EVIL, blocks: [{ type: 'paragraph', text: run(EVIL) }] },
]

/** Tags and attribute names a browser would see: values are quoted, so what stands between quotes is only text. */
const markup = (html: string): string => html.replace(/<script type="application\/ld\+json">.*?<\/script>/s, '').replace(/"[^"]*"/g, '""')

const assertTame = (html: string, place: string): void => {
  const tags = [...markup(html).matchAll(/<([a-z][a-z0-9]*)([^>]*)>/g)].map((match) => ({ name: match[1], attributes: match[2] ?? '' }))
  expect(
    tags.filter((tag) => tag.name === 'script').every((tag) => tag.attributes === ' type="" src=""'),
    place,
  ).toBe(true)
  expect(
    tags.filter((tag) => /\son[a-z]+|\sstyle/.test(tag.attributes)),
    place,
  ).toEqual([])
  expect(markup(html), place).not.toContain('<img src=x')
}

describe('hostile text', () => {
  it('stays text wherever a page shows it', async () => {
    const work = await givenWork(t, site, {
      tags: [EVIL.slice(0, 50)],
      source: EVIL,
      contributors: [{ personId: site.house.reporter.id, name: EVIL, role: 'writer', share: 10_000 }],
      content: { kicker: EVIL, headline: `Tít ${EVIL}`, standfirst: EVIL, byline: [{ name: EVIL, role: 'writer' }], body, aiLabel: EVIL },
    })
    await givenChange(t, work.candidate, 'correction', { standfirst: `${EVIL} đã sửa` }, { text: EVIL, wrong: EVIL, right: EVIL })
    const article = await openAnew(t, site.base + work.path)
    expect(article.statusCode).toBe(200)
    expect(article.body).toContain('&lt;script>alert(1)&lt;/script>')
    const author = /href="[^"]*(\/tac-gia\/[^"]+)"/.exec(article.body)?.[1] ?? ''
    const topic = /href="[^"]*(\/chu-de\/[^"]+)"/.exec(article.body)?.[1] ?? ''
    for (const path of [
      work.path,
      '/',
      '/thoi-su',
      '/tin-moi',
      author,
      topic,
      '/cai-chinh',
      `/phien-ban/${work.publicId}`,
      `/tim-kiem?q=${encodeURIComponent(EVIL)}`,
      `/${encodeURIComponent(EVIL)}`,
    ]) {
      const page = await openAnew(t, site.base + path)
      expect([200, 404], path).toContain(page.statusCode)
      assertTame(page.body, path)
    }
  })

  it('stays data in JSON-LD, and reads back whole', async () => {
    const work = await givenWork(t, site, { content: { headline: `Số liệu ${EVIL}` } })
    const { body: html } = await openAnew(t, site.base + work.path)
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
    expect(block).not.toContain('<')
    expect(JSON.parse(block)).toMatchObject({
      '@graph': [{ '@type': 'NewsArticle', headline: `Số liệu ${EVIL}`, inLanguage: 'vi', datePublished: '2026-11-21T01:00:00.000Z' }, {}],
    })
  })

  it('stays text in feeds and sitemaps, which are well-formed', async () => {
    await givenWork(t, site, { content: { headline: `Nguồn tin ${EVIL} ]]> \u{1F600}`, standfirst: `${EVIL} \u0001 & hết` } })
    for (const path of [
      '/rss.xml',
      '/atom.xml',
      '/thoi-su/rss.xml',
      '/thoi-su/atom.xml',
      '/sitemap.xml',
      '/sitemap-news.xml',
      '/sitemap-sections.xml',
      '/sitemap-2026-11.xml',
    ]) {
      const page = await openAnew(t, site.base + path)
      expect(page.statusCode, path).toBe(200)
      expect(XMLValidator.validate(page.body), path).toBe(true)
    }
    const parsed = new XMLParser({ ignoreAttributes: false }).parse((await openAnew(t, `${site.base}/rss.xml`)).body)
    const titles: string[] = parsed.rss.channel.item.map((item: { title: string }) => item.title)
    expect(titles[0]).toContain('<script>alert(1)</script>')
  })

  it('does no harm in an address', async () => {
    for (const path of [
      '/tim-kiem?q=%00',
      '/tim-kiem?q=%ED%A0%80',
      '/tim-kiem?q=' + 'a'.repeat(3000),
      '/tim-kiem?q=x&tu=-1',
      '/thoi-su?truoc=zzzzzzzzz-ffffffffffffffffffffffffffffffff',
      '/thoi-su?truoc=%27',
      '/?utm_source=zalo',
      '/chu-de/' + '%F0%9F%98%80'.repeat(30),
    ]) {
      const { statusCode } = await openAnew(t, site.base + path)
      expect([200, 404], path).toContain(statusCode)
    }
  })
})

describe('the feeds', () => {
  it('say what a reading program needs', async () => {
    const one = await givenSite(t)
    const { path, candidate } = await givenWork(t, one)
    const rss = new XMLParser({ ignoreAttributes: false }).parse((await openAnew(t, `${one.base}/rss.xml`)).body).rss.channel
    expect(rss).toMatchObject({ title: 'Báo Minh Sơn điện tử', language: 'vi', link: `http://localhost${one.base}/` })
    expect(rss.item).toMatchObject({
      title: 'Khánh thành cầu Phong Châu',
      link: `http://localhost${one.base}${path}`,
      pubDate: 'Sat, 21 Nov 2026 01:00:00 GMT',
      category: 'Thời sự',
      'dc:creator': 'Nguyễn An',
    })
    const atom = new XMLParser({ ignoreAttributes: false }).parse((await openAnew(t, `${one.base}/atom.xml`)).body).feed
    expect(atom.entry).toMatchObject({ id: `urn:uuid:${candidate.workId}`, updated: '2026-11-21T01:00:00.000Z', author: { name: 'Nguyễn An' } })
    const news = new XMLParser().parse((await openAnew(t, `${one.base}/sitemap-news.xml`)).body).urlset.url
    expect(news['news:news']).toMatchObject({ 'news:title': 'Khánh thành cầu Phong Châu', 'news:publication': { 'news:language': 'vi' } })
    const index = new XMLParser().parse((await openAnew(t, `${one.base}/sitemap.xml`)).body).sitemapindex.sitemap
    expect(index.map((entry: { loc: string }) => entry.loc.replace(/^.*\//, ''))).toEqual(['sitemap-news.xml', 'sitemap-sections.xml', 'sitemap-2026-11.xml'])
    t.clock.advance(3 * 86_400_000)
    expect((await openAnew(t, `${one.base}/sitemap-news.xml`)).body).not.toContain('news:title')
    t.clock.set('2026-11-21T01:00:00Z')
  })

  it('stand beside robots.txt, manifest, icons and the worker', async () => {
    const files = {
      '/robots.txt': 'text/plain',
      '/site.webmanifest': 'application/manifest+json',
      '/icon.svg': 'image/svg+xml',
      '/icon-192.png': 'image/png',
      '/sw.js': 'text/javascript',
    }
    for (const [path, type] of Object.entries(files)) {
      const page = await openAnew(t, site.base + path)
      expect([page.statusCode, String(page.headers['content-type']).split(';')[0]], path).toEqual([200, type])
    }
    expect(JSON.parse((await openAnew(t, `${site.base}/site.webmanifest`)).body)).toMatchObject({
      start_url: `${site.base}/`,
      scope: `${site.base}/`,
      lang: 'vi',
    })
    expect((await openAnew(t, `${site.base}/robots.txt`)).body).toContain(`Sitemap: http://localhost${site.base}/sitemap.xml`)
    expect((await openAnew(t, '/robots.txt')).body).toContain(`Sitemap: http://localhost${site.base}/sitemap.xml`)
  })

  it('have style sheet, faces and scripts at their addresses without a build', async () => {
    const { body: html } = await openAnew(t, `${site.base}/`)
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/reader\/[^"]+)"/g)].map((match) => match[1]!)
    expect(files.length).toBeGreaterThanOrEqual(4)
    for (const file of files) expect((await openAnew(t, file)).statusCode, file).toBe(200)
    for (const path of [
      '/assets/reader/khong-co.css',
      '/assets/reader/sources/src/platform/config.ts',
      '/assets/reader/sources/src/readers/site/reader/../server/module.ts',
    ]) {
      expect((await openAnew(t, path)).statusCode, path).toBe(404)
    }
  })
})
