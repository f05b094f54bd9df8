import { describe, expect, it } from 'vitest'
import { roleNames } from '../src/commons/people/contract.ts'
import { areas, province } from './areas.ts'
import { commitmentKinds, commitments } from './commitments.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { planItems, roster, slots } from './plan-items.ts'
import { pictures } from './pictures/index.ts'
import { sections } from './sections.ts'
import { stories } from './stories/index.ts'
import { areaKeys, deskNames, emails, everyString, missingFrom, organisation, repeated, wordsIn } from './testing/known.ts'
import { courses } from './training.ts'

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
    expect(merged).toMatchObject({
      validFrom: '2025-07-01',
      predecessors: ['bao-minh-son', 'dai-ptth'],
      successionKind: 'merge',
      supervisoryBody: 'tinh-uy',
      licence: { headTitle: 'Giám đốc' },
    })
    expect(merged.predecessors.map((code) => organisation(code).validTo)).toEqual(['2025-06-30', '2025-06-30'])
    expect(merged.channels.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['site', 'print', 'radio', 'tv', 'social']))
  })

  it('names only organisations, products and desks that exist', () => {
    const codes = organisations.map(({ code }) => code)
    expect(repeated(codes)).toEqual([])
    for (const each of organisations) {
      expect(missingFrom(codes, [...each.predecessors, ...(each.supervisoryBody === undefined ? [] : [each.supervisoryBody])])).toEqual([])
      expect(
        missingFrom(
          each.products.map(({ code }) => code),
          each.channels.map(({ product }) => product),
        ),
      ).toEqual([])
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
    const staff = people.filter(({ posts }) =>
      posts.some(({ organisation: code, roles, to }) => organisation(code).kind === 'agency' && to === undefined && !roles.includes('contributor')),
    )
    const done = staff.filter(({ trainings }) => trainings.some(({ course }) => digital.has(course)))
    expect(done.length / staff.length).toBeGreaterThan(0.62)
    expect(done.length / staff.length).toBeLessThan(0.78)
    const all = people.flatMap(({ trainings }) => trainings)
    expect(
      missingFrom(
        courses.map(({ code }) => code),
        all.map(({ course }) => course),
      ),
    ).toEqual([])
    expect(repeated(all.map(({ certificate }) => certificate))).toEqual([])
  })

  it('give each agency its approval chain', () => {
    for (const code of ['bao-ptth', 'van-nghe', 'khoa-hoc']) {
      const roles = people.flatMap(({ posts }) => posts.filter((post) => post.organisation === code && post.to === undefined).flatMap((post) => post.roles))
      expect(roles).toEqual(expect.arrayContaining(['desk_head', 'secretary', 'leader']))
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
      expect(
        missingFrom(
          slots.map(({ name }) => name),
          each.slot === undefined ? [] : [each.slot],
        ),
        each.key,
      ).toEqual([])
      expect(
        missingFrom(
          stories.map(({ key }) => key),
          each.story === undefined ? [] : [each.story],
        ),
        each.key,
      ).toEqual([])
    }
  })

  it('leaves reporters who have not registered, one on leave and one on night duty', () => {
    const busy = new Set([
      ...planItems.filter(({ day }) => day === 1).flatMap(({ registeredBy, people: crew }) => [registeredBy, ...crew.map(({ person }) => person)]),
      ...roster.map(({ person }) => person),
    ])
    const reporters = people.filter(({ posts }) =>
      posts.some((post) => post.organisation === 'bao-ptth' && post.to === undefined && post.roles.includes('reporter')),
    )
    expect(reporters.filter(({ email }) => !busy.has(email)).map(({ email }) => email)).toEqual(['maianh@minhson.example', 'quoctruong@minhson.example'])
    expect(roster.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['leave', 'night_duty', 'duty_approver']))
    expect(
      missingFrom(
        emails,
        roster.map(({ person }) => person),
      ),
    ).toEqual([])
    expect(planItems.some(({ day, people: crew }) => day === 1 && crew.length === 0)).toBe(true)
  })
})

it('is NFC throughout, plain enough to serialise', () => {
  const all = { areas, commitments, commitmentKinds, organisations, people, pictures, planItems, roster, sections, stories, courses }
  expect(everyString(all).filter((text) => text !== text.normalize('NFC'))).toEqual([])
  expect(everyString(all).filter((text) => text.includes('  ') || text.includes('"'))).toEqual([])
  expect(JSON.parse(JSON.stringify(all))).toEqual(all)
})
