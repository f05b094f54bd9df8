import { sql } from 'kysely'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { foldText, hasMarks, toWords } from '../../../../platform/search/fold.ts'
import type { listPeople, PersonRow } from '../../contract.ts'
import { grantableRoles } from '../../policy.ts'
import { peopleTables } from '../tables.ts'
import { presentRow } from './present.ts'

/** Far above any newsroom: a guard, not a page size. */
const MOST = 2000

const matches = (row: PersonRow, words: string): boolean => {
  if (words === '') return true
  const text = [row.name, row.email ?? '', row.title ?? '', row.card?.number ?? ''].join(' ')
  return hasMarks(words) ? toWords(text).includes(toWords(words)) : foldText(text).includes(foldText(words))
}

/** Everybody who ever had a post in the organisation, given names in Vietnamese order; three queries whatever their number. */
const allRows = async (ctx: RequestContext): Promise<PersonRow[]> => {
  const tables = peopleTables(ctx.db)
  const posts = await tables
    .selectFrom('people.membership')
    .selectAll()
    .where('organisation_id', '=', ctx.actor.organisationId)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const ids = [...new Set(posts.map((post) => post.person_id))]
  if (ids.length === 0) return []
  const people = await tables
    .selectFrom('people.person')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy(sql`regexp_replace(name, '^.* ', '') collate "vi-x-icu"`)
    .orderBy(sql`name collate "vi-x-icu"`)
    .limit(MOST)
    .execute()
  const cards = await tables.selectFrom('people.press_card').selectAll().where('person_id', 'in', ids).orderBy('valid_to').execute()
  const postsBy = Map.groupBy(posts, (post) => post.person_id)
  const cardBy = new Map(cards.map((card) => [card.person_id, card]))
  return people.map((person) => presentRow(person, postsBy.get(person.id) ?? [], cardBy.get(person.id), ctx.now))
}

export const listPeopleUseCase = async (ctx: RequestContext, { query }: InputOf<typeof listPeople>): Promise<ReplyOf<typeof listPeople>> => {
  const found = (await allRows(ctx)).filter(
    (row) =>
      matches(row, query.words ?? '') &&
      (query.deskId === undefined || row.deskIds.includes(query.deskId)) &&
      (query.role === undefined || row.roles.includes(query.role)),
  )
  const count = (state: PersonRow['state']): number => found.filter((row) => row.state === state).length
  return {
    // who left is shown when asked for
    items: found.filter((row) => (query.state === undefined ? row.state !== 'ended' : row.state === query.state)),
    counts: { active: count('active'), invited: count('invited'), ended: count('ended') },
    grantable: [...grantableRoles(ctx.actor)],
  }
}
