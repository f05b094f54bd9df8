import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import { listOrganisationsAsOf } from '../../organisations/index.ts'
import type { Commitment, CommitmentKind } from '../contract.ts'
import { commitmentTables } from './tables.ts'

export const listKinds = (db: Db, day: Day): Promise<CommitmentKind[]> =>
  commitmentTables(db)
    .selectFrom('commitments.kind')
    .select(['id', 'code', 'vi', 'en', 'criteria_vi as criteriaVi', 'criteria_en as criteriaEn', 'citation', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .orderBy('position')
    .execute()

/** Whose commitments: an agency with its predecessors and its province. */
export type Receiver = { readonly agencyIds: readonly string[]; readonly provinceId: string | null }

const offeredTo = ({ agencyIds, provinceId }: Receiver): RawBuilder<boolean> => sql<boolean>`
  ((commitment.to_all and commitment.province_id = ${provinceId}::uuid)
    or exists (select 1 from commitments.offer where offer.commitment_id = commitment.id and offer.agency_id = any(${agencyIds}::uuid[])))`

const openOn = (day: Day): RawBuilder<boolean> => sql<boolean>`
  (commitment.valid_from <= ${day}::date and (commitment.valid_to is null or commitment.valid_to >= ${day}::date)
    and (commitment.closed_on is null or commitment.closed_on > ${day}::date))`

type Row = Omit<Commitment, 'kind' | 'source' | 'owner'> & {
  kindId: string
  kindCode: string
  kindVi: string
  kindEn: string
  sourceKind: Commitment['source']['kind']
  sourceRef: string
  ownerId: string
}

const selectCommitments = async (db: Db, where: RawBuilder<boolean>, seenBy: readonly string[] | null): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select commitment.id, kind.id as "kindId", kind.code as "kindCode", kind.vi as "kindVi", kind.en as "kindEn", commitment.source_kind as "sourceKind",
      commitment.source_ref as "sourceRef", commitment.title, commitment.owner_id as "ownerId", commitment.to_all as "toAll",
      array(select offer.agency_id::text from commitments.offer where offer.commitment_id = commitment.id
        and (${seenBy === null} or offer.agency_id = any(${seenBy ?? []}::uuid[])) order by 1) as "agencyIds",
      commitment.valid_from as "validFrom", commitment.valid_to as "validTo",
      case when commitment.criteria = '' then kind.criteria_vi else commitment.criteria end as criteria, commitment.quantity, commitment.closed_on as "closedOn", commitment.close_reason as "closeReason"
    from commitments.commitment join commitments.kind on kind.id = commitment.kind_id
    where ${where} order by kind.position, commitment.valid_from desc, commitment.title limit 500`.execute(db)
  return rows
}

const withOwners = async (db: Db, rows: readonly Row[], day: Day): Promise<Commitment[]> => {
  const owners = await listOrganisationsAsOf(db, { asOf: day, ids: [...new Set(rows.map((row) => row.ownerId))], includeEnded: true })
  return rows.map(({ kindId, kindCode, kindVi, kindEn, sourceKind, sourceRef, ownerId, ...row }) => ({
    ...row,
    kind: { id: kindId, code: kindCode, vi: kindVi, en: kindEn },
    source: { kind: sourceKind, ref: sourceRef },
    owner: { id: ownerId, name: owners.find((owner) => owner.id === ownerId)?.name ?? '' },
  }))
}

/** What an agency may work for on a day. A merged agency keeps what its predecessors were offered. */
export const listOpenCommitments = async (db: Db, receiver: Receiver, day: Day): Promise<Commitment[]> =>
  withOwners(db, await selectCommitments(db, sql<boolean>`${offeredTo(receiver)} and ${openOn(day)}`, receiver.agencyIds), day)

/** What is offered in a province or by an organisation itself; with `all`, the closed and the past too. */
export const listOfferedBy = async (db: Db, input: { ownerId: string; provinceId: string | null; day: Day; all: boolean }): Promise<Commitment[]> => {
  const where = sql<boolean>`(commitment.owner_id = ${input.ownerId} or commitment.province_id = ${input.provinceId}::uuid) and (${input.all} or ${openOn(input.day)})`
  return withOwners(db, await selectCommitments(db, where, null), input.day)
}

export const findCommitment = async (db: Db, id: string, day: Day): Promise<Commitment | undefined> =>
  (await withOwners(db, await selectCommitments(db, sql<boolean>`commitment.id = ${id}`, null), day))[0]

/** Which of the given commitments are not open for the agency on the day; empty when all may be used. */
export const findNotOpen = async (db: Db, receiver: Receiver, commitmentIds: readonly string[], day: Day): Promise<string[]> => {
  if (commitmentIds.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from commitments.commitment where id = any(${commitmentIds}::uuid[]) and ${offeredTo(receiver)} and ${openOn(day)}`.execute(db)
  return commitmentIds.filter((id) => !rows.some((row) => row.id === id))
}

/** Kind code by commitment id: the code stays when a kind's criteria change. */
export const kindCodesOf = async (db: Db, commitmentIds: readonly string[]): Promise<Map<string, string>> => {
  if (commitmentIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; code: string }>`
    select commitment.id, kind.code from commitments.commitment join commitments.kind on kind.id = commitment.kind_id
    where commitment.id = any(${[...new Set(commitmentIds)]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.code]))
}

/** All commitments of some kinds: what a filter by kind means for works. */
export const commitmentIdsOfKinds = async (db: Db, codes: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select commitment.id from commitments.commitment join commitments.kind on kind.id = commitment.kind_id where kind.code = any(${codes}::text[])`.execute(db)
  return rows.map((row) => row.id)
}
