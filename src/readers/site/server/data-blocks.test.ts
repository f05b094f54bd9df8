import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenChange, givenSite, givenWork, openAnew, type GivenSite } from '../testing/given-site.ts'
import { stateOf } from './state.ts'

const t = useTestApp()
let site: GivenSite
beforeAll(async () => {
  site = await givenSite(t)
})

type Block = Record<string, unknown>
const dataOf = (html: string): Block => JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}') as Block
const graphOf = (html: string): Block[] => dataOf(html)['@graph'] as Block[]

describe('what machines read of a page', () => {
  it('an article is a NewsArticle with every field Google asks for, and the way to it', async () => {
    const { path, candidate } = await givenWork(t, site, {
      tags: ['Phong Châu'],
      contributors: [{ personId: site.house.reporter.id, name: 'Nguyễn An', role: 'writer', share: 10_000 }],
    })
    t.clock.advance(60_000)
    await givenChange(t, candidate, 'correction', { standfirst: 'Cầu dài 383 m.' }, { text: 'Xin lỗi bạn đọc.' })
    const { body } = await openAnew(t, site.base + path)
    const [article, crumbs] = graphOf(body)
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'Khánh thành cầu Phong Châu',
      datePublished: '2026-11-21T01:00:00.000Z',
      dateModified: '2026-11-21T01:01:00.000Z',
      author: [{ '@type': 'Person', name: 'Nguyễn An', url: expect.stringContaining('/tac-gia/') as string }],
      publisher: { '@type': 'NewsMediaOrganization', logo: { '@type': 'ImageObject', width: 512 } },
      inLanguage: 'vi',
      isAccessibleForFree: true,
      articleSection: 'Thời sự',
      keywords: 'Phong Châu',
      correction: [{ '@type': 'CorrectionComment', text: 'Xin lỗi bạn đọc.' }],
    })
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1]
    expect([article?.['url'], article?.['mainEntityOfPage']]).toEqual([canonical, canonical])
    expect(crumbs).toMatchObject({ '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2, name: 'Thời sự' }] })
  })

  it('an author’s page is a profile under the printed name, a section says where it is', async () => {
    await givenWork(t, site, {
      contributors: [{ personId: site.house.colleague.id, name: 'Bút danh', role: 'writer', share: 10_000 }],
      content: { headline: 'Bài của bút danh', byline: [{ name: 'Bút danh', role: 'writer' }] },
    })
    const { body: found } = await openAnew(t, `${site.base}/tim-kiem?q=bai+cua+but+danh`)
    const article = (await openAnew(t, /href="([^"]+but-danh-[^"]+\.html)"/.exec(found)?.[1] ?? '')).body
    const author = await openAnew(t, /href="([^"]*\/tac-gia\/[^"]+)"/.exec(article)?.[1] ?? '')
    expect(dataOf(author.body)).toMatchObject({ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Bút danh' } })
    expect(author.body).not.toContain(site.house.colleague.name)
    expect(dataOf((await openAnew(t, `${site.base}/thoi-su`)).body)).toMatchObject({ '@type': 'BreadcrumbList' })
  })
})

describe('a demonstration', () => {
  it('says so above every page, in the words its data brings; other houses say nothing', async () => {
    const { path } = await givenWork(t, site)
    expect((await openAnew(t, `${site.base}/`)).body).not.toContain('class="sample"')
    await sql`insert into platform.demo_loaded (at, reader_notice) values (now(), 'Trang minh họa <không có thật>')`.execute(t.db)
    await stateOf(t.services).reload()
    for (const page of ['/', path, '/thoi-su', '/tim-kiem', '/khong-co-trang-nay'])
      expect((await openAnew(t, site.base + page)).body, page).toContain('role="note">Trang minh họa &lt;không có thật></p>')
  })
})

describe('above a piece', () => {
  it('stands one line: the newspaper, the section, search; all sections are at the foot', async () => {
    const { path } = await givenWork(t, site)
    const { body } = await openAnew(t, site.base + path)
    const [head = '', foot = ''] = [/<header class="top.*?<\/header>/s.exec(body)?.[0], /<footer class="foot">.*<\/footer>/s.exec(body)?.[0]]
    expect(head).toContain('Thời sự')
    expect(head).not.toContain('Kinh tế')
    expect(foot).toContain(`href="${site.base}/kinh-te"`)
  })
})
