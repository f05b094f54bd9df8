import { get } from 'node:http'
import { networkInterfaces } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { Explained } from './say.mjs'
import type { StartSettings } from './settings.ts'

const everywhere = new Set(['0.0.0.0', '::', ''])
const inAddress = (host: string) => (host.includes(':') ? `[${host}]` : host)
const reachableHost = (host: string) => (everywhere.has(host) ? '127.0.0.1' : host)

const answersOk = (settings: StartSettings, path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get({ host: reachableHost(settings.host), port: settings.port, path, timeout: 5_000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
  })

const attempts = 300

/** Asks /readyz until it says yes. */
export const waitUntilReady = async (settings: StartSettings): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await answersOk(settings, '/readyz')) return
    await sleep(100)
  }
  throw new Explained('Trang đã chạy nhưng /readyz chưa báo sẵn sàng.', 'The site runs but /readyz does not say ready.')
}

/** Addresses a phone in the same network can type. */
const networkAddresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address)

export const addressLines = (settings: StartSettings): string[] => {
  const origin = (host: string) => `http://${inAddress(host)}:${settings.port}`
  if (!everywhere.has(settings.host)) return [`  ${origin(settings.host)}/`]
  const near = networkAddresses().map((address) => `  ${origin(address)}/   (điện thoại cùng mạng · a phone in the same network)`)
  return [`  ${origin('localhost')}/`, ...near]
}
