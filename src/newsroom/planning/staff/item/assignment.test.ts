import { describe, expect, it } from 'vitest'
import type { Colleague } from '../../../../commons/people/contract.ts'
import type { PlanItem } from '../../contract.ts'
import { deskGroups, proposalFor, togglePerson, toggleRole } from './assignment.ts'

const person = (id: string, roles: string[], deskIds: string[]): Colleague => ({
  id,
  publicId: 'abcdefgh23',
  name: id,
  title: null,
  roles,
  deskIds,
  phone: null,
})
const desk = (id: string) => ({ id, code: id, name: id, position: 1, isOpen: true })

describe('assigning', () => {
  it('starts with what somebody usually does, and a chosen person always does something', () => {
    const cameraman = person('k', ['technician'], [])
    const chosen = togglePerson(new Map(), cameraman)
    expect([...chosen]).toEqual([['k', ['camera']]])
    expect([...toggleRole(chosen, 'k', 'camera')]).toEqual([['k', ['camera']]])
    expect([...toggleRole(toggleRole(chosen, 'k', 'writer'), 'k', 'camera')]).toEqual([['k', ['writer']]])
    expect([...togglePerson(chosen, cameraman)]).toEqual([])
  })

  it('begins with who registered it, or with who is assigned', () => {
    const an = person('an', ['reporter'], [])
    const registered = { assignments: [], registeredBy: { id: 'an', name: 'An' } } as unknown as PlanItem
    expect([...proposalFor(registered, [an])]).toEqual([['an', ['writer']]])
    expect([...proposalFor(registered, [])]).toEqual([])
    expect([...proposalFor({ ...registered, assignments: [{ personId: 'ha', name: 'Hà', role: 'camera' }] }, [an])]).toEqual([['ha', ['camera']]])
  })

  it('shows the story’s own desk first, everybody once, those without a desk last', () => {
    const people = [person('an', ['reporter'], ['economy', 'news']), person('ha', ['reporter'], ['economy']), person('le', ['leader'], [])]
    const groups = deskGroups(people, [desk('economy'), desk('news'), desk('culture')], 'news')
    expect(groups.map((group) => [group.desk?.id ?? null, group.people.map(({ id }) => id)])).toEqual([
      ['news', ['an']],
      ['economy', ['ha']],
      [null, ['le']],
    ])
  })
})
