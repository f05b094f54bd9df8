import { formatDay } from '../../../platform/i18n/format.ts'
import { personTies, type TieSource } from '../../../commons/people/index.ts'
import { planningTables } from './tables.ts'

const openItems: TieSource = {
  kind: { vi: 'Mục kế hoạch', en: 'Plan item' },
  list: async (db, { agencyId, personId, day }) => {
    const rows = await planningTables(db)
      .selectFrom('planning.item as item')
      .select(['item.id', 'item.title', 'item.day'])
      .where('item.agency_id', '=', agencyId)
      .where('item.day', '>=', day)
      .where('item.state', 'not in', ['cancelled', 'published'])
      .where((where) =>
        where.exists(
          where
            .selectFrom('planning.assignment as assignment')
            .select('item_id')
            .whereRef('assignment.item_id', '=', 'item.id')
            .where('assignment.person_id', '=', personId),
        ),
      )
      .orderBy('item.day')
      .orderBy('item.id')
      .limit(100)
      .execute()
    return rows.map(({ id, title, day: on }) => ({ id, title: `${formatDay(on)} · ${title}`, path: `/planning?day=${on}&of=all&item=${id}` }))
  },
}

/** Items of today and later that somebody is assigned to. */
export const planTies = personTies.add(openItems)
