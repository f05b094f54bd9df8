import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { DaySchema, Flag, Line, Moment, PageQuery, pageOf, Prose } from '../../platform/contract/schemas.ts'
import { Id, PublicId } from '../../platform/ids.ts'
import { gaps, rightsKinds } from './rights.ts'

/** Largest file taken, in bytes: a camera's JPEG at full size is 10–30 MB. */
export const MAX_UPLOAD_BYTES = 60 * 1_048_576
/** Where pictures are sent by tus 1.0 (https://tus.io/protocols/resumable-upload); the answer's Location ends in the upload's id. */
export const UPLOAD_PATH = '/api/media/uploads'
/** For `<input accept>`: naming JPEG first makes an iPhone convert its HEIC by itself. */
export const ACCEPTED_PICTURES = 'image/jpeg,image/png,image/webp,image/avif,image/tiff'

export const assetStates = ['processing', 'ready', 'refused'] as const
export type AssetState = (typeof assetStates)[number]

export const Rights = z.strictObject({
  kind: z.enum(rightsKinds),
  /** Contract, licence, who gave it. */
  note: Prose(1000).default(''),
  /** Last day it may be used; null for no end. */
  validTo: DaySchema.nullable().default(null),
})
export type Rights = z.infer<typeof Rights>

/** A person of the agency, or only a name. */
const Author = z.object({ personId: Id.nullable(), name: z.string() })

export const Asset = z.object({
  id: Id,
  publicKey: PublicId,
  kind: z.enum(['photo']),
  state: z.enum(assetStates),
  /** Code of what kept the renditions from being made. */
  refusal: z.string().nullable(),
  fileName: z.string(),
  mime: z.string(),
  /** Of the original file, lower-case hex: what a signed piece is bound to. */
  sha256: z.string(),
  bytes: z.number().int(),
  /** Pixels of the original, upright. */
  width: z.number().int(),
  height: z.number().int(),
  /** '#rrggbb', the mean of the picture. */
  colour: z.string(),
  previewWidth: z.number().int(),
  widths: z.array(z.number().int()),
  jpegWidth: z.number().int().nullable(),
  /** The original says where it was taken; no rendition does. */
  hasPlace: z.boolean(),
  takenAt: Moment.nullable(),
  caption: z.string(),
  alt: z.string(),
  credit: z.string(),
  author: Author,
  rights: z.object({ kind: z.enum(rightsKinds), note: z.string(), validTo: DaySchema.nullable() }).nullable(),
  /** What keeps it from being published today. */
  gaps: z.array(z.enum(gaps)),
  fileFacts: z.object({
    caption: z.string().nullable(),
    headline: z.string().nullable(),
    credit: z.string().nullable(),
    author: z.string().nullable(),
    rights: z.string().nullable(),
  }),
  uploadedBy: z.object({ id: Id, name: z.string() }),
  uploadedAt: Moment,
  revision: z.number().int(),
  isPublic: z.boolean(),
  may: z.object({ edit: z.boolean() }),
})
export type Asset = z.infer<typeof Asset>

const assetId = z.object({ assetId: Id })

export const listAssets = endpoint({
  method: 'GET',
  path: '/api/media/assets',
  summary: 'Pictures of the agency’s library, newest first; search without marks finds text with and without',
  query: z.object({
    ...PageQuery,
    q: z.string().trim().max(200).optional(),
    /** 'me' or a person. */
    uploadedBy: z.union([z.literal('me'), Id]).optional(),
    /** Days of upload, both included. */
    from: DaySchema.optional(),
    to: DaySchema.optional(),
    kind: z.enum(['photo']).optional(),
    /** Only those that may not be published today for want of credit or rights. */
    incomplete: Flag.optional(),
  }),
  output: pageOf(Asset),
})

export const getAsset = endpoint({
  method: 'GET',
  path: '/api/media/assets/:assetId',
  summary: 'One picture with everything known about it',
  params: assetId,
  output: Asset,
})

export const editAsset = endpoint({
  method: 'PATCH',
  path: '/api/media/assets/:assetId',
  summary: 'Change caption, alternative text, credit, author or rights; `revision` is the one that was looked at',
  params: assetId,
  body: z.object({
    revision: z.int().positive(),
    caption: Prose(2000).optional(),
    alt: Prose(1000).optional(),
    credit: Line(300, 0).optional(),
    author: z.union([z.strictObject({ personId: Id }), z.strictObject({ name: Line(200, 0) })]).optional(),
    rights: Rights.nullable().optional(),
  }),
  output: Asset,
})

export const listUsage = endpoint({
  method: 'GET',
  path: '/api/media/assets/:assetId/usage',
  summary: 'Public works that show or showed a picture, newest first',
  params: assetId,
  output: z.object({ items: z.array(z.object({ workId: Id, title: z.string(), from: Moment, to: Moment.nullable() })) }),
})

export const takeUpload = endpoint({
  method: 'POST',
  path: '/api/media/received/:uploadId',
  summary: 'Turn a completely received upload into a picture of the library, or learn why it is refused; may be repeated',
  params: z.object({ uploadId: Id }),
  output: z.object({ asset: Asset, duplicate: z.boolean() }),
})
