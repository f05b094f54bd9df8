import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import { readAudit } from '../../../platform/audit/read-audit.ts'
import { refuse } from '../../../platform/errors.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { HistoryField, listItemHistory } from '../contract.ts'
import { planningErrors } from '../errors.ts'
import { planningTables, type ItemRow } from './tables.ts'

const MOST = 100
const columns: Readonly<Record<Exclude<HistoryField, 'people'>, keyof ItemRow>> = {
  title: 'title',
  day: 'day',
  deadline: 'deadline',
  deskId: 'desk_id',
  slotId: 'slot_id',
  genre: 'genre',
  place: 'place',
  media: 'media',
  state: 'state',
  stateReason: 'state_reason',
  note: 'note',
}
// rows as the audit keeps them: JSON, moments as text
type KeptRow = Readonly<Partial<Record<keyof ItemRow, unknown>>>

const asText = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

type Detail = {
  readonly before?: KeptRow
  readonly after?: KeptRow
  readonly people?: { readonly before: readonly string[]; readonly after: readonly string[] }
}
type Change = { field: HistoryField; before: string | null; after: string | null }

const changesOf = ({ before, after, people }: Detail, nameOf: (id: string) => string): Change[] => {
  if (!before || !after) return []
  const rows = (Object.entries(columns) as [Change['field'], keyof ItemRow][]).map(([field, column]) => ({
    field,
    before: asText(before[column]),
    after: asText(after[column]),
  }))
  const names = (ids: readonly string[]): string | null => asText(ids.map(nameOf))
  const who: Change[] = people ? [{ field: 'people', before: names(people.before), after: names(people.after) }] : []
  return [...rows, ...who].filter((change) => change.before !== change.after)
}
const peopleIn = (detail: Detail): readonly string[] => [...(detail.people?.before ?? []), ...(detail.people?.after ?? [])]

/** The item's life out of the audit: what the newsroom asks when a board surprises it. */
export const historyOf = async (ctx: RequestContext, { params }: InputOf<typeof listItemHistory>): Promise<ReplyOf<typeof listItemHistory>> => {
  const agencyId = ctx.actor.organisationId
  const item = await planningTables(ctx.db)
    .selectFrom('planning.item')
    .select('id')
    .where('id', '=', params.itemId)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst()
  if (!item) return refuse(planningErrors, 'planning.not_found')
  const acts = (await readAudit(ctx.db, { agencyId, subject: { type: 'plan_item', id: item.id }, limit: MOST })).map((act) => ({
    ...act,
    detail: (act.detail ?? {}) as Detail,
  }))
  const people = await findPeople(ctx.db, [...new Set(acts.flatMap((act) => [...(act.actorId ? [act.actorId] : []), ...peopleIn(act.detail)]))])
  const names = new Map(people.map((person) => [person.id, person.name]))
  const nameOf = (id: string): string => names.get(id) ?? ''
  return {
    items: acts.map((act) => ({
      id: act.id,
      at: act.at.toISOString(),
      by: act.actorId ? { id: act.actorId, name: nameOf(act.actorId) } : null,
      act: act.action.replace('planning.', ''),
      changes: changesOf(act.detail, nameOf),
    })),
  }
}
