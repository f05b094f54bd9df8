import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImportedArticle, readArticleLines, seeded } from '../src/commons/record/index.ts'
import { root } from './root.ts'

const corpus = join(root, '../shared/data/articles/articles.jsonl')
const WORDS = 'cầu đường sông núi người dân xã phường tỉnh hội chợ mùa lúa trường học bệnh viện công trình khởi khánh thành đoàn khách vườn đào'.split(' ')

/** Real pieces where they are at hand; else plain ones of the same length, made here, so that the figures run anywhere. */
export const exampleArticles = (): ImportedArticle[] => {
  if (existsSync(corpus)) return readArticleLines(readFileSync(corpus, 'utf8')).articles.map(({ article }) => article)
  const random = seeded(3)
  const text = (count: number): string => Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')
  return Array.from({ length: 300 }, (_, index) =>
    ImportedArticle.parse({
      id: `mau-${index}`,
      title: `${text(11)} ${index}`,
      lead: text(40),
      body: Array.from({ length: 8 }, () => text(75)).join('\n'),
      date: '2026-01-05',
    }),
  )
}
