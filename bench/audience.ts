import { gzipSync } from 'node:zlib'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { pino } from 'pino'
import { build } from 'vite'
import { addOrganisation } from '../src/commons/organisations/index.ts'
import { readConfig } from '../src/platform/config.ts'
import { systemClock } from '../src/platform/clock.ts'
import { memoryPageCache } from '../src/platform/http/memory-page-cache.ts'
import { localStore } from '../src/platform/files/local-store.ts'
import { newId } from '../src/platform/ids.ts'
import type { Services } from '../src/platform/services.ts'
import type { Beacon } from '../src/readers/audience/contract.ts'
import { audienceMigrations } from '../src/readers/audience/migrations/index.ts'
import { openIngest } from '../src/readers/audience/server/ingest/ingest.ts'
import { rollUp } from '../src/readers/audience/server/rollup/roll-up.ts'
import type { Figure, Size } from './figure.ts'
import { openScratch } from './record/archive.ts'

// seen from dist/bench/run.mjs
const root = new URL('../..', import.meta.url).pathname
const BEACON = 'src/readers/audience/reader/beacon.island.ts'

/** The script as a reader's browser gets it. */
const beaconKb = async (): Promise<number> => {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(root, BEACON) } },
  })
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((each) => ('output' in each ? each.output : []))
  const chunk = outputs.find((each) => each.type === 'chunk')
  if (!chunk || chunk.type !== 'chunk') throw new Error('the beacon was not built')
  return gzipSync(chunk.code, { level: 9 }).length / 1024
}

const MESSAGES: Readonly<Record<Size, number>> = { small: 4_000, full: 200_000 }
/** Readers behind the messages, each with an address of its own. */
const EACH = 6

const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'
const messageOf = (agency: string, no: number): Beacon =>
  no % 2 === 0 ? { agency, kind: 'view', page: 'home', from: 'zalo.me' } : { agency, kind: 'stay', page: 'home', seconds: 30 }

/** Messages taken, stored and counted in a second by one web process and its database; what HTTP costs is not in it. */
const ingestPerSecond = async (size: Size): Promise<number> => {
  const { database, close } = await openScratch(audienceMigrations)
  const folder = await mkdtemp(join(tmpdir(), 'hoitu-audience-'))
  const agency = newId()
  await database.db.transaction().execute((tx) =>
    addOrganisation(tx, {
      id: agency,
      code: 'bench',
      kind: 'agency',
      agencyType: 'newspaper',
      provinceId: null,
      supervisoryBodyId: null,
      validFrom: '2020-01-01',
      validTo: null,
      names: [{ validFrom: '2020-01-01', name: 'Báo', shortName: 'Báo' }],
    }),
  )
  const config = readConfig({ NODE_ENV: 'test', DATA_DIR: folder })
  const services: Services = {
    db: database.db,
    clock: systemClock,
    config,
    log: pino({ level: 'silent' }),
    files: localStore(folder),
    pages: memoryPageCache({ maxBytes: 1 }),
  }
  const ingest = await openIngest(services)
  const from = performance.now()
  for (let no = 0; no < MESSAGES[size]; no += 1) {
    const reader = Math.floor(no / EACH)
    await ingest.take(messageOf(agency, no), { ip: `10.${reader >> 16}.${(reader >> 8) & 255}.${reader & 255}`, userAgent: phone, now: new Date() })
    // as much as a second of a busy day brings between two flushes
    if (no % 10_000 === 0) await ingest.flush()
  }
  await ingest.flush()
  await rollUp(database.db)
  const seconds = (performance.now() - from) / 1000
  const { rows } = await sql<{ views: number; readers: number }>`select sum(views)::int as views, sum(readers)::int as readers from audience.site_day`.execute(
    database.db,
  )
  await ingest.stop()
  await close()
  await rm(folder, { recursive: true, force: true })
  if (rows[0]!.views !== MESSAGES[size] / 2) throw new Error(`${rows[0]!.views} views were counted`)
  return MESSAGES[size] / seconds
}

export const figures: readonly Figure[] = [
  { name: 'audience.beacon_kb', unit: 'KB gz', goal: 2, better: 'lower', run: beaconKb },
  { name: 'audience.ingest_per_s', unit: 'messages/s', goal: 10_000, better: 'higher', run: ingestPerSecond },
]

export const close = (): Promise<void> => Promise.resolve()
