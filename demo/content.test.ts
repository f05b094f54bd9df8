import { describe, expect, it } from 'vitest'
import { CanonicalContent } from '../src/commons/content/schema.ts'
import { hanoiDay } from '../src/platform/clock.ts'
import { versionsOf } from './content.ts'
import { fillDates, momentOf } from './dates.ts'
import { stories } from './stories/index.ts'

const picture = { assetId: '01930000-0000-7000-8000-0000000000aa', fileSha256: 'ab'.repeat(32), credit: 'Minh họa: Hội Tụ', alt: 'Cảnh sông núi' }
const context = { day: '2026-11-22', byline: [{ name: 'Lường Thị Mai Anh', role: 'writer' }], pictureOf: () => picture }
const storyCalled = (key: string) => {
  const found = stories.find((story) => story.key === key)
  if (found === undefined) throw new Error(`no story ${key}`)
  return found
}

describe('dates inside the text', () => {
  it('move with the day of publication, over month and year ends', () => {
    expect(fillDates('Sáng {{0}}, trước {{+3}}, hôm {{-1}}', '2026-12-30')).toBe('Sáng 30/12, trước 2/1, hôm 29/12')
    expect(fillDates('tháng {{month-1}}, năm {{year+1}}', '2027-01-05')).toBe('tháng 12, năm 2028')
  })

  it('leave no token behind in any version of any story', () => {
    for (const story of stories) {
      for (const { content } of versionsOf(story, context)) expect(JSON.stringify(content), story.key).not.toMatch(/[{]{2}[^"]|[}]{2}[0-9+-]/)
    }
  })

  it('publish within the last 170 days, the freshest only minutes ago', () => {
    const now = new Date('2026-11-22T02:00:00Z')
    const ages = stories.map((story) => now.getTime() - momentOf(story.at, now).getTime())
    expect(Math.min(...ages)).toBeGreaterThan(0)
    expect(Math.max(...ages)).toBeLessThan(171 * 86_400_000)
    expect(hanoiDay(momentOf({ day: -1, time: '23:50' }, now))).toBe('2026-11-21')
  })
})

describe('versions', () => {
  it('are all of the one form that editor, approval and record share', () => {
    for (const story of stories) {
      for (const { content } of versionsOf(story, context)) expect(CanonicalContent.safeParse(content).error, story.key).toBeUndefined()
    }
  })

  it('follow each change, and every replacement finds its words in the version before', () => {
    for (const story of stories) {
      const versions = versionsOf(story, context)
      versions.forEach(({ change }, index) => {
        const before = JSON.stringify(versions[index - 1]?.content ?? '')
        for (const { from } of change?.replace ?? []) expect(before, `${story.key}: ${from}`).toContain(fillDates(from, context.day))
      })
    }
  })

  it('keep the flood story growing through the night', () => {
    const versions = versionsOf(storyCalled('flood-warning'), context)
    expect(versions.map(({ reason }) => reason)).toEqual(['first', 'update', 'update'])
    expect(versions.map(({ content }) => content.headline)).toEqual([
      'Nước sông Ngàn lên báo động 2, chín xã ven sông sẵn sàng sơ tán',
      'Lũ sông Ngàn tiến sát báo động 3, hơn 600 hộ đã rời vùng trũng',
      'Đỉnh lũ sông Ngàn dưới báo động 3, chưa ghi nhận thiệt hại về người',
    ])
    expect(JSON.stringify(versions[2]?.content)).not.toContain('Tin tiếp theo')
  })

  it('correct the weight of the lorries in standfirst and body alike', () => {
    const [first, corrected] = versionsOf(storyCalled('pass-truck-ban'), context)
    expect(JSON.stringify(first?.content)).toContain('trên năm tấn')
    expect(JSON.stringify(corrected?.content)).not.toContain('trên năm tấn')
    expect(corrected?.reason).toBe('correction')
  })

  it('of a withdrawn story stay the one that was out', () => {
    expect(versionsOf(storyCalled('warehouse-fire'), context).map(({ reason }) => reason)).toEqual(['first'])
  })
})
