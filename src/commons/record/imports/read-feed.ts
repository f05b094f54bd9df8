import { XMLParser } from 'fast-xml-parser'
import { refuse } from '../../../platform/errors.ts'
import { recordErrors } from '../errors.ts'
import type { BadLine, ReadLine } from './imported-article.ts'
import { sortRows } from './sort-rows.ts'
import { textOfHtml } from './text-of-html.ts'

// attributes are needed for Atom links; entities of a document's own are not read at all
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: true,
  parseTagValue: false,
  trimValues: true,
  cdataPropName: '#cdata',
})

type Node = Readonly<Record<string, unknown>>
const asNode = (value: unknown): Node => (value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Node) : {})
const listOf = (value: unknown): unknown[] => (value === undefined || value === null ? [] : Array.isArray(value) ? value : [value])

/** The text of an element, whether plain, CDATA or with attributes; of several the first. */
const textOf = (value: unknown): string => {
  const [first] = listOf(value)
  if (typeof first === 'string') return first
  const node = asNode(first)
  return [node['#text'], node['#cdata']]
    .flatMap(listOf)
    .filter((part) => typeof part === 'string')
    .join('')
}

const momentOf = (text: string): string | null => {
  const at = new Date(text)
  return text === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const fromRss = (item: Node): unknown => {
  const link = textOf(item['link'])
  const body = textOf(item['content:encoded'])
  return {
    id: textOf(item['guid']) || link || textOfHtml(textOf(item['title'])),
    url: link,
    publishedAt: momentOf(textOf(item['pubDate'])) ?? momentOf(textOf(item['dc:date'])),
    title: textOfHtml(textOf(item['title'])).replaceAll('\n', ' '),
    lead: textOfHtml(textOf(item['description'])).replaceAll('\n', ' '),
    body: textOfHtml(body),
    category_vi: textOf(item['category']),
    tags: listOf(item['category'])
      .map(textOf)
      .filter((tag) => tag !== '')
      .slice(0, 12),
    author: textOf(item['dc:creator']) || textOf(item['author']),
  }
}

const fromAtom = (entry: Node): unknown => {
  const links = listOf(entry['link']).map(asNode)
  const link = textOf((links.find((each) => (each['@rel'] ?? 'alternate') === 'alternate') ?? links[0])?.['@href'])
  return {
    id: textOf(entry['id']) || link,
    url: link,
    publishedAt: momentOf(textOf(entry['published'])) ?? momentOf(textOf(entry['updated'])),
    title: textOfHtml(textOf(entry['title'])).replaceAll('\n', ' '),
    lead: textOfHtml(textOf(entry['summary'])).replaceAll('\n', ' '),
    body: textOfHtml(textOf(entry['content'])),
    author: textOf(asNode(listOf(entry['author'])[0])['name']),
  }
}

const parse = (xml: string): Node => {
  // a document type brings entities that grow or reach for files: no honest feed needs one
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) return refuse(recordErrors, 'record.not_a_feed')
  try {
    return asNode(parser.parse(xml.normalize('NFC')))
  } catch {
    return refuse(recordErrors, 'record.not_a_feed')
  }
}

/**
 * Items of an RSS 2.0, RDF or Atom feed as articles, HTML turned into text. An item without a usable date comes in undated.
 * `line` counts items from 1. Throws `record.not_a_feed`.
 */
export const readFeed = (xml: string): { articles: ReadLine[]; bad: BadLine[] } => {
  const document = parse(xml)
  const channel = asNode(asNode(document['rss'])['channel'])
  const rss = [...listOf(channel['item']), ...listOf(asNode(document['rdf:RDF'])['item'])].map((item) => fromRss(asNode(item)))
  const atom = listOf(asNode(document['feed'])['entry']).map((entry) => fromAtom(asNode(entry)))
  if (!('rss' in document) && !('rdf:RDF' in document) && !('feed' in document)) refuse(recordErrors, 'record.not_a_feed')
  return sortRows([...rss, ...atom].map((value, index) => ({ line: index + 1, value })))
}
