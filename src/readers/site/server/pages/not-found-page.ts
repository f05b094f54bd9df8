import { latestWorks } from '../../../../commons/record/index.ts'
import { notFoundView } from '../../reader/views/missing-view.tsx'
import { picturesOfCards } from '../lookups.ts'
import type { SitePage } from '../page-context.ts'
import { htmlPage } from '../respond.ts'
import { viewOf } from '../view-of.ts'

const NEWEST = 5

/** 'khanh-thanh-cau-abcdefghjk.html' → 'khanh thanh cau': what the reader may look for. */
export const wordsInAddress = (path: string): string => {
  const last = path.split('/').findLast((part) => part !== '') ?? ''
  return last
    .replace(/\.\w{1,5}$/, '')
    .replace(/(?:^|-)[2-9a-hjkmnp-z]{10}$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 100)
}

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}

/** Never kept: any number of addresses lead here. */
export const notFoundPage: SitePage = async (context) => {
  const newest = await latestWorks(context.services.db, { agencyIds: context.site.agencyIds, limit: NEWEST })
  const html = notFoundView(viewOf(context, await picturesOfCards(context, newest)), { asked: wordsInAddress(decoded(context.path)), newest })
  return htmlPage(context, { html, status: 404, tags: [], maxAge: 0 })
}
