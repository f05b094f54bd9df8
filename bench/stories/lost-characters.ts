import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startRigServer } from '../../src/newsroom/stories/testing/start-rig-server.ts'
import { runWritingRig } from '../../src/newsroom/stories/testing/writing-rig.ts'
import type { Measured, Size } from '../figure.ts'
import { root } from '../root.ts'

const SESSIONS: Readonly<Record<Size, number>> = { small: 10, full: 1_000 }
const PARALLEL = 10
const program = join(root, 'src/newsroom/stories/testing/rig-server.ts')

/** Randomised writing sessions with server kills, offline spells, closed pages and compositions; characters lost, doubled or falsely called saved. */
export const lostOrDoubled = async (size: Size): Promise<Measured> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-rig-'))
  const server = await startRigServer(folder, program)
  try {
    const result = await runWritingRig({ server, sessions: SESSIONS[size], seed: 20_261_122, parallel: PARALLEL })
    const { lost, doubled, falselySaved, unsettled, notes, ...facts } = result
    for (const note of [...notes, ...unsettled]) process.stderr.write(`${note}\n`)
    const told = Object.entries({ lost, doubled, falselySaved, unsettled: unsettled.length, ...facts }).map(([name, count]) => `${name} ${count}`)
    return { value: lost + doubled + falselySaved + unsettled.length, note: told.join(', ') }
  } finally {
    await server.kill()
    await rm(folder, { recursive: true, force: true })
  }
}
