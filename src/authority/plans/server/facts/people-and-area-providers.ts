import type { Day } from '../../../../platform/clock.ts'
import type { Area } from '../../../../commons/areas/index.ts'
import { findMeasure, read } from '../../../../commons/measures/index.ts'
import { measureNames } from '../definitions/measure-names.ts'
import type { PairPart } from '../formulas/pair.ts'
import { lastDays, yearOf } from '../periods.ts'
import type { Reach } from '../rules/remote-access.ts'
import type { Post } from '../rules/staff-trained.ts'
import type { AreaInputRow, RevenueRow } from '../store/tables.ts'
import type { AreaInputKind } from '../../contract/entries.ts'
import type { Provider } from './provider.ts'
import type { Sources } from './sources.ts'

/** Contributors are not staff, and an account that only administers the installation is no post. */
const NOT_STAFF: readonly string[] = ['contributor', 'platform_admin']

export const trainingFacts: Provider<'staff-trained'> = async ({ register, posts, courses }) => {
  const [held, finished] = await Promise.all([posts(), courses()])
  const counted = finished.filter((course) => course.isDigitalTransformation)
  return (on) => ({
    asOf: on,
    posts: held
      .filter((post) => !NOT_STAFF.includes(post.role))
      .flatMap((post): Post[] => {
        const agencyId = register.standsFor(post.organisationId, on)
        return agencyId === undefined ? [] : [{ personId: post.personId, agencyId, function: post.role, from: post.validFrom, to: post.validTo }]
      }),
    completions: finished.length === 0 ? null : counted.map(({ personId, course, completedOn }) => ({ personId, courseId: course, completedOn })),
  })
}

/**
 * An agency's revenue of a year with that of the agencies it came from; null while one that stood at the end of that year has
 * told nothing. One that was taken over during the year may be in its successor's books already.
 */
export const revenueOf = ({ register }: Sources, rows: readonly RevenueRow[], agencyId: string, year: number, on: Day): number | null => {
  const told = register.scopeOn(agencyId, on).map((id) => {
    const agency = register.all.find((each) => each.id === id)
    const stood = agency !== undefined && agency.validFrom <= `${year}-12-31` && (agency.validTo === null || agency.validTo > `${year}-12-31`)
    const own = rows.filter((row) => row.agency_id === id && row.year === year)
    return own.length > 0 ? own.reduce((sum, row) => sum + row.amount_dong, 0) : stood ? null : 0
  })
  return told.includes(null) ? null : told.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

export const revenueFacts: Provider<'revenue-growth'> = async (sources, { parameters }) => {
  const { revenue } = await sources.kept()
  return (on) => {
    const year = yearOf(sources.view.calendar, on)
    const base = parameters.base === 'previous-year' ? year - 1 : parameters.base
    const dong = (agencyId: string, of: number) => {
      const value = revenueOf(sources, revenue, agencyId, of, on)
      return value === null ? null : ({ value, countingUnit: 'dong', origin: 'typed' } as const)
    }
    return { agencies: sources.register.on(on).map(({ id }) => ({ id, revenue: dong(id, year), base: base === 'unset' ? null : dong(id, base) })) }
  }
}

/** The newest reading of a kind in a commune up to a day. */
const latest = (rows: readonly AreaInputRow[], areaId: string, kind: AreaInputKind, on: Day): AreaInputRow | undefined =>
  rows.find((row) => row.area_id === areaId && row.kind === kind && row.read_on <= on)

const REACHES = [
  ['broadcast', 'broadcast'],
  ['loudspeaker', 'loudspeaker'],
  ['print-reach', 'print'],
  ['online-reach', 'online'],
] as const

export const peopleOf = (rows: readonly AreaInputRow[], area: Area, on: Day): number =>
  Number(latest(rows, area.id, 'population', on)?.value ?? area.population ?? 0)

export const reachesOf = (rows: readonly AreaInputRow[], areaId: string, on: Day): Reach[] =>
  REACHES.flatMap(([kind, type]) => {
    const row = latest(rows, areaId, kind, on)
    return row ? [{ type, reached: Number(row.value), source: row.source, readOn: row.read_on }] : []
  })

const READER_WINDOW_DAYS = 30

/** Mean daily figures of each agency in a commune (null: readers who chose none) over the last thirty days of each day of the view. */
type ByArea = ReadonlyMap<string | null, readonly number[]>

/** Null until a measure that splits by area is declared under the name. */
const meansByArea = async ({ db, register, days }: Sources, measure: string): Promise<ReadonlyMap<Day, ByArea> | null> => {
  const declared = findMeasure(measure)
  if (!declared?.dims.some((dim) => dim.name === 'area')) return null
  const byDay = new Map<Day, ByArea>()
  for (const day of days) {
    const agencies = register.on(day).map((agency) => agency.id)
    const [reading] = await read(db, { measures: [measure], agencies, period: lastDays(READER_WINDOW_DAYS, day), groupBy: ['agency', 'area'] })
    if (!reading || reading.state === 'not-measured') continue
    const cells = Map.groupBy(
      reading.cells.filter((cell) => cell.value > 0),
      (cell) => cell.dims['area'] ?? null,
    )
    byDay.set(day, new Map([...cells].map(([area, own]) => [area, own.map((cell) => cell.value / READER_WINDOW_DAYS)])))
  }
  return byDay
}

const meansOf = (sources: Sources, what: 'readers' | 'addresses') => {
  const name = what === 'readers' ? measureNames.readersByArea : measureNames.addressesByArea
  return sources.memo(`${what}-by-area`, () => meansByArea(sources, name))
}

const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/**
 * Readers of a commune on a mean day, of the agency that has most. Who came on several days or to several sites cannot be known without
 * following people, so this is a floor: at least so many were reached.
 */
const readersByArea = async (sources: Sources): Promise<((areaId: string, on: Day) => number | null) | null> => {
  const byDay = await meansOf(sources, 'readers')
  if (byDay === null) return null
  return (areaId, on) => {
    const means = byDay.get(on)
    return means ? Math.max(0, ...(means.get(areaId) ?? [])) : null
  }
}

export const remoteFacts: Provider<'remote-access'> = async (sources) => {
  const [areas, kept, readers] = await Promise.all([sources.areas(), sources.kept(), readersByArea(sources)])
  const remote = areas.filter((area) => area.kind !== 'province' && (area.isRemote || area.isBorder))
  const known = kept.areaInputs.some((row) => REACHES.some(([kind]) => kind === row.kind))
  if (!known && readers === null) return () => null
  return (on) => ({
    communes: remote.map((area) => {
      const population = peopleOf(kept.areaInputs, area, on)
      const typed = reachesOf(kept.areaInputs, area.id, on)
      const counted = readers?.(area.id, on) ?? null
      // readers who chose the commune are a floor: alone, without what broadcasting or print reach there, they would say nobody is reached
      const online: Reach[] =
        counted === null || population === 0 || typed.length === 0 || typed.some((reach) => reach.type === 'online')
          ? []
          : [{ type: 'online', reached: Math.min(1, counted / population), source: measureNames.readersByArea, readOn: on }]
      return { areaId: area.id, population, reach: [...typed, ...online] }
    }),
  })
}

/** Daily copies or addresses of all communes with a reading, by kind of area. */
const partOf = (rows: readonly AreaInputRow[], areas: readonly Area[], kind: AreaInputKind, on: Day): PairPart | null => {
  const known = areas.flatMap((area) => {
    const row = latest(rows, area.id, kind, on)
    return row ? [{ isUrban: area.settlement === 'urban', value: Number(row.value) }] : []
  })
  const sum = (isUrban: boolean): number => known.filter((one) => one.isUrban === isUrban).reduce((total, one) => total + one.value, 0)
  return known.length === 0 ? null : { urban: sum(true), rural: sum(false) }
}

/** Mean daily addresses of the last thirty days: by the commune readers chose, and those of readers who chose none. */
const addressesOn = async (sources: Sources, areas: readonly Area[]): Promise<(on: Day) => (PairPart & { readonly unknown: number }) | null> => {
  const byDay = await meansOf(sources, 'addresses')
  const settlements = new Map(areas.map((area) => [area.id, area.settlement]))
  return (on) => {
    const means = byDay?.get(on)
    if (!means) return null
    const mean = (isHere: (areaId: string | null) => boolean): number => sumOf([...means].filter(([areaId]) => isHere(areaId)).flatMap(([, each]) => each))
    const settled = (settlement: Area['settlement']) => mean((areaId) => areaId !== null && settlements.get(areaId) === settlement)
    return { urban: settled('urban'), rural: settled('rural'), unknown: mean((areaId) => areaId === null) }
  }
}

/**
 * The plan’s unit adds copies and addresses: with one of them unknown there is no pair. Addresses somebody placed and typed with their
 * source come first, what readers chose then stands beside them; without them the readers’ own choice places the addresses.
 */
export const urbanRuralFacts: Provider<'urban-rural'> = async (sources) => {
  const [areas, kept] = await Promise.all([sources.areas(), sources.kept()])
  const chosen = await addressesOn(sources, areas)
  return (on) => {
    const [copies, typed] = [partOf(kept.areaInputs, areas, 'print-copies', on), partOf(kept.areaInputs, areas, 'network-addresses', on)]
    const measured = chosen(on)
    if (!copies) return null
    if (typed) return { parts: [copies, typed], check: measured }
    return measured && measured.urban + measured.rural > 0 ? { parts: [copies, measured] } : null
  }
}

/** What was measured of communes up to a day, for who opens the number. */
export const measuredByArea = async (sources: Sources, what: 'readers' | 'addresses', on: Day): Promise<readonly { areaId: string; value: number }[]> => {
  const means = (await meansOf(sources, what))?.get(on) ?? new Map<string | null, readonly number[]>()
  return [...means].flatMap(([areaId, each]) => (areaId === null ? [] : [{ areaId, value: Math.round(what === 'readers' ? Math.max(...each) : sumOf(each)) }]))
}
