import { findWorks, type WorkQuery } from '../src/commons/record/index.ts'
import { percentile, type Figure, type FigureRoom, type Size } from './figure.ts'
import { archiveOf } from './record/archive.ts'
import { publishToVisible } from './record/publish-to-visible.ts'

/** What staff ask of the list: newest, by state, by provenance, by days, by words rare and common. */
const QUESTIONS: readonly Partial<WorkQuery>[] = [
  {},
  { state: 'out', medium: 'web' },
  { state: 'withdrawn' },
  { medium: 'print' },
  { provenance: 'imported', from: '2020-01-01', to: '2020-12-31' },
  { provenance: 'native' },
  { text: 'hà nội' },
  { text: 'viet nam' },
  { text: 'bác sĩ bệnh viện', from: '2021-01-01' },
  { text: 'không có ở đâu cả' },
]
const ROUNDS: Readonly<Record<Size, number>> = { small: 2, full: 40 }

const listP95 = async (size: Size): Promise<number> => {
  const { database, agencyId } = await archiveOf(size)
  const times: number[] = []
  for (let round = 0; round < ROUNDS[size]; round++) {
    for (const question of QUESTIONS) {
      const from = performance.now()
      const page = await findWorks(database.db, [agencyId], { limit: 40, ...question })
      if (page.nextCursor) await findWorks(database.db, [agencyId], { limit: 40, ...question, cursor: page.nextCursor })
      times.push((performance.now() - from) / (page.nextCursor ? 2 : 1))
    }
  }
  return percentile(times, 0.95)
}

export const figures: readonly Figure[] = [
  { name: 'record.publish_to_visible_p95_ms', unit: 'ms', goal: 50, better: 'lower', run: publishToVisible },
  { name: 'record.list_p95_ms', unit: 'ms', goal: 50, better: 'lower', run: listP95 },
]

/** What they share stays for the rooms behind this one. */
export const close: FigureRoom['close'] = () => Promise.resolve()
