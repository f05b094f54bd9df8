import { z } from 'zod'
import { isDay } from '../../../platform/clock.ts'
import { origins } from '../words.ts'

/** Escapes of JSON and entities of XML bring what PostgreSQL cannot keep: NUL and lone surrogates go, the rest is NFC. */
const cleanText = (value: string): string => value.replaceAll('\0', '').toWellFormed().normalize('NFC')
const line = (max: number) => z.string().max(max).transform(cleanText)

const text = (max: number) =>
  line(max)
    .nullish()
    .transform((value) => value ?? '')

/**
 * One line of an archive or of another CMS. `date` is a Hà Nội day, `publishedAt` a moment; with neither the piece is shown
 * without a date and counted nowhere. `body` has one paragraph a line. Unknown fields are left alone: exports carry many.
 */
export const ImportedArticle = z.object({
  id: z.union([line(300).refine((id) => id !== ''), z.int()]).transform(String),
  source: text(200),
  url: text(2000),
  date: z.string().refine(isDay, { error: 'invalid_day' }).nullish(),
  publishedAt: z.iso.datetime({ offset: true }).nullish(),
  category: text(200),
  category_vi: text(200),
  title: line(1000),
  lead: text(5000),
  body: text(500_000),
  author: text(200),
  tags: z.array(line(200)).max(60).nullish(),
  genre: text(40),
  origin: z.enum(origins).nullish(),
})
export type ImportedArticle = z.output<typeof ImportedArticle>

export type BadLine = {
  readonly line: number
  readonly reason: 'not_json' | 'bad_fields' | 'no_title' | 'too_long' | 'twice_in_batch'
  readonly fields: string[]
}
export type ReadLine = { readonly line: number; readonly article: ImportedArticle }
