import type { InputOf, ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { RequestContext } from '../../../platform/http/serve.ts'
import { listSectionsOf } from '../../vocabulary/index.ts'
import type { importLines } from '../contract.ts'
import { readArticleLines } from '../imported-article.ts'
import { getChannel } from './assert-known.ts'
import { importWorks } from './import.ts'

const AT_ONCE = 500

/** Bad lines are reported by number and skipped; the good ones of a chunk come in together, in transactions of 500. */
export const importUseCase = async (ctx: RequestContext, { body }: InputOf<typeof importLines>): Promise<ReplyOf<typeof importLines>> => {
  const { organisationId, scope, personId } = ctx.actor
  if (body.channelId) await getChannel(ctx.db, scope, body.channelId)
  const { articles, bad } = readArticleLines(body.lines, body.firstLine)
  const sections = await listSectionsOf(ctx.db, [organisationId])
  const sum = { imported: 0, updated: 0, unchanged: 0 }
  for (let start = 0; start < articles.length; start += AT_ONCE) {
    const part = articles.slice(start, start + AT_ONCE).map((read) => read.article)
    const outcome = await ctx.db.transaction().execute((tx) => importWorks(tx, { agencyId: organisationId, articles: part, channelId: body.channelId, sections }, { at: ctx.now, actorId: personId }))
    sum.imported += outcome.imported
    sum.updated += outcome.updated
    sum.unchanged += outcome.unchanged
  }
  return { ...sum, bad }
}
