import type { Block } from '../../../../commons/content/schema.ts'
import type { BodyContext, BodyPart, BodyStep } from './body.ts'
import { insertCorrections } from './insert-corrections.ts'
import { nameHeadings } from './name-headings.ts'
import { pairPortraits } from './pair-portraits.ts'
import { showPictures } from './show-pictures.ts'

/** Order matters: what a reader sees first, then how it stands together, then what the law puts in. */
export const bodySteps: readonly BodyStep[] = [pairPortraits, nameHeadings, insertCorrections]

export const prepareBody = (blocks: readonly Block[], context: BodyContext): readonly BodyPart[] =>
  bodySteps.reduce((parts, step) => step(parts, context), showPictures(blocks, context))
