import { listWorks } from '../src/commons/record/contract.ts'
import { addressOf } from '../src/platform/contract/address.ts'
import { msOf } from './ask.ts'
import type { Figure, FigureRoom, Measured, Size } from './figure.ts'
import { newsroomOf } from './newsroom/newsroom.ts'
import { processorTime } from './processor-time.ts'

const ROUNDS: Readonly<Record<Size, number>> = { small: 200, full: 3_000 }
/** What other systems' lists were measured with. */
const PAGE = 15

/** Processor time of web and database for one page of the list of works, newest first, asked with a session; nothing is cached. */
const listCpu = async (size: Size): Promise<Measured> => {
  const { world, secretary } = await newsroomOf(size)
  const web = await world.house.serve()
  try {
    const address = web.origin + addressOf(listWorks, { query: { limit: PAGE } })
    const askOften = async (): Promise<void> => {
      for (let round = 0; round < ROUNDS[size]; round++) await msOf(address, secretary.token)
    }
    await askOften()
    const before = processorTime([web.pid, world.house.databasePid])
    await askOften()
    const value = (processorTime([web.pid, world.house.databasePid]) - before) / ROUNDS[size]
    return { value, note: `GET /api/record/works, ${PAGE} works a page, with a session` }
  } finally {
    await web.stop()
  }
}

export const figures: readonly Figure[] = [{ name: 'api.list_cpu_ms', unit: 'ms', goal: 0.5, better: 'lower', run: listCpu }]

export const close: FigureRoom['close'] = () => Promise.resolve()
