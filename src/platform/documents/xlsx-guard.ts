import type { XMLParser } from 'fast-xml-parser'
import { refuse } from '../errors.ts'
import { documentErrors, type SheetLimit } from './errors.ts'
import { listZipEntries, readZipEntry, writeZip, type ZipEntry } from './zip.ts'

/** A workbook typed by people fits easily; anything beyond is a mistake or an attack. Bytes count after unpacking. */
export const sheetLimits: Record<SheetLimit, number> = {
  bytes: 64 * 1024 * 1024,
  parts: 2_000,
  rows: 100_000,
  columns: 512,
  cells: 1_000_000,
}
/** The workbook's own parts are small; the cap keeps the XML tree of one small. */
const smallPartBytes = 2 * 1024 * 1024

type SheetPart = { readonly name: string; readonly path: string; readonly visible: boolean }

/** A harmless workbook of one sheet, built by us from the parts of the sender's, and what the sender's contained. */
export type GuardedSheet = { readonly workbook: Buffer; readonly sheet: string; readonly sheets: readonly string[] }

const tooLarge = (limit: SheetLimit): never => refuse(documentErrors, 'documents.sheet_too_large', { limit, allowed: sheetLimits[limit] })
const damaged = (): never => refuse(documentErrors, 'documents.sheet_damaged')

const zipSignature = 0x504b0304
const oleSignature = 0xd0cf11e0

const assertLooksLikeZip = (file: Buffer): void => {
  const signature = file.length >= 4 ? file.readUInt32BE(0) : 0
  // The old binary format and an encrypted XLSX share the same container.
  if (signature === oleSignature) refuse(documentErrors, 'documents.sheet_old_or_locked')
  if (signature !== zipSignature) refuse(documentErrors, 'documents.sheet_not_xlsx')
}

const macroPart = /vbaproject|macrosheets\//i

const assertSafeParts = (entries: readonly ZipEntry[]): void => {
  if (entries.length > sheetLimits.parts) tooLarge('parts')
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (declared > sheetLimits.bytes) tooLarge('bytes')
  if (entries.some((entry) => macroPart.test(entry.name))) refuse(documentErrors, 'documents.sheet_has_macros')
}

type Xml = Readonly<Record<string, unknown>>

const loadXmlParser = async (): Promise<XMLParser> => {
  const { XMLParser: Parser } = await import('fast-xml-parser')
  return new Parser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseAttributeValue: false,
    isArray: (name) => name === 'sheet' || name === 'Relationship',
  })
}

const isXml = (value: unknown): value is Xml => typeof value === 'object' && value !== null && !Array.isArray(value)
const child = (node: unknown, name: string): unknown => (isXml(node) ? node[name] : undefined)
const children = (node: unknown, name: string): readonly unknown[] => {
  const found = child(node, name)
  return Array.isArray(found) ? found : []
}
const attribute = (node: unknown, name: string): string => {
  const value = child(node, name)
  return typeof value === 'string' ? value : ''
}

const parseXml = (xmlParser: XMLParser, bytes: Buffer): unknown => {
  if (bytes.length > smallPartBytes) return tooLarge('bytes')
  try {
    return xmlParser.parse(bytes.toString('utf8'))
  } catch (cause) {
    if (cause instanceof Error) return damaged()
    throw cause
  }
}

/** Targets are relative to `xl/` or, with a leading slash, to the root. */
const partPath = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`)

type Package = { readonly find: (name: string) => Buffer | undefined }

const openPackage = (file: Buffer): Package => {
  assertLooksLikeZip(file)
  const entries = listZipEntries(file)
  assertSafeParts(entries)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const find = (name: string): Buffer | undefined => {
    const entry = byName.get(name.toLowerCase())
    return entry && readZipEntry(file, entry)
  }
  return { find }
}

const listSheets = (parts: Package, parser: XMLParser): { readonly sheets: readonly SheetPart[]; readonly startsIn1904: boolean } => {
  const workbookBytes = parts.find('xl/workbook.xml')
  if (!workbookBytes) return refuse(documentErrors, 'documents.sheet_not_xlsx')
  const workbook = child(parseXml(parser, workbookBytes), 'workbook')
  const relations = children(child(parseXml(parser, parts.find('xl/_rels/workbook.xml.rels') ?? damaged()), 'Relationships'), 'Relationship')
  const targets = new Map(relations.map((relation) => [attribute(relation, 'Id'), attribute(relation, 'Target')]))
  const sheets = children(child(workbook, 'sheets'), 'sheet').flatMap((sheet): SheetPart[] => {
    const target = targets.get(attribute(sheet, 'id'))
    const state = attribute(sheet, 'state')
    return target ? [{ name: attribute(sheet, 'name'), path: partPath(target), visible: state === '' || state === 'visible' }] : []
  })
  const since1904 = attribute(child(workbook, 'workbookPr'), 'date1904')
  return { sheets: sheets.filter((sheet) => !sheet.path.includes('chartsheets')), startsIn1904: since1904 === '1' || since1904 === 'true' }
}

const chooseSheet = (sheets: readonly SheetPart[], wanted: string | undefined): SheetPart => {
  if (wanted === undefined) return sheets.find((sheet) => sheet.visible) ?? damaged()
  const folded = wanted.normalize('NFC').toLowerCase()
  const found = sheets.find((sheet) => sheet.name.normalize('NFC').toLowerCase() === folded)
  return found ?? refuse(documentErrors, 'documents.sheet_missing', { sheet: wanted, sheets: sheets.map((sheet) => sheet.name) })
}

const endsTagName = new Set([0x20, 0x3e, 0x2f, 0x09, 0x0a, 0x0d])

/** How often `<name` opens in the bytes of an XML part; an upper bound found without parsing. */
const countTags = (xml: Buffer, name: string, stopAfter: number): number => {
  const tag = Buffer.from(`<${name}`)
  let count = 0
  for (let at = xml.indexOf(tag); at !== -1 && count <= stopAfter; at = xml.indexOf(tag, at + tag.length)) {
    if (endsTagName.has(xml[at + tag.length] ?? 0)) count += 1
  }
  return count
}

const assertSheetSize = (xml: Buffer): void => {
  if (countTags(xml, 'row', sheetLimits.rows) > sheetLimits.rows) tooLarge('rows')
  if (countTags(xml, 'c', sheetLimits.cells) > sheetLimits.cells) tooLarge('cells')
  // Rows under a namespace prefix would be read as an empty sheet: better said than lost.
  if (countTags(xml, 'sheetData', 1) !== 1) damaged()
}

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'

const ownWorkbook = (startsIn1904: boolean): string =>
  `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><workbookPr date1904="${startsIn1904 ? '1' : '0'}"/>` +
  '<sheets><sheet name="sheet" sheetId="1" r:id="rId1"/></sheets></workbook>'

const ownRelations = `<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

/**
 * Opens a sender's workbook without trusting it and returns the one wanted sheet in a workbook of our own making:
 * only cells, shared strings and number formats. Names, validations, merges, links, pictures and comments are left behind,
 * because the parser expands their ranges cell by cell (a name over a whole sheet is 17 billion cells).
 */
export const guardSheet = async (file: Buffer, wanted?: string): Promise<GuardedSheet> => {
  const parts = openPackage(file)
  const types = parts.find('[Content_Types].xml')
  if (types?.includes('macroEnabled')) refuse(documentErrors, 'documents.sheet_has_macros')
  const { sheets, startsIn1904 } = listSheets(parts, await loadXmlParser())
  const chosen = chooseSheet(sheets, wanted)
  const sheetXml = parts.find(chosen.path) ?? damaged()
  assertSheetSize(sheetXml)
  const kept = ['xl/sharedStrings.xml', 'xl/styles.xml'].flatMap((name) => {
    const bytes = parts.find(name)
    return bytes ? [{ name, bytes }] : []
  })
  const workbook = writeZip([
    { name: 'xl/workbook.xml', bytes: Buffer.from(ownWorkbook(startsIn1904)) },
    { name: 'xl/_rels/workbook.xml.rels', bytes: Buffer.from(ownRelations) },
    ...kept,
    { name: 'xl/worksheets/sheet1.xml', bytes: sheetXml },
  ])
  return { workbook, sheet: chosen.name.normalize('NFC'), sheets: sheets.map((sheet) => sheet.name.normalize('NFC')) }
}
