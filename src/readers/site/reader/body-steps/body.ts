import type { PictureSource } from '../../../../commons/media/index.ts'
import type { Block, Picture } from '../../../../commons/content/schema.ts'
import type { LaterVersion } from '../words.ts'

export type Correction = { readonly at: string; readonly text: string; readonly wrong?: string; readonly right?: string }

/** A piece of the body on its way to the page. */
export type BodyPart =
  | { readonly kind: 'block'; readonly block: Exclude<Block, Picture>; readonly anchor?: string }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly source: PictureSource; readonly first: boolean }
  | { readonly kind: 'pair'; readonly pictures: readonly [ShownPicture, ShownPicture] }
  | { readonly kind: 'corrections'; readonly corrections: readonly Correction[] }
export type ShownPicture = { readonly picture: Picture; readonly source: PictureSource }

/** What the steps may look at besides the body itself. */
export type BodyContext = {
  readonly pictures: ReadonlyMap<string, PictureSource>
  readonly changes: readonly LaterVersion[]
}

export type BodyStep = (parts: readonly BodyPart[], context: BodyContext) => readonly BodyPart[]
