import { z } from 'zod'
import { endpoint } from '../../platform/contract/endpoint.ts'
import { Line } from '../../platform/contract/schemas.ts'
import { Id } from '../../platform/ids.ts'

export const Section = z.object({ id: Id, slug: z.string(), name: z.string(), position: z.number().int(), isOpen: z.boolean() })
export type Section = z.infer<typeof Section>
export const Genre = z.object({ code: z.string(), vi: z.string(), en: z.string() })
export type Genre = z.infer<typeof Genre>

/** Addresses the reader sites and the house use themselves: no section may take them. */
export const reservedSlugs: readonly string[] = [
  'tin-moi',
  'cai-chinh',
  'da-luu',
  'tim-kiem',
  'tac-gia',
  'chu-de',
  'phien-ban',
  'bao',
  'staff',
  'api',
  'media',
  'assets',
  'healthz',
  'readyz',
]

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

export const listSections = endpoint({
  method: 'GET',
  path: '/api/sections',
  summary: 'Sections of the acting agency',
  output: z.object({ items: z.array(Section) }),
})
export const listGenres = endpoint({
  method: 'GET',
  path: '/api/genres',
  summary: 'Genres, in the order of the law',
  output: z.object({ items: z.array(Genre) }),
})
/** Creates a section, or changes the one with this id. */
export const saveSection = endpoint({
  method: 'PUT',
  path: '/api/sections/:sectionId',
  summary: 'Create or change a section of the acting agency',
  params: z.object({ sectionId: Id }),
  body: z.object({ slug: Slug, name: Line(80), position: z.number().int().min(0).max(1000), isOpen: z.boolean() }),
  output: Section,
})
