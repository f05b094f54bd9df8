import { sql } from 'kysely'
import { markAllPast } from '../../src/commons/measures/server/build.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Services } from '../../src/platform/services.ts'
import { readerNotice } from '../notice.ts'
import { loadAudience } from './audience.ts'
import { loadBoard } from './board.ts'
import { loadCommitments } from './commitments.ts'
import type { Loading, Step } from './context.ts'
import { loadHistory } from './history.ts'
import { loadAreas, loadOrganisations } from './organisations.ts'
import { loadPeople } from './people.ts'
import { countAsReady, loadPictures } from './pictures.ts'
import { loadPlans } from './plans.ts'
import { loadReports } from './reports.ts'
import { loadStories } from './stories/index.ts'

/** Before pictures, which go through the library like any upload, and after them. */
const foundations: readonly Step[] = [loadAreas, loadOrganisations, loadPeople, loadCommitments]
const life: readonly Step[] = [loadStories, loadBoard, loadHistory, loadAudience, loadPlans]

const isLoaded = async (services: Services): Promise<boolean> => {
  const { rows } = await sql<{ there: boolean }>`select exists (select 1 from platform.demo_loaded) as there`.execute(services.db)
  return rows[0]!.there
}

const run = (services: Services, loading: Loading, steps: readonly Step[]): Promise<void> =>
  services.db.transaction().execute(async (tx) => {
    for (const step of steps) await step(tx, loading)
    if (steps !== life) return
    await countAsReady(tx, false)
    await sql`insert into platform.demo_loaded (at, reader_notice) values (${loading.now}, ${readerNotice})`.execute(tx)
  })

export type DemoOutcome = 'loaded' | 'already' | 'not_empty'

/** Loads the demo province into an empty database, once. A database with organisations of its own is left alone. */
export const loadDemo = async (services: Services): Promise<DemoOutcome> => {
  if (await isLoaded(services)) return 'already'
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from organisations.organisation`.execute(services.db)
  if (rows[0]!.count > 0) return 'not_empty'
  const loading: Loading = {
    services,
    now: services.clock.now(),
    provinceId: newId(),
    organisations: new Map(),
    desks: new Map(),
    channels: new Map(),
    sections: new Map(),
    areas: new Map(),
    people: new Map(),
    commitments: new Map(),
    pictures: new Map(),
    slots: new Map(),
    stories: new Map(),
  }
  await run(services, loading, foundations)
  await loadPictures(loading)
  await run(services, loading, life)
  // reports quote measures, so the past is counted before they are written
  await markAllPast(services.db)
  await loadReports(loading)
  return 'loaded'
}
