import type {} from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { COLLABORATION_PATH } from '../../collaboration-protocol.ts'
import type { Collaboration } from './collaboration.ts'

/** The part of a `ws` socket that is used here. */
type Socket = {
  readonly readyState: number
  readonly send: (data: string | ArrayBufferLike | Blob | ArrayBufferView) => void
  readonly close: (code?: number, reason?: string) => void
  readonly on: {
    (event: 'message', listener: (data: ArrayBuffer | Buffer | Buffer[]) => void): unknown
    (event: 'close', listener: (code: number, reason: Buffer) => void): unknown
  }
}

const bytesOf = (data: ArrayBuffer | Buffer | Buffer[]): Uint8Array => new Uint8Array(Array.isArray(data) ? Buffer.concat(data) : data)

const requestOf = (request: FastifyRequest): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  return new Request(`http://${request.headers.host ?? 'localhost'}${request.url}`, { headers })
}

/** Long offline hours come back as one update; pictures never travel here. */
const LARGEST_MESSAGE = 4 * 1_048_576

/** Writing together on the port of the pages. The token is checked when the first message comes, not from cookies. */
export const registerCollaboration = async (app: FastifyInstance, collaboration: Collaboration, path = COLLABORATION_PATH): Promise<void> => {
  if (!app.hasDecorator('websocketServer')) await app.register((await import('@fastify/websocket')).default, { options: { maxPayload: LARGEST_MESSAGE } })
  app.get(path, { websocket: true }, (socket: Socket, request) => {
    const client = collaboration.hocuspocus.handleConnection(socket, requestOf(request))
    socket.on('message', (data) => client.handleMessage(bytesOf(data)))
    socket.on('close', (code, reason) => client.handleClose({ code, reason: reason.toString() }))
  })
  app.addHook('preClose', async () => collaboration.close())
}
