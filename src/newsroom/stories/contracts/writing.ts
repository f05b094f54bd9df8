import { z } from 'zod'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { Moment, Prose } from '../../../platform/contract/schemas.ts'
import { Id } from '../../../platform/ids.ts'
import { outputParams, Person, storyParams } from './shapes.ts'

export const getWritingToken = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/writing-token',
  summary: 'A short-lived token to write along; the page names the schema of its editor',
  params: outputParams,
  query: z.object({ schemaHash: z.string().regex(/^[0-9a-f]{16}$/) }),
  output: z.object({ token: z.string(), readOnly: z.boolean() }),
})

export const Comment = z.object({
  id: Id,
  /** The comment this answers; threads are one deep. */
  parentId: Id.nullable(),
  person: Person,
  /** Words it was made about, as they were then. */
  quote: z.string(),
  /** Relative position in the shared document (Yjs), made and read by the page. */
  anchor: z.string().nullable(),
  text: z.string(),
  mentionIds: z.array(Id),
  at: Moment,
  resolvedAt: Moment.nullable(),
})
export type Comment = z.infer<typeof Comment>
export const listComments = endpoint({
  method: 'GET',
  path: '/api/outputs/:outputId/comments',
  summary: 'Comments on a text, oldest first',
  params: outputParams,
  output: z.object({ items: z.array(Comment) }),
})
export const addComment = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/comments',
  summary:
    'Comment on a place of the text, or answer a comment; those mentioned and those who spoke there are told. The id is made by the caller, so that it arrives once',
  params: outputParams,
  body: z.object({
    id: Id,
    parentId: Id.nullable().optional(),
    quote: z.string().max(500).optional(),
    anchor: z.string().max(2000).nullable().optional(),
    text: Prose(4000, 1),
    mentionIds: z.array(Id).max(20).optional(),
  }),
  output: Comment,
})
export const resolveComment = endpoint({
  method: 'POST',
  path: '/api/outputs/:outputId/comments/:commentId/resolve',
  summary: 'Mark a comment and its answers as done, or open them again',
  params: z.object({ outputId: Id, commentId: Id }),
  body: z.object({ resolved: z.boolean() }),
  output: Comment,
})

export const SealedSource = z.object({ text: z.string(), readers: z.array(Person) })
export const getSealedSource = endpoint({
  method: 'GET',
  path: '/api/stories/:storyId/source',
  summary: 'The sealed source; only for those named, and every look is logged',
  params: storyParams,
  output: SealedSource.nullable(),
})
export const saveSealedSource = endpoint({
  method: 'PUT',
  path: '/api/stories/:storyId/source',
  summary: 'Seal who the source is, and name who may read it',
  params: storyParams,
  body: z.object({ text: Prose(4000), readerIds: z.array(Id).max(10) }),
  output: SealedSource,
})
