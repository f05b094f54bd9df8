import { ImportedArticle } from '../../imports/imported-article.ts'
import { seeded } from './evaluate-search.ts'

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!

/** Short runs of syllables of real texts put together anew: real words and neighbours, but no sentence of a real piece. */
const recombined = (random: () => number, texts: readonly (readonly string[])[], length: number): string => {
  const syllables: string[] = []
  while (syllables.length < length) {
    const from = pick(random, texts)
    const start = Math.floor(random() * from.length)
    syllables.push(...from.slice(start, start + 2 + Math.floor(random() * 2)))
  }
  return syllables.slice(0, length).join(' ')
}

const syllablesOf = (text: string): string[] => text.split(/\s+/).filter((part) => part !== '')

/** Distractors with headlines and standfirsts recombined by syllables and bodies by paragraphs; never equal to a real piece. */
export function* distractors(real: readonly ImportedArticle[], count: number, seed = 7): Generator<ImportedArticle> {
  const random = seeded(seed)
  const titles = real.map((article) => syllablesOf(article.title))
  const leads = real.map((article) => syllablesOf(article.lead)).filter((lead) => lead.length > 3)
  const paragraphs = real.flatMap((article) => article.body.split('\n').filter((line) => line.trim() !== ''))
  for (let number = 0; number < count; number++) {
    const like = pick(random, real)
    const body: string[] = []
    for (let length = 0; length < like.body.length; length += body.at(-1)!.length) body.push(pick(random, paragraphs).slice(0, like.body.length - length))
    yield ImportedArticle.parse({
      id: `distractor-${number}`,
      date: `20${17 + Math.floor(random() * 9)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
      title: recombined(random, titles, Math.max(4, syllablesOf(like.title).length)),
      lead: recombined(random, leads, Math.max(6, syllablesOf(like.lead).length)),
      body: body.join('\n'),
    })
  }
}
