import { z } from 'zod'

/** Where the page opens its connection; the story is named in the messages, the token travels in the first of them. */
export const COLLABORATION_PATH = '/collaboration'

/**
 * Why a page may not write along. `editor-outdated`: it must load itself again (another schema would delete nodes it does
 * not know, for everybody). `unavailable`: try again later.
 */
export const refusals = ['signed-out', 'not-permitted', 'not-found', 'editor-outdated', 'unavailable'] as const
export type Refusal = (typeof refusals)[number]

/**
 * The proof behind *Đã lưu*: messages of one connection are handled in order, and each update is durable before the next
 * message is looked at. So a mark that comes back says that everything sent before it is kept. `session` counts the
 * connections of this page: an answer to a mark of an earlier connection proves nothing.
 */
export const SaveMark = z.object({ kind: z.literal('mark'), session: z.int(), version: z.int() })
export const SaveAnswer = z.object({ kind: z.literal('kept'), session: z.int(), version: z.int() })
export type SaveMark = z.output<typeof SaveMark>
export type SaveAnswer = z.output<typeof SaveAnswer>

/** Parses a message of the other side; null when it is not one of ours. */
export const parseMessage = <T extends z.ZodType>(schema: T, payload: string): z.output<T> | null => {
  try {
    const parsed = schema.safeParse(JSON.parse(payload))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
