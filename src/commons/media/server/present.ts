import { hanoiDay } from '../../../platform/clock.ts'
import type { ReplyOf } from '../../../platform/contract/endpoint.ts'
import type { Actor } from '../../../platform/http/actor.ts'
import type { getAsset } from '../contract.ts'
import { mediaPolicy } from '../policy.ts'
import { gapsOf } from '../rights.ts'
import type { AssetRow } from './tables.ts'

type View = { readonly actor: Pick<Actor, 'personId' | 'scope' | 'permissions'>; readonly now: Date }

const rightsOf = (row: AssetRow) => (row.rights_kind ? { kind: row.rights_kind, note: row.rights_note, validTo: row.rights_valid_to } : null)

/** A row as the contract shows it, with what this person may do. */
export const presentAsset = (row: AssetRow, { actor, now }: View): ReplyOf<typeof getAsset> => ({
  id: row.id,
  publicKey: row.public_key,
  kind: row.kind,
  state: row.state,
  refusal: row.refusal,
  fileName: row.file_name,
  mime: row.mime,
  sha256: row.sha256,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  colour: row.colour,
  previewWidth: row.preview_width,
  widths: row.widths,
  jpegWidth: row.jpeg_width,
  hasPlace: row.has_place,
  takenAt: row.taken_at?.toISOString() ?? null,
  caption: row.caption,
  alt: row.alt,
  credit: row.credit,
  author: { personId: row.author_id, name: row.author_name },
  rights: rightsOf(row),
  gaps: gapsOf({ credit: row.credit, rightsKind: row.rights_kind, rightsValidTo: row.rights_valid_to }, hanoiDay(now)),
  fileFacts: row.file_facts,
  uploadedBy: { id: row.uploaded_by, name: row.uploaded_by_name },
  uploadedAt: row.uploaded_at.toISOString(),
  revision: row.revision,
  isPublic: row.is_public,
  may: { edit: mediaPolicy.edit(actor, row) },
})
