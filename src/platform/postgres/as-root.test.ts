import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { findBinaries } from './binaries.ts'
import type { EmbeddedPostgres, StartOptions } from './index.ts'
import { startPostgres } from './index.ts'
import type { Way } from './runner.ts'
import { temporaryFolders } from './testing/folders.ts'

const isRoot = process.getuid?.() === 0
if (!isRoot) console.warn('not root here: the ways root takes to run PostgreSQL were not tried')
/** Containers may forbid them. */
const namespacesAllowed = spawnSync('unshare', ['--user', 'true']).status === 0
if (isRoot && !namespacesAllowed) console.warn('user namespaces are forbidden here: that way was not tried')

const folders = temporaryFolders()
const running: EmbeddedPostgres[] = []

const start = async (options: StartOptions): Promise<EmbeddedPostgres> => {
  const server = await startPostgres({ ephemeral: true, ...options })
  running.push(server)
  return server
}

const countRows = async (server: EmbeddedPostgres): Promise<number> => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query('create table if not exists kept (number int)')
  await client.query('insert into kept values (1)')
  const result = await client.query<{ rows: number }>('select count(*)::int as rows from kept')
  await client.end()
  return result.rows[0]?.rows ?? 0
}

/** A home nobody but root can enter, as in /root, with the binaries inside as after a clone there. */
const privateClone = () => {
  const root = folders.make()
  const binaries = findBinaries()
  const nativeDir = join(root, 'native')
  cpSync(binaries.nativeDir, nativeDir, { recursive: true, verbatimSymlinks: true })
  chmodSync(root, 0o700)
  return { dataDir: join(root, 'var', 'postgres'), binaries: { ...binaries, nativeDir } }
}

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
})
afterAll(() => {
  folders.removeAll()
  rmSync(join(tmpdir(), 'hoi-tu-postgres'), { recursive: true, force: true })
})

describe.runIf(isRoot)('as root', () => {
  test('a reachable folder: the server runs as an ordinary account', async () => {
    const root = folders.make()
    chmodSync(root, 0o755)
    const server = await start({ dataDir: join(root, 'data'), ways: ['account'] })
    expect(await countRows(server)).toBe(1)
    expect(statSync(join(root, 'data', 'cluster')).uid).toBeGreaterThan(0)
  })

  test('a folder of mode 0700 with everything in it', async () => {
    const clone = privateClone()
    const first = await start(clone)
    expect(await countRows(first)).toBe(1)
    await first.stop()
    expect(await countRows(await start(clone))).toBe(2)
  })

  test('without user namespaces: data and binaries move to where an account reaches them', async () => {
    const clone = privateClone()
    const server = await start({ ...clone, ways: ['account', 'moved'] })
    expect(await countRows(server)).toBe(1)
    await server.stop()
    const moved = readFileSync(join(clone.dataDir, 'MOVED-TO.txt'), 'utf8').trim()
    expect(statSync(join(moved, 'cluster')).uid).toBeGreaterThan(0)
    // Once moved it stays there, whatever else has become possible.
    expect(await countRows(await start(clone))).toBe(2)
  })

  test('data keeps working when the way changes between starts', async () => {
    const root = folders.make()
    chmodSync(root, 0o755)
    const dataDir = join(root, 'data')
    mkdirSync(dataDir)
    const namespace: Way[] = namespacesAllowed ? ['namespace'] : []
    const ways: Way[] = ['account', ...namespace, 'account', 'moved']
    for (const [index, way] of ways.entries()) {
      const server = await start({ dataDir, ways: [way] })
      expect(await countRows(server)).toBe(index + 1)
      await server.stop()
    }
  })

  test('no way left: one clear sentence', async () => {
    const clone = privateClone()
    await expect(startPostgres({ ...clone, ways: ['account'] })).rejects.toMatchObject({
      problem: 'no_unprivileged_way',
      vi: expect.stringContaining('DATABASE_URL'),
    })
  })
})
