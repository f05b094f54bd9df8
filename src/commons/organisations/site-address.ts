/** Below which every agency's reader site answers on any host: '/bao/<code>/…'. */
export const SITE_PREFIX = '/bao'
export const sitePrefixOf = (code: string): string => `${SITE_PREFIX}/${code}`

const RESERVED_NAME = /(?:^|\.)(?:example|test|invalid|localhost)$/

/** The host readers type, or null for none and for names that RFC 2606 keeps from ever being reachable. */
export const reachableHost = (address: string | null): string | null => {
  const host = (address ?? '')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
  return /^[a-z0-9.-]+\.[a-z]{2,}$/.test(host) && !RESERVED_NAME.test(host) ? host : null
}

export type SiteAddress = {
  /** The host the site answers at; null while the agency has no reachable one. */
  readonly host: string | null
  /** 'https://baominhson.vn': where pictures and files are. */
  readonly root: string
  /** Root and prefix: where its public addresses begin, without a slash at the end. */
  readonly origin: string
  /** Begins a link from a page of this house: the prefix, or the origin of the agency's own host. */
  readonly base: string
}

/** Where an agency's reader site is: at the host of its open site channel, else below its code. `publicUrl` is the house's own root. */
export const siteAddressOf = (agency: { readonly code: string; readonly address: string | null }, publicUrl: string): SiteAddress => {
  const host = reachableHost(agency.address)
  const root = host === null ? publicUrl : `${new URL(publicUrl).protocol}//${host}`
  const prefix = sitePrefixOf(agency.code)
  return { host, root, origin: host === null ? `${root}${prefix}` : root, base: host === null ? prefix : root }
}
