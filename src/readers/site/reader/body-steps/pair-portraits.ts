import type { BodyPart, BodyStep } from './body.ts'

type PicturePart = Extract<BodyPart, { kind: 'picture' }>

const isPortrait = (part: BodyPart | undefined): part is PicturePart => part?.kind === 'picture' && part.source.height > part.source.width * 1.1

/** Two upright pictures one after another stand side by side, unless one of them opens the piece. */
export const pairPortraits: BodyStep = (parts) => {
  const paired: BodyPart[] = []
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const next = parts[index + 1]
    if (isPortrait(part) && isPortrait(next) && !part.first) {
      paired.push({ kind: 'pair', pictures: [part, next] })
      index++
    } else paired.push(part)
  }
  return paired
}
