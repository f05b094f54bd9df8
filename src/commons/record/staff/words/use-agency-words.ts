import { useMemo } from 'react'
import type { Day } from '../../../../platform/clock.ts'
import { useApi, useLanguage } from '../../../../platform/staff/index.ts'
import { listAreas } from '../../../areas/contract.ts'
import { listCommitments } from '../../../commitments/contract.ts'
import { listColleagues } from '../../../people/contract.ts'
import { listGenres, listSections } from '../../../vocabulary/contract.ts'
import { useRecordWords } from './messages.ts'

type Named = { readonly id: string; readonly name: string }
export type AgencyWords = {
  readonly genres: readonly { readonly code: string; readonly name: string }[]
  readonly people: readonly Named[]
  readonly commitments: readonly (Named & { readonly kind: string })[]
  readonly sections: readonly Named[]
  readonly areas: readonly Named[]
  readonly roles: readonly { readonly code: string; readonly name: string }[]
  readonly genreName: (code: string) => string
  readonly commitmentTitle: (id: string) => string | null
  readonly sectionName: (id: string | null) => string | null
  readonly areaName: (id: string) => string | null
  /** False while the lists are still on their way: nothing can be called unknown yet. */
  readonly isReady: boolean
}

const keep = { keep: true } as const
const none: readonly never[] = []

/** The agency's words on a day, kept on the device so that the form works without network. */
export const useAgencyWords = (day: Day): AgencyWords => {
  const { language } = useLanguage()
  const w = useRecordWords()
  const genres = useApi(listGenres, {}, keep).data?.items
  const people = useApi(listColleagues, {}, keep).data?.items ?? none
  const open = useApi(listCommitments, { query: { day } }, keep).data?.items
  const sections = useApi(listSections, {}, keep).data?.items ?? none
  const areas = useApi(listAreas, {}, keep).data?.items ?? none
  return useMemo(() => {
    const named = (genres ?? none).map((genre) => ({ code: genre.code, name: genre[language] }))
    const commitments = (open ?? none).map((each) => ({ id: each.id, name: each.title, kind: each.kind[language] }))
    const nameIn = (items: readonly Named[]) => {
      const byId = new Map(items.map((item) => [item.id, item.name]))
      return (id: string | null) => (id === null ? null : (byId.get(id) ?? null))
    }
    return {
      genres: named,
      people,
      commitments,
      sections: sections.filter((section) => section.isOpen),
      areas: areas.filter((area) => area.kind !== 'province'),
      roles: Object.entries(w.roles).map(([code, name]) => ({ code, name })),
      genreName: (code) => named.find((genre) => genre.code === code)?.name ?? code,
      commitmentTitle: nameIn(commitments),
      sectionName: nameIn(sections),
      areaName: nameIn(areas),
      isReady: genres !== undefined && open !== undefined,
    }
  }, [genres, people, open, sections, areas, language, w])
}
