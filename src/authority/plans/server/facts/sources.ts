import type { Day } from '../../../../platform/clock.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { listAreasOf, type Area } from '../../../../commons/areas/index.ts'
import { listChannelsOf, listDesksOf, listLicencesAmong, listProductsOf, type Channel, type Product } from '../../../../commons/organisations/index.ts'
import { listFinishedCourses, listPosts, type FinishedCourse, type StaffPost } from '../../../../commons/people/index.ts'
import { countItems, type ItemCounts } from './item-counts.ts'
import type { ParametersOf } from '../../contract/indicator-definition.ts'
import { loadKept, type Kept } from './kept.ts'
import { createMemo, type Memo } from './memo.ts'
import { readMonthly, type Monthly } from './monthly.ts'
import { loadRegister, type Register } from './register.ts'
import { trendDays, type View } from './view.ts'

export type AgencyLicence = Awaited<ReturnType<typeof listLicencesAmong>>[number]

/** Everything indicators are computed from, each asked for once however many indicators need it. */
export type Sources = {
  readonly db: Db
  readonly view: View
  /** Twelve days, the last of them the day itself. */
  readonly days: readonly Day[]
  readonly memo: Memo
  readonly register: Register
  readonly kept: () => Promise<Kept>
  readonly channels: () => Promise<readonly (Channel & { agencyId: string })[]>
  readonly products: () => Promise<ReadonlyMap<string, Product[]>>
  readonly licences: () => Promise<readonly AgencyLicence[]>
  readonly desks: () => Promise<readonly { id: string; agencyId: string; isOpen: boolean }[]>
  readonly posts: () => Promise<readonly StaffPost[]>
  readonly courses: () => Promise<readonly FinishedCourse[]>
  readonly areas: () => Promise<readonly Area[]>
  readonly monthly: (measure: string, ...dims: string[]) => Promise<Monthly>
  readonly items: (parameters: ParametersOf<'new-items'>) => Promise<ItemCounts>
}

/** Opens the sources of a view: the register is read at once, everything else when an indicator asks. */
export const openSources = async (db: Db, view: View): Promise<Sources> => {
  const memo = createMemo()
  const register = await loadRegister(db, view.provinceId, view.agencyId, view.asOf)
  const ids = register.all.map((agency) => agency.id)
  const none = ids.length === 0
  return {
    db,
    view,
    days: trendDays(view.asOf),
    memo,
    register,
    kept: () => memo('kept', () => loadKept(db, view.provinceId)),
    channels: () => memo('channels', async () => (none ? [] : listChannelsOf(db, ids))),
    products: () => memo('products', async () => Map.groupBy(await listProductsOf(db, ids), (product) => product.agencyId)),
    licences: () => memo('licences', () => listLicencesAmong(db, ids)),
    desks: () => memo('desks', async () => (none ? [] : listDesksOf(db, ids))),
    posts: () => memo('posts', () => listPosts(db, ids)),
    courses: () => memo('courses', () => listFinishedCourses(db, ids)),
    areas: () => memo('areas', () => listAreasOf(db, view.provinceId, view.asOf)),
    monthly: (measure, ...dims) => memo(`monthly:${measure}:${dims.join()}`, () => readMonthly(db, { measure, dims, agencyIds: ids, asOf: view.asOf })),
    items: (parameters) =>
      memo(`items:${JSON.stringify(parameters)}`, () =>
        countItems(db, memo, { parameters, register, agencyIds: register.on(view.asOf).map((agency) => agency.id), calendar: view.calendar, asOf: view.asOf }),
      ),
  }
}
