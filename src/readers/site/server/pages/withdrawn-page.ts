import { latestWorks, type WorkPage } from '../../../../commons/record/index.ts'
import type { RenderedPage } from '../../../../platform/http/page-cache.ts'
import { withdrawnView } from '../../reader/views/missing-view.tsx'
import { picturesOfCards } from '../lookups.ts'
import type { PageContext } from '../page-context.ts'
import { workTag } from '../page-tags.ts'
import { htmlPage } from '../respond.ts'
import { viewOf } from '../view-of.ts'

const OTHERS = 3

/** 410 at the same address: the day, the reason where the law wants one, three of the section, nothing of the text. */
export const withdrawnPage = async (context: PageContext, work: WorkPage): Promise<RenderedPage> => {
  const { services, site } = context
  const sectionId = work.sectionId ?? undefined
  const cards = await latestWorks(services.db, { agencyIds: site.agencyIds, limit: OTHERS, ...(sectionId ? { sectionId } : {}) })
  const html = withdrawnView(viewOf(context, await picturesOfCards(context, cards)), {
    at: work.withdrawnAt ?? context.now,
    shown: work.withdrawal?.shown || null,
    cards,
    sameSection: sectionId !== undefined,
  })
  return htmlPage(context, { html, status: 410, tags: [workTag(work.publicId), ...cards.map((card) => workTag(card.publicId))] })
}
