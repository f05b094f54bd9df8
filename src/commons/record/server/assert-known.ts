import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { refuse } from '../../../platform/errors.ts'
import { findAreas } from '../../areas/index.ts'
import { findNotOpen, type Receiver } from '../../commitments/index.ts'
import { listChannelsOf, type Channel } from '../../organisations/index.ts'
import { listColleaguesOf } from '../../people/index.ts'
import { listAllGenres, listSectionsOf } from '../../vocabulary/index.ts'
import { recordErrors } from '../errors.ts'

const given = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

export const assertSections = async (db: Db, agencyIds: readonly string[], ids: readonly (string | null)[]): Promise<void> => {
  const wanted = given(ids)
  if (wanted.length === 0) return
  const known = await listSectionsOf(db, agencyIds)
  if (wanted.some((id) => !known.some((section) => section.id === id))) refuse(recordErrors, 'record.unknown_section')
}

export const assertAreas = async (db: Db, ids: readonly string[]): Promise<void> => {
  const wanted = given(ids)
  if ((await findAreas(db, wanted)).length !== wanted.length) refuse(recordErrors, 'record.unknown_area')
}

export const assertGenres = async (db: Db, codes: readonly string[]): Promise<void> => {
  const known = await listAllGenres(db)
  if (codes.some((code) => !known.some((genre) => genre.code === code))) refuse(recordErrors, 'record.unknown_genre')
}

/** People who were in post in one of the agencies on the day. */
export const assertPeople = async (db: Db, agencyIds: readonly string[], ids: readonly (string | null)[], day: Day): Promise<void> => {
  const wanted = given(ids)
  if (wanted.length === 0) return
  const known = (await Promise.all(agencyIds.map((agencyId) => listColleaguesOf(db, agencyId, day)))).flat()
  if (wanted.some((id) => !known.some((person) => person.id === id))) refuse(recordErrors, 'record.unknown_person')
}

export const assertCommitments = async (db: Db, receiver: Receiver, ids: readonly string[], day: Day): Promise<void> => {
  if ((await findNotOpen(db, receiver, given(ids), day)).length > 0) refuse(recordErrors, 'record.commitment_not_open')
}

export const getChannel = async (db: Db, agencyIds: readonly string[], channelId: string): Promise<Channel & { agencyId: string }> =>
  (await listChannelsOf(db, agencyIds)).find((channel) => channel.id === channelId) ?? refuse(recordErrors, 'record.unknown_channel')
