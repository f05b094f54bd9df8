import { listStories, listWaiting } from '../../src/newsroom/stories/contract.ts'
import type { Measured, Size } from '../figure.ts'
import { listP95, type Question } from '../newsroom/list-times.ts'
import { newsroomOf, type Newsroom } from '../newsroom/newsroom.ts'

/** What people ask of the list: newest, by state, desk and section, one's own, and by words that are common, rare or nowhere. */
const questionsOf = ({ desks, world, reporter, secretary, deskHead }: Newsroom): Question[] => {
  const of = (name: string, query: Record<string, unknown>, token = secretary.token): Question => ({ name, token, endpoint: listStories, query })
  return [
    of('newest', {}),
    of('at work', { state: ['drafting', 'returned'] }),
    of('out', { state: ['published'] }),
    of('dropped', { state: ['dropped'] }),
    of('one desk', { deskId: desks[1] }),
    of('one section', { sectionId: world.sectionId }),
    of('desk and state', { deskId: desks[1], state: ['dropped'] }),
    of('section and state', { sectionId: world.sectionId, state: ['dropped'] }),
    of('breaking', { breaking: true }),
    of('mine', { mine: true }, reporter.token),
    of('mine, at work', { mine: true, state: ['drafting'] }, reporter.token),
    of('mine: none', { mine: true }, deskHead.token),
    of('two common words', { text: 'viet nam' }),
    of('one common syllable', { text: 'nhà' }),
    of('two letters', { text: 'an' }),
    of('rare words', { text: 'bác sĩ bệnh viện' }),
    of('words that are nowhere', { text: 'không có ở đâu cả' }),
    of('words and desk', { text: 'viet nam', deskId: desks[2] }),
    { name: 'waiting for approval', token: deskHead.token, endpoint: listWaiting },
  ]
}

export const listStoriesP95 = async (size: Size): Promise<Measured> => {
  const newsroom = await newsroomOf(size)
  return listP95(size, newsroom, questionsOf(newsroom))
}
