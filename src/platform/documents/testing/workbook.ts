import { deflateRawSync } from 'node:zlib'
import { listZipEntries, writeZip } from '../zip.ts'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

type Parts = {
  /** Inside `<worksheet>`. */
  readonly sheet: string
  /** After `<sheets>` in `<workbook>`, e.g. defined names. */
  readonly workbook?: string
  readonly contentTypes?: string
  readonly more?: readonly { readonly name: string; readonly bytes: Buffer }[]
}

/** A workbook written by hand, so that tests can put into it what no library writes. */
export const handmadeWorkbook = ({ sheet, workbook = '', contentTypes = '', more = [] }: Parts): Buffer =>
  writeZip([
    { name: '[Content_Types].xml', bytes: Buffer.from(`<Types>${contentTypes}</Types>`) },
    {
      name: 'xl/workbook.xml',
      bytes: Buffer.from(
        `<workbook xmlns="${namespace}" xmlns:r="${relation}"><sheets><sheet name="Số liệu" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: Buffer.from(`<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    },
    { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.from(`<worksheet xmlns="${namespace}">${sheet}</worksheet>`) },
    ...more,
  ])

export const oneCell = '<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>'

/** Rewrites the method and sizes that the directory states for one entry, whose bytes become the given packed ones. */
export const withPackedEntry = (file: Buffer, name: string, packed: Buffer, declaredSize: number): Buffer => {
  const entry = listZipEntries(file).find((candidate) => candidate.name === name)
  if (!entry || entry.compressedSize !== packed.length) throw new Error(`the entry ${name} must be stored with ${packed.length} bytes`)
  const copy = Buffer.from(file)
  const nameBytes = Buffer.from(name)
  for (let at = copy.indexOf(nameBytes); at !== -1; at = copy.indexOf(nameBytes, at + 1)) {
    const local = copy.readUInt32LE(Math.max(0, at - 30)) === 0x04034b50
    const start = local ? at - 30 + 8 : at - 46 + 10
    copy.writeUInt16LE(8, start)
    copy.writeUInt32LE(declaredSize, start + 14)
  }
  return copy
}

/** A workbook whose sheet unpacks to `size` zero bytes while its directory says `declaredSize`. */
export const bomb = (size: number, declaredSize: number): Buffer => {
  const packed = deflateRawSync(Buffer.alloc(size), { level: 9 })
  const name = 'xl/media/image1.bin'
  const file = handmadeWorkbook({ sheet: oneCell, more: [{ name, bytes: packed }] })
  return withPackedEntry(file, name, packed, declaredSize)
}
