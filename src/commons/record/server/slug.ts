import { foldText } from '../../../platform/search/fold.ts'

const LONGEST = 80

/** The readable part of an address: 'khanh-thanh-cau-phong-chau'. It decides nothing; the public id does. */
export const slugOf = (headline: string): string => {
  const words = foldText(headline)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
  let slug = ''
  for (const word of words) {
    if (slug.length + word.length + 1 > LONGEST) break
    slug = slug === '' ? word : `${slug}-${word}`
  }
  return slug === '' ? 'tac-pham' : slug
}
