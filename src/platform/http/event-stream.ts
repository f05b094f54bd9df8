import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Services } from '../services.ts'
import { findActor, SESSION_COOKIE } from './actor.ts'

type Listener = { readonly person: string; readonly send: (event: string, data: unknown) => void; readonly close: () => void }

export type OpenStreams = {
  /** Turns an answer into a stream of Server-Sent Events of one group; the caller has checked who asks. */
  readonly open: (reply: FastifyReply, to: { readonly group: string; readonly person: string; readonly stillMay: () => Promise<boolean> }) => void
  readonly has: (group: string) => boolean
  /** Event `name` with JSON `data` to every open stream of the group in this process. */
  readonly send: (group: string, name: string, data: unknown) => void
  readonly sendAll: (name: string, data: unknown) => void
  /** Before the server closes: open answers would hold it. */
  readonly closeAll: () => void
}

/** Whether the cookie of a request still belongs to the same person in the same organisation, with a permission where one is named. */
export const stillMay =
  (services: Services, request: FastifyRequest, who: { readonly personId: string; readonly organisationId: string }, permission?: string) =>
  async (): Promise<boolean> => {
    const actor = await findActor(services, request.cookies[SESSION_COOKIE], { quietly: true })
    if (actor?.personId !== who.personId || actor.organisationId !== who.organisationId) return false
    return permission === undefined || actor.permissions.has(permission)
  }

/** A named event, so that a page notices a connection that died without a word. */
export const BEAT = 'beat'
const BEAT_MS = 25_000
/** Then the browser connects again, and whoever lost the right to listen is refused. */
const LONGEST_MS = 15 * 60_000
const MOST_PER_PERSON = 12

const write = (reply: FastifyReply): Pick<Listener, 'send' | 'close'> => {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
  })
  raw.write('retry: 3000\n\n')
  return { send: (event, data) => raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`), close: () => raw.end() }
}

/** Streams of this process by group (a person, the board of a day); other processes have their own and hear the same broadcasts. */
export const openStreams = (beatMs = BEAT_MS): OpenStreams => {
  const groups = new Map<string, Set<Listener>>()
  const add = (group: string, listener: Listener): (() => void) => {
    const own = groups.get(group) ?? new Set()
    const ofPerson = [...own].filter(({ person }) => person === listener.person)
    // a browser that leaks connections must not eat the server's
    if (ofPerson.length >= MOST_PER_PERSON) ofPerson[0]?.close()
    own.add(listener)
    groups.set(group, own)
    return () => {
      own.delete(listener)
      if (own.size === 0 && groups.get(group) === own) groups.delete(group)
    }
  }
  const everybody = (): Listener[] => [...groups.values()].flatMap((own) => [...own])
  return {
    open: (reply, { group, person, stillMay }) => {
      const listener = { person, ...write(reply) }
      const remove = add(group, listener)
      const beat = setInterval(() => {
        listener.send(BEAT, {})
        // a session that ended or a right that was taken ends the stream with the next beat; trouble of the database does not
        void stillMay().then(
          (may) => may || listener.close(),
          () => undefined,
        )
      }, beatMs)
      const end = setTimeout(listener.close, LONGEST_MS)
      reply.raw.on('close', () => {
        clearInterval(beat)
        clearTimeout(end)
        remove()
      })
    },
    has: (group) => groups.has(group),
    send: (group, name, data) => {
      for (const listener of groups.get(group) ?? []) listener.send(name, data)
    },
    sendAll: (name, data) => {
      for (const listener of everybody()) listener.send(name, data)
    },
    closeAll: () => {
      for (const listener of everybody()) listener.close()
    },
  }
}
