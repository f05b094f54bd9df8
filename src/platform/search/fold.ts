/**
 * Folding of Vietnamese text for search. Punctuation becomes spaces first, in query and document alike: PostgreSQL's parser
 * otherwise reads "Covid-19", "23/6" and "4.0" as numbers, paths and versions.
 */
const MARKS = /[\u0300-\u036f]/g

/** Lower case, no marks, đ → d: 'Đường sắt Hoà Bình' → 'duong sat hoa binh'. */
export const foldText = (text: string): string => toWords(text).normalize('NFD').replace(MARKS, '').replaceAll('đ', 'd')

/** Lower case with marks, only letters, digits and single spaces; both tone styles made one (hoà = hòa). */
export const toWords = (text: string): string =>
  unifyTones(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim(),
  )

/** True when the text has a Vietnamese mark or đ: the reader cared to type them, so exact matches rank first. */
export const hasMarks = (text: string): boolean => toWords(text).normalize('NFC') !== foldText(text)

const OLD_TO_NEW: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
}
const OLD_STYLE = new RegExp(`(?<!q)(?:${Object.keys(OLD_TO_NEW).join('|')})(?!\\p{L})`, 'gu')

/** The tone of an open oa, oe, uy is put on the first vowel (hoà → hòa, thuý → thúy); quý keeps its place. Lower case in. */
export const unifyTones = (text: string): string => text.normalize('NFC').replace(OLD_STYLE, (pair) => OLD_TO_NEW[pair] ?? pair)
