import { describe, expect, it } from 'vitest'
import { canonicalise, canonicalJson } from './canonical.ts'
import { contentHashInBrowser } from './content-hash.ts'
import { contentFromProseMirror } from './from-prosemirror.ts'
import { CanonicalContent, isAllowedHref } from './schema.ts'
import { contentHash } from './server/content-hash.ts'
import { randomContent, seededRandom } from './testing/random-content.ts'
import { contentToProseMirror } from './to-prosemirror.ts'

const CASES = 400
const cases = Array.from({ length: CASES }, (_, seed) => ({ seed, content: randomContent(seededRandom(seed)) }))

const shuffledKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffledKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffledKeys(item)]),
  )
}
const decomposed = (value: unknown): unknown => JSON.parse(JSON.stringify(value).normalize('NFD'))
const piece = (over: Partial<CanonicalContent>): CanonicalContent => ({ headline: 'Tít', standfirst: '', byline: [], body: [], ...over })

describe('the canonical form of a piece', () => {
  it('is reached in one step and satisfies the schema, whatever was typed', () => {
    for (const { seed, content } of cases) {
      const once = canonicalise(content)
      expect(JSON.stringify(canonicalise(once)), `seed ${seed}`).toBe(JSON.stringify(once))
      expect(CanonicalContent.parse(once), `seed ${seed}`).toEqual(once)
    }
  })

  it('hashes alike for another key order and for decomposed letters, and differently for another word', () => {
    for (const { seed, content } of cases) {
      const hash = contentHash(content)
      expect(contentHash(shuffledKeys(content) as CanonicalContent), `seed ${seed}`).toBe(hash)
      expect(contentHash(decomposed(content) as CanonicalContent), `seed ${seed}`).toBe(hash)
      expect(contentHash({ ...content, headline: `${content.headline} x` }), `seed ${seed}`).not.toBe(hash)
    }
  })

  it('gives the same hash in the browser as on the server', async () => {
    for (const { content } of cases.slice(0, 40)) expect(await contentHashInBrowser(content)).toBe(contentHash(content))
  })

  it('pins the hash of one piece, so that a change of the form cannot pass unnoticed', () => {
    const signed = piece({
      headline: 'Khánh thành cầu Phong Châu',
      standfirst: 'Sáng 23/6, cây cầu mới được đưa vào sử dụng.',
      byline: [{ name: 'Nguyễn An', role: 'author' }],
      body: [{ type: 'paragraph', text: [{ text: 'Người dân ' }, { text: 'hai bờ', bold: true }, { text: ' đã chờ ngày này.' }] }],
    })
    expect(canonicalJson(signed)).toBe(
      '{"headline":"Khánh thành cầu Phong Châu","standfirst":"Sáng 23/6, cây cầu mới được đưa vào sử dụng.","byline":[{"name":"Nguyễn An","role":"author"}],"body":[{"type":"paragraph","text":[{"text":"Người dân "},{"text":"hai bờ","bold":true},{"text":" đã chờ ngày này."}]}]}',
    )
    expect(contentHash(signed)).toBe('7d5083c928c54f0511f5b84c9e00953331e373d9d574d96376b642ee9ac5725c')
  })

  it('merges runs, composes a letter with its accent across runs, and drops what nobody sees', () => {
    const messy = piece({
      headline: '  Mưa\u00a0lớn \n ở  ',
      body: [
        { type: 'paragraph', text: [{ text: ' Th' }, { text: 'u' }, { text: '\u031b\u0323c tế ', bold: true }, { text: '', italic: true }, { text: ' \n' }] },
        { type: 'paragraph', text: [{ text: '\u200b \n' }] },
        { type: 'list', ordered: false, items: [[], [{ text: ' ' }]] },
      ],
    })
    expect(canonicalise(messy).headline).toBe('Mưa lớn ở')
    expect(canonicalise(messy).body).toEqual([{ type: 'paragraph', text: [{ text: 'Thu' }, { text: '\u031b\u0323c tế', bold: true }] }])
    expect(canonicalise(piece({ body: [{ type: 'paragraph', text: [{ text: 'Thu' }, { text: '\u031b\u0323c' }] }] })).body).toEqual([
      { type: 'paragraph', text: [{ text: 'Thực' }] },
    ])
  })
})

describe('the way through the editor and back', () => {
  it('returns the same piece', () => {
    for (const { seed, content } of cases) {
      const clean = canonicalise(content)
      const { kicker, byline, aiLabel } = clean
      const back = contentFromProseMirror(contentToProseMirror(clean), { byline, ...(kicker ? { kicker } : {}), ...(aiLabel ? { aiLabel } : {}) })
      expect(back.issues, `seed ${seed}`).toEqual([])
      expect(JSON.stringify(back.content), `seed ${seed}`).toBe(JSON.stringify(clean))
    }
  })

  it('leaves a script address out, keeps its words and says so', () => {
    const link = { type: 'text', text: 'bấm vào đây', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }
    const { content, issues } = contentFromProseMirror({ type: 'doc', content: [{ type: 'paragraph', content: [link] }] }, { byline: [] })
    expect(content.body).toEqual([{ type: 'paragraph', text: [{ text: 'bấm vào đây' }] }])
    expect(issues).toEqual([{ code: 'link_not_allowed', path: [0, 0] }])
  })

  it('reports a picture that is still going up and an embed without https, and keeps the text of nodes it does not know', () => {
    const strange = { type: 'codeBlock', content: [{ type: 'text', text: 'chữ dán vào' }] }
    const document = {
      type: 'doc',
      content: [{ type: 'picture', attrs: { uploadKey: 'u1' } }, { type: 'embed', attrs: { url: 'http://a.vn', provider: 'a.vn', title: '' } }, strange],
    }
    const { content, issues } = contentFromProseMirror(document, { byline: [] })
    expect(issues.map((issue) => issue.code)).toEqual(['picture_not_uploaded', 'embed_not_allowed', 'unknown_node'])
    expect(content.body).toEqual([{ type: 'paragraph', text: [{ text: 'chữ dán vào' }] }])
  })

  it('reads a second headline, left by an odd merge, as part of the first', () => {
    const headline = (text: string) => ({ type: 'headline', content: [{ type: 'text', text }] })
    const { content } = contentFromProseMirror({ type: 'doc', content: [headline('Lũ rút'), headline('dân về nhà')] }, { byline: [] })
    expect(content.headline).toBe('Lũ rút dân về nhà')
  })

  it.each([
    ['https://baominhson.vn', true],
    ['mailto:a@b.vn', true],
    ['HTTP://A.VN', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['//a.vn', false],
    ['file:///etc/passwd', false],
    ['', false],
  ])('link %s allowed: %s', (href, allowed) => expect(isAllowedHref(href)).toBe(allowed))
})
