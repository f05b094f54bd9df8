import { findAreas } from '../../../commons/areas/index.ts'
import { findPictures, type PictureSource } from '../../../commons/media/index.ts'
import { findPeople } from '../../../commons/people/index.ts'
import type { WorkCard } from '../../../commons/record/index.ts'
import { remember } from './memo.ts'
import type { PageContext } from './page-context.ts'

type Asking = Pick<PageContext, 'services' | 'state'>
export type Pictures = ReadonlyMap<string, PictureSource>

export const picturesOf = ({ services, state }: Asking, assetIds: readonly string[]): Promise<Pictures> =>
  remember(state.pictures, assetIds, (missing) => findPictures(services.db, missing))

export const picturesOfCards = (asking: Asking, cards: readonly WorkCard[]): Promise<Pictures> =>
  picturesOf(
    asking,
    cards.flatMap((card) => (card.picture ? [card.picture.assetId] : [])),
  )

/** Public ids of people, for the addresses of their pages. */
export const authorIdsOf = ({ services, state }: Asking, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  remember(state.authorIds, personIds, async (missing) => (await findPeople(services.db, missing)).map((person) => [person.id, person.publicId] as const))

export const areaNamesOf = ({ services, state }: Asking, areaIds: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  remember(state.areaNames, areaIds, async (missing) => (await findAreas(services.db, missing)).map((area) => [area.id, area.name] as const))
