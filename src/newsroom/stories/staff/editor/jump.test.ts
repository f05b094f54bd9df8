import { expect, it } from 'vitest'
import { editorSchema } from '../../editor-schema.ts'
import { positionOfBlock, positionOfWords } from './jump.ts'

const text = (words: string) => (words === '' ? [] : [editorSchema.text(words)])
const node = (type: string, words: string) => editorSchema.nodes[type]!.create(null, text(words))
const doc = editorSchema.nodes['doc']!.create(null, [
  node('headline', 'Khánh thành cầu'),
  node('standfirst', 'Cây cầu nối hai bờ'),
  node('paragraph', 'Đoạn một'),
  node('paragraph', ''),
  node('heading', 'Đề mục'),
  node('paragraph', 'Đoạn hai có  hai dấu cách'),
])
const wordsAt = (position: number | null) => (position === null ? null : doc.nodeAt(position)!.textContent)

it('counts blocks as the canonical content does, without empty paragraphs', () => {
  expect([0, 1, 2, 3].map((index) => wordsAt(positionOfBlock(doc, index)))).toEqual(['Đoạn một', 'Đề mục', 'Đoạn hai có  hai dấu cách', null])
})

it('finds the words of a comment whatever their spaces and marks', () => {
  expect(wordsAt(positionOfWords(doc, 'doan hai co hai dau'))).toBe('Đoạn hai có  hai dấu cách')
  expect(wordsAt(positionOfWords(doc, 'Khánh thành cầu'))).toBe('Khánh thành cầu')
  expect(positionOfWords(doc, 'không có')).toBeNull()
  expect(positionOfWords(doc, ' ')).toBeNull()
})
