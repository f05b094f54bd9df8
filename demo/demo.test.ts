import { describe, expect, it } from 'vitest'
import { roleNames } from '../src/commons/people/contract.ts'
import { areas, province } from './areas.ts'
import { commitmentKinds, commitments } from './commitments.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { planItems, roster, slots } from './plan-items.ts'
import { pictures } from './pictures/index.ts'
import { sections } from './sections.ts'
import { illustrativeNote, stories } from './stories/index.ts'
import { courses } from './training.ts'
import type { Block, DemoStory } from './types.ts'

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length

const textsOf = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'list': return block.items
    case 'verse': return block.lines
    case 'box': return [block.title, ...block.paragraphs]
    case 'table': return [...block.head, ...block.rows.flat()]
    case 'image': return []
    default: return [block.text]
  }
}

const lengthOf = (story: DemoStory): number => wordsIn(story.body.flatMap(textsOf).join(' '))

const everyString = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(everyString)
  if (value !== null && typeof value === 'object') return Object.values(value).flatMap(everyString)
  return []
}

const repeated = (keys: readonly string[]): readonly string[] => keys.filter((key, index) => keys.indexOf(key) !== index)
const missingFrom = (known: Iterable<string>, wanted: readonly string[]): readonly string[] => {
  const there = new Set(known)
  return wanted.filter((key) => !there.has(key))
}

const emails = people.map(({ email }) => email)
const areaKeys = areas.map(({ key }) => key)
const live = stories.filter(({ state }) => state.kind === 'published')
const organisation = (code: string) => {
  const found = organisations.find((each) => each.code === code)
  if (found === undefined) throw new Error(`no organisation ${code}`)
  return found
}
const deskNames = new Set(organisations.flatMap(({ code, desks }) => desks.map((desk) => `${code}/${desk.code}`)))

describe('the province', () => {
  it('has 24 communes of its own, outside the codes of the real units, with all the flags in use', () => {
    expect(areas).toHaveLength(24)
    expect(repeated(areas.map(({ code }) => code))).toEqual([])
    expect(areas.every(({ code }) => code.startsWith(province.code) && /^\d{5}$/.test(code))).toBe(true)
    expect(areas.filter(({ settlement }) => settlement === 'urban')).toHaveLength(6)
    expect(areas.filter(({ isRemote }) => isRemote)).toHaveLength(6)
    expect(areas.filter(({ isBorder }) => isBorder)).toHaveLength(3)
  })

  it('merges the paper and the station into one agency under the Party committee', () => {
    const merged = organisation('bao-ptth')
    expect(merged).toMatchObject({ validFrom: '2025-07-01', predecessors: ['bao-minh-son', 'dai-ptth'], successionKind: 'merge', supervisoryBody: 'tinh-uy', licence: { headTitle: 'Giám đốc' } })
    expect(merged.predecessors.map((code) => organisation(code).validTo)).toEqual(['2025-06-30', '2025-06-30'])
    expect(merged.channels.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['site', 'print', 'radio', 'tv', 'social']))
  })

  it('names only organisations, products and desks that exist', () => {
    const codes = organisations.map(({ code }) => code)
    expect(repeated(codes)).toEqual([])
    for (const each of organisations) {
      expect(missingFrom(codes, [...each.predecessors, ...(each.supervisoryBody === undefined ? [] : [each.supervisoryBody])])).toEqual([])
      expect(missingFrom(each.products.map(({ code }) => code), each.channels.map(({ product }) => product))).toEqual([])
    }
  })

  it('gives every living agency a licence on an address nobody can own', () => {
    const living = organisations.filter(({ kind, validTo }) => kind === 'agency' && validTo === undefined)
    expect(living.map(({ code }) => code)).toEqual(['bao-ptth', 'van-nghe', 'khoa-hoc'])
    for (const { licence } of living) expect(licence?.domain).toMatch(/\.example$/)
    for (const { email } of people) expect(email).toMatch(/^[a-z]+@minhson\.example$/)
  })
})

describe('people', () => {
  it('are about forty, each with a post in an organisation and a desk that exist', () => {
    expect(people.length).toBeGreaterThanOrEqual(40)
    expect(repeated(emails)).toEqual([])
    expect(repeated(people.map(({ name }) => name))).toEqual([])
    for (const { organisation: code, desk, roles } of people.flatMap(({ posts }) => posts)) {
      expect(desk === undefined || deskNames.has(`${code}/${desk}`), `${code}/${desk}`).toBe(true)
      expect(missingFrom(roleNames, roles)).toEqual([])
    }
  })

  it('hold posts only while the organisation stands, and come over from both predecessors', () => {
    for (const { posts } of people) {
      for (const post of posts) {
        const { validFrom, validTo } = organisation(post.organisation)
        expect(post.from >= validFrom).toBe(true)
        expect(validTo === undefined || (post.to !== undefined && post.to <= validTo)).toBe(true)
      }
    }
    const cameFrom = (code: string) => people.filter(({ posts }) => posts.some((post) => post.organisation === code)).length
    expect(cameFrom('bao-minh-son')).toBeGreaterThan(1)
    expect(cameFrom('dai-ptth')).toBeGreaterThan(1)
  })

  it('were trained in digital transformation for about seven in ten of the agencies’ staff, with a certificate each', () => {
    const digital = new Set(courses.filter(({ digitalTransformation }) => digitalTransformation).map(({ code }) => code))
    const staff = people.filter(({ posts }) => posts.some(({ organisation: code, roles, to }) => organisation(code).kind === 'agency' && to === undefined && !roles.includes('contributor')))
    const done = staff.filter(({ trainings }) => trainings.some(({ course }) => digital.has(course)))
    expect(done.length / staff.length).toBeGreaterThan(0.62)
    expect(done.length / staff.length).toBeLessThan(0.78)
    const all = people.flatMap(({ trainings }) => trainings)
    expect(missingFrom(courses.map(({ code }) => code), all.map(({ course }) => course))).toEqual([])
    expect(repeated(all.map(({ certificate }) => certificate))).toEqual([])
  })

  it('give each agency its approval chain', () => {
    for (const code of ['bao-ptth', 'van-nghe', 'khoa-hoc']) {
      const roles = people.flatMap(({ posts }) => posts.filter((post) => post.organisation === code && post.to === undefined).flatMap((post) => post.roles))
      expect(roles).toEqual(expect.arrayContaining(['desk_head', 'secretary', 'leader']))
    }
  })
})

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
      expect(missingFrom(sections.filter(({ agency }) => agency === story.agency).map(({ slug }) => slug), [story.section]), story.key).toEqual([])
      expect(deskNames.has(`${story.agency}/${story.desk}`), story.key).toBe(true)
      expect(missingFrom(at.channels.map(({ code }) => code), story.outputs.map(({ channel }) => channel)), story.key).toEqual([])
      const used = [...story.body, ...story.changes.flatMap(({ append }) => append)].flatMap((block) => (block.kind === 'image' ? [block.picture] : []))
      expect(missingFrom(pictures.map(({ key }) => key), story.lead === undefined ? used : [story.lead.picture, ...used]), story.key).toEqual([])
    }
  })

  it('serve only what is open for their agency and of the same kind', () => {
    for (const story of stories) {
      for (const { kind, open } of story.commitments) {
        expect(missingFrom(commitmentKinds.map(({ code }) => code), [kind])).toEqual([])
        if (open === undefined) continue
        const found = commitments.find(({ code }) => code === open)
        expect(found?.kind, `${story.key} ${open}`).toBe(kind)
        expect(found?.offeredTo, `${story.key} ${open}`).toContain(story.agency)
      }
    }
  })

  it('are written by somebody in post at the agency', () => {
    for (const { key, agency, credits } of stories) {
      expect(credits.some(({ role }) => role === 'writer'), key).toBe(true)
      for (const credit of credits) {
        const posts = people.find(({ email }) => email === credit.person)?.posts ?? []
        expect(posts.some((post) => post.organisation === agency && post.to === undefined), `${key} ${credit.person}`).toBe(true)
      }
    }
  })

  it('keep the lengths of the house', () => {
    const limits: Partial<Record<DemoStory['genre'], readonly [number, number]>> = { news: [120, 250], article: [480, 900], reportage: [900, 1300], interview: [900, 1300], commentary: [500, 900] }
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
      expect(inSection.some(({ lead }) => lead !== undefined), slug).toBe(true)
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

describe('pictures', () => {
  it('are all credited, described and our own', () => {
    expect(pictures.length).toBeGreaterThanOrEqual(16)
    expect(repeated(pictures.map(({ key }) => key))).toEqual([])
    for (const picture of pictures) {
      expect(picture).toMatchObject({ credit: 'Minh họa: Hội Tụ', rights: 'own' })
      expect(wordsIn(picture.alt)).toBeGreaterThan(8)
      expect(picture.caption).not.toBe('')
    }
  })
})

describe('the board of today and tomorrow', () => {
  it('names only people, desks, areas, slots and stories that exist', () => {
    expect(repeated(planItems.map(({ key }) => key))).toEqual([])
    for (const each of planItems) {
      expect(missingFrom(emails, [each.registeredBy, ...each.people.map(({ person }) => person)]), each.key).toEqual([])
      expect(deskNames.has(`${each.agency}/${each.desk}`), each.key).toBe(true)
      expect(missingFrom(areaKeys, each.area === undefined ? [] : [each.area]), each.key).toEqual([])
      expect(missingFrom(slots.map(({ name }) => name), each.slot === undefined ? [] : [each.slot]), each.key).toEqual([])
      expect(missingFrom(stories.map(({ key }) => key), each.story === undefined ? [] : [each.story]), each.key).toEqual([])
    }
  })

  it('leaves reporters who have not registered, one on leave and one on night duty', () => {
    const busy = new Set([...planItems.filter(({ day }) => day === 1).flatMap(({ registeredBy, people: crew }) => [registeredBy, ...crew.map(({ person }) => person)]), ...roster.map(({ person }) => person)])
    const reporters = people.filter(({ posts }) => posts.some((post) => post.organisation === 'bao-ptth' && post.to === undefined && post.roles.includes('reporter')))
    expect(reporters.filter(({ email }) => !busy.has(email)).map(({ email }) => email)).toEqual(['maianh@minhson.example', 'quoctruong@minhson.example'])
    expect(roster.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['leave', 'night_duty', 'duty_approver']))
    expect(missingFrom(emails, roster.map(({ person }) => person))).toEqual([])
    expect(planItems.some(({ day, people: crew }) => day === 1 && crew.length === 0)).toBe(true)
  })
})

it('is NFC throughout, plain enough to serialise', () => {
  const all = { areas, commitments, commitmentKinds, organisations, people, pictures, planItems, roster, sections, stories, courses }
  expect(everyString(all).filter((text) => text !== text.normalize('NFC'))).toEqual([])
  expect(everyString(all).filter((text) => text.includes('  ') || text.includes('"'))).toEqual([])
  expect(JSON.parse(JSON.stringify(all))).toEqual(all)
})
