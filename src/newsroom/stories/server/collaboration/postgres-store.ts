import { sql } from 'kysely'
import type { Db } from '../../../../platform/db/connect.ts'
import { storyTables } from '../tables.ts'
import type { UpdateStore } from './update-store.ts'

/** Updates in `stories.document_update`: appended in a transaction of their own, so that an acknowledgement means they are on disk. */
export const postgresStore = (db: Db, clock: { now: () => Date }): UpdateStore => ({
  append: (outputId, update, { personId }) =>
    db.transaction().execute(async (tx) => {
      const at = clock.now()
      const { id } = await storyTables(tx)
        .insertInto('stories.document_update')
        .values({ output_id: outputId, person_id: personId, at, update: Buffer.from(update) })
        .returning('id')
        .executeTakeFirstOrThrow()
      await storyTables(tx)
        .insertInto('stories.document_author')
        .values({ output_id: outputId, person_id: personId, first_at: at, last_at: at, last_position: id })
        .onConflict((conflict) =>
          conflict
            .columns(['output_id', 'person_id'])
            .doUpdateSet({ last_at: at, last_position: sql<number>`greatest(document_author.last_position, excluded.last_position)` }),
        )
        .execute()
      return String(id)
    }),
  load: async (outputId) => {
    const rows = await storyTables(db).selectFrom('stories.document_update').select(['id', 'update']).where('output_id', '=', outputId).orderBy('id').execute()
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
})
