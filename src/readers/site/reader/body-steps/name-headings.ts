import { textOfRuns } from '../../../../commons/content/contract.ts'
import { tagSlug } from '../../../../commons/record/index.ts'
import type { BodyPart, BodyStep } from './body.ts'

/** Headings get an address of their own, so that a place in a long piece can be shared. */
export const nameHeadings: BodyStep = (parts) => {
  const taken = new Set<string>()
  const unique = (wanted: string): string => {
    let name = wanted
    for (let no = 2; taken.has(name); no++) name = `${wanted}-${no}`
    taken.add(name)
    return name
  }
  return parts.map((part): BodyPart =>
    part.kind === 'block' && part.block.type === 'heading' ? { ...part, anchor: unique(`muc-${tagSlug(textOfRuns(part.block.text))}`) } : part,
  )
}
