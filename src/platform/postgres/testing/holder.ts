import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { z } from 'zod'

const Told = z.object({ pid: z.number(), adopted: z.boolean(), url: z.string() })

/** Another process that owns the database of `dataDir`; killing it is what these tests are about. */
export const spawnHolder = async (dataDir: string, mode: 'supervised' | 'unsupervised'): Promise<z.infer<typeof Told> & { owner: ChildProcess }> => {
  const owner = spawn(process.execPath, [join(import.meta.dirname, 'hold.ts'), dataDir, mode], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: owner.stdout })
  const [line] = await once(lines, 'line')
  lines.close()
  return { ...Told.parse(JSON.parse(String(line))), owner }
}

export const killHard = async (process: ChildProcess): Promise<void> => {
  const gone = once(process, 'exit')
  process.kill('SIGKILL')
  await gone
}
