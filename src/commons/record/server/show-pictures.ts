import type { Tx } from '../../../platform/db/connect.ts'
import type { Block, CanonicalContent } from '../../content/schema.ts'
import { showPictures } from '../../media/index.ts'
import type { MediaUse } from '../candidate.ts'

const picturesIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.type === 'picture' ? [block.assetId] : block.type === 'box' ? picturesIn(block.blocks) : []))

type Showing = {
  readonly workId: string
  readonly agencyId: string
  readonly onSite: boolean
  readonly content: CanonicalContent
  readonly media: readonly MediaUse[]
}

const assetIdsOf = ({ content, media }: Pick<Showing, 'content' | 'media'>): string[] => [
  ...picturesIn(content.body),
  ...media.flatMap((each) => (each.use === 'picture' && each.assetId ? [each.assetId] : [])),
]

export const hasPictures = (work: Pick<Showing, 'content' | 'media'>): boolean => assetIdsOf(work).length > 0

/** Pictures of a work on the site may be loaded by anybody; those of a work on paper or air stay inside. */
export const showWorkPictures = (tx: Tx, work: Showing, at: Date): Promise<void> =>
  showPictures(tx, { workId: work.workId, agencyId: work.agencyId, title: work.content.headline, assetIds: work.onSite ? assetIdsOf(work) : [] }, at)
