import { globSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  amongDistractors,
  evaluateSearch,
  fillArchive,
  knownItemsOf,
  questionKinds,
  readArticleLines,
  type ImportedArticle,
  type QuestionKind,
  type SearchQuality,
} from '../../commons/record/index.ts'
import type { Database } from '../../platform/db/connect.ts'
import { newId } from '../../platform/ids.ts'
import { complain, say, type Command } from './command.ts'
import { progressBar } from './progress.ts'
import { withScratchDatabase } from './scratch-database.ts'

const usage = 'evaluate search DIR [--among N] [--ask N]'

/** What each way of asking is called, and the least mean reciprocal rank that is promised for it. */
const KINDS: Readonly<Record<QuestionKind, { readonly label: string; readonly goal: number }>> = {
  title: { label: 'nhan đề · title', goal: 0.99 },
  plain: { label: 'nhan đề không dấu · without marks', goal: 0.99 },
  lead: { label: 'năm tiếng của sa-pô · five syllables of the lead', goal: 0.9 },
  typos: { label: 'nhan đề gõ sai 1–2 lỗi · 1–2 typos', goal: 0.97 },
}
const P95_GOAL_MS = 60

/** Every *.jsonl of a folder; the first article of an id counts, bad lines are named and left out. */
const readFolder = (folder: string): ImportedArticle[] => {
  const articles = new Map<string, ImportedArticle>()
  for (const name of globSync('**/*.jsonl', { cwd: folder }).sort()) {
    const read = readArticleLines(readFileSync(join(folder, name), 'utf8'))
    for (const { line, reason } of read.bad) complain(`${name}: dòng ${line} bị bỏ qua · line ${line} skipped: ${reason}`)
    for (const { article } of read.articles) if (!articles.has(article.id)) articles.set(article.id, article)
  }
  return [...articles.values()]
}

const row = (label: string, questions: string, mrr: string, goal: string, p95: string): string =>
  `${label.padEnd(50)} ${questions.padStart(9)} ${mrr.padStart(7)} ${goal.padStart(7)} ${p95.padStart(8)}`

const rowOf = (kind: QuestionKind, { questions, mrr, p95Ms }: SearchQuality): string =>
  row(KINDS[kind].label, String(questions), mrr.toFixed(4), `≥ ${KINDS[kind].goal}`, `${p95Ms.toFixed(1)} ms`)

const measure = async ({ db }: Database, articles: readonly ImportedArticle[], options: { among: number; ask: number }): Promise<void> => {
  const total = Math.max(options.among, articles.length)
  const agencyId = newId()
  const filling = progressBar('nhập bài · importing', total)
  await fillArchive(db, agencyId, amongDistractors(articles, total), (done) => filling.at(done, `${done} bài · articles`))
  filling.end()
  const items = (await knownItemsOf(db, agencyId, articles)).slice(0, options.ask)
  say(`${articles.length} bài thật trong ${total} bài · ${articles.length} real articles among ${total}`)
  say(row('câu hỏi · question', 'số · asked', 'MRR@10', 'đích', 'p95'))
  const slowest = []
  for (const kind of questionKinds) {
    const quality = await evaluateSearch(db, items, kind)
    slowest.push(quality.p95Ms)
    say(rowOf(kind, quality))
  }
  say(row('chậm nhất · slowest', '', '', `≤ ${P95_GOAL_MS} ms`, `${Math.max(...slowest).toFixed(1)} ms`))
}

const wholeNumber = (text: string | undefined, otherwise: number): number | null => {
  const value = text === undefined ? otherwise : Number(text)
  return Number.isSafeInteger(value) && value >= 0 ? value : null
}

/** Known-item search over a folder of articles: each is asked for in four ways and should stand first. */
export const evaluateSearchCommand: Command = {
  name: 'evaluate search',
  usage,
  what: 'measure how well and how fast articles of a folder are found',
  run: async ({ services, database }, args) => {
    const { values, positionals } = parseArgs({ args: [...args], options: { among: { type: 'string' }, ask: { type: 'string' } }, allowPositionals: true })
    const among = wholeNumber(values.among, 0)
    const ask = wholeNumber(values.ask, Number.MAX_SAFE_INTEGER)
    if (positionals.length !== 1 || among === null || ask === null) {
      complain(`usage: ${usage}`)
      return 2
    }
    const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), positionals[0]!)
    const articles = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? readFolder(folder) : []
    if (articles.length === 0) {
      complain(`không có bài nào trong ${folder} (tệp *.jsonl) · no articles in ${folder} (*.jsonl files)`)
      return 1
    }
    await withScratchDatabase({ database, url: services.config.databaseUrl }, (scratch) => measure(scratch, articles, { among, ask }))
    return 0
  },
}
