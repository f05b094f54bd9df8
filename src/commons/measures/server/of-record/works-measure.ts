import { kindCodesOf } from '../../../commitments/index.ts'
import { countWorksOn, listCountedWorks, listWorkDays, recordedSince } from '../../../record/index.ts'
import { defineMeasure, type DrillPage, type DrillQuery } from '../../define.ts'
import type { Db } from '../../../../platform/db/connect.ts'
import { recordDims } from './dims.ts'
import { touchedWorkDays } from './touches.ts'

const { medium, genre, section, provenance, origin, area, commitmentKind, commitmentId } = recordDims

/** The kinds some commitments belong to, each once. */
export const kindsOf = (codes: ReadonlyMap<string, string>, commitmentIds: readonly string[]): string[] => [
  ...new Set(commitmentIds.flatMap((id) => codes.get(id) ?? [])),
]

export const drillWorks = async (db: Db, { agencyIds, period, where, limit, cursor }: DrillQuery): Promise<DrillPage> => {
  const filter = (name: string, field: string) => (where[name] ? { [field]: where[name] } : {})
  const page = await listCountedWorks(
    db,
    {
      agencyIds,
      from: period.from,
      to: period.to,
      ...filter('medium', 'mediums'),
      ...filter('genre', 'genres'),
      ...filter('provenance', 'provenances'),
      ...filter('origin', 'origins'),
      ...filter('section', 'sectionIds'),
      ...filter('area', 'areaIds'),
      ...filter('commitmentId', 'commitmentIds'),
      ...filter('commitmentKind', 'commitmentKinds'),
    },
    { limit, cursor },
  )
  return {
    items: page.items.map((work) => ({
      type: 'work',
      id: work.id,
      title: work.title,
      at: work.publishedAt,
      agencyId: work.agencyId,
      address: work.onSite ? { publicId: work.publicId, slug: work.slug } : null,
      note: work.provenance,
    })),
    nextCursor: page.nextCursor,
  }
}

/** Works first published, one for each medium; versions, corrections and withdrawn works add nothing. */
export const worksMeasure = defineMeasure({
  name: 'record.works',
  kind: 'flow',
  title: { vi: 'Tác phẩm đăng, phát lần đầu', en: 'Works first published' },
  unit: { vi: 'tác phẩm', en: 'works' },
  dims: [medium, genre, section, provenance, origin, area, commitmentKind, commitmentId],
  version: 1,
  daily: async (tx, asked) => {
    const facts = await countWorksOn(tx, asked)
    const codes = await kindCodesOf(
      tx,
      facts.flatMap((fact) => fact.commitmentIds),
    )
    return facts.map((fact) => ({
      day: fact.day,
      dims: {
        medium: fact.medium,
        genre: fact.genre,
        section: fact.sectionId,
        provenance: fact.provenance,
        origin: fact.origin,
        area: fact.areaIds,
        commitmentId: fact.commitmentIds,
        commitmentKind: kindsOf(codes, fact.commitmentIds),
      },
      value: fact.works,
    }))
  },
  factDays: listWorkDays,
  measuredSince: recordedSince,
  drill: drillWorks,
  touchedBy: touchedWorkDays,
})
