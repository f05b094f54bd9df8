import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { knownKeys } from './known-keys.ts'

const socket = new Socket()
const asking = (host: string, url: string): IncomingMessage => Object.assign(new IncomingMessage(socket), { url, headers: { host } })

/** Keys with how often each was worked out. */
const counted = () => {
  const state = { basis: {}, worked: 0 }
  const keyOf = knownKeys(
    () => state.basis,
    ({ url, headers }) => {
      state.worked += 1
      return url === '/none' ? undefined : `${headers.host}${url}`
    },
  )
  return { state, keyOf }
}

describe('keys of addresses', () => {
  it('are worked out once, each host for itself', () => {
    const { state, keyOf } = counted()
    const keys = ['a', 'b', 'a', 'b'].map((host) => keyOf(asking(host, '/tin')))
    expect(keys).toEqual(['a/tin', 'b/tin', 'a/tin', 'b/tin'])
    expect(state.worked).toBe(2)
  })

  it('are worked out anew when the sites have changed, and always where there is none', () => {
    const { state, keyOf } = counted()
    keyOf(asking('a', '/tin'))
    state.basis = {}
    keyOf(asking('a', '/tin'))
    expect(state.worked).toBe(2)
    expect([keyOf(asking('a', '/none')), keyOf(asking('a', '/none'))]).toEqual([undefined, undefined])
    expect(state.worked).toBe(4)
  })

  it('stay right however many hosts and addresses are asked for', () => {
    const { keyOf } = counted()
    for (let number = 0; number < 10_000; number++) {
      const [host, url] = [`h${number % 50}`, `/${number % 4_500}`]
      expect(keyOf(asking(host, url))).toBe(host + url)
    }
    expect(keyOf(asking('a', `/${'x'.repeat(500)}`))).toBe(`a/${'x'.repeat(500)}`)
  })
})
