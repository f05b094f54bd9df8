import { expect, it } from 'vitest'
import { useTestApp } from '../../apps/testing/test-app.ts'
import { SESSION_COOKIE } from './actor.ts'

const t = useTestApp()

const tryPassword = async (n: number, headers: Record<string, string>): Promise<number> =>
  (
    await t.app.inject({
      method: 'POST',
      url: '/api/sign-in/totp',
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify({ challenge: `none-${n}`, code: '000000' }),
    })
  ).statusCode

it('a made-up cookie for each call is no way round the limit of what anybody may call', async () => {
  const answers: number[] = []
  for (let n = 0; n < 25; n += 1) answers.push(await tryPassword(n, { cookie: `${SESSION_COOKIE}=made-up-${n}` }))
  expect(answers.slice(0, 20)).not.toContain(429)
  expect(answers.slice(20)).toEqual([429, 429, 429, 429, 429])
})
