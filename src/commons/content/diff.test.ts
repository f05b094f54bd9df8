import { describe, expect, it } from 'vitest'
import { canonicalise } from './canonical.ts'
import { diffContents } from './diff.ts'
import { summariseDifference } from './diff-summary.ts'
import { diffWords, sentenceEnds } from './diff-words.ts'
import { contentMessages as english } from './messages.en.ts'
import { contentMessages as vietnamese } from './messages.vi.ts'
import { countSyllables, excerpt, plainText, readingMinutes, shorten } from './plain-text.ts'
import type { Block, CanonicalContent } from './schema.ts'
import { longContent, oneOf, randomBlock, randomContent, randomPicture, seededRandom, sentence, whole, type Random } from './testing/random-content.ts'

const p = (text: string): Block => ({ type: 'paragraph', text: [{ text }] })
const piece = (body: Block[], over: Partial<CanonicalContent> = {}): CanonicalContent => ({
  headline: 'Cầu mới',
  standfirst: '',
  byline: [{ name: 'An', role: 'author' }],
  body,
  ...over,
})
const summary = (a: CanonicalContent, b: CanonicalContent): string => summariseDifference(diffContents(a, b), vietnamese)
const picture = randomPicture(seededRandom(7))

const first = p('Sáng nay mưa lớn. Nước sông lên nhanh. Người dân xã Hạ Hòa đã sơ tán.')
const second = p('Tỉnh đã cử 200 người giúp dân. Trường học đóng cửa hai ngày.')
const third = p('Dự báo chiều mai trời tạnh và nước bắt đầu rút dần về mức báo động một.')

const mended = (random: Random, content: CanonicalContent): CanonicalContent => {
  const body = [...content.body]
  const at = whole(random, body.length + 1)
  const roll = random()
  if (roll < 0.3 || body.length === 0) body.splice(at, 0, randomBlock(random))
  else if (roll < 0.5) body.splice(Math.min(at, body.length - 1), 1)
  else if (roll < 0.7) body.push(...body.splice(Math.min(at, body.length - 1), 1))
  else body[Math.min(at, body.length - 1)] = randomBlock(random)
  return { ...content, body, ...(random() < 0.3 ? { headline: sentence(random) } : {}) }
}

describe('the difference of two states of a piece', () => {
  it('says in one line what a reader would notice', () => {
    const before = piece([first, second, third])
    const after = piece([p('Sáng nay mưa rất lớn. Nước sông lên nhanh. Người dân xã Hạ Hoà đã sơ tán.'), second, picture, third])
    expect(summary(before, after)).toBe('khác 2 câu, thêm 1 ảnh')
    expect(summariseDifference(diffContents(before, after), english)).toBe('2 sentences changed, 1 picture added')
    expect(summary(before, before)).toBe('không khác')
    expect(summary(before, piece([first, third], { headline: 'Cầu cũ', byline: [{ name: 'Bình', role: 'author' }] }))).toBe(
      'đổi tít, bớt 1 đoạn, đổi tên tác giả',
    )
  })

  it('shows the words that came and went inside a paragraph', () => {
    const { body, counts } = diffContents(piece([second]), piece([p('Tỉnh đã cử 350 người giúp dân. Trường học đóng cửa hai ngày.')]))
    expect(body).toMatchObject([
      {
        kind: 'changed',
        parts: [
          {
            part: 'text',
            segments: [
              { kind: 'same', text: 'Tỉnh đã cử ' },
              { kind: 'removed', text: '200' },
              { kind: 'added', text: '350' },
              { kind: 'same', text: ' người giúp dân. Trường học đóng cửa hai ngày.' },
            ],
          },
        ],
      },
    ])
    expect(counts).toMatchObject({ changedSentences: 1, syllablesAdded: 1, syllablesRemoved: 1 })
  })

  it('tells a moved paragraph, a bold word and a new caption apart from new text', () => {
    const bold: Block = {
      type: 'paragraph',
      text: [{ text: 'Sáng nay ', bold: true }, { text: 'mưa lớn. Nước sông lên nhanh. Người dân xã Hạ Hòa đã sơ tán.' }],
    }
    expect(summary(piece([first, second, third]), piece([third, first, second]))).toBe('chuyển chỗ 1 đoạn')
    expect(summary(piece([first]), piece([bold]))).toBe('đổi định dạng 1 đoạn')
    expect(summary(piece([picture]), piece([{ ...picture, caption: 'Chú thích mới' }]))).toBe('sửa 1 ảnh hoặc chú thích')
    expect(summary(piece([first]), piece([first, { type: 'box', title: 'Số liệu', blocks: [picture] }]))).toBe('thêm 1 ảnh, thêm 1 hộp thông tin')
  })

  it('rebuilds both texts from its parts, whatever changed, and never calls two different pieces equal', () => {
    for (let seed = 0; seed < 400; seed++) {
      const random = seededRandom(seed)
      const before = canonicalise(randomContent(random))
      const after = canonicalise(mended(random, before))
      const difference = diffContents(before, after)
      const seen = difference.body.flatMap((change) => (change.kind === 'removed' ? [] : [[change.after, change.block] as const]))
      expect(seen, `seed ${seed}`).toEqual(after.body.map((block, index) => [index, block]))
      const old = difference.body.flatMap((change) => (change.kind === 'added' ? [] : [change.before])).toSorted((a, b) => a - b)
      expect(old, `seed ${seed}`).toEqual(before.body.map((_, index) => index))
      const equal = JSON.stringify(before) === JSON.stringify(after)
      expect(difference.same, `seed ${seed}`).toBe(equal)
      expect(summariseDifference(difference, vietnamese) === 'không khác', `seed ${seed}`).toBe(equal)
    }
  })

  it('keeps every word of both texts in the segments', () => {
    for (let seed = 0; seed < 300; seed++) {
      const random = seededRandom(seed)
      const before = Array.from({ length: 1 + whole(random, 4) }, () => sentence(random)).join(' ')
      const words = before.split(' ')
      for (let count = whole(random, 5); count > 0; count--)
        words.splice(whole(random, words.length), whole(random, 2), oneOf(random, ['mới', 'được', '12,5', '“nói”']))
      const after = words.join(' ')
      const segments = diffWords(before, after)
      const read = (kind: string): string =>
        segments
          .filter((segment) => segment.kind === 'same' || segment.kind === kind)
          .map((segment) => segment.text)
          .join('')
      expect([read('removed'), read('added')], `seed ${seed}`).toEqual([before, after])
    }
  })

  it('compares long reads, alike and wholly different', () => {
    const [long, other] = [longContent(seededRandom(1), 5_000), longContent(seededRandom(2), 5_000)]
    const random = seededRandom(3)
    const edited = {
      ...long,
      body: long.body.map((block) => (random() < 0.15 && block.type === 'paragraph' ? p(`${block.text[0]!.text} ${sentence(random)}`) : block)),
    }
    const changed = edited.body.filter((block, index) => block !== long.body[index]).length
    expect(diffContents(long, edited).counts.changedSentences).toBe(changed)
    expect(diffContents(long, other).same).toBe(false)
  })

  it('does not take abbreviations and numbers for ends of sentences', () => {
    const text = 'Đoàn về TP. Hồ Chí Minh lúc 7.30. PGS. TS. Trần A dự. “Rất vui!” Ông nói vậy'
    expect(sentenceEnds(text).map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end).trim())).toEqual([
      'Đoàn về TP. Hồ Chí Minh lúc 7.30.',
      'PGS. TS. Trần A dự.',
      '“Rất vui!”',
      'Ông nói vậy',
    ])
  })
})

describe('the piece as plain text', () => {
  it('counts Vietnamese by syllables', () => {
    expect(countSyllables('Ngày 23/6, Covid-19 đã giảm 12,5% ở Hạ Hòa.')).toBe(9)
    expect(countSyllables(' … – " ')).toBe(0)
    expect(readingMinutes(piece([]))).toBe(1)
    expect(readingMinutes(longContent(seededRandom(1), 4_800))).toBeGreaterThan(15)
  })

  it('reads everything in order and cuts between words', () => {
    const table: Block = {
      type: 'table',
      rows: [
        [
          { text: [{ text: 'Xã' }], header: true },
          { text: [{ text: 'Hộ' }], header: true },
        ],
      ],
    }
    expect(plainText(piece([first, table, { type: 'quote', text: [{ text: 'Vui lắm' }], source: 'bà Hoa' }]))).toBe(
      `Cầu mới\n\n${'Sáng nay mưa lớn. Nước sông lên nhanh. Người dân xã Hạ Hòa đã sơ tán.'}\n\nXã\tHộ\n\nVui lắm\nbà Hoa`,
    )
    expect(shorten('Người dân xã Hạ Hòa đã sơ tán', 20)).toBe('Người dân xã Hạ Hòa…')
    expect(shorten('Người dân', 20)).toBe('Người dân')
    expect(excerpt(piece([picture, first]), 40)).toBe('Sáng nay mưa lớn. Nước sông lên nhanh…')
  })
})
