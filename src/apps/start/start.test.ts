import { appendFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeClone, removeClone, runClone, startClone, type Started } from './testing/clone.ts'

const Answer = z.object({ starts: z.number(), pid: z.number() })
const Held = z.object({ pid: z.number() })

let root = ''
let running: Started | undefined

const start = async (env: NodeJS.ProcessEnv = {}): Promise<Started> => (running = await startClone(root, env))

const stop = async (): Promise<number | null> => {
  if (!running) return null
  running.process.kill('SIGTERM')
  const code = await running.ended
  running = undefined
  return code
}

/** What the page says, asked until it answers: a process that was killed is away for about a second. */
const ask = async (address: string): Promise<z.infer<typeof Answer>> => {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const answer = await fetch(address).catch(() => undefined)
    if (answer?.ok) return Answer.parse(await answer.json())
    await sleep(100)
  }
  throw new Error(`${address} does not answer`)
}

const isGone = async (pid: number): Promise<boolean> => {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      process.kill(pid, 0)
    } catch {
      return true
    }
    await sleep(100)
  }
  return false
}

const supervisorPid = () => Held.parse(JSON.parse(readFileSync(join(root, 'var/postgres/owner.json'), 'utf8'))).pid
const postmasterPid = () => Number(readFileSync(join(root, 'var/postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
const kept = (stdout: string): unknown => JSON.parse(stdout)

beforeAll(() => {
  root = makeClone()
})
afterEach(async () => {
  await stop()
})
afterAll(() => removeClone(root))

test('a first start builds, makes the database, loads the demo and shows addresses and accounts', async () => {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { address, output } = await start()
  expect(await ask(address)).toMatchObject({ starts: 1 })
  const lines = ['Dựng chương trình', 'Cơ sở dữ liệu', 'Cập nhật bảng dữ liệu', 'Nạp tỉnh mẫu Minh Sơn', 'Trang web và công việc nền', 'phongvien.hoa']
  for (const line of lines) expect(output()).toContain(line)
})

test('a second start keeps everything and repeats no preparation', async () => {
  const built = statSync(join(root, 'dist/stamp')).mtimeMs
  const { address, output } = await start()
  const before = await ask(address)
  expect(await stop()).toBe(0)
  const again = await start()
  expect(await ask(again.address)).toMatchObject({ starts: before.starts + 1 })
  for (const words of ['Dựng chương trình', 'Cập nhật bảng', 'Nạp tỉnh mẫu']) {
    expect(output()).not.toContain(words)
    expect(again.output()).not.toContain(words)
  }
  expect(statSync(join(root, 'dist/stamp')).mtimeMs).toBe(built)
})

test('stops web, then worker, then the database', async () => {
  const { output } = await start()
  const database = postmasterPid()
  expect(await stop()).toBe(0)
  expect(output()).toMatch(/web stopped\s+worker stopped/)
  expect(await isGone(database)).toBe(true)
  expect(existsSync(join(root, 'var/postgres/cluster/postmaster.pid'))).toBe(false)
})

test('kill -9 of the supervisor takes everything down, and the next start has what was committed', async () => {
  const first = await start()
  const before = await ask(first.address)
  const database = postmasterPid()
  process.kill(supervisorPid(), 'SIGKILL')
  await first.ended
  expect(await isGone(before.pid)).toBe(true)
  expect(await isGone(database)).toBe(true)
  const next = await start()
  expect(await ask(next.address)).toMatchObject({ starts: before.starts + 1 })
})

test('start.mjs killed: the supervisor ends the rest', async () => {
  const first = await start()
  const supervisor = supervisorPid()
  first.process.kill('SIGKILL')
  expect(await isGone(supervisor)).toBe(true)
  expect(existsSync(join(root, 'var/postgres/owner.json'))).toBe(false)
})

test('a crashed web process and a killed database come back by themselves', async () => {
  const { address } = await start()
  const before = await ask(address)
  await fetch(`${address}/crash`).catch(() => undefined)
  const after = await ask(address)
  expect(after).toMatchObject({ starts: before.starts + 1 })
  expect(after.pid).not.toBe(before.pid)
  const database = postmasterPid()
  process.kill(database, 'SIGKILL')
  expect(await isGone(database)).toBe(true)
  expect(await ask(address)).toEqual(after)
})

test('a changed source is built again, a changed test is not', async () => {
  const stamp = () => readFileSync(join(root, 'dist/stamp'), 'utf8')
  const before = stamp()
  writeFileSync(join(root, 'src/apps/some.test.ts'), '// changed')
  expect(runClone(root, ['command', 'kept']).code).toBe(0)
  expect(stamp()).toBe(before)
  appendFileSync(join(root, 'src/apps/worker.ts'), '\n')
  expect(runClone(root, ['command', 'kept']).code).toBe(0)
  expect(stamp()).not.toBe(before)
})

test('a command runs alone or beside the running site, with its own answer and exit code', async () => {
  const alone = runClone(root, ['command', 'kept'])
  expect(kept(alone.stdout)).toMatchObject({ demos: 1 })
  await start()
  expect(kept(runClone(root, ['command', 'kept']).stdout)).toMatchObject({ demos: 1 })
  expect(runClone(root, ['command', 'exit', '7']).code).toBe(7)
})

test('a busy port, a wrong port and an unreachable database are told in sentences', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const busy = runClone(root, [], { PORT: String(port) })
  other.close()
  expect(busy.code).toBe(1)
  expect(busy.stderr).toContain(`Cổng ${port} đang có chương trình khác dùng`)
  expect(runClone(root, [], { PORT: '80a' }).stderr).toContain('không phải số cổng')
  const unreachable = runClone(root, [], { DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/x' })
  expect(unreachable.code).toBe(1)
  expect(unreachable.stderr).toContain('Hãy kiểm tra DATABASE_URL')
  expect(unreachable.stderr + unreachable.stdout).not.toContain('secret')
})

test('a second site on the same folder is refused in a sentence', async () => {
  await start()
  const second = runClone(root, [])
  expect(second.code).toBe(1)
  expect(second.stderr).toContain('đang chạy trên thư mục')
})
