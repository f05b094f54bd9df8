import { escapeXml } from './feeds/xml.ts'

// Quiet colours that keep white letters readable (contrast over 5:1)
const GROUNDS = ['#0f5f59', '#7a2e2e', '#2b4a7c', '#5b3a75', '#6b4a12', '#2f5d34', '#6d2f56', '#2c5566'] as const

const groundOf = (code: string): string => GROUNDS[[...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % GROUNDS.length]!

/** The mark of a site until it brings its own: a sheet with a headline, a picture and lines, drawn without letters so that no font is needed. */
export const iconSvg = (code: string): string => {
  const ground = groundOf(code)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" role="img" aria-label="${escapeXml(code)}">`,
    `<rect width="64" height="64" rx="14" fill="${ground}"/>`,
    '<g fill="#fff"><rect x="14" y="15" width="36" height="8" rx="2"/><rect x="14" y="29" width="16" height="20" rx="2"/>',
    '<rect x="35" y="29" width="15" height="4" rx="2"/><rect x="35" y="37" width="15" height="4" rx="2"/><rect x="35" y="45" width="10" height="4" rx="2"/></g></svg>',
  ].join('')
}
