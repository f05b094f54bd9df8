import { describe, expect, it } from 'vitest'
import { renderPdf } from './pdf.ts'
import { hasProgram, readPdf } from './testing/office.ts'
import { hardVietnamese, sampleLetter, sampleParty, sampleReport } from './testing/sample.ts'

const at = new Date('2026-07-05T03:00:00Z')

const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const small = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
const letters = [...small, 'đ', ...small.map((letter) => letter.toLocaleUpperCase('vi')), 'Đ']

const poppler = await hasProgram('pdftotext', '-v')
if (!poppler) console.warn('poppler is not on this machine: the text of our PDF was not read back.')

describe('a document as PDF', () => {
  it('gives the same bytes for the same document and moment', async () => {
    const [first, second] = [await renderPdf(sampleReport(), { at }), await renderPdf(sampleReport(), { at })]
    expect(first.equals(second)).toBe(true)
    expect(first.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7')
    expect((await renderPdf(sampleReport({ number: 8 }), { at })).equals(first)).toBe(false)
  })

  it.runIf(poppler)('has all 146 marked Vietnamese letters in every style, extractable in NFC', async () => {
    const text = letters.join(' ')
    const runs = [{ text }, { text, bold: true }, { text, italic: true }, { text, bold: true, italic: true }]
    const pdf = await readPdf(await renderPdf(sampleReport({ body: runs.map((run) => ({ type: 'paragraph', text: [run], align: 'left' })), appendices: [] })))
    expect(new Set(letters).size).toBe(146)
    for (const letter of letters) expect(pdf.text.split(` ${letter}`).length - 1, letter).toBeGreaterThanOrEqual(4)
    expect(pdf.text).toBe(pdf.text.normalize('NFC'))
  })

  it.runIf(poppler)('prints the parts of a State document, page numbers and repeated headers', async () => {
    const pdf = await readPdf(await renderPdf(sampleReport(), { at }))
    for (const part of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'BÁO CÁO', 'Kính gửi: Ủy ban nhân dân tỉnh', hardVietnamese, '- Lưu: VT, QLBC.', 'Phụ lục II']) {
      expect(pdf.text).toContain(part)
    }
    expect(pdf.text.match(/TT Nội dung Đơn vị chủ trì/gu)?.length).toBeGreaterThanOrEqual(2)
    // Drawn after the text of its page; the first page has none.
    expect(pdf.pages.map((page) => /(?<= )\d+$/u.exec(page)?.[0])).toEqual(pdf.pages.map((_, index) => (index === 0 ? undefined : String(index + 1))))
    expect(pdf.fonts.match(/SourceSerif4-\w+ +CID TrueType +Identity-H +yes yes yes/gu)).toHaveLength(4)
  })

  it.runIf(poppler)('prints the parts of a Party document and of a letter', async () => {
    const party = await readPdf(await renderPdf(sampleParty(), { at }))
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 07-BC/BPTTH', 'ngày 05 tháng 02 năm 2026', '- Ban Thường vụ Tỉnh ủy;', 'I- KẾT QUẢ'])
      expect(party.text).toContain(part)
    const letter = await readPdf(await renderPdf(sampleLetter(), { at }))
    expect(letter.pages).toHaveLength(1)
    for (const part of ['V/v đôn đốc', '- Tạp chí Văn nghệ;', 'Lê Quang Minh']) expect(letter.text).toContain(part)
  })

  it.runIf(poppler)(
    'never parts a signature from the end of the text',
    async () => {
      const filler = (count: number) => Array.from({ length: count }, (_, index) => ({ type: 'paragraph' as const, text: `Dòng ${index}` }))
      for (let count = 15; count <= 30; count += 3) {
        const body = [
          ...filler(count),
          { type: 'heading' as const, level: 1 as const, text: 'Kiến nghị' },
          { type: 'paragraph' as const, text: 'Đoạn cuối./.' },
        ]
        const pdf = await readPdf(await renderPdf(sampleReport({ body, appendices: [] })))
        const closing = pdf.text.indexOf('I. KIẾN NGHỊ Đoạn cuối./. Nơi nhận:')
        expect(closing, `${count} paragraphs`).toBeGreaterThan(0)
      }
    },
    60_000,
  )
})
