import type { Day } from '../../../platform/clock.ts'
import type { Db } from '../../../platform/db/connect.ts'
import type { AssetState } from '../contract.ts'
import type { RightsKind } from '../rights.ts'
import type { RenditionFormat } from './images/renditions.ts'

/** What a file said about itself, as kept beside what people wrote. */
export type FileFacts = { caption: string | null; headline: string | null; credit: string | null; author: string | null; rights: string | null }

export type AssetRow = {
  id: string
  agency_id: string
  public_key: string
  kind: 'photo'
  state: AssetState
  refusal: string | null
  file_name: string
  mime: string
  sha256: string
  bytes: number
  width: number
  height: number
  orientation: number
  has_place: boolean
  colour: string
  preview_width: number
  widths: number[]
  jpeg_width: number | null
  original_key: string
  taken_at: Date | null
  file_facts: FileFacts
  caption: string
  alt: string
  credit: string
  author_id: string | null
  author_name: string
  rights_kind: RightsKind | null
  rights_note: string
  rights_valid_to: Day | null
  uploaded_by: string
  uploaded_by_name: string
  uploaded_at: Date
  revision: number
  changed_by: string | null
  changed_at: Date
  is_public: boolean
  words: string
  folded: string
}

export type UploadRow = {
  id: string
  agency_id: string
  person_id: string
  person_name: string
  file_name: string
  bytes: number
  started_at: Date
  expires_at: Date
  asset_id: string | null
  is_duplicate: boolean
  refusal: { code: string; detail: Record<string, unknown> } | null
}

export type MediaTables = {
  'media.asset': AssetRow
  'media.rendition': { asset_id: string; name: string; format: RenditionFormat; width: number; height: number; bytes: number; file_key: string }
  'media.upload': UploadRow
  'media.usage': { id: string; agency_id: string; asset_id: string; work_id: string; title: string; from_at: Date; to_at: Date | null }
}

export const mediaTables = (db: Db) => db.$extendTables<MediaTables>()
