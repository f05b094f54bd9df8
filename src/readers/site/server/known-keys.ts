import type { IncomingMessage } from 'node:http'

type KeyOf = (request: IncomingMessage) => string | undefined

/** Addresses one host is remembered with; hosts are what a caller says they are, so there are few of them, too. */
const MOST = { hosts: 20, addresses: 4_000, length: 400 } as const

/**
 * Working out the key of an address costs more than finding its page: keys of addresses asked for again and again are kept for as long
 * as what they follow from (`basis`, the directory of sites) is the same.
 */
export const knownKeys = (basis: () => unknown, keyOf: KeyOf): KeyOf => {
  let of: unknown
  const hosts = new Map<string, Map<string, string>>()
  const addressesOf = (host: string): Map<string, string> => {
    const known = hosts.get(host)
    if (known) return known
    if (hosts.size >= MOST.hosts) hosts.clear()
    const addresses = new Map<string, string>()
    hosts.set(host, addresses)
    return addresses
  }
  return (request) => {
    const now = basis()
    if (now !== of) {
      of = now
      hosts.clear()
    }
    const { url = '/', headers } = request
    const known = hosts.get(headers.host ?? '')?.get(url)
    if (known !== undefined) return known
    const key = keyOf(request)
    if (key === undefined || url.length > MOST.length) return key
    const addresses = addressesOf(headers.host ?? '')
    if (addresses.size >= MOST.addresses) addresses.clear()
    addresses.set(url, key)
    return key
  }
}
