import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { STORY_FRAGMENT } from '../../editor/shared-text.ts'
import { emptyContent, initialUpdate } from '../../server/collaboration/document.ts'
import { openHeadlessEditor } from '../../testing/headless-editor.ts'
import { createDocumentPair, type DocumentPair } from './document-pair.ts'

/** Two pages whose networks are wired together; `late` keeps what travels until it is let go. */
const givenTwoPages = () => {
  const pairs = [createDocumentPair(), createDocumentPair()] as const
  for (const pair of pairs) Y.applyUpdate(pair.net, initialUpdate(emptyContent), 'server')
  const travelling: (() => void)[] = []
  const send = (from: DocumentPair, to: DocumentPair): void => {
    from.net.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'network' && origin !== 'server') travelling.push(() => Y.applyUpdate(to.net, update, 'network'))
    })
  }
  send(pairs[0], pairs[1])
  send(pairs[1], pairs[0])
  const deliver = (): void => travelling.splice(0).forEach((arrive) => arrive())
  const [an, ha] = [openHeadlessEditor(pairs[0]), openHeadlessEditor(pairs[1])]
  return { pairs, an, ha, deliver, travelling }
}

describe('the two documents of a page', () => {
  it('keep one writer’s number, which nothing of their own changes', () => {
    const { pairs, an, deliver } = givenTwoPages()
    const [{ net, editor }] = pairs
    const number = editor.clientID
    for (const letter of 'đường') an.edit((tr) => tr.insertText(letter, an.endOf(2)))
    deliver()
    expect([net.clientID, editor.clientID]).toEqual([number, number])
    expect([...net.store.clients.keys()]).toContain(number)
  })

  it('hold a colleague’s change while composing and hand it over afterwards, both ways complete', () => {
    const { pairs, an, ha, deliver } = givenTwoPages()
    an.compose(true)
    an.edit((tr) => tr.insertText('đươ', an.endOf(2)))
    ha.edit((tr) => tr.insertText('Hà viết. ', ha.endOf(0)))
    deliver()
    expect([an.text(), ha.text()]).toEqual(['\n\nđươ', 'Hà viết. \n\nđươ'])
    an.compose(false)
    expect(an.text()).toBe('Hà viết. \n\nđươ')
    expect(Y.encodeStateVector(pairs[0].net)).toEqual(Y.encodeStateVector(pairs[0].editor))
  })

  it('send a new paragraph together with its shared text, so that two may begin in it at once', () => {
    const { pairs, an, ha, deliver, travelling } = givenTwoPages()
    an.edit((tr) => tr.split(an.endOf(2)))
    expect(travelling.length).toBe(1)
    deliver()
    an.edit((tr) => tr.insertText('một ', an.endOf(3)))
    ha.edit((tr) => tr.insertText('hai ', ha.endOf(3)))
    deliver()
    expect(an.text()).toBe(ha.text())
    expect(['\n\n\nmột hai ', '\n\n\nhai một ']).toContain(an.text())
    const paragraph = pairs[0].editor.getXmlFragment(STORY_FRAGMENT).get(3)
    expect(paragraph instanceof Y.XmlElement && paragraph.length).toBe(1)
  })

  it('leave a colleague’s deletion of the next word without effect on what was typed before it', () => {
    const { an, ha, deliver } = givenTwoPages()
    an.edit((tr) => tr.insertText('mưa lớn', an.endOf(2)))
    deliver()
    const start = an.textBlocks()[2]!.start
    // The m of "mới" stands before the m of "mưa": comparing texts cannot say which of them is new
    for (const [index, letter] of [...'mới '].entries()) an.edit((tr) => tr.insertText(letter, start + index))
    ha.edit((tr) => tr.delete(start, start + 'mưa '.length))
    deliver()
    expect([an.text(), ha.text()]).toEqual(['\n\nmới lớn', '\n\nmới lớn'])
  })
})
