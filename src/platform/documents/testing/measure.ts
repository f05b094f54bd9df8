import { XMLParser } from 'fast-xml-parser'
import { listZipEntries, readZipEntry } from '../zip.ts'

/** What a ruler laid on a DOCX would find. Millimetres for lengths, points for sizes and gaps. Independent of the code that wrote it. */
export type MeasuredParagraph = {
  readonly text: string
  readonly fonts: readonly string[]
  readonly sizes: readonly number[]
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly align: string
  readonly style: string
  readonly firstLine: number
  readonly left: number
  readonly right: number
  readonly before: number
  /** Multiple of a single line; undefined where the height is fixed. */
  readonly lines: number | undefined
  readonly hasRule: boolean
  /** Width of the table cell it stands in, undefined outside tables. */
  readonly cellWidth: number | undefined
  readonly inRepeatedHeader: boolean
}

export type MeasuredSection = {
  readonly width: number
  readonly height: number
  readonly landscape: boolean
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number; readonly header: number }
  readonly hidesFirstNumber: boolean
}

export type MeasuredHeader = { readonly hasPageField: boolean; readonly align: string; readonly sizes: readonly number[] }

export type MeasuredDocx = {
  readonly sections: readonly MeasuredSection[]
  readonly paragraphs: readonly MeasuredParagraph[]
  readonly headers: readonly MeasuredHeader[]
  readonly language: string
}

/** One XML element: name, attributes, children in order, own text. */
type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Element[]; readonly text: string }

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false, parseTagValue: false })

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const attributesOf = (raw: unknown): Readonly<Record<string, string>> =>
  isRecord(raw) ? Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)])) : {}

const elementsOf = (raw: unknown): readonly Element[] => {
  if (!Array.isArray(raw)) return []
  return raw.filter(isRecord).map((node): Element => {
    const name = Object.keys(node).find((key) => key !== ':@') ?? ''
    if (name === '#text') return { name, attributes: {}, children: [], text: String(node[name]) }
    return { name, attributes: attributesOf(node[':@']), children: elementsOf(node[name]), text: '' }
  })
}

const find = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element)

const all = (element: Element, name: string): readonly Element[] => element.children.flatMap((child) => (child.name === name ? [child] : all(child, name)))

const attribute = (element: Element | undefined, name: string): string | undefined => element?.attributes[`w:${name}`]
const number = (element: Element | undefined, name: string): number => Number(attribute(element, name) ?? 0)
const millimetres = (twips: number): number => (twips / 1440) * 25.4
const isOn = (element: Element | undefined): boolean => element !== undefined && !['false', '0', 'none'].includes(attribute(element, 'val') ?? 'true')

const textOf = (element: Element): string => element.text + element.children.map(textOf).join('')
const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

type Place = { readonly cellWidth?: number; readonly inRepeatedHeader?: boolean }

const measureParagraph = (paragraph: Element, place: Place): MeasuredParagraph => {
  const properties = find(paragraph, 'w:pPr')
  const runs = all(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '')
  const run = (name: string) => runs.map((one) => find(one, 'w:rPr', name))
  const spacing = find(properties, 'w:spacing')
  const indent = find(properties, 'w:ind')
  const isMultiple = (attribute(spacing, 'lineRule') ?? 'auto') === 'auto'
  return {
    text: runs.map(textOf).join(''),
    fonts: unique(run('w:rFonts').map((fonts) => attribute(fonts, 'ascii') ?? '')),
    sizes: unique(run('w:sz').map((size) => number(size, 'val') / 2)),
    bold: runs.length > 0 && run('w:b').every(isOn),
    italic: runs.length > 0 && run('w:i').every(isOn),
    underlined: runs.length > 0 && run('w:u').every(isOn),
    align: attribute(find(properties, 'w:jc'), 'val') ?? 'left',
    style: attribute(find(properties, 'w:pStyle'), 'val') ?? 'Normal',
    firstLine: millimetres(number(indent, 'firstLine')),
    left: millimetres(number(indent, 'left')),
    right: millimetres(number(indent, 'right')),
    before: number(spacing, 'before') / 20,
    lines: isMultiple ? number(spacing, 'line') / 240 : undefined,
    hasRule: isOn(find(properties, 'w:pBdr', 'w:bottom')),
    cellWidth: place.cellWidth,
    inRepeatedHeader: place.inRepeatedHeader ?? false,
  }
}

const measureBlocks = (parent: Element, place: Place = {}): readonly MeasuredParagraph[] =>
  parent.children.flatMap((child) => {
    if (child.name === 'w:p') return [measureParagraph(child, place)]
    if (child.name === 'w:tr') return measureBlocks(child, { ...place, inRepeatedHeader: isOn(find(child, 'w:trPr', 'w:tblHeader')) })
    if (child.name === 'w:tc') return measureBlocks(child, { ...place, cellWidth: millimetres(number(find(child, 'w:tcPr', 'w:tcW'), 'w')) })
    return child.name === 'w:tbl' ? measureBlocks(child, place) : []
  })

const measureSection = (section: Element): MeasuredSection => {
  const size = find(section, 'w:pgSz')
  const margin = find(section, 'w:pgMar')
  const side = (name: string) => millimetres(number(margin, name))
  return {
    width: millimetres(number(size, 'w')),
    height: millimetres(number(size, 'h')),
    landscape: attribute(size, 'orient') === 'landscape',
    margins: { top: side('top'), bottom: side('bottom'), left: side('left'), right: side('right'), header: side('header') },
    hidesFirstNumber: isOn(find(section, 'w:titlePg')),
  }
}

const measureHeader = (header: Element): MeasuredHeader => ({
  hasPageField: all(header, 'w:instrText').some((field) => textOf(field).includes('PAGE')),
  align: attribute(all(header, 'w:jc')[0], 'val') ?? 'left',
  sizes: unique(all(header, 'w:sz').map((size) => number(size, 'val') / 2)),
})

export const measureDocx = (file: Buffer): MeasuredDocx => {
  const entries = listZipEntries(file)
  const parse = (name: string): Element => {
    const entry = entries.find((candidate) => candidate.name === name)
    const children = entry ? elementsOf(parser.parse(readZipEntry(file, entry).toString('utf8'))) : []
    return { name: '', attributes: {}, children, text: '' }
  }
  const document = parse('word/document.xml')
  const body = find(document, 'w:document', 'w:body')
  const styles = parse('word/styles.xml')
  const headers = entries.filter((entry) => /^word\/header\d+\.xml$/.test(entry.name)).map((entry) => measureHeader(parse(entry.name)))
  return {
    sections: all(document, 'w:sectPr').map(measureSection),
    paragraphs: body ? measureBlocks(body) : [],
    headers,
    language: attribute(all(styles, 'w:lang')[0], 'val') ?? '',
  }
}
