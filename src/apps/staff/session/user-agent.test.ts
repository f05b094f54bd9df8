import { expect, it } from 'vitest'
import { nameOfBrowser } from './user-agent.ts'

it('names browsers as people know them', () => {
  const chrome = 'Mozilla/5.0 (Linux; Android 14; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36'
  const safari = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0'
  expect([chrome, safari, edge, 'curl/8'].map(nameOfBrowser)).toEqual(['Chrome · Android', 'Safari · iPhone', 'Edge · Windows', ''])
})
