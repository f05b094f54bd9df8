import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Taken } from '../tables.ts'
import { openBuffer } from './buffer.ts'
import { openShed } from './shed.ts'

const message = (no: number): Taken => ({
  agencyId: 'a',
  at: `${no}`,
  day: '2026-11-21',
  kind: 'view',
  page: 'home',
  work: null,
  area: null,
  readerKey: `${no}`,
  addressKey: '1',
  agreedKey: null,
  device: 'phone',
  referrer: 'none',
  seconds: 0,
  finished: false,
})

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoitu-shed-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** A store that can be switched off. */
const world = async (onDiskBytes = 1_000_000) => {
  const stored: string[] = []
  const lost: string[] = []
  const state = { isDown: true, failAfter: Number.POSITIVE_INFINITY }
  const shed = await openShed(folder, onDiskBytes, (error) => {
    throw error
  })
  const buffer = openBuffer({
    limits: { flushEveryMs: 3_600_000, batch: 4, inMemory: 5 },
    shed,
    store: async (messages) => {
      if (state.isDown || stored.length >= state.failAfter) throw new Error('down')
      stored.push(...messages.map((each) => each.at))
    },
    lost: (each) => lost.push(each.at),
    onError: () => undefined,
  })
  return { stored, lost, state, buffer }
}
const numbers = (to: number): string[] => Array.from({ length: to }, (_, index) => `${index}`)
const sorted = (texts: readonly string[]): string[] => [...texts].sort((a, b) => Number(a) - Number(b))

it('holds so many in memory, sheds the rest to disk, and stores all of them once when the store is back', async () => {
  const { buffer, stored, lost, state } = await world()
  for (let no = 0; no < 23; no += 1) buffer.add(message(no))
  await buffer.flush()
  expect([stored, lost, buffer.waiting()]).toEqual([[], [], 5])
  state.isDown = false
  await buffer.flush()
  expect(sorted(stored)).toEqual(numbers(23))
  expect(await readdir(folder)).toEqual([])
  await buffer.stop()
})

it('goes on where a file was interrupted', async () => {
  const { buffer, stored, state } = await world()
  for (let no = 0; no < 23; no += 1) buffer.add(message(no))
  state.isDown = false
  state.failAfter = 12
  await buffer.flush()
  expect(stored.length).toBeLessThan(23)
  state.failAfter = Number.POSITIVE_INFINITY
  await buffer.flush()
  expect(sorted(stored)).toEqual(numbers(23))
  await buffer.stop()
})

it('counts what the disk’s share has no room for', async () => {
  const { buffer, lost, stored, state } = await world(600)
  for (let no = 0; no < 23; no += 1) buffer.add(message(no))
  expect(lost.length).toBeGreaterThan(10)
  state.isDown = false
  await buffer.flush()
  expect(stored.length + lost.length).toBe(23)
  await buffer.stop()
})

it('loses nothing at a stop while the store is down: the next process finds it', async () => {
  const first = await world()
  for (let no = 0; no < 9; no += 1) first.buffer.add(message(no))
  await first.buffer.stop()
  const [left] = await readdir(folder)
  // as if the process had been another one
  const { rename } = await import('node:fs/promises')
  await rename(join(folder, left!), join(folder, left!.replace(String(process.pid), '999999')))
  await writeFile(join(folder, 'readings-999998-1.jsonl'), `${JSON.stringify(message(9))}\n{"agencyId":"a","at":`)
  const second = await world()
  second.state.isDown = false
  await second.buffer.flush()
  expect(sorted(second.stored)).toEqual(numbers(10))
  expect(first.lost).toEqual([])
  await second.buffer.stop()
})
