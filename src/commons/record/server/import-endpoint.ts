import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listSectionsOf } from '../../vocabulary/index.ts'
import type { importFeed, importLines, importSheet } from '../contract.ts'
import { readFeed } from '../imports/read-feed.ts'
import { readArticleLines } from '../imports/read-lines.ts'
import { readArticleSheet } from '../imports/read-sheet.ts'
import type { BadLine, ReadLine } from '../imports/imported-article.ts'
import { getChannel } from './assert-known.ts'
import { importWorks } from './import.ts'
import { settleSearch } from './search/settle-search.ts'

const AT_ONCE = 500

type Read = { readonly articles: readonly ReadLine[]; readonly bad: BadLine[] }

/** Bad lines are reported by number and skipped; the good ones come in together, in transactions of 500. */
const takeOver = async (ctx: RequestContext, { articles, bad }: Read, channelId: string | null): Promise<ReplyOf<typeof importLines>> => {
  const { organisationId, scope, personId } = ctx.actor
  if (channelId) await getChannel(ctx.db, scope, channelId)
  const sections = await listSectionsOf(ctx.db, [organisationId])
  const sum = { imported: 0, updated: 0, unchanged: 0 }
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const part = articles.slice(start, start + AT_ONCE).map((read) => read.article)
    const outcome = await ctx.db
      .transaction()
      .execute((tx) => importWorks(tx, { agencyId: organisationId, articles: part, channelId, sections }, { at: ctx.now, actorId: personId }))
    sum.imported += outcome.imported
    sum.updated += outcome.updated
    sum.unchanged += outcome.unchanged
  }
  if (articles.length >= AT_ONCE) await settleSearch(ctx.db)
  return { ...sum, bad }
}

export const importLinesUseCase = (ctx: RequestContext, { body }: InputOf<typeof importLines>): Promise<ReplyOf<typeof importLines>> =>
  takeOver(ctx, readArticleLines(body.lines, body.firstLine), body.channelId)

export const importFeedUseCase = async (ctx: RequestContext, { body }: InputOf<typeof importFeed>): Promise<ReplyOf<typeof importFeed>> =>
  takeOver(ctx, readFeed(body.xml), body.channelId)

export const importSheetUseCase = async (ctx: RequestContext, { body }: InputOf<typeof importSheet>): Promise<ReplyOf<typeof importSheet>> =>
  takeOver(ctx, await readArticleSheet(Buffer.from(body.file, 'base64')), body.channelId)
