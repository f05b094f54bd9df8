import { describe, expect, it } from 'vitest'
import { ChainLevel, defaultChain } from '../../chain.ts'
import { describeChain, freshCode, lineOfLevels } from './describe-chain.ts'
import { vi } from './messages.vi.ts'

const usual = { ...defaultChain, levels: defaultChain.levels.map((level) => ({ ...level })) }

describe('a chain in words', () => {
  it('says who signs in which order, what holds for each, at night and for typos', () => {
    expect(describeChain(usual, vi)).toEqual([
      'Bài gửi lên, Trưởng ban ký trước, rồi Thư ký tòa soạn, cuối cùng Lãnh đạo ký thì bài lên trang, ngay hoặc đúng giờ hẹn.',
      'Trưởng ban là người của chính ban có bài.',
      'Không ai ký bài mình đứng tên; cấp chỉ còn tác giả thì bỏ qua, trừ cấp cuối.',
      'Ban đêm, Lãnh đạo đang trực có thể ký một mình; các cấp khác nợ hậu kiểm trong 12 giờ.',
      'Sửa lỗi chữ của bài đã đăng chỉ cần Thư ký tòa soạn.',
    ])
    expect(lineOfLevels(usual)).toBe('Trưởng ban → Thư ký tòa soạn → Lãnh đạo')
  })

  it('says so for one level that only signs, without night path', () => {
    const one = { ...usual, levels: [{ ...usual.levels[2]!, mayEdit: false }], urgentLevel: null, typoLevel: null }
    expect(describeChain(one, vi)).toEqual([
      'Chỉ cần Lãnh đạo ký là bài lên trang, ngay hoặc đúng giờ hẹn.',
      'Lãnh đạo chỉ ký, muốn sửa thì trả lại.',
      vi.ownNote,
      vi.noUrgentNote,
    ])
  })
})

it('a new level has a code the server takes, and no other has', () => {
  const codes = ['level_aaaaaa']
  let calls = 0
  const seed = (): number => (calls++ < 6 ? 0 : 0.5)
  expect(freshCode(codes, seed)).toBe('level_nnnnnn')
  expect(ChainLevel.shape.code.safeParse(freshCode([])).success).toBe(true)
})
