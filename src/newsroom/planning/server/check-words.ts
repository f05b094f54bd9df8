import type { Db } from '../../../platform/db/connect.ts'
import { hanoiDay } from '../../../platform/clock.ts'
import { refuse } from '../../../platform/errors.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import { listAreasOf } from '../../../commons/areas/index.ts'
import { findNotOpen } from '../../../commons/commitments/index.ts'
import { listDesksOf } from '../../../commons/organisations/index.ts'
import { listColleaguesOf } from '../../../commons/people/index.ts'
import { listAllGenres } from '../../../commons/vocabulary/index.ts'
import { planningErrors } from '../errors.ts'
import { planningTables } from './tables.ts'

type Words = {
  deskId?: string | null | undefined
  genre?: string | undefined
  areaId?: string | null | undefined
  slotId?: string | null | undefined
  commitmentIds?: readonly string[] | undefined
  day: string
}

const unknown = (field: string): never => refuse(planningErrors, 'planning.unknown_word', { field })

/** Every id and code that came from outside must be one of the agency's own; only the given ones are looked up. */
export const assertKnownWords = async (db: Db, actor: Actor, words: Words): Promise<void> => {
  if (words.deskId && !(await listDesksOf(db, [actor.organisationId])).some((desk) => desk.id === words.deskId && desk.isOpen)) unknown('ban')
  if (words.genre && !(await listAllGenres(db)).some((genre) => genre.code === words.genre)) unknown('thể loại')
  if (words.areaId && !(actor.provinceId && (await listAreasOf(db, actor.provinceId, words.day)).some((area) => area.id === words.areaId))) unknown('địa bàn')
  if (words.slotId) {
    const slot = await planningTables(db)
      .selectFrom('planning.slot')
      .select('id')
      .where('id', '=', words.slotId)
      .where('agency_id', '=', actor.organisationId)
      .where('closed_on', 'is', null)
      .executeTakeFirst()
    if (!slot) unknown('khung giờ')
  }
  if (words.commitmentIds && words.commitmentIds.length > 0) {
    const closed = await findNotOpen(db, { agencyIds: actor.scope, provinceId: actor.provinceId }, words.commitmentIds, words.day)
    if (closed.length > 0) unknown('phục vụ')
  }
}

export const assertInPost = async (db: Db, actor: Actor, personIds: readonly string[], now: Date): Promise<void> => {
  if (personIds.length === 0) return
  const here = new Set((await listColleaguesOf(db, actor.organisationId, hanoiDay(now))).map((person) => person.id))
  if (personIds.some((id) => !here.has(id))) refuse(planningErrors, 'planning.unknown_person')
}
