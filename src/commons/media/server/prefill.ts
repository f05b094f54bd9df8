import type { PictureFacts } from './images/read-facts.ts'
import type { AssetRow } from './tables.ts'
import { foldText } from '../../../platform/search/fold.ts'

export type Sender = { readonly id: string; readonly name: string }
export type Prefilled = Pick<AssetRow, 'caption' | 'alt' | 'credit' | 'author_id' | 'author_name' | 'rights_kind' | 'rights_note' | 'rights_valid_to'>

const oneLine = (text: string | null, max: number): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, max)

/**
 * What a new picture starts with. A file that names nobody else is the sender's own work, which is what a reporter's phone
 * sends; a file that names another author keeps that name and leaves the rights to be chosen by a person.
 */
export const prefill = (facts: PictureFacts, sender: Sender): Prefilled => {
  const named = oneLine(facts.author, 200)
  const isOwn = facts.author === null ? facts.credit === null : foldText(named) === foldText(sender.name)
  return {
    caption: facts.caption ?? '',
    alt: '',
    credit: oneLine(facts.credit ?? facts.author ?? sender.name, 300),
    author_id: isOwn ? sender.id : null,
    author_name: isOwn ? sender.name : named,
    rights_kind: isOwn ? 'own' : null,
    rights_note: (facts.rights ?? '').slice(0, 1000),
    rights_valid_to: null,
  }
}
