import type { Tx } from '../../../platform/db/connect.ts'
import type { Block, CanonicalContent, Picture } from '../../content/schema.ts'
import { findPeople } from '../../people/index.ts'
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

/** Addresses of author pages by person. */
export type AuthorPages = ReadonlyMap<string, string>

export const authorPagesOf = async (tx: Tx, contributors: readonly Contributor[]): Promise<AuthorPages> => {
  const ids = [...new Set(contributors.flatMap((each) => each.personId ?? []))]
  return new Map((await findPeople(tx, ids)).map((person) => [person.id, person.publicId]))
}

const creditsOf = (contributors: readonly Contributor[], pages: AuthorPages): Credit[] =>
  contributors.map(({ personId, name, role }) => ({ personId, publicId: personId === null ? null : (pages.get(personId) ?? null), name, role }))

/** Columns of the work row that lists read, copied from its current version. */
export const listFieldsOf = (content: CanonicalContent, contributors: readonly Contributor[], pages: AuthorPages) => ({
  title: content.headline,
  standfirst: content.standfirst,
  picture: leadPictureOf(content),
  credits: creditsOf(contributors, pages),
})
