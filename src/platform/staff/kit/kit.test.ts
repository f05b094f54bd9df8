import { describe, expect, it } from 'vitest'
import { OfflineError } from '../../client/api.ts'
import { AppError } from '../../errors.ts'
import { sentenceOf } from '../words/sentence-of.ts'
import { formatChange, trendPath } from './Figures.tsx'
import { initialsOf, shadeOf } from './People.tsx'

describe('people in a small space', () => {
  it('are their first and last word', () => {
    expect(['Nguyễn Thị Minh An', 'Lê Hà', 'Đỗ Văn Ứng', 'Bình', '  '].map(initialsOf)).toEqual(['NA', 'LH', 'ĐỨ', 'B', ''])
  })
  it('keep their shade', () => {
    expect(shadeOf('019a-1')).toBe(shadeOf('019a-1'))
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(shadeOf)).size).toBeGreaterThan(4)
  })
})

describe('a trend line', () => {
  it('starts at zero and breaks where nothing was measured', () => {
    expect(trendPath([0, 10], 0, 10)).toBe('M0.0 26.0L96.0 2.0')
    expect(trendPath([5, null, 5], 0, 10)).toBe('M0.0 14.0M96.0 14.0')
  })
  it('says the sign of a change', () => {
    expect([12.5, -3, 0].map(formatChange)).toEqual(['+12,5', '−3,0', '0,0'])
  })
})

describe('what a person reads when something failed', () => {
  it('is the sentence of the refusal in their language', () => {
    const refusal = new AppError({ code: 'a.b', status: 409, detail: {}, vi: 'Chưa xuất bản được: ảnh thứ 2 thiếu nguồn.', en: 'Picture 2 has no credit.' })
    expect(sentenceOf(refusal, 'vi')).toBe('Chưa xuất bản được: ảnh thứ 2 thiếu nguồn.')
    expect(sentenceOf(refusal, 'en')).toBe('Picture 2 has no credit.')
  })
  it('tells lost network from a bug', () => {
    expect(sentenceOf(new OfflineError('x'), 'vi')).toContain('Không có mạng')
    expect(sentenceOf(new TypeError('x is undefined'), 'vi')).not.toContain('undefined')
  })
})
