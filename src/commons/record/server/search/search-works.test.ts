import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { newId } from '../../../../platform/ids.ts'
import { aCandidate, aContent, anApproval } from '../../testing/builders.ts'
import type { Candidate } from '../../candidate.ts'
import { publish } from '../publish.ts'
import { withdraw } from '../withdraw.ts'
import { searchWorks } from './search-works.ts'
import { settleSearch } from './settle-search.ts'

const t = useTestApp()
const agencyId = newId()
let minute = 0

const out = async (headline: string, over: { standfirst?: string; text?: string } & Partial<Candidate> = {}): Promise<string> => {
  const { standfirst = 'Sa-pô chung.', text = 'Nội dung chung.', ...rest } = over
  const content = aContent({ headline, standfirst, body: [{ type: 'paragraph', text: [{ text }] }] })
  const candidate = aCandidate({ agencyId, tags: [], content, ...rest })
  minute += 1
  await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at: new Date(Date.UTC(2026, 9, 1, 0, minute)), actorId: null }))
  return candidate.workId
}
const find = async (text: string, agencyIds: readonly string[] | null = [agencyId]): Promise<string[]> =>
  (await searchWorks(t.db, { agencyIds, text, limit: 20 })).items.map((item) => item.title)

beforeAll(async () => {
  await out('Khánh thành cầu Phong Châu nối hai bờ sông Hồng')
  await out('Hoà Bình đón đoàn khách đầu năm', { standfirst: 'Tỉnh miền núi mở hội xuân.' })
  await out('Giá hoa tăng trước Tết', { text: 'Người trồng đào phấn khởi vì thương lái tìm đến tận vườn.' })
  await out('Dịch Covid-19: thêm 4.0 triệu liều vắc-xin ngày 23/6')
  await out('Mưa lớn gây ngập nhiều tuyến phố', { text: 'Lực lượng chức năng túc trực tại cầu vượt phía đông thành phố Phong Châu.' })
  await out('Bản tin trưa', { medium: 'radio', output: 'radio', appearances: [{ kind: 'radio', channelId: null }] })
})

describe('searching public works', () => {
  it('finds a headline whole, without marks, in the other tone style, and with a slip or two', async () => {
    const bridge = 'Khánh thành cầu Phong Châu nối hai bờ sông Hồng'
    expect((await find(bridge))[0]).toBe(bridge)
    expect((await find('khanh thanh cau phong chau'))[0]).toBe(bridge)
    expect((await find('Khánh thnàh cầu Phong Chây nối hai bờ'))[0]).toBe(bridge)
    expect((await find('Hòa Bình'))[0]).toBe('Hoà Bình đón đoàn khách đầu năm')
    expect((await find('hoà bình đón đoàn'))[0]).toBe('Hoà Bình đón đoàn khách đầu năm')
  })

  it('reads punctuation as spaces in question and text alike', async () => {
    const covid = 'Dịch Covid-19: thêm 4.0 triệu liều vắc-xin ngày 23/6'
    for (const text of ['Covid-19', 'covid 19', '4.0 triệu', '23/6', 'vắc xin', '"vắc-xin" & (ngày)']) expect(await find(text), text).toContain(covid)
  })

  it('puts a headline before a mention in the text, and the words side by side before the words apart', async () => {
    expect(await find('cầu Phong Châu')).toEqual(['Khánh thành cầu Phong Châu nối hai bờ sông Hồng', 'Mưa lớn gây ngập nhiều tuyến phố'])
    const apart = await out('Hội nghị tổng kết', { text: 'Thương hiệu mới ra mắt. Buổi chiều, các đại biểu đi thăm làng nghề, nhiều lái buôn có mặt.' })
    expect(apart).toBeTruthy()
    expect(await find('thương lái')).toEqual(['Giá hoa tăng trước Tết', 'Hội nghị tổng kết'])
  })

  it('puts the marks the reader typed first', async () => {
    await out('Hoá đơn điện tử bắt buộc từ tháng sau')
    await out('Hoa đào nở sớm ở vùng cao')
    expect((await find('hoa đào'))[0]).toBe('Hoa đào nở sớm ở vùng cao')
    expect((await find('hóa đơn'))[0]).toBe('Hoá đơn điện tử bắt buộc từ tháng sau')
    const both = await find('hoa')
    expect(both).toEqual(expect.arrayContaining(['Hoa đào nở sớm ở vùng cao', 'Hoá đơn điện tử bắt buộc từ tháng sau', 'Giá hoa tăng trước Tết']))
  })

  it('finds by author and tag', async () => {
    await out('Một ngày ở chợ', { tags: ['Làng nghề'], contributors: [{ personId: null, name: 'Tráng A Sử', role: 'writer', share: null }] })
    expect(await find('Tráng A Sử')).toEqual(['Một ngày ở chợ'])
    expect((await find('lang nghe'))[0]).toBe('Một ngày ở chợ')
  })

  it('shows only what is public, of the agencies asked for', async () => {
    expect(await find('Bản tin trưa')).toEqual([])
    const gone = await out('Chuyện lạ ở bến phà cổ')
    expect(await find('bến phà cổ')).toEqual(['Chuyện lạ ở bến phà cổ'])
    await t.db.transaction().execute((tx) => withdraw(tx, { workId: gone, agencyIds: [agencyId], reason: 'Sai' }, { at: t.clock.now(), actorId: null }))
    expect(await find('bến phà cổ')).toEqual([])
    expect(await find('cầu Phong Châu', [newId()])).toEqual([])
    expect((await find('cầu Phong Châu', null)).length).toBeGreaterThan(0)
  })

  it('pages without doubles, and finds the same after the pending words were filed', async () => {
    for (let number = 0; number < 7; number++) await out(`Lễ hội chọi trâu lần ${number}`)
    const first = await searchWorks(t.db, { agencyIds: [agencyId], text: 'chọi trâu', limit: 4 })
    const second = await searchWorks(t.db, { agencyIds: [agencyId], text: 'chọi trâu', limit: 4, cursor: first.nextCursor! })
    const titles = [...first.items, ...second.items].map((item) => item.title)
    expect(titles).toEqual([6, 5, 4, 3, 2, 1, 0].map((number) => `Lễ hội chọi trâu lần ${number}`))
    expect(second.nextCursor).toBeNull()
    await settleSearch(t.db)
    expect(await find('chọi trâu')).toEqual(titles)
    await expect(searchWorks(t.db, { agencyIds: [agencyId], text: 'chọi trâu', limit: 4, cursor: 'x' })).rejects.toMatchObject({ code: 'record.bad_cursor' })
  })

  it('answers anything a reader may type', async () => {
    for (const text of [
      '',
      '   ',
      '!!!',
      "'",
      "a'b:*&|!()<->\\",
      '\\',
      ':',
      "''''",
      '😀',
      '日本',
      'a'.repeat(5000),
      'từ '.repeat(500),
      "'cầu' | 'phong'",
      '% _',
      '1',
    ]) {
      expect(Array.isArray(await find(text)), text.slice(0, 20)).toBe(true)
    }
  })
})
