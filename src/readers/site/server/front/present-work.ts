import { pictureAddress } from '../../../../commons/media/index.ts'
import type { WorkCard } from '../../../../commons/record/index.ts'
import { articlePath } from '../../addresses.ts'
import type { FrontWork } from '../../contract.ts'
import { prefixOf, type Site } from '../../site.ts'
import type { Pictures } from '../lookups.ts'

/** Where a site is reached from a staff page. */
export const baseOf = (site: Site): string => (site.host === null ? prefixOf(site.code) : site.origin)

export const presentWork = (site: Site, card: WorkCard, pictures: Pictures): FrontWork => {
  const source = card.picture ? pictures.get(card.picture.assetId) : undefined
  return {
    id: card.id,
    title: card.title,
    section: card.sectionId === null ? null : (site.sectionById.get(card.sectionId)?.name ?? null),
    publishedAt: card.publishedAt.toISOString(),
    picture: source ? { src: pictureAddress(source.publicKey, source.widths[0] ?? source.previewWidth, 'webp'), alt: card.picture!.alt } : null,
    path: baseOf(site) + articlePath(card),
  }
}
