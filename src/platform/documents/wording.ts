import { documentKinds, type AdministrativeDocument, type Appendix, type DocumentDate, type DocumentTemplate, type Signature } from './model.ts'
import { romanNumeral } from './numbering.ts'

/** Fixed words of the two rules; everything a reader sees is Vietnamese. */
export const fixedWords = {
  state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
  partyStar: '*',
  partyDashes: '-----',
  addressees: 'Kính gửi:',
  distribution: 'Nơi nhận:',
} as const

const gap = (width: number): string => '\u00a0'.repeat(width)
const upper = (text: string): string => text.toLocaleUpperCase('vi')

export const numberLine = (document: AdministrativeDocument): string => {
  const { number, symbol } = document
  // Below ten with a leading zero: Nghị định 30/2020, Phụ lục I, mục II.3.
  const written = number === undefined ? gap(8) : String(number).padStart(2, '0')
  return document.template === 'party36' ? `Số ${written}-${symbol}` : `Số: ${written}/${symbol}`
}

/** Days under 10 and months 1 and 2 get a leading zero, other months none (Phụ lục I, mục II.4). */
export const dateWords = ({ day, month, year }: DocumentDate): string => {
  const written = day === undefined ? gap(6) : String(day).padStart(2, '0')
  const monthWritten = month === undefined ? gap(6) : month < 3 ? `0${month}` : String(month)
  return `ngày ${written} tháng ${monthWritten} năm ${year}`
}

export const placeDateLine = (document: AdministrativeDocument): string => `${document.place}, ${dateWords(document.date)}`

export const kindTitle = (document: AdministrativeDocument): string => upper(documentKinds[document.kind])

/** Shown under the number of a letter: `V/v …` for the State, the bare subject for the Party. */
export const letterSubject = (document: AdministrativeDocument): string => (document.template === 'party36' ? document.subject : `V/v ${document.subject}`)

/** State `TM.` is Party `T/M` (Hướng dẫn 36, II.7). */
const partyAuthorities = { 'TM.': 'T/M', 'KT.': 'K/T', 'TL.': 'T/L', 'TUQ.': 'T/UQ', 'Q.': 'Q.' } as const

/** One or two lines in capitals: for whom, and the signer's post. */
export const signerLines = (signature: Signature, template: DocumentTemplate): readonly string[] => {
  const position = upper(signature.position)
  if (signature.authority === undefined) return [position]
  const authority = template === 'party36' ? partyAuthorities[signature.authority] : signature.authority
  return 'onBehalfOf' in signature ? [`${authority} ${upper(signature.onBehalfOf)}`, position] : [`${authority} ${position}`]
}

/** Each on its own line with a dash; `;` closes a line, `.` the last, which is the archive's. */
export const distributionLines = (document: AdministrativeDocument): readonly string[] => {
  const { recipients, archive } = document.distribution
  const above = document.addressees?.length && !recipients.includes('Như trên') ? ['Như trên'] : []
  const archived = document.template === 'party36' ? `Lưu ${archive}.` : `Lưu: ${archive}.`
  return [...[...above, ...recipients].map((recipient) => `- ${recipient};`), `- ${archived}`]
}

export const closedByMarks = (items: readonly string[]): readonly string[] =>
  items.map((item, index) => item.replace(/[;.\s]+$/u, '') + (index === items.length - 1 ? '.' : ';'))

/** `Phụ lục` alone when there is one, `Phụ lục II` otherwise. */
export const appendixLabel = (index: number, total: number): string => (total > 1 ? `Phụ lục ${romanNumeral(index + 1)}` : 'Phụ lục')

export const appendixTitle = (appendix: Appendix): string => upper(appendix.title)

/** `(Kèm theo Báo cáo số 12/BC-SVHTTDL ngày 05 tháng 7 năm 2026 của Sở …)`. */
export const appendixReference = (document: AdministrativeDocument): string => {
  const number = numberLine(document).replace(/^Số:? /u, 'số ')
  const issuer = document.issuer.name.replaceAll('\n', ' ')
  return `(Kèm theo ${documentKinds[document.kind]} ${number} ${dateWords(document.date)} của ${issuer})`
}

export const upperName = upper
