import { startOfDay, addDays, hanoiDay } from '../../../platform/clock.ts'
import type { RenderedPage } from '../../../platform/http/page-cache.ts'
import { bandTurnsAt } from '../front.ts'
import type { PageContext } from './page-context.ts'
import { siteTags } from './page-tags.ts'

/**
 * No inline script or style anywhere: cached bytes cannot carry a nonce. Data blocks (JSON-LD) are not scripts and need no leave.
 */
export const READER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** A browser asks again each time and gets 304; a CDN may hold a page for ten seconds, or until it is purged by its tags. */
const FRESH = 'public, max-age=0, s-maxage=10, must-revalidate'
const ALL_DAY = 'public, max-age=600, s-maxage=3600'
const HOUR = 3_600

/** Pages say 'today' and 'yesterday' by the hour they show: none outlives the day in Hà Nội, nor an hour. */
export const untilMidnight = (now: Date): number => Math.min(HOUR, Math.ceil((startOfDay(addDays(hanoiDay(now), 1)).getTime() - now.getTime()) / 1000))

/** A page with a band that comes or goes at an hour does not outlive that hour. */
const untilBandTurns = ({ site, now }: PageContext): number => {
  const turns = bandTurnsAt(site.band, now)
  return turns ? Math.max(1, Math.ceil((turns.getTime() - now.getTime()) / 1000)) : HOUR
}

type Html = { readonly html: string; readonly tags: readonly string[]; readonly status?: number; readonly maxAge?: number }

export const htmlPage = (context: PageContext, { html, tags, status = 200, maxAge = untilMidnight(context.now) }: Html): RenderedPage => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body: html,
  headers: { 'content-security-policy': READER_POLICY, 'cache-control': FRESH },
  tags: [...new Set([...siteTags(context.site), ...tags])],
  maxAge: Math.min(maxAge, untilBandTurns(context)),
})

type Data = {
  readonly contentType: string
  readonly body: string | Buffer
  readonly tags: readonly string[]
  readonly maxAge?: number
  readonly steady?: boolean
}

/** Feeds, sitemaps and small files beside the pages; `steady` ones may be held longer outside. */
export const dataPage = (context: PageContext, { contentType, body, tags, maxAge = untilMidnight(context.now), steady = false }: Data): RenderedPage => ({
  status: 200,
  contentType,
  body,
  headers: { 'cache-control': steady ? ALL_DAY : FRESH },
  tags: [...new Set([...siteTags(context.site), ...tags])],
  maxAge,
})

/** A permanent move within the site; the path is one of ours, so it needs no encoding. */
export const movedTo = (location: string): RenderedPage => ({
  status: 301,
  contentType: 'text/plain; charset=utf-8',
  body: '',
  headers: { location, 'cache-control': 'public, max-age=600' },
  tags: [],
  maxAge: 0,
})
