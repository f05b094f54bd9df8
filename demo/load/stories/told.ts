import type { Contributor } from '../../../src/commons/record/index.ts'
import { hanoiDay } from '../../../src/platform/clock.ts'
import { newId } from '../../../src/platform/ids.ts'
import { versionsOf, type StoryVersion } from '../../content.ts'
import { momentOf } from '../../dates.ts'
import { people } from '../../people.ts'
import type { DemoStory } from '../../types.ts'
import { need, type Loading } from '../context.ts'

/** A story of the demo with everything it names found. */
export type Told = {
  story: DemoStory
  storyId: string
  agencyId: string
  at: Date
  contributors: Contributor[]
  commitmentIds: string[]
  areaIds: string[]
  sectionId: string
  versions: readonly StoryVersion[]
}

/** The approval chain of every demo agency. */
export const LEVELS = [
  { code: 'desk', role: 'desk_head', minutesBefore: 42 },
  { code: 'secretary', role: 'secretary', minutesBefore: 21 },
  { code: 'leader', role: 'leader', minutesBefore: 0 },
] as const

/** Who holds a level in an agency, and is no writer of the piece: the desk's own head first. Small magazines have no head of desk: that level is then passed over. */
export const holderOf = (loading: Loading, told: Told, level: (typeof LEVELS)[number]): string | null => {
  const writers = told.story.credits.filter((credit) => credit.role === 'writer').map((credit) => credit.person)
  const able = people.filter(
    (person) => !writers.includes(person.email) && person.posts.some((post) => post.organisation === told.story.agency && post.roles.includes(level.role)),
  )
  const own = able.find((person) =>
    person.posts.some((post) => post.organisation === told.story.agency && post.desk === told.story.desk && post.roles.includes(level.role)),
  )
  const chosen = own ?? able[0]
  if (!chosen && level.role === 'leader') throw new Error(`nobody in ${told.story.agency} can sign ${told.story.key}`)
  return chosen ? need(loading.people, chosen.email).id : null
}

const contributorsOf = (loading: Loading, story: DemoStory): Contributor[] =>
  story.credits.map((credit) => {
    const person = need(loading.people, credit.person)
    return { personId: person.id, name: person.penName ?? person.name, role: credit.role, share: null }
  })

export const tell = (loading: Loading, story: DemoStory): Told => {
  const at = momentOf(story.at, loading.now)
  const contributors = contributorsOf(loading, story)
  return {
    story,
    storyId: newId(at.getTime()),
    agencyId: need(loading.organisations, story.agency),
    at,
    contributors,
    commitmentIds: [...new Set(story.commitments.map((each) => need(loading.commitments, each.open ?? each.kind)))],
    areaIds: story.areas.map((key) => need(loading.areas, key)),
    sectionId: need(loading.sections, `${story.agency}/${story.section}`),
    versions: versionsOf(story, {
      day: hanoiDay(at),
      byline: contributors.map(({ name, role }) => ({ name, role })),
      pictureOf: (key) => need(loading.pictures, `${story.agency}/${key}`),
    }),
  }
}
