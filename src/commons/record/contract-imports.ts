import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Line, Moment } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'
import { importReasons } from './contract.ts'

export const importKinds = ['feed', 'sheet', 'lines'] as const
export const runStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
export const MAX_IMPORT_BYTES = 10 * 1024 * 1024

const Address = z.string().trim().min(1).max(2000)
/** A feed is read by the server; files travel as base64. */
const Source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('feed'), url: Address }),
  z.strictObject({ kind: z.literal('sheet'), base64: z.string().max(14_000_000) }),
  z.strictObject({ kind: z.literal('lines'), base64: z.string().max(14_000_000) }),
])
export type ImportSource = z.infer<typeof Source>

const BadLine = z.object({ line: z.number().int(), reason: z.enum(importReasons), fields: z.array(z.string()) })

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/record/imports/preview',
  summary: 'What an import would bring: new, changed and known pieces, and bad lines by number; nothing is kept',
  body: z.object({ source: Source }),
  output: z.object({
    total: z.number().int(),
    fresh: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    badCount: z.number().int(),
    /** The first 100 bad lines. */
    bad: z.array(BadLine),
    /** The first 40 pieces. */
    pieces: z.array(
      z.object({
        line: z.number().int(),
        title: z.string(),
        day: z.string().nullable(),
        section: z.string().nullable(),
        author: z.string(),
        state: z.enum(['fresh', 'changed', 'unchanged']),
      }),
    ),
  }),
  bodyLimit: 16_777_216,
  perMinute: 30,
})

export const ImportRun = z.object({
  id: Id,
  kind: z.enum(importKinds),
  name: z.string(),
  state: z.enum(runStates),
  feedId: Id.nullable(),
  total: z.number().int(),
  done: z.number().int(),
  imported: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  badCount: z.number().int(),
  bad: z.array(BadLine),
  failure: z.object({ vi: z.string(), en: z.string() }).nullable(),
  startedBy: z.string().nullable(),
  createdAt: Moment,
  finishedAt: Moment.nullable(),
})
export type ImportRun = z.infer<typeof ImportRun>

export const startImport = endpoint({
  method: 'POST',
  path: '/api/record/import-runs',
  summary: 'Take a feed or file over in the background; the same id again changes nothing',
  body: z.object({ id: Id, name: Line(300), source: Source }),
  output: ImportRun,
  bodyLimit: 16_777_216,
  perMinute: 30,
})
export const listImportRuns = endpoint({
  method: 'GET',
  path: '/api/record/import-runs',
  summary: 'The newest 40 imports of the agency with their progress',
  output: z.object({ items: z.array(ImportRun) }),
})
export const cancelImport = endpoint({
  method: 'POST',
  path: '/api/record/import-runs/:runId/cancel',
  summary: 'Stop an import after the pieces that are being taken over now; those stay',
  params: z.object({ runId: Id }),
  output: ImportRun,
})

export const feedPaces = [15, 60, 360, 1440] as const
export const ImportFeed = z.object({
  id: Id,
  url: z.string(),
  name: z.string(),
  everyMinutes: z.number().int(),
  isOn: z.boolean(),
  lastRun: ImportRun.nullable(),
})
export type ImportFeed = z.infer<typeof ImportFeed>

export const listImportFeeds = endpoint({
  method: 'GET',
  path: '/api/record/import-feeds',
  summary: 'Feeds of the agency that are read again and again, each with its last import',
  output: z.object({ items: z.array(ImportFeed) }),
})
export const saveImportFeed = endpoint({
  method: 'PUT',
  path: '/api/record/import-feeds/:feedId',
  summary: 'Keep a feed that is read every so often, change it, or switch it on and off',
  params: z.object({ feedId: Id }),
  body: z.object({ url: Address, name: Line(200), everyMinutes: z.union(feedPaces.map((pace) => z.literal(pace))), isOn: z.boolean() }),
  output: ImportFeed,
})
