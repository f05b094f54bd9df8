import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startRigServer, type RigServer } from './start-rig-server.ts'
import { runWritingRig } from './writing-rig.ts'

let folder = ''
let server: RigServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writing-rig-'))
  server = await startRigServer(folder)
})
afterAll(async () => {
  await server.kill()
  await rm(folder, { recursive: true })
})

it('loses and doubles no character over kills, offline spells, closed pages and compositions', { timeout: 120_000 }, async () => {
  const result = await runWritingRig({ server, sessions: 10, seed: 20_261_122 })
  expect(result).toMatchObject({ sessions: 10, lost: 0, doubled: 0, falselySaved: 0, unsettled: [] })
  // The run must have been hard enough to mean something
  expect(result.kills).toBeGreaterThan(0)
  expect(result.offlineSpells).toBeGreaterThan(0)
  expect(result.compositions).toBeGreaterThan(20)
})
