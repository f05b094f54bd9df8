import { kindCodesOf } from '../../../commitments/index.ts'
import { listStoriesOn, listWorkDays, recordedSince } from '../../../record/index.ts'
import { defineMeasure } from '../../define.ts'
import { manyOf, recordDims } from './dims.ts'
import { touchedStoryDays } from './touches.ts'
import { drillWorks, kindsOf } from './works-measure.ts'

const { medium, genre, section, provenance, origin, area, commitmentKind, commitmentId } = recordDims

/** Stories by the day of their earliest work, each once however many outputs it has. `mediaSet` is 'print+radio+web'. */
export const storiesMeasure = defineMeasure({
  name: 'record.stories',
  kind: 'distinct',
  title: { vi: 'Tin, bài mới (mỗi đề tài một lần)', en: 'New stories, each once' },
  unit: { vi: 'tin, bài', en: 'stories' },
  dims: [
    ...[medium, genre, section, provenance, origin].map(manyOf),
    area,
    commitmentKind,
    commitmentId,
    { name: 'mediaSet', many: false, title: { vi: 'Các loại hình của cùng tin, bài', en: 'Media of one story' } },
  ],
  version: 1,
  daily: async (tx, asked) => {
    const stories = await listStoriesOn(tx, asked)
    const codes = await kindCodesOf(
      tx,
      stories.flatMap((story) => story.commitmentIds),
    )
    return stories.map((story) => ({
      day: story.day,
      dims: {
        medium: story.mediums,
        genre: story.genres,
        section: story.sectionIds,
        provenance: story.provenances,
        origin: story.origins,
        area: story.areaIds,
        commitmentId: story.commitmentIds,
        commitmentKind: kindsOf(codes, story.commitmentIds),
        mediaSet: [...story.mediums].sort().join('+'),
      },
      keys: [story.storyKey],
    }))
  },
  factDays: listWorkDays,
  measuredSince: recordedSince,
  drill: async (db, query) => drillWorks(db, { ...query, where: Object.fromEntries(Object.entries(query.where).filter(([name]) => name !== 'mediaSet')) }),
  touchedBy: touchedStoryDays,
})
