import { evaluateSearch, questionKinds, type QuestionKind, type SearchQuality } from '../src/commons/record/index.ts'
import type { Figure, FigureRoom, Size } from './figure.ts'
import { archiveOf } from './record/archive.ts'

const answered = new Map<string, Promise<SearchQuality>>()

const qualityOf = (size: Size, kind: QuestionKind): Promise<SearchQuality> => {
  const key = `${size} ${kind}`
  const known = answered.get(key) ?? archiveOf(size).then(({ database, items }) => evaluateSearch(database.db, items, kind))
  answered.set(key, known)
  return known
}

const mrr =
  (kind: QuestionKind) =>
  async (size: Size): Promise<number> =>
    (await qualityOf(size, kind)).mrr

/** The slowest kind of question decides. */
const p95 = async (size: Size): Promise<number> => {
  const times: number[] = []
  for (const kind of questionKinds) times.push((await qualityOf(size, kind)).p95Ms)
  return Math.max(...times)
}

export const figures: readonly Figure[] = [
  { name: 'search.mrr_title', unit: 'MRR@10', goal: 0.99, better: 'higher', run: mrr('title') },
  { name: 'search.mrr_plain', unit: 'MRR@10', goal: 0.99, better: 'higher', run: mrr('plain') },
  { name: 'search.mrr_lead', unit: 'MRR@10', goal: 0.9, better: 'higher', run: mrr('lead') },
  { name: 'search.mrr_typos', unit: 'MRR@10', goal: 0.97, better: 'higher', run: mrr('typos') },
  { name: 'search.p95_ms', unit: 'ms', goal: 60, better: 'lower', run: p95 },
]

/** What they share stays for the rooms behind this one. */
export const close: FigureRoom['close'] = () => Promise.resolve()
