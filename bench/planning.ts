import { getRegistration, listPlanItems } from '../src/newsroom/planning/contract.ts'
import { addDays } from '../src/platform/clock.ts'
import type { Figure, FigureRoom, Measured, Size } from './figure.ts'
import { listP95, type Question } from './newsroom/list-times.ts'
import { newsroomOf, type Newsroom } from './newsroom/newsroom.ts'

/** What the board asks for: today and other days, by desk, medium and state, one's own, and who has not registered. */
const questionsOf = ({ today, desks, reporter, deskHead, secretary }: Newsroom): Question[] => {
  const of = (name: string, token: string, query: Record<string, unknown>): Question => ({
    name,
    token,
    endpoint: listPlanItems,
    query: { day: today, ...query },
  })
  const registration = (name: string, day: string): Question => ({ name, token: secretary.token, endpoint: getRegistration, params: { day } })
  return [
    of('today', secretary.token, { of: 'all' }),
    of('yesterday', secretary.token, { of: 'all', day: addDays(today, -1) }),
    of('a year ago', secretary.token, { of: 'all', day: addDays(today, -365) }),
    of('one desk', deskHead.token, { of: 'all', deskId: desks[0] }),
    of('my desk', deskHead.token, { of: 'desk' }),
    of('mine', reporter.token, { of: 'mine' }),
    of('print', secretary.token, { of: 'all', medium: 'print' }),
    of('nobody assigned', secretary.token, { of: 'all', unassigned: true }),
    of('out', secretary.token, { of: 'all', state: ['published'] }),
    registration('registration of today', today),
    registration('registration of tomorrow', addDays(today, 1)),
  ]
}

const boardP95 = async (size: Size): Promise<Measured> => {
  const newsroom = await newsroomOf(size)
  return listP95(size, newsroom, questionsOf(newsroom))
}

export const figures: readonly Figure[] = [{ name: 'planning.board_p95_ms', unit: 'ms', goal: 50, better: 'lower', run: boardP95 }]

export const close: FigureRoom['close'] = () => Promise.resolve()
