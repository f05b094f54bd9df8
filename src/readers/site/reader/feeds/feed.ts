import { pictureAddress, type PictureSource } from '../../../../commons/media/index.ts'
import type { WorkCard } from '../../../../commons/record/index.ts'
import { articlePath, sectionPath } from '../../addresses.ts'
import type { Site, SiteSection } from '../../site.ts'
import { publicAddress } from '../view.ts'

/** A list of works for reading programs: of a whole site or of one section. */
export type Feed = {
  readonly site: Site
  readonly section: SiteSection | null
  readonly cards: readonly WorkCard[]
  readonly pictures: ReadonlyMap<string, PictureSource>
  /** Path of the feed itself. */
  readonly path: string
}

export const titleOfFeed = ({ site, section }: Feed): string => (section === null ? site.name : `${section.name} - ${site.name}`)
export const pageOfFeed = ({ site, section }: Feed): string => publicAddress(site, section === null ? '/' : sectionPath(section.slug))
export const addressOfCard = ({ site }: Feed, card: WorkCard): string => publicAddress(site, articlePath(card))
export const sectionOfCard = ({ site }: Feed, card: WorkCard): string | undefined =>
  card.sectionId === null ? undefined : site.sectionById.get(card.sectionId)?.name
export const newestOf = ({ cards }: Feed): Date => new Date(Math.max(0, ...cards.map((card) => card.updatedAt.getTime())))

/** The JPEG every reading program can show, with its type and size; undefined while it is being made. */
export const pictureOfCard = ({ site, pictures }: Feed, card: WorkCard): { url: string; width: number; height: number } | undefined => {
  const source = card.picture ? pictures.get(card.picture.assetId) : undefined
  if (!source || source.jpegWidth === null) return undefined
  return {
    url: site.root + pictureAddress(source.publicKey, source.jpegWidth, 'jpg'),
    width: source.jpegWidth,
    height: Math.round((source.height * source.jpegWidth) / source.width),
  }
}
