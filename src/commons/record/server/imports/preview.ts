import { hanoiDay } from '../../../../platform/clock.ts'
import type { InputOf, ReplyOf } from '../../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { contentHash } from '../../../content/server/content-hash.ts'
import { listSectionsOf } from '../../../vocabulary/index.ts'
import type { previewImport } from '../../contract-imports.ts'
import type { ReadLine } from '../../imports/imported-article.ts'
import { contentOf, findByOtherWay, findKnown, sectionOf } from '../import.ts'
import { bytesOf, readPieces } from './read-source.ts'

const MOST_BAD = 100
const MOST_PIECES = 40
const AT_ONCE = 1000

type State = 'fresh' | 'changed' | 'unchanged'

/** What a piece would be: by its number at its source, and by the hash of its text. */
const statesOf = async (ctx: RequestContext, articles: readonly ReadLine[]): Promise<Map<string, State>> => {
  const states = new Map<string, State>()
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const part = articles.slice(start, start + AT_ONCE)
    const known = await findKnown(
      ctx.db,
      ctx.actor.organisationId,
      part.map(({ article }) => article.id),
    )
    const elsewhere = await findByOtherWay(
      ctx.db,
      ctx.actor.organisationId,
      part.map(({ article }) => article),
    )
    for (const { article } of part) {
      const there = known.get(article.id)
      states.set(
        article.id,
        elsewhere.has(article.id) ? 'unchanged' : !there ? 'fresh' : there.sha256 === contentHash(contentOf(article)) ? 'unchanged' : 'changed',
      )
    }
  }
  return states
}

/** Reads a source as an import would and keeps nothing. Throws what `bytesOf` and `readPieces` throw. */
export const previewUseCase = async (ctx: RequestContext, { body }: InputOf<typeof previewImport>): Promise<ReplyOf<typeof previewImport>> => {
  const { articles, bad } = await readPieces(body.source.kind, await bytesOf(ctx, body.source))
  const states = await statesOf(ctx, articles)
  const sections = await listSectionsOf(ctx.db, [ctx.actor.organisationId])
  const count = (state: State): number => [...states.values()].filter((each) => each === state).length
  return {
    total: articles.length,
    fresh: count('fresh'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    badCount: bad.length,
    bad: bad.slice(0, MOST_BAD),
    pieces: articles.slice(0, MOST_PIECES).map(({ line, article }) => ({
      line,
      title: article.title.trim(),
      day: article.publishedAt ? hanoiDay(new Date(article.publishedAt)) : (article.date ?? null),
      section: sections.find((section) => section.id === sectionOf(article, sections))?.name ?? null,
      author: article.author,
      state: states.get(article.id)!,
    })),
  }
}
