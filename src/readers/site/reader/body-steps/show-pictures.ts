import type { Block } from '../../../../commons/content/schema.ts'
import type { BodyContext, BodyPart } from './body.ts'

/** Pictures of the library with their sizes; one that is not there leaves no empty box. The first is loaded at once. */
export const showPictures = (blocks: readonly Block[], { pictures }: BodyContext): readonly BodyPart[] => {
  let first = true
  return blocks.flatMap((block): BodyPart[] => {
    if (block.type !== 'picture') return [{ kind: 'block', block }]
    const source = pictures.get(block.assetId)
    if (!source) return []
    const part: BodyPart = { kind: 'picture', picture: block, source, first }
    first = false
    return [part]
  })
}
