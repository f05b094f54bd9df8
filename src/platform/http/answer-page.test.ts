import { Agent, createServer, request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageFront } from './answer-page.ts'
import { memoryPageCache } from './memory-page-cache.ts'
import { compressWell } from './page-encodings.ts'

const text = `<p>${'Cầu Phong Châu thông xe sáng nay. '.repeat(200)}</p>`
const cache = memoryPageCache()
let server: Server

beforeAll(async () => {
  const front = pageFront(cache, (request) => request.url, { surrogateKeys: true })
  server = createServer((request, response) => {
    if (!front(request, response)) response.writeHead(404).end('router')
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const headers = { 'content-security-policy': "script-src 'self'", 'cache-control': 'public, max-age=0' }
  await cache.render('/bai', async () => ({ status: 200, contentType: 'text/html; charset=utf-8', body: text, tags: ['work:1', 'home:2'], headers }))
})
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }
type By = { readonly agent?: Agent; readonly body?: string }
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', { agent, body = '' }: By = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    httpRequest({ port, host: '127.0.0.1', path, headers, method, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }))
    })
      .on('error', reject)
      .end(body)
  })

describe('answering a cached page', () => {
  it('leaves other addresses and other methods to the router', async () => {
    expect((await ask('/khac')).body.toString()).toBe('router')
    expect((await ask('/bai', {}, 'POST')).body.toString()).toBe('router')
  })

  it('sends it plain, as gzip, and as brotli once that is made', async () => {
    const plain = await ask('/bai')
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.body.toString()).toBe(text)
    const gzip = await ask('/bai', { 'accept-encoding': 'gzip, deflate' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(text)
    await compressWell(cache.find('/bai')!)
    const brotli = await ask('/bai', { 'accept-encoding': 'gzip, deflate, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(text)
    expect((await ask('/bai', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip')
  })

  it('answers the second time with the same lines and bytes as the first, whatever was asked on the connection before', async () => {
    await cache.render('/hai-lan', async () => ({ status: 200, contentType: 'text/html; charset=utf-8', body: text, tags: ['work:3'] }))
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = { 'accept-encoding': 'gzip' }
    const first = await ask('/hai-lan', headers, 'GET', { agent })
    const answers: Answer[] = []
    for (const [path, method] of [
      ['/hai-lan', 'GET'],
      ['/khac', 'GET'],
      ['/hai-lan', 'HEAD'],
      ['/hai-lan', 'GET'],
      ['/hai-lan', 'GET'],
    ] as const)
      answers.push(await ask(path, headers, method, { agent }))
    expect(answers.map(({ status, body }) => [status, body.length])).toEqual([
      [200, first.body.length],
      [404, 6],
      [200, 0],
      [200, first.body.length],
      [200, first.body.length],
    ])
    const { date, ...lines } = answers[4]!.headers
    const { date: firstDate, 'keep-alive': _kept, ...firstLines } = first.headers
    expect(lines).toEqual({ ...firstLines, 'keep-alive': 'timeout=65' })
    expect(Math.abs(Date.parse(date!) - Date.parse(firstDate!))).toBeLessThan(600_000)
    expect(answers[4]!.body.equals(first.body)).toBe(true)
    agent.destroy()
  })

  it('closes a connection that asks to be closed, and reads over a body nobody wants', async () => {
    await ask('/bai')
    const closed = await ask('/bai', { connection: 'close' })
    expect([closed.status, closed.headers.connection, closed.body.toString()]).toEqual([200, 'close', text])
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    for (let turn = 0; turn < 3; turn++) expect((await ask('/bai', { 'content-length': '5' }, 'GET', { agent, body: 'thua!' })).status).toBe(200)
    agent.destroy()
  })

  it('answers what is asked in one go one after another', async () => {
    await ask('/bai')
    const { port } = server.address() as AddressInfo
    const received = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.end('GET /bai HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(3)))
      const chunks: Buffer[] = []
      socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks).toString()))
      socket.on('error', reject)
    })
    expect(received.split('HTTP/1.1 200 OK').length - 1).toBe(3)
    expect(received.split(text).length - 1).toBe(3)
  })

  it('says 304 to whoever has it, and only the head to HEAD', async () => {
    const { headers } = await ask('/bai')
    const again = await ask('/bai', { 'if-none-match': String(headers.etag), 'accept-encoding': 'br' })
    expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
    expect((await ask('/bai', { 'if-none-match': '"khac"' })).status).toBe(200)
    const head = await ask('/bai', {}, 'HEAD')
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, String(Buffer.byteLength(text))])
  })

  it('carries its policy, its tags and what every answer carries', async () => {
    const { headers } = await ask('/bai')
    expect(headers).toMatchObject({
      'content-security-policy': "script-src 'self'",
      'cache-control': 'public, max-age=0',
      'surrogate-key': 'work:1 home:2',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    })
  })
})
