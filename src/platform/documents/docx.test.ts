import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocx } from './docx.ts'
import type { AdministrativeDocument } from './model.ts'
import { departuresFrom } from './testing/departures.ts'
import { measureDocx, type MeasuredDocx } from './testing/measure.ts'
import { convertToPdf, hasProgram, readPdf } from './testing/office.ts'
import { hardVietnamese, sampleLetter, sampleParty, sampleReport } from './testing/sample.ts'
import { listZipEntries, readZipEntry, writeZip } from './zip.ts'

const measured = async (document: AdministrativeDocument): Promise<MeasuredDocx> => measureDocx(await renderDocx(document))

/** The same file with its main part changed, as somebody careless might. */
const tampered = (file: Buffer, change: (xml: string) => string): Buffer =>
  writeZip(
    listZipEntries(file).map((entry) => {
      const bytes = readZipEntry(file, entry)
      return { name: entry.name, bytes: entry.name === 'word/document.xml' ? Buffer.from(change(bytes.toString('utf8'))) : bytes }
    }),
  )

describe('a document of the State as DOCX', () => {
  it('keeps every measure of Nghị định 30/2020', async () => {
    expect(departuresFrom('nd30', await measured(sampleReport()))).toEqual([])
    expect(departuresFrom('nd30', await measured(sampleLetter()))).toEqual([])
  })

  it('turns the sheet of a landscape appendix and binds it at the top', async () => {
    const { sections } = await measured(sampleReport())
    expect(sections.map((section) => section.landscape)).toEqual([false, true, false])
    expect(sections[1]?.width).toBeCloseTo(297, 0)
    expect(sections[1]?.margins.top).toBeCloseTo(30, 0)
  })

  it('sets head, title, addressees, signature and recipients in their order', async () => {
    const { paragraphs } = await measured(sampleReport())
    const order = [
      'SỞ VĂN HÓA,',
      'CỘNG HÒA',
      'Số:',
      'Minh Sơn, ngày',
      'BÁO CÁO',
      'Kết quả thực hiện kế hoạch',
      'Kính gửi: Ủy ban',
      'I. KẾT QUẢ',
      '1. Công tác',
      'a) Chỉ tiêu',
      'II. KHÓ KHĂN',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT, QLBC.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Thị Hằng',
      'Phụ lục I',
      'DANH MỤC NHIỆM VỤ',
      '(Kèm theo Báo cáo số',
    ]
    const found = order.map((text) => paragraphs.findIndex((paragraph) => paragraph.text.startsWith(text)))
    expect(found).not.toContain(-1)
    expect(found).toEqual([...found].sort((first, second) => first - second))
  })

  it('repeats table headers and gives headings their outline level', async () => {
    const { paragraphs } = await measured(sampleReport())
    expect(paragraphs.filter((paragraph) => paragraph.inRepeatedHeader).map((paragraph) => paragraph.text)).toContain('Đơn vị chủ trì')
    expect(paragraphs.find((paragraph) => paragraph.text.startsWith('I. '))?.style).toBe('Heading1')
    expect(paragraphs.find((paragraph) => paragraph.text.startsWith('a) '))?.style).toBe('Heading3')
  })

  it('puts the subject of a letter under its number and leaves the kind out', async () => {
    const { paragraphs } = await measured(sampleLetter())
    const texts = paragraphs.map((paragraph) => paragraph.text)
    expect(texts.some((text) => text.startsWith('V/v đôn đốc'))).toBe(true)
    expect(texts).not.toContain('CÔNG VĂN')
    expect(texts).toContain('- Tạp chí Khoa học và Đời sống.')
  })

  it('stores text in NFC and escapes what XML reserves', async () => {
    const file = await renderDocx(sampleReport({ body: [{ type: 'paragraph', text: `${'Tiếng Việt'.normalize('NFD')} <b> & "x"` }] }))
    expect(measureDocx(file).paragraphs.map((paragraph) => paragraph.text)).toContain('Tiếng Việt <b> & "x"')
  })
})

describe('a document of the Party as DOCX', () => {
  it('keeps every measure of Hướng dẫn 36-HD/VPTW', async () => {
    const docx = await measured(sampleParty())
    expect(departuresFrom('party36', docx)).toEqual([])
    const texts = docx.paragraphs.map((paragraph) => paragraph.text)
    expect(texts).toEqual(expect.arrayContaining(['ĐẢNG CỘNG SẢN VIỆT NAM', '*', 'Số 07-BC/BPTTH', '-----', '- Lưu Văn phòng.']))
    expect(texts.some((text) => text.startsWith('CỘNG HÒA'))).toBe(false)
  })
})

describe('the ruler itself', () => {
  const changes: readonly (readonly [string, (xml: string) => string, RegExp])[] = [
    ['a narrow left margin', (xml) => xml.replaceAll('w:left="1701"', 'w:left="1134"'), /left margin/],
    ['another font', (xml) => xml.replace('Times New Roman', 'Arial'), /Times New Roman/],
    ['a small body', (xml) => xml.replaceAll('<w:sz w:val="28"/>', '<w:sz w:val="24"/>'), /body size/],
    ['double spacing', (xml) => xml.replaceAll('w:line="276"', 'w:line="480"'), /line spacing/],
    ['a number on the first page', (xml) => xml.replace('<w:titlePg/>', ''), /first page/],
    ['no rule under the motto', (xml) => xml.replace(/<w:pBdr>.*?<\/w:pBdr>/g, ''), /motto: rule/],
    ['letter paper', (xml) => xml.replaceAll('w:h="16838"', 'w:h="15840"'), /not A4/],
  ]
  let file: Buffer
  beforeAll(async () => {
    file = await renderDocx(sampleReport())
  })

  it.each(changes)('sees %s', (_, change, expected) => {
    expect(departuresFrom('nd30', measureDocx(tampered(file, change))).join('\n')).toMatch(expected)
  })
})

describe('the DOCX in LibreOffice', () => {
  it('opens, keeps every Vietnamese letter and breaks into the expected pages', async () => {
    if (!(await hasProgram('soffice', '--version')) || !(await hasProgram('pdftotext', '-v'))) {
      console.warn('LibreOffice or poppler is not on this machine: the conversion of DOCX was not tried.')
      return
    }
    const pdf = await readPdf(await convertToPdf(await renderDocx(sampleReport()), 'docx'))
    expect(pdf.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc')
    expect(pdf.text).toContain(hardVietnamese)
    expect(pdf.text).toContain('KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Nguyễn Thị Hằng')
    // Two pages of text, two of the landscape list, one of the second appendix; the list's header is on both.
    expect(pdf.pages).toHaveLength(5)
    expect(pdf.text.match(/TT Nội dung Đơn vị chủ trì/gu)).toHaveLength(2)
  }, 60_000)
})
