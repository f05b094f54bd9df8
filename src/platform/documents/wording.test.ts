import { describe, expect, it } from 'vitest'
import { headerCells, bodyCells } from './cells.ts'
import { documentSymbol, type Block } from './model.ts'
import { headingMarks, letterOf, romanNumeral } from './numbering.ts'
import { sampleLetter, sampleParty, sampleReport } from './testing/sample.ts'
import { balanceLines, textWidth } from './text-width.ts'
import { appendixReference, dateWords, distributionLines, letterSubject, numberLine, signerLines } from './wording.ts'

describe('the fixed words of a document', () => {
  it('writes the number and the symbol the way each rule separates them', () => {
    expect(numberLine(sampleReport({ number: 7 }))).toBe('Số: 07/BC-SVHTTDL')
    expect(numberLine(sampleReport({ number: 128 }))).toBe('Số: 128/BC-SVHTTDL')
    expect(numberLine(sampleParty())).toBe('Số 07-BC/BPTTH')
    expect(numberLine(sampleReport())).toMatch(/^Số: \u00a0+\/BC-SVHTTDL$/u)
  })

  it('puts a zero before days under ten and before January and February only', () => {
    expect(dateWords({ day: 5, month: 2, year: 2026 })).toBe('ngày 05 tháng 02 năm 2026')
    expect(dateWords({ day: 14, month: 3, year: 2026 })).toBe('ngày 14 tháng 3 năm 2026')
    expect(dateWords({ day: 1, month: 1, year: 2026 })).toBe('ngày 01 tháng 01 năm 2026')
    expect(dateWords({ month: 12, year: 2026 })).toMatch(/^ngày \u00a0+ tháng 12 năm 2026$/u)
  })

  it('makes the symbol from the kind and the issuer', () => {
    expect(documentSymbol('nd30', 'BC', 'SVHTTDL')).toBe('BC-SVHTTDL')
    expect(documentSymbol('party36', 'BC', 'TU')).toBe('BC/TU')
    expect(documentSymbol('nd30', 'CV', 'SVHTTDL', 'QLBC')).toBe('SVHTTDL-QLBC')
  })

  it('names the authority to sign with dots for the State and strokes for the Party', () => {
    const signature = { authority: 'TM.', onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch', name: 'Lê Minh' } as const
    expect(signerLines(signature, 'nd30')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'])
    expect(signerLines({ ...signature, onBehalfOf: 'Ban Thường vụ', position: 'Phó Bí thư' }, 'party36')).toEqual(['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'])
    expect(signerLines({ authority: 'Q.', position: 'Giám đốc', name: 'Lê Minh' }, 'nd30')).toEqual(['Q. GIÁM ĐỐC'])
    expect(signerLines({ position: 'Giám đốc', name: 'Lê Minh' }, 'nd30')).toEqual(['GIÁM ĐỐC'])
  })

  it('lists recipients with the archive last and "Như trên" only when somebody is addressed', () => {
    expect(distributionLines(sampleReport())).toEqual(['- Như trên;', '- Lãnh đạo Sở;', '- Các phòng, đơn vị thuộc Sở;', '- Lưu: VT, QLBC.'])
    expect(distributionLines(sampleReport({ addressees: [] }))[0]).toBe('- Lãnh đạo Sở;')
  })

  it('refers from an appendix to its document', () => {
    const dated = sampleReport({ number: 12, date: { day: 5, month: 7, year: 2026 } })
    expect(appendixReference(dated)).toBe('(Kèm theo Báo cáo số 12/BC-SVHTTDL ngày 05 tháng 7 năm 2026 của Sở Văn hóa, Thể thao và Du lịch)')
    expect(letterSubject(sampleLetter())).toMatch(/^V\/v đôn đốc/u)
  })
})

describe('numbering', () => {
  const heading = (level: 1 | 2 | 3, over: { numbered?: false } = {}): Block => ({ type: 'heading', level, text: 'Mục', ...over })

  it('restarts lower levels under each higher one and skips unnumbered headings', () => {
    const blocks = [heading(1), heading(2), heading(3), heading(3), heading(2), heading(3), heading(1, { numbered: false }), heading(1), heading(2)]
    expect(headingMarks(blocks, 'nd30')).toEqual(['I.', '1.', 'a)', 'b)', '2.', 'a)', undefined, 'II.', '1.'])
    expect(headingMarks(blocks, 'party36')[0]).toBe('I-')
  })

  it('follows the Vietnamese alphabet and Roman numerals', () => {
    expect([1, 4, 5, 6, 8].map(letterOf)).toEqual(['a', 'd', 'đ', 'e', 'h'])
    expect([1, 4, 9, 14, 40, 99].map(romanNumeral)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX'])
  })
})

describe('measuring text', () => {
  it('gives the width Times New Roman has', () => {
    // Tinos, which has the same widths, sets this line 95.0 mm wide at 13 points bold, kerned.
    expect(textWidth('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold')).toBeCloseTo(95.7, 0)
    expect(textWidth('Độc lập - Tự do - Hạnh phúc', 13)).toBeCloseTo(53.1, 0)
  })

  it('breaks a title evenly, after a comma where that costs little, and never at a gap left for the records office', () => {
    const measure = (line: string) => textWidth(line, 13, 'bold')
    expect(balanceLines('SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 66, measure)).toEqual(['SỞ VĂN HÓA,', 'THỂ THAO VÀ DU LỊCH'])
    expect(balanceLines('ỦY BAN NHÂN DÂN TỈNH MINH SƠN', 66, measure)).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH MINH SƠN'])
    expect(balanceLines('SỞ Y TẾ', 66, measure)).toEqual(['SỞ Y TẾ'])
    expect(balanceLines('BÁO\nMINH SƠN', 66, measure)).toEqual(['BÁO', 'MINH SƠN'])
    expect(balanceLines('số\u00a0\u00a0\u00a0/BC', 66, measure)).toEqual(['số\u00a0\u00a0\u00a0/BC'])
  })
})

describe('table cells', () => {
  it('finds the column of every cell under and beside spans', () => {
    const table = {
      type: 'table',
      columns: [{ width: 1 }, { width: 1, align: 'right' }, { width: 1, align: 'right' }],
      header: [
        [
          { text: 'TT', rowSpan: 2 },
          { text: 'Năm', colSpan: 2 },
        ],
        ['2025', '2026'],
      ],
      rows: [['1', '2', '3']],
    } as const
    expect(headerCells(table).map((row) => row.map((cell) => cell.column))).toEqual([
      [0, 1],
      [1, 2],
    ])
    expect(headerCells(table)[0]?.map((cell) => cell.align)).toEqual(['center', 'center'])
    expect(bodyCells(table)[0]?.map((cell) => cell.align)).toEqual(['left', 'right', 'right'])
  })
})
