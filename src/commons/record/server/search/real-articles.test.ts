import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../../../apps/testing/test-app.ts'
import { newId } from '../../../../platform/ids.ts'
import { foldText } from '../../../../platform/search/fold.ts'
import { findWorkPage } from '../find-work-page.ts'
import { readArticleLines } from '../../imports/read-lines.ts'
import { importWorks } from '../import.ts'
import { searchWorks } from './search-works.ts'
import { settleSearch } from './settle-search.ts'

// news text is other people's: it lies beside the repository, never in it
const FILE = fileURLToPath(new URL('../../../../../../shared/data/articles/articles.jsonl', import.meta.url))
const t = useTestApp()
const agencyId = newId()

describe('real articles', () => {
  it('each becomes a readable page that its title finds, with and without marks', { timeout: 300_000 }, async () => {
    if (!existsSync(FILE)) {
      console.warn('real-articles: ../shared/data/articles is not there, nothing was imported')
      return
    }
    const articles = readArticleLines(readFileSync(FILE, 'utf8')).articles.map(({ article }) => article)
    for (let start = 0; start < articles.length; start += 500) {
      await t.db
        .transaction()
        .execute((tx) => importWorks(tx, { agencyId, articles: articles.slice(start, start + 500) }, { at: t.clock.now(), actorId: null }))
    }
    await settleSearch(t.db)
    await sql`analyze record.work_search`.execute(t.db)
    const { rows } = await sql<{
      key: string
      publicId: string
    }>`select external_key as key, public_id as "publicId" from record.work where agency_id = ${agencyId}`.execute(t.db)
    const publicIds = new Map(rows.map((row) => [row.key, row.publicId]))
    expect(rows).toHaveLength(articles.length)
    const reciprocal = { title: 0, plain: 0 }
    for (const article of articles) {
      const publicId = publicIds.get(article.id)!
      const page = await findWorkPage(t.db, publicId)
      expect(page!.content!.body.length, article.id).toBe(article.body.split('\n').filter((line) => line.trim() !== '').length)
      for (const [kind, text] of [
        ['title', article.title],
        ['plain', foldText(article.title)],
      ] as const) {
        const { items } = await searchWorks(t.db, { agencyIds: [agencyId], text, limit: 10 })
        const place = items.findIndex((item) => item.publicId === publicId)
        expect(place, `${kind}: ${article.id}`).toBeGreaterThanOrEqual(0)
        reciprocal[kind] += 1 / (place + 1)
      }
    }
    expect(reciprocal.title / articles.length).toBeGreaterThanOrEqual(0.99)
    expect(reciprocal.plain / articles.length).toBeGreaterThanOrEqual(0.99)
  })
})
