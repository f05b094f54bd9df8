import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchOutside, isInside } from './fetch-outside.ts'

let server: Server
let origin = ''
const options = { allowInside: true, maxBytes: 1000, timeoutMs: 2000 }

beforeAll(async () => {
  server = createServer((request, reply) => {
    if (request.url === '/feed') reply.setHeader('content-type', 'text/xml; charset=utf-8').end('<rss/>')
    else if (request.url === '/moved') reply.writeHead(302, { location: '/feed' }).end()
    else if (request.url === '/round') reply.writeHead(302, { location: '/round' }).end()
    else if (request.url === '/file') reply.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (request.url === '/big') reply.end('x'.repeat(5000))
    else if (request.url === '/slow') reply.write('x')
    else reply.writeHead(404).end()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.closeAllConnections())

const problemOf = (address: string, over: object = {}): Promise<unknown> =>
  fetchOutside(address, { ...options, ...over }).then(
    () => null,
    (error: { problem?: string }) => error.problem,
  )

describe('an address a person gave', () => {
  it('is read, also where it was moved to', async () => {
    for (const path of ['/feed', '/moved']) expect((await fetchOutside(origin + path, options)).body.toString()).toBe('<rss/>')
  })

  it('never leads to this machine or a private network', async () => {
    const guarded = { allowInside: false }
    for (const address of [
      `${origin}/feed`,
      'http://localhost:1/',
      'http://[::1]/',
      'http://169.254.169.254/latest',
      'http://10.0.0.1/',
      'http://0x7f000001/',
      'http://[::ffff:127.0.0.1]/',
    ])
      expect(await problemOf(address, guarded), address).toBe('inside')
    expect(['127.0.0.1', '::1', '::ffff:10.1.2.3', 'fe80::1', '192.168.1.1', '100.64.3.4', 'chữ'].map(isInside)).toEqual(Array(7).fill(true))
    expect(['8.8.8.8', '2606:4700::1111', '203.162.4.1'].map(isInside)).toEqual([false, false, false])
  })

  it('is refused with its reason when it cannot be read', async () => {
    expect(await problemOf('không phải')).toBe('bad_address')
    expect(await problemOf('ftp://a.vn/x')).toBe('bad_address')
    expect(await problemOf('http://ai:mat@a.vn/')).toBe('bad_address')
    expect(await problemOf(`${origin}/file`)).toBe('bad_address')
    expect(await problemOf(`${origin}/round`)).toBe('bad_address')
    expect(await problemOf(`${origin}/none`)).toBe('bad_status')
    expect(await problemOf(`${origin}/big`)).toBe('too_large')
    expect(await problemOf('http://127.0.0.1:9/')).toBe('unreachable')
    expect(['too_slow', 'unreachable']).toContain(await problemOf(`${origin}/slow`, { timeoutMs: 300 }))
  })
})
