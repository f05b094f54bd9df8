import { foldText, toWords } from '../../../platform/search/fold.ts'
import type { AssetRow } from './tables.ts'

type Described = Pick<AssetRow, 'caption' | 'alt' | 'credit' | 'author_name' | 'uploaded_by_name' | 'file_name'> & { file_facts: { headline: string | null } }

/** The text a picture is found by, with marks and without. */
export const searchWordsOf = (asset: Described): Pick<AssetRow, 'words' | 'folded'> => {
  const text = [asset.caption, asset.file_facts.headline ?? '', asset.alt, asset.credit, asset.author_name, asset.uploaded_by_name, asset.file_name].join('\n')
  return { words: toWords(text), folded: foldText(text) }
}
