import type { Day } from '../../../../platform/clock.ts'
import type { Tx } from '../../../../platform/db/connect.ts'
import { appError, type AppError } from '../../../../platform/errors.ts'
import { findAreas } from '../../../areas/index.ts'
import { findNotOpen, type Receiver } from '../../../commitments/index.ts'
import { listColleaguesOf } from '../../../people/index.ts'
import { listAllGenres, listSectionsOf } from '../../../vocabulary/index.ts'
import { recordErrors, type LineProblem } from '../../errors.ts'
import type { NewWork } from '../store-works.ts'
import { recordTables } from '../tables.ts'

type Code =
  | 'record.not_out_yet'
  | 'record.unknown_genre'
  | 'record.unknown_section'
  | 'record.unknown_area'
  | 'record.unknown_person'
  | 'record.commitment_not_open'
  | 'record.unknown_evidence'
  | 'record.already_out'

/** A refusal of one line, numbered as in the list it came in. */
export const lineProblem = (works: readonly { readonly workId: string }[], workId: string, code: Code): LineProblem => {
  const { sentences }: AppError = appError(recordErrors, code)
  return { id: workId, line: works.findIndex((work) => work.workId === workId) + 1, code, ...sentences }
}

const idsOf = (works: readonly NewWork[], pick: (work: NewWork) => readonly (string | null)[]): string[] => [
  ...new Set(works.flatMap((work) => pick(work).filter((id) => id !== null))),
]
const evidenceOf = (work: NewWork): string[] => work.media.flatMap((each) => (each.assetId === null ? [each.fileSha256] : []))

const findKept = async (tx: Tx, agencyIds: readonly string[], hashes: readonly string[]): Promise<Set<string>> => {
  if (hashes.length === 0) return new Set()
  const rows = await recordTables(tx)
    .selectFrom('record.evidence')
    .select(['file_sha256'])
    .where('agency_id', 'in', [...agencyIds])
    .where('file_sha256', 'in', [...hashes])
    .execute()
  return new Set(rows.map((row) => row.file_sha256))
}

/** Ids of the list that are works of somebody else or of another channel's agency. */
const findForeign = async (tx: Tx, works: readonly NewWork[]): Promise<Set<string>> => {
  const rows = await recordTables(tx)
    .selectFrom('record.work')
    .select(['id', 'agency_id'])
    .where(
      'id',
      'in',
      works.map((work) => work.workId),
    )
    .execute()
  return new Set(rows.filter((row) => works.some((work) => work.workId === row.id && work.agencyId !== row.agency_id)).map((row) => row.id))
}

const lookUp = async (tx: Tx, receiver: Receiver, works: readonly NewWork[], day: Day) => {
  const personIds = idsOf(works, (work) => work.contributors.map((each) => each.personId))
  const [genres, sections, areas, people, notOpen, kept, foreign] = [
    await listAllGenres(tx),
    await listSectionsOf(tx, receiver.agencyIds),
    await findAreas(
      tx,
      idsOf(works, (work) => work.areaIds),
    ),
    personIds.length === 0 ? [] : (await Promise.all(receiver.agencyIds.map((agencyId) => listColleaguesOf(tx, agencyId, day)))).flat(),
    await findNotOpen(
      tx,
      receiver,
      idsOf(works, (work) => work.commitmentIds),
      day,
    ),
    await findKept(tx, receiver.agencyIds, idsOf(works, evidenceOf)),
    await findForeign(tx, works),
  ]
  return { genres, sections, areas, people, notOpen, kept, foreign }
}

/** Everything that keeps lines out of the record, line by line; people and commitments are judged by the day of the list. */
export const problemsOf = async (tx: Tx, receiver: Receiver, works: readonly NewWork[], day: Day, now: Date): Promise<LineProblem[]> => {
  const known = await lookUp(tx, receiver, works, day)
  const has = (items: readonly { id: string }[], id: string | null): boolean => id === null || items.some((item) => item.id === id)
  const codesOf = (work: NewWork): Code[] => [
    ...(work.publishedAt > now ? (['record.not_out_yet'] as const) : []),
    ...(known.genres.some((genre) => genre.code === work.genre) ? [] : (['record.unknown_genre'] as const)),
    ...(has(known.sections, work.sectionId) ? [] : (['record.unknown_section'] as const)),
    ...(work.areaIds.every((id) => has(known.areas, id)) ? [] : (['record.unknown_area'] as const)),
    ...(work.contributors.every((each) => has(known.people, each.personId)) ? [] : (['record.unknown_person'] as const)),
    ...(work.commitmentIds.some((id) => known.notOpen.includes(id)) ? (['record.commitment_not_open'] as const) : []),
    ...(evidenceOf(work).every((hash) => known.kept.has(hash)) ? [] : (['record.unknown_evidence'] as const)),
    ...(known.foreign.has(work.workId) ? (['record.already_out'] as const) : []),
  ]
  return works.flatMap((work) => codesOf(work).map((code) => lineProblem(works, work.workId, code)))
}
