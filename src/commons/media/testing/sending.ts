import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { UPLOAD_PATH } from '../contract.ts'

type Parents = { app: FastifyInstance }

/** The address of the test application on a real port: tus talks over real sockets. */
export const listening = async (t: Parents): Promise<string> => {
  const address = t.app.server.address() as AddressInfo | null
  return address ? `http://127.0.0.1:${address.port}` : t.app.listen({ port: 0, host: '127.0.0.1' })
}

export const TUS = { 'tus-resumable': '1.0.0' } as const
export const BYTES = 'application/offset+octet-stream'

export const named = (fileName: string): string => `filename ${Buffer.from(fileName).toString('base64')}`

export type Call = { token?: string | null; method: string; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> }

export const request = (origin: string, path: string, { token, method, headers = {}, body }: Call): Promise<Response> =>
  fetch(`${origin}${path}`, { method, headers: { ...(token ? { cookie: `${SESSION_COOKIE}=${token}` } : {}), ...headers }, ...(body ? { body } : {}) })

/** Opens an upload; gives the answer and the id in its Location. */
export const openUpload = async (
  origin: string,
  token: string | null,
  input: { bytes: number; fileName?: string; headers?: Record<string, string> },
): Promise<{ reply: Response; uploadId: string }> => {
  const headers = { ...TUS, 'upload-length': String(input.bytes), 'upload-metadata': named(input.fileName ?? 'anh.jpg'), ...input.headers }
  const reply = await request(origin, UPLOAD_PATH, { token, method: 'POST', headers })
  return { reply, uploadId: reply.headers.get('location')?.split('/').at(-1) ?? '' }
}

export const sendBytes = (origin: string, token: string | null, uploadId: string, offset: number, body: Uint8Array): Promise<Response> =>
  request(origin, `${UPLOAD_PATH}/${uploadId}`, {
    token,
    method: 'PATCH',
    headers: { ...TUS, 'upload-offset': String(offset), 'content-type': BYTES },
    body: Uint8Array.from(body),
  })

/** Sends a whole file in one go; gives the id to ask for the outcome with. */
export const sendFile = async (t: Parents, token: string, body: Uint8Array, fileName?: string): Promise<string> => {
  const origin = await listening(t)
  const { reply, uploadId } = await openUpload(origin, token, { bytes: body.length, ...(fileName === undefined ? {} : { fileName }) })
  if (reply.status !== 201) throw new Error(`opening an upload answered ${reply.status}`)
  const sent = await sendBytes(origin, token, uploadId, 0, body)
  if (sent.status !== 204) throw new Error(`sending answered ${sent.status}`)
  return uploadId
}
