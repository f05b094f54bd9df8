import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../../apps/testing/test-app.ts'
import { givenHouse, type TestHouse } from '../../../commons/people/testing/house.ts'
import { SESSION_COOKIE } from '../../../platform/http/actor.ts'
import { APPROVALS_STREAM } from '../live.ts'
import { deskOf, type Desk } from '../testing/filed.ts'
import { givenStory } from '../testing/write.ts'

const t = useTestApp()
let house: TestHouse
let desk: Desk
let origin = ''

beforeAll(async () => {
  house = await givenHouse(t)
  desk = await deskOf(t, house)
  await t.app.listen({ port: 0, host: '127.0.0.1' })
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`
})

const open = (token: string | null) => fetch(`${origin}${APPROVALS_STREAM}`, { headers: token ? { cookie: `${SESSION_COOKIE}=${token}` } : {} })
const listen = async (token: string) => {
  const reader = (await open(token)).body!.getReader()
  const decoder = new TextDecoder()
  let heard = decoder.decode((await reader.read()).value)
  return {
    until: async (words: string) => {
      while (!heard.includes(words)) heard += decoder.decode((await reader.read()).value)
      return heard
    },
    stop: () => reader.cancel(),
  }
}

describe('the live list of what waits', () => {
  it('hears every step of a text of the own agency, and nothing of another', async () => {
    const [own, other] = [await listen(house.deskHead.token), await listen(house.stranger.token)]
    const { outputId } = await desk.filed()
    await desk.submit(house.reporter.token, outputId)
    expect(await own.until(`"outputId":"${outputId}","state":"in_review"`)).toContain('event: moved')
    await desk.through(outputId)
    await own.until(`"outputId":"${outputId}","state":"published"`)
    const strange = await givenStory(t, house.stranger)
    await desk.submit(house.stranger.token, strange.outputId)
    expect(await other.until(strange.outputId)).not.toContain(outputId)
    await Promise.all([own.stop(), other.stop()])
  })

  it('is closed to nobody and to the authority', async () => {
    expect((await open(null)).status).toBe(401)
    expect((await open(house.officer.token)).status).toBe(403)
  })
})
