import { addAreaInput, type Entering } from '../../src/authority/plans/index.ts'
import { addDays, hanoiDay, type Day } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { circulation, coverage, monthBefore } from '../history.ts'
import { need, type Step } from './context.ts'

/** The survey that is told and the one a year before it, a little worse. */
const surveys = (surveyedOn: Day, today: Day): readonly { readonly readOn: Day; readonly less: number }[] => [
  { readOn: addDays(surveyedOn < today ? surveyedOn : addDays(today, -1), -365), less: 0.03 },
  { readOn: surveyedOn < today ? surveyedOn : addDays(today, -1), less: 0 },
]

/** Every third month of the last year and a half, 'YYYY-MM', to a month. */
const quarters = (last: string): readonly string[] => {
  const [year = 0, month = 1] = last.split('-').map(Number)
  return [15, 12, 9, 6, 3, 0].map((back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7))
}

/** What the department had reported by commune: broadcast coverage, loudspeaker relay, copies of print. Readers online are measured. */
export const loadAreaInputs: Step = async (tx, loading) => {
  const by: Entering = { provinceId: loading.provinceId, organisationId: need(loading.organisations, 'so-vhttdl'), actorId: null, at: loading.now }
  const today = hanoiDay(loading.now)
  for (const { area, surveyedOn, radio, television, loudspeakers } of coverage) {
    for (const { readOn, less } of surveys(surveyedOn, today)) {
      const common = { areaId: need(loading.areas, area), readOn, proofId: null }
      const broadcast = Math.max(radio, television) - less
      await addAreaInput(tx, { ...common, id: newId(), kind: 'broadcast', value: broadcast, source: 'Khảo sát vùng phủ sóng (số liệu minh họa)' }, by)
      await addAreaInput(
        tx,
        { ...common, id: newId(), kind: 'loudspeaker', value: loudspeakers - less, source: 'Truyền thanh cơ sở tiếp sóng (số liệu minh họa)' },
        by,
      )
    }
  }
  for (const month of quarters(monthBefore(today))) {
    const copies = new Map<string, number>()
    // the unit is copies a day: of the daily paper, not of magazines
    for (const row of circulation(month, month).filter(({ agency }) => agency === 'bao-ptth' || agency === 'bao-minh-son'))
      copies.set(row.area, (copies.get(row.area) ?? 0) + row.copiesPerIssue)
    for (const [area, value] of copies) {
      const input = { id: newId(), areaId: need(loading.areas, area), kind: 'print-copies' as const, value, readOn: `${month}-15`, proofId: null }
      await addAreaInput(tx, { ...input, source: 'Sổ phát hành báo in (số liệu minh họa)' }, by)
    }
  }
}
