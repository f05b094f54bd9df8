import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { newId } from '../../../../platform/ids.ts'
import * as api from '../../contract.ts'
import { addMembership } from '../../index.ts'
import { givenItem } from '../../../../newsroom/planning/testing/items.ts'
import { givenStory } from '../../../../newsroom/stories/testing/write.ts'
import { givenHouse, givenOrganisation, givenPerson, type TestHouse, type TestPerson } from '../../testing/house.ts'
import { auditOf, eventsOf } from '../../testing/look.ts'

const t = useTestApp()
let house: TestHouse
beforeAll(async () => {
  house = await givenHouse(t)
})

const TODAY = '2026-11-21'
const password = 'mật khẩu của tôi'
type Account = CallOf<typeof api.createAccount>['body']
const anAccount = (over: Partial<Account> = {}): Account => {
  const id = newId()
  return {
    id,
    name: 'Lò Thị Mới',
    email: `${id}@minhson.example`,
    phone: null,
    title: 'Phóng viên',
    roles: ['reporter'],
    deskId: house.desk.id,
    validFrom: TODAY,
    validTo: null,
    totpRequired: false,
    joins: false,
    ...over,
  }
}
const make = (over: Partial<Account> = {}, token: string | null = house.admin.token) => t.call(token, api.createAccount, { body: anAccount(over) })
const tokenOf = (link: { path: string } | null): string => link?.path.split('#')[1] ?? ''
const accept = (link: { path: string } | null) => t.call(null, api.applyOneTimeLink, { body: { token: tokenOf(link), password } })
const open = (personId: string, token = house.admin.token) => t.call(token, api.getPerson, { params: { personId } })
const another = (roles: Parameters<typeof givenPerson>[1]['roles'] = ['reporter']): Promise<TestPerson> =>
  givenPerson(t, { organisationId: house.agency.id, roles, deskId: house.desk.id, name: 'Tạ Văn Khác' })

describe('making an account', () => {
  it('gives a link that sets one password once, and the person is in', async () => {
    const account = anAccount()
    const { personId, link } = await t.call(house.admin.token, api.createAccount, { body: account })
    expect((await open(personId)).state).toBe('invited')
    expect(await t.call(null, api.openOneTimeLink, { body: { token: tokenOf(link) } })).toMatchObject({
      kind: 'invitation',
      name: 'Lò Thị Mới',
      email: account.email,
    })
    expect(await accept(link)).toEqual({ email: account.email })
    expect(await t.call(null, api.signIn, { body: { email: account.email, password } })).toMatchObject({
      next: 'done',
      session: { person: { id: personId }, roles: ['reporter'], deskIds: [house.desk.id] },
    })
    await expect(accept(link)).rejects.toMatchObject({ code: 'people.link_over' })
    expect(await auditOf(t.db, personId)).toEqual(['people.create_account', 'people.accept_invitation', 'people.sign_in'])
    const { rows } = await sql<{
      found: number
    }>`select count(*)::int as found from people.one_time_link where encode(token_hash, 'escape') like ${`%${tokenOf(link)}%`}`.execute(t.db)
    expect(rows[0]!.found).toBe(0)
  })

  it('the link ends after 72 hours, and when another is made', async () => {
    const { personId, link } = await make()
    const second = await t.call(house.admin.token, api.issueLink, { params: { personId } })
    expect(second.kind).toBe('invitation')
    await expect(accept(link)).rejects.toMatchObject({ code: 'people.link_over' })
    const before = t.clock.now()
    t.clock.advance(72 * 3_600_000)
    await expect(accept(second)).rejects.toMatchObject({ code: 'people.link_over', status: 410 })
    t.clock.set(before)
    await expect(t.call(null, api.applyOneTimeLink, { body: { token: tokenOf(second), password: 'ngắn' } })).rejects.toMatchObject({ status: 400 })
    await accept(second)
  })

  it('is refused to nobody, to others, for roles of other houses and for desks of others', async () => {
    await expect(make({}, null)).rejects.toMatchObject({ status: 401 })
    for (const person of [house.leader, house.secretary, house.reporter, house.officer])
      await expect(make({}, person.token)).rejects.toMatchObject({ status: 403 })
    for (const role of ['platform_admin', 'officer', 'province_leader'] as const)
      await expect(make({ roles: [role] })).rejects.toMatchObject({ code: 'people.role_not_grantable' })
    await expect(make({}, house.stranger.token)).rejects.toMatchObject({ code: 'people.unknown_desk' })
    await expect(make({ validTo: '2026-11-20' })).rejects.toMatchObject({ code: 'people.days_wrong' })
    await expect(make({ email: 'không phải email' })).rejects.toMatchObject({ code: 'platform.invalid_input', detail: { fields: ['email'] } })
  })

  it('knows an address it has: the person joins with posts only, and keeps name and password', async () => {
    const account = anAccount()
    const { personId, link } = await t.call(house.admin.token, api.createAccount, { body: account })
    await accept(link)
    await expect(make({ email: account.email.toUpperCase() })).rejects.toMatchObject({ code: 'people.email_taken' })
    await expect(make({ email: account.email, joins: true })).rejects.toMatchObject({ code: 'people.already_here' })
    await expect(make({ joins: true })).rejects.toMatchObject({ code: 'people.email_unknown' })
    const joined = await make({ email: account.email, joins: true, name: 'Tên khác', deskId: null }, house.stranger.token)
    expect(joined).toEqual({ personId, link: null })
    expect((await open(personId, house.stranger.token)).name).toBe('Lò Thị Mới')
    for (const act of [api.issueLink, api.resetTotp, api.closeSessions])
      await expect(t.call(house.stranger.token, act, { params: { personId } })).rejects.toMatchObject({ code: 'people.works_elsewhere' })
    const change = t.call(house.stranger.token, api.changePerson, {
      params: { personId },
      body: { name: 'X Y', email: 'cuop@x.example', phone: null, totpRequired: false },
    })
    await expect(change).rejects.toMatchObject({ code: 'people.works_elsewhere' })
    const [here, there] = [await open(personId), await open(personId, house.stranger.token)]
    expect([here.posts.length, there.posts.length, here.worksElsewhere]).toEqual([1, 1, true])
  })
})

describe('the list', () => {
  it('finds by words with and without marks, desk, role and state', async () => {
    const { personId } = await make({ name: 'Giàng A Páo', roles: ['technician'] })
    const ids = async (query: CallOf<typeof api.listPeople>['query']) => (await t.call(house.admin.token, api.listPeople, { query })).items.map((row) => row.id)
    expect(await ids({ words: 'giang a pao' })).toEqual([personId])
    expect(await ids({ words: 'Páo', state: 'invited' })).toEqual([personId])
    expect(await ids({ role: 'technician', deskId: house.desk.id })).toEqual([personId])
    expect(await ids({ words: 'pao', state: 'ended' })).toEqual([])
    expect(await ids({ deskId: newId() })).toEqual([])
  })

  it('shows leaders and the secretariat, hides from reporters and from other agencies', async () => {
    expect((await t.call(house.leader.token, api.listPeople, { query: {} })).grantable).toEqual([])
    await expect(t.call(house.reporter.token, api.listPeople, { query: {} })).rejects.toMatchObject({ status: 403 })
    expect((await t.call(house.stranger.token, api.listPeople, { query: { words: 'Nguyễn An' } })).items).toEqual([])
    await expect(open(house.reporter.id, house.stranger.token)).rejects.toMatchObject({ code: 'people.not_found' })
    expect((await open(house.reporter.id, house.leader.token)).may).toEqual({ change: false, posts: false, reset: false, end: false })
  })
})

describe('posts', () => {
  const addTo = (personId: string, over: Partial<CallOf<typeof api.addPost>['body']> = {}, token = house.admin.token) =>
    t.call(token, api.addPost, {
      params: { personId },
      body: { id: newId(), role: 'editor', deskId: house.desk.id, title: null, validFrom: TODAY, validTo: null, ...over },
    })

  it('change from a day on and keep what was', async () => {
    const person = await another()
    const [post] = (await open(person.id)).posts
    const after = await t.call(house.admin.token, api.changePost, {
      params: { personId: person.id, postId: post!.id },
      body: { id: newId(), role: 'desk_head', deskId: house.desk.id, title: 'Trưởng ban', from: TODAY, validTo: null },
    })
    expect(after.posts.map(({ role, validFrom, validTo }) => [role, validFrom, validTo])).toEqual([
      ['desk_head', TODAY, null],
      ['reporter', '2020-01-01', '2026-11-20'],
    ])
    expect(await t.call(person.token, api.getSession)).toMatchObject({ roles: ['desk_head'], ledDeskIds: [house.desk.id] })
    expect(await auditOf(t.db, person.id)).toEqual(['people.change_post'])
    await expect(
      t.call(house.admin.token, api.changePost, {
        params: { personId: person.id, postId: post!.id },
        body: { id: newId(), role: 'editor', deskId: null, title: null, from: TODAY, validTo: null },
      }),
    ).rejects.toMatchObject({ code: 'people.post_over' })
  })

  it('are given from a day, once, and taken back before they begin', async () => {
    const person = await another()
    const after = await addTo(person.id, { validFrom: '2026-12-01' })
    expect(await t.call(person.token, api.getSession)).toMatchObject({ roles: ['reporter'] })
    await expect(addTo(person.id, { validFrom: '2026-12-24' })).rejects.toMatchObject({ code: 'people.post_twice' })
    const post = after.posts.find(({ role }) => role === 'editor')!
    const gone = await t.call(house.admin.token, api.endPost, { params: { personId: person.id, postId: post.id }, body: { lastDay: TODAY } })
    expect(gone.posts.map(({ role }) => role)).toEqual(['reporter'])
    await expect(
      t.call(house.admin.token, api.endPost, { params: { personId: person.id, postId: gone.posts[0]!.id }, body: { lastDay: '2019-01-01' } }),
    ).rejects.toMatchObject({ code: 'people.days_wrong' })
  })

  it('are nobody’s own to change, and not another agency’s', async () => {
    await expect(addTo(house.admin.id, { role: 'leader' })).rejects.toMatchObject({ code: 'people.not_oneself' })
    await expect(addTo(house.reporter.id, {}, house.stranger.token)).rejects.toMatchObject({ code: 'people.not_found' })
    await expect(addTo(house.reporter.id, { role: 'platform_admin' })).rejects.toMatchObject({ code: 'people.role_not_grantable' })
    await expect(addTo(house.reporter.id, { deskId: newId() })).rejects.toMatchObject({ code: 'people.unknown_desk' })
  })
})

describe('the last administrator', () => {
  it('stays, whoever asks; with a second one the first may go', async () => {
    const { admin, stranger } = house
    const platform = await givenPerson(t, { organisationId: house.otherAgency.id, roles: ['platform_admin'] })
    const end = (personId: string) => t.call(platform.token, api.endAccount, { params: { personId }, body: { reason: 'Nghỉ hưu' } })
    await expect(end(stranger.id)).rejects.toMatchObject({ code: 'people.last_admin' })
    expect((await open(stranger.id, platform.token)).state).toBe('invited')
    const post = (await open(stranger.id, platform.token)).posts.find(({ role }) => role === 'admin')!
    await expect(
      t.call(platform.token, api.endPost, { params: { personId: stranger.id, postId: post.id }, body: { lastDay: '2026-12-31' } }),
    ).rejects.toMatchObject({ code: 'people.last_admin' })
    const second = await givenPerson(t, { organisationId: house.otherAgency.id, roles: ['admin'] })
    expect((await end(second.id)).state).toBe('ended')
    expect(await t.call(admin.token, api.getSession)).not.toBeNull()
  })
})

describe('ending an account', () => {
  it('closes sessions at once, takes coming shifts, lists what is left, and keeps the history', async () => {
    const person = await another(['editor'])
    await t.call(house.secretary.token, api.enterDuty, {
      body: { id: newId(), personId: person.id, kind: 'duty_editor', fromAt: '2026-11-23T10:00:00Z', toAt: '2026-11-23T22:00:00Z', excuses: false },
    })
    const after = await t.call(house.admin.token, api.endAccount, { params: { personId: person.id }, body: { reason: 'Chuyển công tác' } })
    expect(after).toMatchObject({ state: 'ended', openSessions: 0, posts: [{ role: 'editor', validTo: TODAY, isCurrent: false }] })
    expect(await t.call(person.token, api.getSession)).toBeNull()
    expect((await t.call(house.leader.token, api.listColleagues)).items.some(({ id }) => id === person.id)).toBe(false)
    expect((await t.call(house.secretary.token, api.getRoster, { query: { from: '2026-11-23' } })).duties.some(({ personId }) => personId === person.id)).toBe(
      false,
    )
    expect([(await auditOf(t.db, person.id)).at(-1), await eventsOf(t.db, 'people.account_ended', person.id)]).toEqual(['people.end_account', 1])
    const again = t.call(house.admin.token, api.endAccount, { params: { personId: person.id }, body: { reason: 'Chuyển công tác' } })
    await expect(again).rejects.toMatchObject({ code: 'people.account_over' })
    await expect(t.call(house.admin.token, api.issueLink, { params: { personId: person.id } })).rejects.toMatchObject({ code: 'people.account_over' })
  })

  it('lists what the person leaves behind, before and after', async () => {
    const person = await another()
    const { story } = await givenStory(t, person)
    await givenItem(t, person.token)
    const tied = async () => (await open(person.id)).ties.map((tie) => tie.kind.vi).sort()
    expect((await open(person.id)).ties.some((tie) => tie.path === `/stories/${story.id}`)).toBe(true)
    const before = await tied()
    await t.call(house.admin.token, api.endAccount, { params: { personId: person.id }, body: { reason: 'Nghỉ hưu' } })
    expect(await tied()).toEqual(before)
    expect((await open(house.officer.id, house.admin.token).catch((error: unknown) => error)) as object).toMatchObject({ code: 'people.not_found' })
  })

  it('leaves the work of another agency alone; a new post opens the account again', async () => {
    const person = await another()
    await t.db
      .transaction()
      .execute((tx) => addMembership(tx, { personId: person.id, organisationId: house.otherAgency.id, role: 'contributor', validFrom: '2026-01-01' }))
    const end = () => t.call(house.admin.token, api.endAccount, { params: { personId: person.id }, body: { reason: 'Hết hợp đồng' } })
    expect((await end()).state).toBe('ended')
    expect((await open(person.id, house.stranger.token)).state).toBe('invited')
    const back = await t.call(house.admin.token, api.addPost, {
      params: { personId: person.id },
      body: { id: newId(), role: 'contributor', deskId: null, title: null, validFrom: TODAY, validTo: null },
    })
    expect(back.state).toBe('invited')
    await expect(t.call(house.admin.token, api.endAccount, { params: { personId: house.admin.id }, body: { reason: 'x' } })).rejects.toMatchObject({
      code: 'people.not_oneself',
    })
    await expect(t.call(house.stranger.token, api.endAccount, { params: { personId: house.reporter.id }, body: { reason: 'x' } })).rejects.toMatchObject({
      code: 'people.not_found',
    })
  })
})

describe('a forgotten password', () => {
  it('is set anew by a link; the old one and the sessions end at once', async () => {
    const account = anAccount()
    const { personId, link } = await t.call(house.admin.token, api.createAccount, { body: account })
    await accept(link)
    await t.call(null, api.signIn, { body: { email: account.email, password } })
    expect((await open(personId)).openSessions).toBe(1)
    const reset = await t.call(house.admin.token, api.issueLink, { params: { personId } })
    expect(reset.kind).toBe('reset')
    expect((await open(personId)).openSessions).toBe(0)
    await expect(t.call(null, api.signIn, { body: { email: account.email, password } })).rejects.toMatchObject({ code: 'people.wrong_credentials' })
    await t.call(null, api.applyOneTimeLink, { body: { token: tokenOf(reset), password: 'mật khẩu mới hẳn' } })
    expect(await t.call(null, api.signIn, { body: { email: account.email, password: 'mật khẩu mới hẳn' } })).toMatchObject({ next: 'done' })
    expect(await auditOf(t.db, personId)).toContain('people.set_new_password')
  })
})

describe('the second step that is asked for', () => {
  it('leaves nothing open but one’s own account until it is on', async () => {
    const person = await another(['desk_head'])
    const row = await open(person.id)
    await t.call(house.admin.token, api.changePerson, {
      params: { personId: person.id },
      body: { name: row.name, email: row.email!, phone: '0912', totpRequired: true },
    })
    expect(await t.call(person.token, api.getSession)).toMatchObject({ person: { totpDue: true }, permissions: [], roles: [], ledDeskIds: [] })
    await expect(t.call(person.token, api.getRoster, { query: { from: TODAY } })).rejects.toMatchObject({ status: 403 })
    await t.db.transaction().execute((tx) => sql`update people.person set totp_enabled_at = now() where id = ${person.id}`.execute(tx))
    expect(await t.call(person.token, api.getSession)).toMatchObject({ person: { totpDue: false }, roles: ['desk_head'] })
    expect((await t.call(house.admin.token, api.resetTotp, { params: { personId: person.id } })).totp).toBe('due')
    expect(await t.call(person.token, api.getSession)).toBeNull()
    expect(await auditOf(t.db, person.id)).toEqual(['people.change_person', 'people.reset_totp'])
  })
})

describe('a press card', () => {
  it('is not verified until it was compared, and again after it was changed', async () => {
    const { id } = await another()
    const card = { id: newId(), number: `MS-${id.slice(-6)}`, issuedOn: '2026-01-01', validTo: '2030-12-31' }
    const added = await t.call(house.admin.token, api.addPressCard, { params: { personId: id }, body: card })
    expect(added.card).toMatchObject({ number: card.number, isChecked: false })
    const change = (over: object, token = house.admin.token) =>
      t.call(token, api.changePressCard, {
        params: { personId: id, cardId: card.id },
        body: { number: card.number, issuedOn: card.issuedOn, validTo: card.validTo, isChecked: true, returnedOn: null, ...over },
      })
    expect((await change({})).cards[0]).toMatchObject({ checkedOn: TODAY, checkedBy: 'Vũ Khánh' })
    expect((await change({ isChecked: false })).cards[0]).toMatchObject({ checkedOn: null })
    await expect(change({}, house.leader.token)).rejects.toMatchObject({ status: 403 })
    await expect(change({}, house.stranger.token)).rejects.toMatchObject({ code: 'people.not_found' })
    await expect(change({ validTo: '2025-01-01' })).rejects.toMatchObject({ code: 'people.days_wrong' })
    await expect(change({ returnedOn: '2027-01-01' })).rejects.toMatchObject({ code: 'people.future_day' })
    const other = await another()
    const twice = t.call(house.admin.token, api.addPressCard, { params: { personId: other.id }, body: { ...card, id: newId() } })
    await expect(twice).rejects.toMatchObject({ code: 'people.card_taken' })
    const ended = await t.call(house.admin.token, api.endAccount, { params: { personId: id }, body: { reason: 'Nghỉ hưu' } })
    // fifteen working days after Saturday 21/11/2026
    expect(ended.cards[0]!.returnDue).toBe('2026-12-11')
  })
})

describe('training', () => {
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n').toString('base64')
  const finish = (personId: string, over: object = {}, token = house.admin.token) =>
    t.call(token, api.addTraining, {
      params: { personId },
      body: {
        id: newId(),
        course: 'Chuyển đổi số báo chí',
        completedOn: '2026-10-10',
        certificate: null,
        isDigitalTransformation: true,
        proof: { name: 'chung-chi.pdf', base64: pdf },
        ...over,
      },
    })

  it('needs a proof that can be opened by the house only', async () => {
    const { id } = await another()
    const { trainings } = await finish(id)
    const proof = trainings[0]!.proof!
    const fetchAs = (token: string) => t.app.inject({ url: `/people/proofs/${proof.id}`, headers: { cookie: `hoitu_session=${token}` } })
    expect((await fetchAs(house.admin.token)).headers['content-type']).toBe('application/pdf')
    expect([(await fetchAs(house.stranger.token)).statusCode, (await fetchAs(house.reporter.token)).statusCode]).toEqual([404, 403])
    expect((await t.app.inject({ url: `/people/proofs/${proof.id}` })).statusCode).toBe(401)
    await expect(finish(id, { proof: { name: 'a.pdf', base64: Buffer.from('xin chào').toString('base64') } })).rejects.toMatchObject({
      code: 'people.proof_unreadable',
    })
    await expect(finish(id, { completedOn: '2027-01-01' })).rejects.toMatchObject({ code: 'people.future_day' })
    await expect(finish(id, {}, house.stranger.token)).rejects.toMatchObject({ code: 'people.not_found' })
    const gone = await t.call(house.admin.token, api.removeTraining, {
      params: { personId: id, trainingId: trainings[0]!.id },
      body: { reason: 'Nhập nhầm người' },
    })
    expect(gone.trainings).toEqual([])
    expect(await auditOf(t.db, id)).toEqual(['people.add_training', 'people.remove_training'])
  })
})

describe('the first administrator', () => {
  const invite = (organisationId: string, token = house.officer.token) =>
    t.call(token, api.inviteFirstAdministrator, {
      params: { organisationId },
      body: { id: newId(), name: 'Quàng Văn Đầu', email: `${newId()}@minhson.example` },
    })

  it('is invited by the department once, in its own province', async () => {
    const fresh = await givenOrganisation(t, { provinceId: house.province.id, name: 'Tạp chí mới' })
    const foreign = await givenOrganisation(t, { name: 'Báo tỉnh khác' })
    expect((await invite(fresh.id)).link?.kind).toBe('invitation')
    expect(await t.call(house.officer.token, api.countAdministrators, { params: { organisationId: fresh.id } })).toEqual({ count: 1 })
    await expect(invite(fresh.id)).rejects.toMatchObject({ code: 'people.has_admin' })
    await expect(invite(foreign.id)).rejects.toMatchObject({ code: 'organisations.not_found' })
    await expect(invite(fresh.id, house.admin.token)).rejects.toMatchObject({ status: 403 })
  })
})

describe('one’s own sessions', () => {
  it('are listed, and ended elsewhere without leaving here', async () => {
    const account = anAccount()
    const { link } = await t.call(house.admin.token, api.createAccount, { body: account })
    await accept(link)
    const enter = async (): Promise<string> => {
      const reply = await t.app.inject({
        method: 'POST',
        url: '/api/sign-in',
        payload: { email: account.email, password },
        headers: { 'user-agent': 'Firefox' },
      })
      return /hoitu_session=([^;]+)/u.exec(String(reply.headers['set-cookie']))![1]!
    }
    const [phone, laptop] = [await enter(), await enter()]
    const { items } = await t.call(laptop, api.listOwnSessions)
    expect(items.map(({ isThis }) => isThis)).toEqual([true, false])
    await expect(t.call(house.reporter.token, api.endOwnSession, { params: { sessionId: items[0]!.id } })).rejects.toMatchObject({
      code: 'people.entry_not_found',
    })
    expect((await t.call(laptop, api.endOwnSession, { params: { sessionId: items[1]!.id } })).items).toHaveLength(1)
    expect(await t.call(phone, api.getSession)).toBeNull()
    const third = await enter()
    expect((await t.call(laptop, api.endOtherSessions)).items).toHaveLength(1)
    expect([await t.call(third, api.getSession), await t.call(laptop, api.getSession)]).toEqual([null, expect.objectContaining({ roles: ['reporter'] })])
  })
})
