import { storeWorks, type NewWork } from '../../src/commons/record/server/store-works.ts'
import { atTime, hanoiDay } from '../../src/platform/clock.ts'
import { newId } from '../../src/platform/ids.ts'
import { declaredHistory, type DeclaredWork } from '../history.ts'
import { loadBoardOfPast } from './board-of-past.ts'
import { need, type Loading, type Step } from './context.ts'

/** The hour is in the name of the bulletin; a paper is out in the morning. */
const hourOf = (work: DeclaredWork): string => /\d{2}:\d{2}/.exec(work.slot)?.[0] ?? '06:00'

const siteOf = (loading: Loading, work: DeclaredWork): NewWork['appearances'] =>
  work.onSite ? [{ kind: 'site', channelId: need(loading.channels, `${work.agency}/site`).id, slot: {} }] : []

const workOf = (loading: Loading, stories: Map<string, string>, work: DeclaredWork): NewWork => {
  const at = atTime(work.day, hourOf(work))
  const id = newId(at.getTime())
  const storyKey = stories.get(work.group) ?? id
  stories.set(work.group, storyKey)
  const channel = need(loading.channels, `${work.agency}/${work.channel}`)
  return {
    workId: id,
    agencyId: need(loading.organisations, work.agency),
    storyKey,
    output: work.medium,
    medium: work.medium,
    genre: work.genre,
    origin: 'own',
    source: null,
    aiUse: 'none',
    sectionId: null,
    areaIds: [need(loading.areas, work.area)],
    commitmentIds: work.commitments.map((code) => need(loading.commitments, code)),
    tags: [],
    contributors: work.authors.map((email) => {
      const person = need(loading.people, email)
      return { personId: person.id, name: person.name, role: 'writer', share: null }
    }),
    media: [],
    content: { headline: work.title, standfirst: '', byline: [], body: [] },
    appearances: [{ kind: channel.kind as 'print', channelId: channel.id, slot: { bulletin: work.slot } }, ...siteOf(loading, work)],
    provenance: 'declared',
    approvals: [],
    revision: null,
    publishedAt: at,
    dated: true,
    externalKey: null,
  }
}

const BATCH = 400

/** Two years of day lists, kept as the secretaries declared them: what growth is measured against. */
export const loadHistory: Step = async (tx, loading) => {
  const stories = new Map<string, string>()
  const declared = declaredHistory(hanoiDay(loading.now))
  const works = declared.map((work) => workOf(loading, stories, work))
  for (let start = 0; start < works.length; start += BATCH) await storeWorks(tx, works.slice(start, start + BATCH), { at: loading.now, actorId: null })
  await loadBoardOfPast(tx, loading, declared, stories)
}
