import { createRequire } from 'node:module'

/**
 * Nghị định 30/2020 asks for Times New Roman, which may not be shipped with software. Source Serif 4 (SIL Open Font
 * License) is a text serif whose package holds whole TTF files with all 146 Vietnamese letters as single glyphs
 * (pdf.test.ts counts them); packages of web fonts are cut into subsets and lose letters such as ỡ or Ẵ. Where the
 * letter of the rule matters the DOCX is sent: it names Times New Roman and the reader's machine has it.
 */
const files = {
  normal: '400Regular/SourceSerif4_400Regular.ttf',
  bold: '700Bold/SourceSerif4_700Bold.ttf',
  italics: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  bolditalics: '700Bold_Italic/SourceSerif4_700Bold_Italic.ttf',
} as const

const resolve = createRequire(import.meta.url).resolve
const inPackage = (file: string): string => resolve(`@expo-google-fonts/source-serif-4/${file}`)

export const pdfFontName = 'Document serif'

/** Absolute paths of the four styles, resolved where the package is installed. */
export const pdfFontFiles = () => ({
  normal: inPackage(files.normal),
  bold: inPackage(files.bold),
  italics: inPackage(files.italics),
  bolditalics: inPackage(files.bolditalics),
})

/** Small letters of Source Serif 4 are up to 16 % wider than those of Times, capitals are not (measured on Vietnamese sentences). */
export const pdfSmallLetters = 1.16

/** Line heights of pdfmake multiply the font's own 1.371 em; these give the single line of Times (1.15 em) and our body line. */
export const pdfSingleLine = 0.88
export const pdfBodyLine = 0.965
