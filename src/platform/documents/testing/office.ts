import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether a program of the host answers; the tests that need it say when it does not. */
export const hasProgram = async (program: string, versionFlag: string): Promise<boolean> => {
  try {
    await run(program, [versionFlag])
    return true
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    return code !== 'ENOENT'
  }
}

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'documents-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The PDF that LibreOffice makes of an office file, with a profile of its own so that runs do not disturb each other. */
export const convertToPdf = (file: Buffer, extension: 'docx' | 'xlsx' | 'csv'): Promise<Buffer> =>
  inFolder(async (folder) => {
    await writeFile(join(folder, `in.${extension}`), file)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, `in.${extension}`)])
    return readFile(join(folder, 'in.pdf'))
  })

/** LibreOffice comes in parts: Writer may be there without Calc, which then cannot open even the simplest table. */
export const hasCalc = async (): Promise<boolean> => {
  if (!(await hasProgram('soffice', '--version'))) return false
  try {
    await convertToPdf(Buffer.from('a,b'), 'csv')
    return true
  } catch {
    return false
  }
}

export type PdfReading = { readonly text: string; readonly pages: readonly string[]; readonly fonts: string }

/** Text with line breaks joined, whole and by page, and the font list, as poppler sees them. */
export const readPdf = (file: Buffer): Promise<PdfReading> =>
  inFolder(async (folder) => {
    const path = join(folder, 'in.pdf')
    await writeFile(path, file)
    const [text, fonts] = await Promise.all([run('pdftotext', ['-raw', path, '-']), run('pdffonts', [path])])
    // A form feed ends every page.
    const pages = text.stdout
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/gu, ' ').trim())
    return { text: pages.join(' '), pages, fonts: fonts.stdout }
  })
