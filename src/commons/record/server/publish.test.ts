import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { newId } from '../../../platform/ids.ts'
import type { Approval, Candidate } from '../candidate.ts'
import { aCandidate, aContent, anApproval } from '../testing/builders.ts'
import { findWorkPage } from './find-work-page.ts'
import { latestWorks } from './latest-works.ts'
import { publish } from './publish.ts'
import { changeWork } from './update.ts'
import { withdraw } from './withdraw.ts'

const t = useTestApp()

const NIGHT = new Date('2026-12-31T16:50:00Z') // 23:50 on 31/12 in Hà Nội

const put = (candidate: Candidate, approvals: readonly Approval[] = [anApproval(candidate)], at = t.clock.now()) =>
  t.db.transaction().execute((tx) => publish(tx, candidate, approvals, { at, actorId: approvals[0]?.personId ?? null }))

const eventsAbout = async (workId: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select name from platform.event where payload->>'workId' = ${workId} order by at, id`.execute(t.db)
  return rows.map((row) => row.name).sort()
}
const auditsAbout = async (workId: string): Promise<string[]> => {
  const { rows } = await sql<{ action: string }>`select action from platform.audit where subject_id = ${workId} order by seq`.execute(t.db)
  return rows.map((row) => row.action)
}
const rowsOf = async (workId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from record.work where id = ${workId}`.execute(t.db)
  return rows[0]!.count
}

describe('publishing a native work', () => {
  it('keeps the work, its version, signatures, contributors and appearance, and announces it', async () => {
    const candidate = aCandidate()
    const published = await put(candidate)
    expect(published).toMatchObject({ workId: candidate.workId, slug: 'khanh-thanh-cau-phong-chau', versionNo: 1, warnings: [] })
    const page = await findWorkPage(t.db, published.publicId)
    expect(page).toMatchObject({
      title: 'Khánh thành cầu Phong Châu',
      provenance: 'native',
      state: 'out',
      tags: ['Giao thông', 'Phong Châu'],
      sha256: published.sha256,
      changes: [],
    })
    expect(page!.content).toEqual(aContent())
    const { rows } = await sql`select (select count(*)::int from record.approval where work_id = ${candidate.workId}) as approvals,
      (select count(*)::int from record.contributor where work_id = ${candidate.workId}) as contributors,
      (select count(*)::int from record.appearance where work_id = ${candidate.workId} and closed_at is null) as appearances`.execute(t.db)
    expect(rows[0]).toEqual({ approvals: 1, contributors: 1, appearances: 1 })
    expect(await eventsAbout(candidate.workId)).toEqual(['record.appearance_opened', 'record.work_published'])
    expect(await auditsAbout(candidate.workId)).toEqual(['record.publish'])
  })

  it('refuses what nobody signed, or what was signed for another text or output, and leaves no trace', async () => {
    const candidate = aCandidate()
    const refusals: readonly (readonly Approval[])[] = [
      [],
      [anApproval({ ...candidate, content: aContent({ headline: 'Tít khác' }) })],
      [anApproval(candidate, { output: 'radio' })],
      [anApproval(candidate, { storyKey: newId() })],
      // the text that was signed last is not the one that goes out
      [anApproval(candidate), anApproval({ ...candidate, content: aContent({ headline: 'Sửa sau' }) }, { at: new Date('2026-11-21T00:58:00Z') })],
    ]
    for (const approvals of refusals) await expect(put(candidate, approvals)).rejects.toMatchObject({ code: 'record.not_signed' })
    expect(await rowsOf(candidate.workId)).toBe(0)
    expect(await eventsAbout(candidate.workId)).toEqual([])
    expect(await auditsAbout(candidate.workId)).toEqual([])
  })

  it('keeps earlier signatures for other texts as history', async () => {
    const candidate = aCandidate()
    const earlier = anApproval({ ...candidate, content: aContent({ headline: 'Bản trước' }) }, { level: 'desk_head', at: new Date('2026-11-21T00:40:00Z') })
    await put(candidate, [earlier, anApproval(candidate)])
    const { rows } = await sql<{ level: string }>`select level from record.approval where work_id = ${candidate.workId} order by position`.execute(t.db)
    expect(rows.map((row) => row.level)).toEqual(['desk_head', 'leader'])
  })

  it('refuses the signature of a credited writer, not of a credited editor', async () => {
    const me = newId()
    const own = aCandidate({ contributors: [{ personId: me, name: 'Nguyễn An', role: 'writer', share: null }] })
    await expect(put(own, [anApproval(own, { personId: me })])).rejects.toMatchObject({ code: 'record.self_approval' })
    const edited = aCandidate({
      contributors: [...own.contributors.map((each) => ({ ...each, personId: newId() })), { personId: me, name: 'Lê Hà', role: 'editor', share: null }],
    })
    await expect(put(edited, [anApproval(edited, { personId: me })])).resolves.toMatchObject({ versionNo: 1 })
  })

  it('goes out once: the same work or the same output again is refused', async () => {
    const candidate = aCandidate()
    await put(candidate)
    await expect(put(candidate)).rejects.toMatchObject({ code: 'record.already_out' })
    const again = { ...candidate, workId: newId() }
    await expect(put(again)).rejects.toMatchObject({ code: 'record.already_out' })
    expect(await rowsOf(again.workId)).toBe(0)
  })

  it('belongs to the Hà Nội day, whatever the process thinks the time is', async () => {
    const candidate = aCandidate()
    await put(candidate, [anApproval(candidate)], NIGHT)
    const { rows } = await sql<{ first_day: string }>`select first_day from record.work where id = ${candidate.workId}`.execute(t.db)
    expect(rows[0]!.first_day).toBe('2026-12-31')
  })
})

describe('changing a work that is out', () => {
  it('adds a version under the same address and day; a correction carries its notice', async () => {
    const candidate = aCandidate()
    const { publicId } = await put(candidate, [anApproval(candidate)], NIGHT)
    const content = aContent({ headline: 'Khánh thành cầu Phong Châu mới' })
    const change = {
      workId: candidate.workId,
      reason: 'correction' as const,
      content,
      contributors: candidate.contributors,
      media: [],
      notice: { text: 'Bài nêu sai tên cầu.', wrong: 'Phong Châu', right: 'Phong Châu mới' },
    }
    const later = new Date('2027-01-02T02:00:00Z')
    const changed = await t.db
      .transaction()
      .execute((tx) => changeWork(tx, change, [anApproval({ ...candidate, content }, { revision: 2, at: later })], { at: later, actorId: null }))
    expect(changed.versionNo).toBe(2)
    const page = await findWorkPage(t.db, publicId)
    expect(page).toMatchObject({ versionNo: 2, title: 'Khánh thành cầu Phong Châu mới', slug: 'khanh-thanh-cau-phong-chau', publishedAt: NIGHT })
    expect(page!.changes).toEqual([
      { no: 2, reason: 'correction', at: later.toISOString(), notice: { text: 'Bài nêu sai tên cầu.', wrong: 'Phong Châu', right: 'Phong Châu mới' } },
    ])
    expect(await eventsAbout(candidate.workId)).toContain('record.work_corrected')
    const { rows } = await sql<{ first_day: string }>`select first_day from record.work where id = ${candidate.workId}`.execute(t.db)
    expect(rows[0]!.first_day).toBe('2026-12-31')
  })

  it('needs a signature for the new text, and a text that differs', async () => {
    const candidate = aCandidate()
    await put(candidate)
    const change = {
      workId: candidate.workId,
      reason: 'update' as const,
      content: aContent({ headline: 'Mới' }),
      contributors: candidate.contributors,
      media: [],
    }
    const run = (content: typeof change.content, approvals: Approval[]) =>
      t.db.transaction().execute((tx) => changeWork(tx, { ...change, content }, approvals, { at: t.clock.now(), actorId: null }))
    await expect(run(change.content, [anApproval(candidate)])).rejects.toMatchObject({ code: 'record.not_signed' })
    await expect(run(candidate.content, [anApproval(candidate)])).rejects.toMatchObject({ code: 'record.nothing_changed' })
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from record.version where work_id = ${candidate.workId}`.execute(t.db)
    expect(rows[0]!.count).toBe(1)
  })
})

describe('withdrawing', () => {
  it('closes appearances, keeps versions and hides the text', async () => {
    const candidate = aCandidate()
    const { publicId } = await put(candidate)
    const run = (agencyIds: string[]) =>
      t.db
        .transaction()
        .execute((tx) =>
          withdraw(
            tx,
            { workId: candidate.workId, agencyIds, reason: 'Theo yêu cầu', shown: 'Bài được gỡ theo yêu cầu.' },
            { at: t.clock.now(), actorId: newId() },
          ),
        )
    await expect(run([newId()])).rejects.toMatchObject({ code: 'record.not_found' })
    await run([candidate.agencyId])
    const page = await findWorkPage(t.db, publicId)
    expect(page).toMatchObject({ state: 'withdrawn', content: null, withdrawal: { shown: 'Bài được gỡ theo yêu cầu.' } })
    expect(await latestWorks(t.db, { agencyIds: [candidate.agencyId], limit: 10 })).toEqual([])
    const { rows } = await sql`select (select count(*)::int from record.appearance where work_id = ${candidate.workId} and closed_at is null) as open,
      (select count(*)::int from record.version where work_id = ${candidate.workId}) as versions`.execute(t.db)
    expect(rows[0]).toEqual({ open: 0, versions: 1 })
    expect(await eventsAbout(candidate.workId)).toEqual([
      'record.appearance_closed',
      'record.appearance_opened',
      'record.work_published',
      'record.work_withdrawn',
    ])
    await expect(run([candidate.agencyId])).rejects.toMatchObject({ code: 'record.already_withdrawn' })
  })
})

describe('reader lists', () => {
  it('lists the newest first over an agency and those it succeeded, by section, tag and author, page by page', async () => {
    const [before, after] = [newId(), newId()]
    const sectionId = newId()
    const personId = newId()
    const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 21, 1, minute))
    const published: string[] = []
    for (let minute = 0; minute < 6; minute++) {
      const candidate = aCandidate({
        agencyId: minute < 3 ? before : after,
        content: aContent({ headline: `Tin số ${minute}` }),
        sectionId: minute % 2 === 0 ? sectionId : newId(),
        tags: minute === 1 || minute === 4 ? ['Chuyển đổi số'] : [],
        contributors: [{ personId: minute === 0 || minute === 5 ? personId : newId(), name: 'An', role: 'writer', share: null }],
      })
      await put(candidate, [anApproval(candidate)], at(minute))
      published.push(candidate.workId)
    }
    const agencyIds = [after, before]
    const titles = async (input: Omit<Parameters<typeof latestWorks>[1], 'agencyIds'>) =>
      (await latestWorks(t.db, { agencyIds, ...input })).map((card) => card.title)
    expect(await titles({ limit: 4 })).toEqual(['Tin số 5', 'Tin số 4', 'Tin số 3', 'Tin số 2'])
    expect(await titles({ limit: 4, before: { publishedAt: at(2), id: published[2]! } })).toEqual(['Tin số 1', 'Tin số 0'])
    expect(await titles({ limit: 9, sectionId })).toEqual(['Tin số 4', 'Tin số 2', 'Tin số 0'])
    expect(await titles({ limit: 9, tagSlug: 'chuyen-doi-so' })).toEqual(['Tin số 4', 'Tin số 1'])
    expect(await titles({ limit: 9, personId })).toEqual(['Tin số 5', 'Tin số 0'])
  })

  it('does not list what is only on paper or air', async () => {
    const candidate = aCandidate({
      medium: 'radio',
      output: 'radio',
      appearances: [{ kind: 'radio', channelId: null, slot: { bulletin: 'Thời sự', time: '18:30' } }],
    })
    const { publicId } = await put(candidate)
    expect(await latestWorks(t.db, { agencyIds: [candidate.agencyId], limit: 5 })).toEqual([])
    expect(await findWorkPage(t.db, publicId)).toBeUndefined()
  })
})
