import * as Y from 'yjs'
import type { TestApp } from '../../../apps/testing/test-app.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { newId } from '../../../platform/ids.ts'
import { createStory, getLiveText, type Story } from '../contract.ts'
import { STORY_FRAGMENT } from '../editor/shared-text.ts'
import { postgresStore } from '../server/collaboration/postgres-store.ts'

type Part = 'headline' | 'standfirst' | 'paragraph'

const textOf = (document: Y.Doc, part: Part): Y.XmlText => {
  const element = document
    .getXmlFragment(STORY_FRAGMENT)
    .toArray()
    .find((child): child is Y.XmlElement => child instanceof Y.XmlElement && child.nodeName === part)
  if (!element) throw new Error(`the document has no ${part}`)
  const text = element.get(0)
  if (text instanceof Y.XmlText) return text
  const fresh = new Y.XmlText()
  element.insert(0, [fresh])
  return fresh
}

/** Types at the end of a part of an output's document as a person would: the change is kept like any keystroke. */
export const write = async (t: { db: Db; clock: Clock }, outputId: string, personId: string, text: string, part: Part = 'paragraph'): Promise<void> => {
  const store = postgresStore(t.db, t.clock)
  const document = new Y.Doc()
  for (const { update } of await store.load(outputId)) Y.applyUpdate(document, update)
  const changes: Uint8Array[] = []
  document.on('update', (update: Uint8Array) => changes.push(update))
  const place = textOf(document, part)
  place.insert(place.length, text)
  for (const update of changes) await store.append(outputId, update, { personId })
  document.destroy()
}

export const liveSha = async (t: TestApp, token: string, outputId: string): Promise<string> =>
  (await t.call(token, getLiveText, { params: { outputId } })).sha256

/** A story with a headline, a standfirst and a sentence, ready to be sent up. */
export const givenStory = async (
  t: TestApp,
  author: { id: string; token: string },
  over: { headline?: string; isBreaking?: boolean } = {},
): Promise<{ story: Story; outputId: string }> => {
  const story = await t.call(author.token, createStory, {
    body: { id: newId(), headline: over.headline ?? 'Khánh thành cầu Phong Châu', media: ['web'], ...(over.isBreaking ? { isBreaking: true } : {}) },
  })
  const outputId = story.outputs[0]!.id
  await write(t, outputId, author.id, 'Cây cầu nối hai bờ sông.', 'standfirst')
  await write(t, outputId, author.id, 'Sáng 21/11, cầu được khánh thành.')
  return { story, outputId }
}
