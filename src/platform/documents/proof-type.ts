import { listZipEntries } from './zip.ts'
import { AppError } from '../errors.ts'

/** What a proof may be, told by its bytes and not by its name. */
export type ProofType = { readonly mime: string; readonly extension: string }

const startsWith = (file: Buffer, bytes: readonly number[]): boolean => bytes.every((byte, at) => file[at] === byte)

const isPdf = (file: Buffer): boolean => file.subarray(0, 1024).includes('%PDF-') && file.subarray(-2048).includes('%%EOF')
const isPng = (file: Buffer): boolean => startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && file.subarray(-16).includes('IEND')
const isJpeg = (file: Buffer): boolean => startsWith(file, [0xff, 0xd8, 0xff]) && file.subarray(-64).includes(Buffer.from([0xff, 0xd9]))

/** The office format of a ZIP by the part every such file has; a truncated one has no directory. */
const officeOf = (file: Buffer): ProofType | null => {
  if (!startsWith(file, [0x50, 0x4b, 0x03, 0x04])) return null
  try {
    const names = new Set(listZipEntries(file).map((entry) => entry.name))
    // macros run on the reader's machine: such files have no place among proofs
    if (!names.has('[Content_Types].xml') || [...names].some((name) => name.endsWith('vbaProject.bin'))) return null
    if (names.has('word/document.xml')) return { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' }
    return names.has('xl/workbook.xml') ? { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx' } : null
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

/** Null for anything that is not a whole PDF, PNG, JPEG, DOCX or XLSX. */
export const proofTypeOf = (file: Buffer): ProofType | null => {
  if (isPdf(file)) return { mime: 'application/pdf', extension: 'pdf' }
  if (isPng(file)) return { mime: 'image/png', extension: 'png' }
  if (isJpeg(file)) return { mime: 'image/jpeg', extension: 'jpg' }
  return officeOf(file)
}
