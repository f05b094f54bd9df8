import { isbot } from 'isbot'
import type { Device, Referrer } from '../tables.ts'

const SEARCH = /(?:^|\.)(?:google|bing|coccoc|duckduckgo|yahoo|baidu|yandex|ecosia|startpage|qwant)\.[a-z.]+$/
const SOCIAL =
  /(?:^|\.)(?:zalo\.me|zaloapp\.com|facebook\.com|fb\.com|messenger\.com|threads\.(?:net|com)|instagram\.com|t\.co|twitter\.com|x\.com|tiktok\.com|youtube\.com|youtu\.be|linkedin\.com|lnkd\.in|reddit\.com|telegram\.org|t\.me|viber\.com|whatsapp\.com|lotus\.vn|gapo\.vn|pinterest\.com)$/

const nameOf = (host: string): string => host.toLowerCase().replace(/:\d+$/, '')

/** Where a reader came from, as a class; the host itself is forgotten. A page of the same site says 'own'. */
export const referrerOf = (from: string): Referrer => {
  const host = nameOf(from)
  if (host === '') return 'none'
  if (host === 'own') return 'own'
  if (SOCIAL.test(host)) return 'social'
  return SEARCH.test(host) ? 'search' : 'other'
}

/** From the browser's name: a tablet says so, or is an Android without “Mobile”. */
export const deviceOf = (userAgent: string): Device => {
  if (/iPad|Tablet|PlayBook|Silk|Android(?!.*Mobi)/i.test(userAgent)) return 'tablet'
  return /Mobi|iPhone|iPod|Opera Mini|IEMobile/i.test(userAgent) ? 'phone' : 'computer'
}

/** Machines that say what they are; a browser without a name is none of a reader's. The list is that of the package isbot. */
export const isMachine = (userAgent: string): boolean => userAgent.trim() === '' || isbot(userAgent)
