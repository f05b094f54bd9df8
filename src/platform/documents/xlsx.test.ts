import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.ts'
import { documentErrors } from './errors.ts'
import { convertToPdf, hasCalc, hasProgram, readPdf } from './testing/office.ts'
import { bomb, handmadeWorkbook, oneCell, withPackedEntry } from './testing/workbook.ts'
import { cellText, readSheet, sheetLimits, writeSheet, type SheetContent } from './xlsx.ts'

const at = new Date('2026-07-05T03:00:00Z')

const content: SheetContent = {
  name: 'Chỉ tiêu: 2026/1',
  title: ['Kết quả thực hiện chỉ tiêu'],
  columns: [
    { header: 'Chỉ tiêu', width: 40 },
    { header: 'Số lượng', format: 'integer' },
    { header: 'Tỷ lệ', format: 'percent' },
    { header: 'Ngày', format: 'date' },
    { header: 'Lúc', format: 'moment' },
    { header: 'Đạt' },
  ],
  rows: [
    ['Tin, bài thiết yếu', 1234, 0.667, '2026-06-14', new Date('2026-06-14T17:30:00Z'), true],
    ['=1+1', null, 0, '2026-01-01', null, false],
  ],
}

const codeOf = async (file: Uint8Array, sheet?: string): Promise<string> => {
  try {
    await readSheet(file, sheet === undefined ? {} : { sheet })
    return 'read'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

describe('writing and reading a sheet', () => {
  it('gives back what was written: text, numbers, days, moments in Vietnam, never a formula from text', async () => {
    const read = await readSheet(await writeSheet(content, { at }))
    expect(read.name).toBe('Chỉ tiêu  2026 1')
    expect(read.rows.map((row) => row.number)).toEqual([1, 2, 3, 4])
    expect(read.rows[1]?.cells.map(cellText)).toEqual(['Chỉ tiêu', 'Số lượng', 'Tỷ lệ', 'Ngày', 'Lúc', 'Đạt'])
    expect(read.rows[2]?.cells.map((cell) => cell.value)).toEqual(['Tin, bài thiết yếu', 1234, 0.667, '2026-06-14', '2026-06-15T00:30:00', true])
    expect(read.rows[3]?.cells[0]).toEqual({ kind: 'text', value: '=1+1', formula: false })
    expect(read.rows[3]?.cells[1]).toEqual({ kind: 'empty', value: null, formula: false })
  })

  it('keeps several sheets and reads the one asked for, whatever its case', async () => {
    const file = await writeSheet([content, { name: 'Ấn phẩm', columns: [{ header: 'Tên' }], rows: [['Báo']] }], { at })
    const read = await readSheet(file, { sheet: 'ẤN PHẨM'.normalize('NFD') })
    expect(read.sheets).toEqual(['Chỉ tiêu  2026 1', 'Ấn phẩm'])
    expect(read.rows.map((row) => cellText(row.cells[0]))).toEqual(['Tên', 'Báo'])
    expect(await codeOf(file, 'Không có')).toBe('documents.sheet_missing')
  })

  it('cuts a text longer than a cell may be and marks the cut', async () => {
    const file = await writeSheet({ name: 'x', columns: [{ header: 'a' }], rows: [['ă'.repeat(40_000)]] }, { at })
    const text = cellText((await readSheet(file)).rows[1]?.cells[0])
    expect(text).toHaveLength(32_767)
    expect(text.endsWith('…')).toBe(true)
  })

  it('marks formulas and reads the value their program stored', async () => {
    const sheet = `<sheetData><row r="2"><c r="B2"><f>SUM(A1:A9)</f><v>42</v></c><c r="C2" t="str"><f>"a"</f><v>${'Đạt'.normalize('NFD')}</v></c>
      <c r="D2"><f>NOW()</f></c><c r="E2" t="e"><v>#DIV/0!</v></c><c r="F2" t="inlineStr"><is><t>chữ</t></is></c></row></sheetData>`
    const [row] = (await readSheet(handmadeWorkbook({ sheet }))).rows
    expect(row?.number).toBe(2)
    expect(row?.cells).toEqual([
      { kind: 'empty', value: null, formula: false },
      { kind: 'number', value: 42, formula: true },
      { kind: 'text', value: 'Đạt', formula: true },
      { kind: 'empty', value: null, formula: false },
      { kind: 'error', value: '#DIV/0!', formula: false },
      { kind: 'text', value: 'chữ', formula: false },
    ])
  })

  it('opens in LibreOffice', async () => {
    if (!(await hasCalc()) || !(await hasProgram('pdftotext', '-v'))) {
      console.warn('LibreOffice Calc or poppler is not on this machine: the conversion of XLSX was not tried.')
      return
    }
    const pdf = await readPdf(await convertToPdf(await writeSheet(content, { at }), 'xlsx'))
    for (const text of ['Tin, bài thiết yếu', '66.7%', '14/06/2026', '15/06/2026 00:30', 'TRUE', '=1+1']) expect(pdf.text).toContain(text)
  }, 60_000)
})

describe('refusing an upload', () => {
  it('names what is not a workbook, old, locked or cut off', async () => {
    const file = await writeSheet(content, { at })
    expect(await codeOf(Buffer.from(''))).toBe('documents.sheet_not_xlsx')
    expect(await codeOf(Buffer.from('Tên;Số\nBáo;1'))).toBe('documents.sheet_not_xlsx')
    expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('documents.sheet_old_or_locked')
    expect(await codeOf(file.subarray(0, file.length / 2))).toBe('documents.sheet_damaged')
    const broken = Buffer.from(file).fill(0x55, 200, 1200)
    expect(await codeOf(broken)).toBe('documents.sheet_damaged')
    expect(await codeOf(handmadeWorkbook({ sheet: '<sheetData><row r="1"><c r="A1"><v>1</row></sheetData>' }))).toBe('documents.sheet_damaged')
    expect(await codeOf(handmadeWorkbook({ sheet: '<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>' }))).toBe('documents.sheet_damaged')
  })

  it('refuses another Office file, also one that only lost its workbook', async () => {
    const { renderDocx } = await import('./docx.ts')
    const { sampleLetter } = await import('./testing/sample.ts')
    expect(await codeOf(await renderDocx(sampleLetter()))).toBe('documents.sheet_not_xlsx')
  })

  it('refuses macros by part and by content type', async () => {
    const part = handmadeWorkbook({ sheet: oneCell, more: [{ name: 'xl/vbaProject.bin', bytes: Buffer.from('x') }] })
    const type = handmadeWorkbook({ sheet: oneCell, contentTypes: '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' })
    const old = handmadeWorkbook({ sheet: oneCell, more: [{ name: 'xl/macrosheets/sheet1.xml', bytes: Buffer.from('<x/>') }] })
    for (const file of [part, type, old]) expect(await codeOf(file)).toBe('documents.sheet_has_macros')
  })

  it('refuses more rows, cells, columns or parts than the limits and says which', async () => {
    const rows = (count: number) => `<sheetData>${'<row><c/></row>'.repeat(count)}</sheetData>`
    const detailOf = async (file: Buffer) => readSheet(file).catch((error: unknown) => (error instanceof AppError ? error.detail : error))
    expect(await detailOf(handmadeWorkbook({ sheet: rows(sheetLimits.rows + 1) }))).toEqual({ limit: 'rows', allowed: 100_000 })
    const cells = `<sheetData><row r="1">${'<c/>'.repeat(sheetLimits.cells + 1)}</row></sheetData>`
    expect(await detailOf(handmadeWorkbook({ sheet: cells }))).toEqual({ limit: 'cells', allowed: 1_000_000 })
    const wide = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'
    expect(await detailOf(handmadeWorkbook({ sheet: wide }))).toEqual({ limit: 'columns', allowed: 512 })
    const more = Array.from({ length: sheetLimits.parts }, (_, index) => ({ name: `xl/x${index}`, bytes: Buffer.alloc(0) }))
    expect(await detailOf(handmadeWorkbook({ sheet: oneCell, more }))).toEqual({ limit: 'parts', allowed: 2_000 })
  })

  it('refuses a bomb by its declared size and never unpacks one that lies about it', async () => {
    const size = sheetLimits.bytes * 3
    expect(await codeOf(bomb(size, size))).toBe('documents.sheet_too_large')
    const packed = deflateRawSync(Buffer.alloc(size), { level: 9 })
    const name = 'xl/sharedStrings.xml'
    const lying = withPackedEntry(handmadeWorkbook({ sheet: oneCell, more: [{ name, bytes: packed }] }), name, packed, 1000)
    expect(await codeOf(lying)).toBe('documents.sheet_damaged')
  })

  it('reads a file whose names, merges, validations and columns span the whole sheet without following them', async () => {
    const whole = 'A1:XFD1048576'
    const sheet = `<cols><col min="1" max="999999999" width="9"/></cols>${oneCell}<mergeCells><mergeCell ref="${whole}"/></mergeCells>
      <dataValidations><dataValidation type="list" sqref="${whole}"/></dataValidations><hyperlinks><hyperlink ref="A1" r:id="rId9" xmlns:r="r"/></hyperlinks>`
    const workbook = `<definedNames><definedName name="all">'Số liệu'!$A$1:$XFD$1048576</definedName></definedNames>`
    expect((await readSheet(handmadeWorkbook({ sheet, workbook }))).rows).toEqual([{ number: 1, cells: [{ kind: 'number', value: 7, formula: false }] }])
  })

  it('does not expand entities of its own document type', async () => {
    const nested = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const more = [{ name: 'xl/sharedStrings.xml', bytes: Buffer.from(`${nested}<sst><si><t>&b;</t></si></sst>`) }]
    expect(await codeOf(handmadeWorkbook({ sheet: oneCell, more }))).toBe('documents.sheet_damaged')
  })

  it('tells people in Vietnamese what to do', () => {
    const sentence = documentErrors['documents.sheet_too_large'].vi({ limit: 'rows', allowed: sheetLimits.rows })
    expect(sentence).toBe('Bảng tính quá lớn: tối đa 100.000 dòng. Hãy xóa phần thừa hoặc chia thành nhiều tệp.')
  })
})
