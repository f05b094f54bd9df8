import type { Block, CanonicalContent, Picture } from '../../content/schema.ts'
import type { Contributor } from '../candidate.ts'
import type { Credit, LeadPicture } from './tables.ts'

const firstPicture = (blocks: readonly Block[]): Picture | undefined => {
  for (const block of blocks) {
    if (block.type === 'picture') return block
    if (block.type === 'box') {
      const inside = firstPicture(block.blocks)
      if (inside) return inside
    }
  }
  return undefined
}

const leadPictureOf = (content: CanonicalContent): LeadPicture | null => {
  const picture = firstPicture(content.body)
  return picture ? { assetId: picture.assetId, fileSha256: picture.fileSha256, alt: picture.alt, caption: picture.caption, credit: picture.credit } : null
}

const creditsOf = (contributors: readonly Contributor[]): Credit[] => contributors.map(({ personId, name, role }) => ({ personId, name, role }))

/** Columns of the work row that lists read, copied from its current version. */
export const listFieldsOf = (content: CanonicalContent, contributors: readonly Contributor[]) => ({
  title: content.headline,
  standfirst: content.standfirst,
  picture: leadPictureOf(content),
  credits: creditsOf(contributors),
})
