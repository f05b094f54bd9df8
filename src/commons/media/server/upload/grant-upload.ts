import { sql } from 'kysely'
import { refuse } from '../../../../platform/errors.ts'
import type { Actor } from '../../../../platform/http/actor.ts'
import { platformErrors } from '../../../../platform/http/errors.ts'
import type { RequestContext } from '../../../../platform/http/serve.ts'
import { Id, newId } from '../../../../platform/ids.ts'
import { MAX_UPLOAD_BYTES } from '../../contract.ts'
import { mediaErrors } from '../../errors.ts'
import { mediaTables, type UploadRow } from '../tables.ts'
import { MAX_OPEN_UPLOADS, UPLOAD_LIFE_MS } from './receiving.ts'

export const uploaderOf = (ctx: RequestContext<Actor | null>): Actor => {
  const actor = ctx.actor ?? refuse(platformErrors, 'platform.not_signed_in')
  if (!actor.permissions.has('media.upload')) refuse(platformErrors, 'platform.not_permitted')
  return actor
}

/** Only the last part of a path, in NFC, without control characters, at most 200 characters. */
export const cleanFileName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cc}|\p{Cf}/gu, '')
    .trim()
  return clean.slice(0, 200) || 'anh'
}

/** tus: `Upload-Metadata: filename <base64>,filetype <base64>`; only the name is used, the type is told by content. */
const fileNameOf = (metadata: string | string[] | undefined): string => {
  const pair = String(metadata)
    .split(',')
    .map((part) => part.trim().split(' '))
    .find(([key]) => key === 'filename')
  if (!pair?.[1]) return refuse(mediaErrors, 'media.upload_invalid')
  return cleanFileName(Buffer.from(pair[1], 'base64').toString('utf8'))
}

const lengthOf = (header: unknown): number => {
  if (typeof header !== 'string' || !/^[1-9]\d{0,14}$/.test(header)) return refuse(mediaErrors, 'media.upload_invalid')
  const bytes = Number(header)
  if (bytes > MAX_UPLOAD_BYTES) refuse(mediaErrors, 'media.file_too_large', { limit: MAX_UPLOAD_BYTES })
  return bytes
}

type Headers = Readonly<Record<string, string | string[] | undefined>>

/** Opens an upload for a person: what its address will be, and until when. */
export const grantUpload = async (ctx: RequestContext<Actor | null>, headers: Headers): Promise<string> => {
  const actor = uploaderOf(ctx)
  const given = { file_name: fileNameOf(headers['upload-metadata']), bytes: lengthOf(headers['upload-length']) }
  const tables = mediaTables(ctx.db)
  const { open } = await tables
    .selectFrom('media.upload')
    .select(sql<number>`count(*)`.as('open'))
    .where('agency_id', '=', actor.organisationId)
    .where('person_id', '=', actor.personId)
    .where('asset_id', 'is', null)
    .where('refusal', 'is', null)
    .where('expires_at', '>', ctx.now)
    .executeTakeFirstOrThrow()
  if (open >= MAX_OPEN_UPLOADS) refuse(mediaErrors, 'media.too_many_uploads', { limit: MAX_OPEN_UPLOADS })
  const id = newId(ctx.now.getTime())
  await tables
    .insertInto('media.upload')
    .values({
      id,
      agency_id: actor.organisationId,
      person_id: actor.personId,
      person_name: actor.name,
      ...given,
      started_at: ctx.now,
      expires_at: new Date(ctx.now.getTime() + UPLOAD_LIFE_MS),
      asset_id: null,
      is_duplicate: false,
      refusal: null,
    })
    .execute()
  return id
}

/** One's own upload in the agency one acts for; anybody else's does not exist. */
export const getOwnUpload = async (ctx: RequestContext<Actor | null>, uploadId: string): Promise<UploadRow> => {
  const actor = uploaderOf(ctx)
  if (!Id.safeParse(uploadId).success) return refuse(mediaErrors, 'media.upload_not_found')
  const row = await mediaTables(ctx.db)
    .selectFrom('media.upload')
    .selectAll()
    .where('id', '=', uploadId)
    .where('agency_id', '=', actor.organisationId)
    .where('person_id', '=', actor.personId)
    .executeTakeFirst()
  return row && row.expires_at > ctx.now ? row : refuse(mediaErrors, 'media.upload_not_found')
}
