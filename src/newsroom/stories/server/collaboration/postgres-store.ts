import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'
import { groupCommit } from '../../../../platform/db/group-commit.ts'
import { storyTables } from '../tables.ts'
import type { UpdateStore } from './update-store.ts'

type Append = { readonly outputId: string; readonly personId: string; readonly update: Uint8Array }

/** Ids in the order of the appends: the rows are inserted in it and numbered as they are inserted. */
const insertUpdates = async (db: Db, at: Date, appends: readonly Append[]): Promise<string[]> => {
  const { rows } = await sql<{ id: number }>`
    with added as (
      insert into stories.document_update (output_id, person_id, at, update)
      select output_id, person_id, ${at}::timestamptz, update
      from unnest(${appends.map((one) => one.outputId)}::uuid[], ${appends.map((one) => one.personId)}::uuid[],
        ${appends.map((one) => Buffer.from(one.update))}::bytea[]) with ordinality as given (output_id, person_id, update, place)
      order by place
      returning id, output_id, person_id
    ), authors as (
      insert into stories.document_author (output_id, person_id, first_at, last_at, last_position)
      select output_id, person_id, ${at}::timestamptz, ${at}::timestamptz, max(id) from added group by output_id, person_id order by output_id, person_id
      on conflict (output_id, person_id) do update
        set last_at = excluded.last_at, last_position = greatest(document_author.last_position, excluded.last_position)
    )
    select id from added order by id`.execute(db)
  return rows.map(({ id }) => String(id))
}

/**
 * Updates in `stories.document_update`: an acknowledgement means that the commit they are in is on disk. People who type
 * at the same moment share that commit, for each letter is an update.
 */
export const postgresStore = (db: Db, clock: { now: () => Date }): UpdateStore => {
  const append = groupCommit((appends: readonly Append[]) => insertUpdates(db, clock.now(), appends))
  return {
    append: (outputId, update, { personId }) => append({ outputId, personId, update }),
    load: async (outputId) => {
      const rows = await storyTables(db)
        .selectFrom('stories.document_update')
        .select(['id', 'update'])
        .where('output_id', '=', outputId)
        .orderBy('id')
        .execute()
      return rows.map((row) => ({ id: String(row.id), update: new Uint8Array(row.update) }))
    },
    compact: (outputId, snapshot, covers) =>
      db.transaction().execute(async (tx) => {
        if (covers.length > 0)
          await storyTables(tx).deleteFrom('stories.document_update').where('output_id', '=', outputId).where('id', 'in', covers.map(Number)).execute()
        const { id } = await storyTables(tx)
          .insertInto('stories.document_update')
          .values({ output_id: outputId, person_id: null, at: clock.now(), is_snapshot: true, update: Buffer.from(snapshot) })
          .returning('id')
          .executeTakeFirstOrThrow()
        return String(id)
      }),
  }
}
