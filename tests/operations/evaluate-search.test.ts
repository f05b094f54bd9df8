import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { evaluateSearchCommand } from '../../src/apps/cli/evaluate-search.ts'
import { openProcess, type Process } from '../../src/apps/services.ts'
import { useTestApp } from '../../src/apps/testing/test-app.ts'

const t = useTestApp()
let folder = ''
let opened: Process

const pieces = [
  ['Khánh thành cầu Đông Hà sau ba năm thi công', 'Cây cầu nối hai bờ sông Hiếu thông xe sáng nay'],
  ['Nông dân Hướng Hóa trồng cà phê dưới tán rừng', 'Hơn bốn trăm hộ dân xã Hướng Phùng đổi cách canh tác'],
  ['Học sinh vùng cao có thêm mười hai phòng học', 'Ngôi trường ở bản Cuôi nhận lớp học mới trước mùa mưa'],
  ['Đội bóng tỉnh thắng trận mở màn giải hạng nhì', 'Hai bàn thắng muộn giúp đội chủ nhà giành trọn điểm'],
  ['Bệnh viện đa khoa ghép thận thành công lần đầu', 'Người bệnh bốn mươi tuổi hồi phục tốt sau ca mổ dài'],
]
const lines = pieces.map(([title, lead], index) => JSON.stringify({ id: `bai-${index}`, title, lead, body: `${lead}.\nĐoạn hai.`, date: '2026-03-02' }))

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const written = { out: '', err: '' }
  const watch = (stream: NodeJS.WriteStream, name: 'out' | 'err') =>
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written[name] += String(text)
      return true
    })
  const spies = [watch(process.stdout, 'out'), watch(process.stderr, 'err')]
  try {
    return { code: await evaluateSearchCommand.run(opened, args), ...written }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoitu-evaluate-'))
  await writeFile(join(folder, 'a.jsonl'), `${lines.slice(0, 3).join('\n')}\nkhông phải JSON\n`)
  await writeFile(join(folder, 'b.jsonl'), `${lines.join('\n')}\n`)
  opened = openProcess(t.services.config, { log: t.services.log })
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

describe('evaluate search', () => {
  it('asks for each article of the folder in four ways and prints what was found', async () => {
    const { code, out, err } = await run(folder)
    expect(code).toBe(0)
    expect(out).toContain('5 real articles among 5')
    for (const kind of ['title', 'without marks']) expect(out).toMatch(new RegExp(`${kind} +5 +1\\.0000 `))
    expect(out).toMatch(/five syllables of the lead +5 +[01]\.\d{4} /)
    expect(out).toMatch(/typos +5 +[01]\.\d{4} /)
    expect(err).toContain('a.jsonl: dòng 4 bị bỏ qua')
  })

  it('puts them among recombined ones and asks for as many as wished', async () => {
    const { out } = await run(folder, '--among', '40', '--ask', '2')
    expect(out).toContain('5 real articles among 40')
    expect(out).toMatch(/title +2 +/)
  })

  it('leaves the database people work with, and no other behind', async () => {
    const { rows } = await sql<{
      works: number
      scratch: number
    }>`select (select count(*) from record.work)::int as works, (select count(*) from pg_database where datname like 'hoitu_scratch_%')::int as scratch`.execute(
      t.db,
    )
    expect(rows[0]).toEqual({ works: 0, scratch: 0 })
  })

  it('refuses a folder without articles, and wrong usage', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'hoitu-evaluate-'))
    expect(await run(empty)).toMatchObject({ code: 1, err: expect.stringContaining('no articles') as string })
    expect(await run(join(empty, 'missing'))).toMatchObject({ code: 1 })
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('usage: evaluate search DIR') as string })
    expect(await run(folder, '--among', 'nhiều')).toMatchObject({ code: 2 })
    await rm(empty, { recursive: true, force: true })
  })
})
