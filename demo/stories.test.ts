import { describe, expect, it } from 'vitest'
import { commitmentKinds, commitments } from './commitments.ts'
import { people } from './people.ts'
import { pictures } from './pictures/index.ts'
import { sections } from './sections.ts'
import { illustrativeNote, stories } from './stories/index.ts'
import { areaKeys, deskNames, emails, lengthOf, live, missingFrom, organisation, repeated, wordsIn } from './testing/known.ts'
import type { Block, DemoStory } from './types.ts'

describe('stories', () => {
  it('are sixty or more, of every kind the brief of a newsroom needs', () => {
    expect(live.length).toBeGreaterThanOrEqual(60)
    expect(repeated(stories.map(({ key }) => key))).toEqual([])
    expect(stories.every(({ illustrative }) => illustrative)).toBe(true)
    expect(illustrativeNote).toBe('Tin, bài minh họa: nhân vật và sự việc là hư cấu.')
    const withBlock = (kind: Block['kind']) => live.filter(({ body }) => body.some((block) => block.kind === kind)).length
    expect(withBlock('table')).toBeGreaterThanOrEqual(3)
    expect(withBlock('quote')).toBeGreaterThanOrEqual(6)
    expect(live.filter(({ body }) => body.some(({ kind }) => kind === 'h2') && body.some(({ kind }) => kind === 'box')).length).toBeGreaterThanOrEqual(2)
  })

  it('refer only to people, areas, sections, desks, pictures, channels and commitments that exist', () => {
    for (const story of stories) {
      const at = organisation(story.agency)
      expect(missingFrom(emails, [...story.credits.map(({ person }) => person), ...story.changes.map(({ by }) => by)]), story.key).toEqual([])
      expect(missingFrom(areaKeys, story.areas), story.key).toEqual([])
      expect(
        missingFrom(
          sections.filter(({ agency }) => agency === story.agency).map(({ slug }) => slug),
          [story.section],
        ),
        story.key,
      ).toEqual([])
      expect(deskNames.has(`${story.agency}/${story.desk}`), story.key).toBe(true)
      expect(
        missingFrom(
          at.channels.map(({ code }) => code),
          story.outputs.map(({ channel }) => channel),
        ),
        story.key,
      ).toEqual([])
      const used = [...story.body, ...story.changes.flatMap(({ append }) => append)].flatMap((block) => (block.kind === 'image' ? [block.picture] : []))
      expect(
        missingFrom(
          pictures.map(({ key }) => key),
          story.lead === undefined ? used : [story.lead.picture, ...used],
        ),
        story.key,
      ).toEqual([])
    }
  })

  it('serve only what is open for their agency and of the same kind', () => {
    for (const story of stories) {
      for (const { kind, open } of story.commitments) {
        expect(
          missingFrom(
            commitmentKinds.map(({ code }) => code),
            [kind],
          ),
        ).toEqual([])
        if (open === undefined) continue
        const found = commitments.find(({ code }) => code === open)
        expect(found?.kind, `${story.key} ${open}`).toBe(kind)
        expect(found?.offeredTo, `${story.key} ${open}`).toContain(story.agency)
      }
    }
  })

  it('are written by somebody in post at the agency', () => {
    for (const { key, agency, credits } of stories) {
      expect(
        credits.some(({ role }) => role === 'writer'),
        key,
      ).toBe(true)
      for (const credit of credits) {
        const posts = people.find(({ email }) => email === credit.person)?.posts ?? []
        expect(
          posts.some((post) => post.organisation === agency && post.to === undefined),
          `${key} ${credit.person}`,
        ).toBe(true)
      }
    }
  })

  it('keep the lengths of the house', () => {
    const limits: Partial<Record<DemoStory['genre'], readonly [number, number]>> = {
      news: [120, 250],
      article: [500, 900],
      reportage: [900, 1300],
      interview: [900, 1300],
      commentary: [500, 900],
    }
    for (const story of live) {
      const [least, most] = limits[story.genre] ?? [100, 1_300]
      expect(lengthOf(story), story.key).toBeGreaterThanOrEqual(least)
      expect(lengthOf(story), story.key).toBeLessThanOrEqual(most)
    }
    for (const { key, headline, standfirst } of stories) {
      expect(wordsIn(standfirst), key).toBeLessThanOrEqual(50)
      expect(wordsIn(standfirst), key).toBeGreaterThan(8)
      expect(headline.length, key).toBeLessThanOrEqual(90)
      expect(headline.length, key).toBeGreaterThan(10)
    }
  })

  it('fill a front page and every section of the newspaper', () => {
    const placed = (place: 'lead' | 'second') => live.filter(({ agency, front }) => agency === 'bao-ptth' && front === place)
    expect(placed('lead')).toHaveLength(1)
    expect(placed('second')).toHaveLength(3)
    expect(placed('lead').every(({ lead }) => lead !== undefined)).toBe(true)
    for (const { slug } of sections.filter(({ agency }) => agency === 'bao-ptth')) {
      const inSection = live.filter(({ agency, section }) => agency === 'bao-ptth' && section === slug)
      expect(inSection.length, slug).toBeGreaterThanOrEqual(5)
      expect(
        inSection.some(({ lead }) => lead !== undefined),
        slug,
      ).toBe(true)
    }
  })

  it('show every road a text can take after it was written', () => {
    const kinds = stories.flatMap(({ changes }) => changes.map(({ kind }) => kind))
    expect(kinds).toEqual(expect.arrayContaining(['update', 'typo', 'correction', 'withdrawal']))
    const states = stories.map(({ state }) => state.kind)
    expect(states.filter((state) => state === 'withdrawn')).toHaveLength(1)
    expect(states.filter((state) => state === 'returned')).toHaveLength(1)
    expect(states.filter((state) => state === 'draft' || state === 'awaiting').length).toBeGreaterThanOrEqual(3)
    for (const { changes } of stories) {
      for (const { kind, notice } of changes) expect(notice !== undefined).toBe(kind === 'correction' || kind === 'withdrawal')
    }
  })
})
