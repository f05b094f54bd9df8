import { startSession } from '../src/commons/people/index.ts'
import { listWorks } from '../src/commons/record/contract.ts'
import { addressOf } from '../src/platform/contract/address.ts'
import { msOf } from './ask.ts'
import type { Figure, FigureRoom, Measured, Size } from './figure.ts'
import { newsroomOf } from './newsroom/newsroom.ts'
import { costOfAnswers } from './processor-time.ts'
import type { World } from './site/world.ts'

const ROUNDS: Readonly<Record<Size, number>> = { small: 1_000, full: 3_000 }
/** What other systems' lists were measured with. */
const PAGE = 15
/** One session may ask 1,200 times a minute, so several take turns. */
const SESSIONS = 24

const sessionsOf = (world: World, personId: string): Promise<string[]> =>
  world.database.db.transaction().execute(async (tx) => {
    const tokens: string[] = []
    for (let number = 0; number < SESSIONS; number++) tokens.push((await startSession(tx, { personId, now: new Date(), userAgent: 'bench' })).token)
    return tokens
  })

/** Processor time of web and database for one page of the list of works, newest first, asked with a session; nothing is cached. */
const listCpu = async (size: Size): Promise<Measured> => {
  const { world, secretary } = await newsroomOf(size)
  const tokens = await sessionsOf(world, secretary.id)
  const web = await world.house.serve()
  try {
    const address = web.origin + addressOf(listWorks, { query: { limit: PAGE } })
    const askNext = (turn: number): Promise<number> => msOf(address, tokens[turn % SESSIONS])
    const { cpu } = await costOfAnswers({ web: web.pid, database: world.house.databasePid }, askNext, ROUNDS[size])
    return { value: cpu.value, note: `GET /api/record/works, ${PAGE} works a page, with a session: ${cpu.note}` }
  } finally {
    await web.stop()
  }
}

export const figures: readonly Figure[] = [{ name: 'api.list_cpu_ms', unit: 'ms', goal: 0.5, better: 'lower', run: listCpu }]

export const close: FigureRoom['close'] = () => Promise.resolve()
