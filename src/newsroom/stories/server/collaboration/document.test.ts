import { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { canonicalise, contentToProseMirror } from '../../../../commons/content/contract.ts'
import { contentHash } from '../../../../commons/content/index.ts'
import { randomContent, seededRandom } from '../../../../commons/content/testing/random-content.ts'
import { editorSchema, editorSchemaHash, schemaHashOf } from '../../editor-schema.ts'
import { fillEmptyTextBlocks, STORY_FRAGMENT } from '../../editor/shared-text.ts'
import { contentOfDocument, documentFromUpdates, emptyContent, initialUpdate } from './document.ts'

const frameOf = ({ kicker, byline, aiLabel }: ReturnType<typeof canonicalise>) => ({ byline, ...(kicker ? { kicker } : {}), ...(aiLabel ? { aiLabel } : {}) })
const cases = Array.from({ length: 150 }, (_, seed) => ({ seed, content: canonicalise(randomContent(seededRandom(seed))) }))

describe('the Yjs document of a story', () => {
  it('gives back exactly the content it was made of', () => {
    for (const { seed, content } of cases) {
      const { content: back, issues } = contentOfDocument(documentFromUpdates([initialUpdate(content)]), frameOf(content))
      expect(issues, `seed ${seed}`).toEqual([])
      expect(contentHash(back), `seed ${seed}`).toBe(contentHash(content))
    }
  })

  it('is the same when made twice, so that two servers cannot double a text', () => {
    for (const { seed, content } of cases.slice(0, 50)) {
      const merged = documentFromUpdates([initialUpdate(content), initialUpdate(content)])
      expect(contentHash(contentOfDocument(merged, frameOf(content)).content), `seed ${seed}`).toBe(contentHash(content))
    }
  })

  it('is what the editor reads and leaves untouched', () => {
    for (const { seed, content } of cases.slice(0, 80)) {
      const document = documentFromUpdates([initialUpdate(content)])
      const fragment = document.getXmlFragment(STORY_FRAGMENT)
      const root = yXmlFragmentToProseMirrorRootNode(fragment, editorSchema)
      expect(() => root.check(), `seed ${seed}`).not.toThrow()
      expect(root.eq(Node.fromJSON(editorSchema, contentToProseMirror(content))), `seed ${seed}`).toBe(true)
      const before = Y.encodeStateVector(document)
      updateYFragment(document, fragment, root, { mapping: new Map(), isOMark: new Map() })
      fillEmptyTextBlocks(fragment.toArray())
      expect(Y.encodeStateVector(document), `seed ${seed}: opening must write nothing`).toEqual(before)
    }
  })

  it('keeps headline and standfirst in their places when everything is selected and deleted', () => {
    const state = EditorState.create({ doc: Node.fromJSON(editorSchema, contentToProseMirror(cases[3]!.content)) })
    const emptied = state.apply(state.tr.delete(0, state.doc.content.size)).doc
    expect(emptied.content.content.map((node) => [node.type.name, node.content.size])).toEqual([
      ['headline', 0],
      ['standfirst', 0],
      ['paragraph', 0],
    ])
  })

  it('starts with headline, standfirst and one paragraph to write in', () => {
    const root = yXmlFragmentToProseMirrorRootNode(documentFromUpdates([initialUpdate(emptyContent)]).getXmlFragment(STORY_FRAGMENT), editorSchema)
    expect(root.content.content.map((node) => node.type.name)).toEqual(['headline', 'standfirst', 'paragraph'])
  })
})

describe('the fingerprint of the editor schema', () => {
  it('is pinned: whoever changes the schema knows that open pages will load themselves again', () => {
    expect(editorSchemaHash).toBe('fd2c4749c2841a6d')
  })

  it('changes with a node, an attribute or allowed content', () => {
    const changed = (change: Record<string, object>): string => {
      const nodes = Object.entries(editorSchema.nodes).map(([name, { spec }]) => [name, { ...spec, ...change[name] }] as const)
      return schemaHashOf({ nodes: Object.fromEntries(nodes.map(([name, spec]) => [name, { spec }])), marks: editorSchema.marks })
    }
    expect(changed({})).toBe(editorSchemaHash)
    expect(changed({ box: { content: 'boxTitle paragraph*' } })).not.toBe(editorSchemaHash)
    expect(changed({ embed: { attrs: { url: { default: '' } } } })).not.toBe(editorSchemaHash)
  })
})
