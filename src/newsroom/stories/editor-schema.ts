import { getSchema, type Extensions } from '@tiptap/core'
import type { MarkSpec, NodeSpec, Schema } from '@tiptap/pm/model'
import { StarterKit } from '@tiptap/starter-kit'
import { Box, Embed, Picture, Quote } from './editor/blocks.ts'
import { BoxTitle, Headline, PictureCaption, PictureCredit, QuoteSource, Standfirst, StoryDocument } from './editor/fields.ts'
import { ExactText } from './editor/exact-text.ts'
import { StoryLink } from './editor/link.ts'
import { BulletList, ListItem, OrderedList } from './editor/lists.ts'
import { tableNodes } from './editor/tables.ts'
import { StoryLeaving } from './editor/leaving.ts'
import { StoryTyping } from './editor/typing.ts'

/**
 * Everything that decides what a story's document may contain, shared by server and browser. Undo belongs to the
 * collaboration extension; a trailing paragraph is not added by itself, for every open page would add one.
 * A page may extend single nodes with views (same `name`), which leaves the schema as it is.
 */
export const editorExtensions: Extensions = [
  StarterKit.configure({
    document: false,
    blockquote: false,
    bulletList: false,
    code: false,
    codeBlock: false,
    heading: { levels: [2, 3] },
    horizontalRule: false,
    link: false,
    listItem: false,
    orderedList: false,
    strike: false,
    trailingNode: false,
    underline: false,
    undoRedo: false,
  }),
  StoryDocument,
  Headline,
  Standfirst,
  Quote,
  QuoteSource,
  BulletList,
  OrderedList,
  ListItem,
  ...tableNodes,
  Picture,
  PictureCaption,
  PictureCredit,
  Embed,
  Box,
  BoxTitle,
  StoryLink,
  StoryLeaving,
  StoryTyping,
  ExactText,
]

export const editorSchema: Schema = getSchema(editorExtensions)

/** How text lies in the Yjs document; raise it when that changes although the schema does not. */
const LAYOUT = 1

const attributesOf = (attrs: Readonly<Record<string, { default?: unknown }>> | null | undefined): unknown[] =>
  Object.entries(attrs ?? {})
    .map(([name, spec]) => [name, spec.default ?? null])
    .toSorted()

type SchemaShape = {
  readonly nodes: Readonly<Record<string, { readonly spec: NodeSpec }>>
  readonly marks: Readonly<Record<string, { readonly spec: MarkSpec }>>
}

/** Only what two pages must agree on to read each other's document: names, content, marks, attributes. */
const schemaFacts = (schema: SchemaShape): string => {
  const nodes = Object.entries(schema.nodes).map(([name, { spec }]) => [
    name,
    spec.content ?? '',
    spec.group ?? '',
    spec.marks ?? null,
    spec.inline ?? false,
    attributesOf(spec.attrs),
  ])
  const marks = Object.entries(schema.marks).map(([name, { spec }]) => [name, spec.excludes ?? null, attributesOf(spec.attrs)])
  return JSON.stringify([LAYOUT, nodes.toSorted(), marks.toSorted()])
}

/** FNV-1a over UTF-16 units, 64 bits: a fingerprint to tell versions apart, not a protection. */
const fingerprint = (text: string): string => {
  let hash = 0xcbf29ce484222325n
  for (let index = 0; index < text.length; index++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}

export const schemaHashOf = (schema: SchemaShape): string => fingerprint(schemaFacts(schema))

/**
 * Travels in the token of every connection. A page with another schema would delete nodes it does not know, for
 * everybody: the server refuses it, and the page loads itself again.
 */
export const editorSchemaHash: string = schemaHashOf(editorSchema)
