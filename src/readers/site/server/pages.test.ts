import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenChange, givenOtherSite, givenSite, givenWithdrawal, givenWork, openAnew, type GivenSite } from '../testing/given-site.ts'

const t = useTestApp()
let site: GivenSite
beforeAll(async () => {
  site = await givenSite(t)
})

describe('an article', () => {
  it('is whole without a script: headline, standfirst, body, byline, dates, section, topics, tools and imprint', async () => {
    const { path } = await givenWork(t, site, { contributors: [{ personId: site.house.reporter.id, name: 'Nguyễn An', role: 'writer', share: 10_000 }] })
    const page = await openAnew(t, site.base + path)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const text of [
      '<h1>Khánh thành cầu Phong Châu</h1>',
      'Cây cầu mới nối hai bờ sông Hồng thông xe sáng nay',
      'Công trình có tổng mức đầu tư hơn sáu trăm tỷ đồng.',
      'rel="author">Nguyễn An</a>',
      '21/11/2026 08:00',
      `href="${site.base}/thoi-su"`,
      `href="${site.base}/chu-de/phong-chau"`,
      'https://button-share.zalo.me/share_external?d=',
      'Giấy phép số 12/GP-BVHTTDL do Bộ Văn hóa, Thể thao và Du lịch cấp ngày 01/07/2025',
      'Hoàng Giang',
    ])
      expect(page.body).toContain(text)
  })

  it('has no inline script or style, and a policy that would stop them', async () => {
    const { path } = await givenWork(t, site)
    const page = await openAnew(t, site.base + path)
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
    expect(page.headers['content-security-policy']).not.toMatch(/unsafe|nonce/)
    expect(page.body).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    const scripts = [...page.body.matchAll(/<script([^>]*)>/g)].map((match) => match[1])
    expect(scripts.every((attributes) => attributes?.includes('src=') || attributes?.includes('application/ld+json'))).toBe(true)
  })

  it('moves an old slug to the present one for good', async () => {
    const { publicId, path } = await givenWork(t, site)
    for (const old of [`/tit-cu-${publicId}.html`, `/${publicId}.html`]) {
      const page = await openAnew(t, site.base + old)
      expect([page.statusCode, page.headers['location']]).toEqual([301, site.base + path])
    }
  })

  it('shows a correction before the first paragraph, and the day of the change leads to the list of versions', async () => {
    const { candidate, path, publicId } = await givenWork(t, site, { content: { headline: 'Cầu Phong Châu dài 383 m' } })
    t.clock.advance(3_600_000)
    await givenChange(
      t,
      candidate,
      'correction',
      { standfirst: 'Cầu dài 383 m.' },
      { text: 'Báo Minh Sơn xin lỗi bạn đọc.', wrong: 'Cầu dài 400 m', right: 'Cầu dài 383 m' },
    )
    const { body } = await openAnew(t, site.base + path)
    expect(body).toContain('Thông tin cải chính, xin lỗi</h2>')
    expect(body.indexOf('Báo Minh Sơn xin lỗi')).toBeLessThan(body.indexOf('Sáng 21/11'))
    expect(body).toContain(`href="${site.base}/phien-ban/${publicId}"`)
    const versions = (await openAnew(t, `${site.base}/phien-ban/${publicId}`)).body
    expect(versions).toContain('Bản 2: Cải chính')
    expect(versions).toContain('Bản 1: Đăng lần đầu')
    expect(versions).toContain('Cầu dài 400 m')
    const section = (await openAnew(t, `${site.base}/cai-chinh`)).body
    expect(section).toContain('<h1 class="head">Thông tin cải chính, xin lỗi</h1>')
    expect(section).toContain('Cầu Phong Châu dài 383 m')
    expect((await openAnew(t, `${site.base}/`)).body).toContain('id="dinh-chinh"')
  })

  it('answers 410 once withdrawn, with nothing of its text anywhere', async () => {
    const secret = 'Nội dung phải gỡ ngay lập tức'
    const { candidate, path } = await givenWork(t, site, { content: { headline: secret, standfirst: `${secret} khỏi trang.` } })
    expect((await openAnew(t, `${site.base}/`)).body).toContain(secret)
    await givenWithdrawal(t, candidate, { shown: 'Theo yêu cầu của cơ quan quản lý.' })
    const page = await openAnew(t, site.base + path)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('Bài đã được gỡ ngày 21/11/2026.')
    expect(page.body).toContain('Theo yêu cầu của cơ quan quản lý.')
    for (const place of [path, '/', '/thoi-su', '/tin-moi', '/rss.xml', '/atom.xml', '/sitemap-news.xml', '/sitemap-2026-11.xml', '/tim-kiem?q=phải+gỡ+ngay']) {
      const { body } = await openAnew(t, site.base + place)
      // the search page repeats what was asked, so the headline's own words are looked for
      expect(body, place).not.toContain(secret)
    }
  })

  it('is not shown below another agency', async () => {
    const other = await givenOtherSite(t, site)
    const { path } = await givenWork(t, site)
    expect((await openAnew(t, other.base + path)).statusCode).toBe(404)
  })
})

describe('lists', () => {
  it('show the work in its section, topics, author and everything new', async () => {
    const person = site.house.colleague
    const headline = 'Chợ phiên vùng cao mở lại'
    await givenWork(t, site, {
      sectionId: site.sections[1]!.id,
      tags: ['Chợ phiên'],
      contributors: [{ personId: person.id, name: 'Bút danh Hà Lê', role: 'writer', share: 10_000 }],
      content: { headline, byline: [{ name: 'Bút danh Hà Lê', role: 'writer' }] },
    })
    const { body } = await openAnew(t, `${site.base}/kinh-te`)
    expect(body).toContain(headline)
    expect(body).toContain('aria-current="page">Kinh tế')
    expect((await openAnew(t, `${site.base}/chu-de/cho-phien`)).body).toContain(headline)
    expect((await openAnew(t, `${site.base}/tin-moi`)).body).toContain(headline)
    expect((await openAnew(t, `${site.base}/tim-kiem?q=cho%20phien%20vung%20cao`)).body).toContain(headline)
  })

  it('call an author by the printed name, never by the one behind it', async () => {
    const person = site.house.deskHead
    await givenWork(t, site, {
      contributors: [{ personId: person.id, name: 'Sông Lô', role: 'writer', share: 10_000 }],
      content: { headline: 'Bài ký tên Sông Lô', byline: [{ name: 'Sông Lô', role: 'writer' }] },
    })
    const article = (await openAnew(t, `${site.base}/tim-kiem?q=ky+ten+song+lo`)).body
    const path = /href="([^"]+song-lo-[^"]+\.html)"/.exec(article)?.[1] ?? ''
    const author = /href="([^"]*\/tac-gia\/[^"]+)"/.exec((await openAnew(t, path)).body)?.[1] ?? ''
    const page = await openAnew(t, author)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('>Sông Lô</h1>')
    expect(page.body).not.toContain(person.name)
  })

  it('page through by cursor without losing or repeating a work', async () => {
    const one = await givenSite(t)
    const titles = Array.from({ length: 45 }, (_, index) => `Tin số ${index + 1} của ngày`)
    for (const headline of titles) {
      t.clock.advance(60_000)
      await givenWork(t, one, { content: { headline } })
    }
    const seen: string[] = []
    let path: string | undefined = `${one.base}/thoi-su`
    while (path !== undefined) {
      const { body }: { body: string } = await openAnew(t, path)
      seen.push(...[...body.matchAll(/class="cover"[^>]*>([^<]+)</g)].map((match) => match[1]!.trim()))
      path = /<a rel="next" href="([^"]+)"/.exec(body)?.[1]
    }
    expect(seen).toEqual(titles.toReversed())
  })

  it('say that there is nothing at other addresses, with a search filled from the address and the newest', async () => {
    for (const path of [
      '/khong-co-trang-nay',
      '/le-hoi-den-thuong-abcdefghjk.html',
      '/tac-gia/abcdefghjk',
      '/chu-de/khong-co',
      '/phien-ban/abcdefghjk',
      '/sitemap-1999-13.xml',
      '/khong-co/rss.xml',
      '/a/b/c',
    ]) {
      const page = await openAnew(t, site.base + path)
      expect(page.statusCode, path).toBe(404)
      expect(page.body).toContain('Không thấy trang này.')
    }
    expect((await openAnew(t, `${site.base}/le-hoi-den-thuong-abcdefghjk.html`)).body).toContain('value="le hoi den thuong"')
    expect((await openAnew(t, '/bao/khong-co-bao-nay/')).statusCode).toBe(404)
  })

  it('move what is written otherwise to its one address', async () => {
    await givenWork(t, site, { tags: ['Chuyển đổi số'] })
    const moves = {
      [site.base]: `${site.base}/`,
      [`${site.base}/thoi-su/`]: `${site.base}/thoi-su`,
      [`${site.base}/chu-de/${encodeURIComponent('Chuyển đổi số')}`]: `${site.base}/chu-de/chuyen-doi-so`,
    }
    for (const [from, to] of Object.entries(moves)) {
      const page = await openAnew(t, from)
      expect([page.statusCode, page.headers['location']]).toEqual([301, to])
    }
  })
})

describe('the house', () => {
  it('opens three doors at / of a host that is no agency’s', async () => {
    const page = await openAnew(t, '/', { host: 'localhost:3000' })
    expect(page.statusCode).toBe(200)
    for (const href of [`href="${site.base}/"`, 'href="/staff/"', 'href="/staff/plans"']) expect(page.body).toContain(href)
    expect((await openAnew(t, '/khong-co')).statusCode).toBe(404)
  })

  it('leaves the addresses of others alone', async () => {
    for (const path of ['/api/khong-co', '/media/khong-co', '/staff/assets/khong-co.js']) {
      const reply = await openAnew(t, path)
      expect(reply.statusCode, path).toBe(404)
      expect(reply.headers['content-type'], path).toContain('application/json')
    }
    expect((await openAnew(t, '/healthz')).body).toBe('ok')
  })

  it('answers an agency’s own host at the root, and says so in the canonical link', async () => {
    const own = await givenSite(t, 'baothat.vn')
    const { path } = await givenWork(t, own)
    const page = await openAnew(t, path, { host: 'BaoThat.vn:8080' })
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(`<link rel="canonical" href="http://baothat.vn${path}"`)
    expect(page.body).toContain('href="/thoi-su"')
    const below = await openAnew(t, own.base + path)
    expect(below.body).toContain(`<link rel="canonical" href="http://baothat.vn${path}"`)
    expect(below.body).toContain(`href="${own.base}/thoi-su"`)
  })
})
