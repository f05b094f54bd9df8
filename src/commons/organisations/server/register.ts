import type { Day } from '../../../platform/clock.ts'
import type { Db, Tx } from '../../../platform/db/connect.ts'
import type { Licence, PressProduct } from '../contract.ts'
import { organisationTables } from './tables.ts'

/** A press product with its agency. */
export type Product = PressProduct & { readonly agencyId: string }

export const addProduct = async (tx: Tx, product: Product): Promise<void> => {
  await organisationTables(tx)
    .insertInto('organisations.product')
    .values({
      id: product.id,
      agency_id: product.agencyId,
      press_type: product.pressType,
      name: product.name,
      frequency: product.frequency,
      valid_from: product.validFrom,
      valid_to: product.validTo,
    })
    .execute()
}

export const listProductsOf = async (db: Db, agencyIds: readonly string[]): Promise<Product[]> =>
  agencyIds.length === 0
    ? []
    : organisationTables(db)
        .selectFrom('organisations.product')
        .select(['id', 'agency_id as agencyId', 'press_type as pressType', 'name', 'frequency', 'valid_from as validFrom', 'valid_to as validTo'])
        .where('agency_id', 'in', [...agencyIds])
        .orderBy('valid_from')
        .orderBy('id')
        .execute()

export type Succession = { readonly predecessorId: string; readonly successorId: string; readonly onDay: Day; readonly kind: 'merge' | 'succeed' | 'split' }

/** Every merger, succession and split among the organisations of a province, oldest first. */
export const listSuccessionsIn = (db: Db, provinceId: string): Promise<Succession[]> =>
  organisationTables(db)
    .selectFrom('organisations.succession as succession')
    .innerJoin('organisations.organisation as successor', 'successor.id', 'succession.successor_id')
    .select(['succession.predecessor_id as predecessorId', 'succession.successor_id as successorId', 'succession.on_day as onDay', 'succession.kind'])
    .where('successor.province_id', '=', provinceId)
    .orderBy('succession.on_day')
    .orderBy('succession.predecessor_id')
    .execute()

/** Licences of many agencies, oldest first within each. `validTo` is the first day it no longer holds. */
export const listLicencesAmong = async (
  db: Db,
  agencyIds: readonly string[],
): Promise<(Pick<Licence, 'id' | 'kind' | 'number' | 'issuedOn' | 'issuer' | 'validFrom' | 'validTo'> & { agencyId: string })[]> =>
  agencyIds.length === 0
    ? []
    : organisationTables(db)
        .selectFrom('organisations.licence')
        .select(['id', 'kind', 'number', 'issued_on as issuedOn', 'issuer', 'valid_from as validFrom', 'valid_to as validTo', 'agency_id as agencyId'])
        .where('agency_id', 'in', [...agencyIds])
        .orderBy('agency_id')
        .orderBy('valid_from')
        .orderBy('id')
        .execute()
