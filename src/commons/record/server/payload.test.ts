import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { broadcast, broadcasts } from '../../../platform/events/event.ts'
import { newId } from '../../../platform/ids.ts'
import { WorkPublished, WorkUpdated } from '../events.ts'
import { ImportedArticle } from '../imports/imported-article.ts'
import { aCandidate, aContent, anApproval } from '../testing/builders.ts'
import { importWorks } from './import.ts'
import { publish } from './publish.ts'
import { changeWork } from './update.ts'

const t = useTestApp()

describe('announcements', () => {
  it('of the largest works fit into a notification (8,000 bytes)', async () => {
    broadcasts
      .add(
        broadcast('test.published', WorkPublished, () => {}),
        broadcast('test.updated', WorkUpdated, () => {}),
      )
      .apply()
    const tags = (letter: string) => Array.from({ length: 12 }, (_, index) => `${index}${letter.repeat(80)}`)
    const people = () => Array.from({ length: 100 }, (_, index) => ({ personId: newId(), name: `Tác giả ${index}`, role: 'writer', share: null }))
    const storyKey = newId()
    const agencyId = newId()
    // the same story on many days
    for (let day = 1; day < 26; day++) {
      const part = aCandidate({ agencyId, storyKey, output: `part-${day}`, tags: [] })
      await t.db.transaction().execute((tx) => publish(tx, part, [anApproval(part)], { at: new Date(Date.UTC(2026, 0, day)), actorId: null }))
    }
    const candidate = aCandidate({
      agencyId,
      storyKey,
      output: 'last',
      tags: tags('ệ'),
      areaIds: Array.from({ length: 30 }, () => newId()),
      contributors: people(),
      content: aContent({ headline: 'ệ'.repeat(900), byline: [] }),
    })
    await t.db.transaction().execute((tx) => publish(tx, candidate, [anApproval(candidate)], { at: t.clock.now(), actorId: null }))
    const content = aContent({ headline: 'Khác', byline: [] })
    await t.db
      .transaction()
      .execute((tx) =>
        changeWork(
          tx,
          { workId: candidate.workId, reason: 'update', content, contributors: people(), media: [], tags: tags('ộ') },
          [anApproval({ ...candidate, content })],
          { at: t.clock.now(), actorId: null },
        ),
      )
    const { rows } = await sql<{
      largest: number
    }>`select max(octet_length(payload::text))::int as largest from platform.event where name like 'record.work%'`.execute(t.db)
    expect(rows[0]!.largest).toBeLessThan(7_800)
  })

  it('of an archive of many days come in several, one for at most 300 days', async () => {
    const articles = Array.from({ length: 700 }, (_, index) =>
      ImportedArticle.parse({ id: String(index), title: 'Kho', date: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10) }),
    )
    const agencyId = newId()
    await t.db.transaction().execute((tx) => importWorks(tx, { agencyId, articles }, { at: t.clock.now(), actorId: null }))
    const { rows } = await sql<{
      days: number
    }>`select jsonb_array_length(payload->'days') as days from platform.event where name = 'record.works_imported' and payload->>'agencyId' = ${agencyId} order by 1`.execute(
      t.db,
    )
    expect(rows.map((row) => row.days)).toEqual([100, 300, 300])
  })
})
