import { useMemo } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { useApi, useLanguage } from '../../../../platform/staff/index.ts'
import { listAreas, type Area } from '../../../../commons/areas/contract.ts'
import { listCommitments, type Commitment } from '../../../../commons/commitments/contract.ts'
import { listDesks, type Desk } from '../../../../commons/organisations/contract.ts'
import { listColleagues, type Colleague } from '../../../../commons/people/contract.ts'
import { listGenres } from '../../../../commons/vocabulary/contract.ts'
import { listSlots, type Slot } from '../../contract.ts'

export type WordLists = {
  readonly genres: readonly { readonly code: string; readonly name: string }[]
  readonly areas: readonly Area[]
  readonly desks: readonly Desk[]
  readonly colleagues: readonly Colleague[]
  readonly commitments: readonly Commitment[]
  readonly slots: readonly Slot[]
  /** Whether what items are grouped by has come (or cannot be had now): grouped earlier, cards would jump under the hand. */
  readonly areGroupsKnown: boolean
  readonly genreName: (code: string) => string
  /** Null for an area this device does not know. */
  readonly areaName: (id: string | null | undefined) => string | null
  readonly deskName: (id: string | null | undefined) => string | null
  readonly slotName: (id: string | null | undefined) => string | null
  readonly commitmentName: (id: string) => string | null
  readonly phoneOf: (personId: string) => string | null
}

const keep = { keep: true } as const
const none: readonly never[] = []
const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> => new Map(items.map((item) => [item.id, item]))

/** The agency's words, kept on the device so that a form works wholly without network. */
export const useWordLists = (day: Day): WordLists => {
  const { language } = useLanguage()
  const genres = useApi(listGenres, {}, keep).data?.items ?? none
  const areas = useApi(listAreas, {}, keep).data?.items ?? none
  const askedDesks = useApi(listDesks, {}, keep)
  const colleagues = useApi(listColleagues, {}, keep).data?.items ?? none
  const commitments = useApi(listCommitments, { query: { day } }, keep).data?.items ?? none
  const askedSlots = useApi(listSlots, {}, keep)
  const desks = askedDesks.data?.items ?? none
  const slots = askedSlots.data?.items ?? none
  const areGroupsKnown = [askedDesks, askedSlots].every(({ data, error }) => data !== undefined || error !== null)
  return useMemo(() => {
    const named = genres.map((genre) => ({ code: genre.code, name: genre[language] }))
    const [areaOf, deskOf, slotOf, commitmentOf, colleagueOf] = [byId(areas), byId(desks), byId(slots), byId(commitments), byId(colleagues)]
    const nameIn =
      <T>(map: ReadonlyMap<string, T>, nameOf: (found: T) => string | null) =>
      (id: string | null | undefined) => {
        const found = id ? map.get(id) : undefined
        return found ? nameOf(found) : null
      }
    return {
      genres: named,
      areas: areas.filter(({ kind }) => kind !== 'province'),
      desks: desks.filter(({ isOpen }) => isOpen),
      colleagues,
      commitments,
      slots,
      areGroupsKnown,
      genreName: (code) => named.find((genre) => genre.code === code)?.name ?? code,
      areaName: nameIn(areaOf, ({ name }) => name),
      deskName: nameIn(deskOf, ({ name }) => name),
      slotName: nameIn(slotOf, ({ name }) => name),
      commitmentName: nameIn(commitmentOf, ({ title }) => title),
      phoneOf: nameIn(colleagueOf, ({ phone }) => phone),
    }
  }, [genres, areas, desks, colleagues, commitments, slots, areGroupsKnown, language])
}
