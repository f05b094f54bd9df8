import { lookup, type LookupAddress } from 'node:dns'
import { request as requestPlain, type IncomingMessage } from 'node:http'
import { request as requestSecure } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import type { OutsideProblem } from './outside-problem.ts'

/** An address given by a person could not be read; `problem` says why. */
export class OutsideError extends Error {
  readonly problem: OutsideProblem
  constructor(problem: OutsideProblem, cause?: unknown) {
    super(problem, { cause })
    this.name = 'OutsideError'
    this.problem = problem
  }
}

const inside = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv6')

/** Addresses of this machine and of private networks, which a stranger's address must never reach. */
export const isInside = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return inside.check(mapped, 'ipv4')
  const family = isIP(address)
  return family === 0 || inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

// the name is looked up once and the connection goes to what was looked at: a second answer cannot lead elsewhere
const guardedLookup =
  (allowInside: boolean): LookupFunction =>
  (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return answer(error, '', 0)
      if (!allowInside && found.some((each) => isInside(each.address))) return answer(new OutsideError('inside'), '', 0)
      if (options.all) return answer(null, found)
      return answer(null, found[0]?.address ?? '', found[0]?.family ?? 0)
    })
  }

export type FetchOutside = { readonly allowInside: boolean; readonly maxBytes: number; readonly timeoutMs: number }

const openOnce = (url: URL, { allowInside, timeoutMs }: FetchOutside): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (!allowInside && isIP(host) !== 0 && isInside(host)) return reject(new OutsideError('inside'))
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const asked = send(
      url,
      {
        lookup: guardedLookup(allowInside),
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          'user-agent': 'HoiTu/1 (feed)',
          accept: 'application/rss+xml, application/atom+xml, application/xml, text/xml',
          'accept-encoding': 'identity',
        },
      },
      resolve,
    )
    asked.on('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause instanceof OutsideError
          ? cause
          : new OutsideError(cause.name === 'TimeoutError' || cause.name === 'AbortError' ? 'too_slow' : 'unreachable', cause),
      ),
    )
    return asked.end()
  })

const readBody = async (answer: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      bytes += part.length
      if (bytes > maxBytes) throw new OutsideError('too_large')
      parts.push(part)
    }
  } catch (cause) {
    throw cause instanceof OutsideError ? cause : new OutsideError('unreachable', cause)
  } finally {
    answer.destroy()
  }
  return Buffer.concat(parts)
}

const MOST_REDIRECTS = 4

/**
 * Reads an address a person gave, of the public internet only unless `allowInside`: http and https, at most four redirects each
 * looked at anew, so many bytes and milliseconds. Throws `OutsideError`.
 */
export const fetchOutside = async (address: string, options: FetchOutside): Promise<{ body: Buffer; contentType: string }> => {
  let url = URL.canParse(address) ? new URL(address) : null
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '') throw new OutsideError('bad_address')
    const answer = await openOnce(url, options)
    const status = answer.statusCode ?? 0
    if (status >= 300 && status < 400 && answer.headers.location) {
      answer.destroy()
      url = URL.canParse(answer.headers.location, url.href) ? new URL(answer.headers.location, url.href) : null
      continue
    }
    if (status !== 200) {
      answer.destroy()
      throw new OutsideError('bad_status')
    }
    return { body: await readBody(answer, options.maxBytes), contentType: answer.headers['content-type'] ?? '' }
  }
  throw new OutsideError('bad_address')
}
