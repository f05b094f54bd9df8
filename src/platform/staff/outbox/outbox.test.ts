import { describe, expect, it } from 'vitest'
import { OfflineError } from '../../client/api.ts'
import { AppError } from '../../errors.ts'
import type { Act } from './act.ts'
import { createOutbox, type NewAct, type Outbox, type OutboxMessage, type OutboxWorld } from './engine.ts'
import { nextToSend, retryDelay, verdictOf } from './rules.ts'

const aRefusal = (status: number): AppError =>
  new AppError({ code: 'planning.day_closed', status, detail: {}, vi: 'Ban Thời sự đã khóa sổ ngày 22/11.', en: 'The day is closed.' })
const anAct = (id: string, over: Partial<NewAct> = {}): NewAct => ({
  id,
  endpoint: { method: 'POST', path: '/api/plan-items' },
  call: { body: { id } },
  label: id,
  item: null,
  edit: null,
  refreshes: ['/api/plan-items'],
  ...over,
})

/** The disk of one device and a server that answers as told; several tabs can share it. */
const aDevice = () => {
  const disk = new Map<string, Act>()
  const arrived: string[] = []
  const tabs: Outbox[] = []
  const timers: (() => void)[] = []
  let owner = 'an:bao'
  let answer: (act: Act) => unknown = () => 'ok'
  let moment = 1000
  let lock = Promise.resolve()
  const world = (mine: () => Outbox): OutboxWorld => ({
    readAll: async () => [...disk.values()],
    update: async (id, change) => {
      const after = change(disk.get(id))
      if (after === null) disk.delete(id)
      else if (after) disk.set(id, after)
      return disk.get(id)
    },
    send: async (act) => {
      const reply = answer(act)
      arrived.push(act.id)
      return reply
    },
    isRefusal: (error) => error instanceof AppError,
    owner: () => owner,
    now: () => (moment += 1),
    alone: (work) => (lock = lock.then(work)),
    later: (work) => {
      timers.push(work)
      return () => timers.splice(timers.indexOf(work), 1)
    },
    tell: (message: OutboxMessage) => {
      for (const tab of tabs) if (tab !== mine()) tab.hear(message)
    },
  })
  return {
    disk,
    arrived,
    timers,
    openTab: (): Outbox => {
      const tab: Outbox = createOutbox(world(() => tab))
      tabs.push(tab)
      return tab
    },
    signInAs: (next: string) => (owner = next),
    answers: (next: (act: Act) => unknown) => (answer = next),
  }
}

const offline = (): never => {
  throw new OfflineError('down')
}
const refuses = (status: number) => (): never => {
  throw aRefusal(status)
}

describe('an act that must not be lost', () => {
  it('is sent at once when there is a network, and asks its lists to be read again', async () => {
    const device = aDevice()
    const tab = device.openTab()
    const refreshed: string[] = []
    tab.onArrived((paths) => refreshed.push(...paths))
    const act = await tab.add(anAct('a'))
    expect(await tab.settled(act.id)).toEqual({ state: 'sent', reply: 'ok' })
    expect(device.arrived).toEqual(['a'])
    expect(device.disk.size).toBe(0)
    expect(refreshed).toEqual(['/api/plan-items'])
  })

  it('waits on disk without network, survives closing the browser, and goes when the network is back', async () => {
    const device = aDevice()
    device.answers(offline)
    const first = device.openTab()
    await first.add(anAct('a'))
    expect(await first.settled('a')).toEqual({ state: 'waiting' })
    expect(device.disk.get('a')?.state).toBe('waiting')
    device.answers(() => 'ok')
    const next = device.openTab()
    await next.flush()
    expect(device.arrived).toEqual(['a'])
    expect(next.acts()).toEqual([])
  })

  it('left half-sent by a killed browser is sent again with the same id', async () => {
    const device = aDevice()
    device.disk.set('a', { ...anAct('a'), owner: 'an:bao', queuedAt: 1, state: 'sending', refusal: null })
    const tab = device.openTab()
    await tab.flush()
    expect(device.arrived).toEqual(['a'])
  })

  it('is sent by one tab only', async () => {
    const device = aDevice()
    device.answers(offline)
    const [one, two] = [device.openTab(), device.openTab()]
    await one.add(anAct('a'))
    await two.add(anAct('b'))
    await Promise.all([one.flush(), two.flush()])
    device.answers(() => 'ok')
    await Promise.all([one.flush(), two.flush()])
    expect(device.arrived).toEqual(['a', 'b'])
    expect(one.acts()).toEqual([])
    expect(two.acts()).toEqual([])
  })

  it('is retried later by itself', async () => {
    const device = aDevice()
    device.answers(offline)
    const tab = device.openTab()
    await tab.add(anAct('a'))
    await tab.settled('a')
    expect(device.timers).toHaveLength(1)
    device.answers(() => 'ok')
    device.timers[0]!()
    await tab.flush()
    expect(device.arrived).toEqual(['a'])
  })

  it('is never sent as somebody else', async () => {
    const device = aDevice()
    device.answers(offline)
    const tab = device.openTab()
    await tab.add(anAct('a'))
    await tab.flush()
    device.answers(() => 'ok')
    device.signInAs('an:tap-chi')
    await tab.flush()
    expect(device.arrived).toEqual([])
    device.signInAs('an:bao')
    await tab.flush()
    expect(device.arrived).toEqual(['a'])
  })
})

describe('a refused act', () => {
  it('stays with its sentence and can be mended', async () => {
    const device = aDevice()
    device.answers(refuses(409))
    const tab = device.openTab()
    await tab.add(anAct('a'))
    expect(await tab.settled('a')).toMatchObject({ state: 'refused', refusal: { code: 'planning.day_closed', vi: 'Ban Thời sự đã khóa sổ ngày 22/11.' } })
    device.answers((act) => act.call.body)
    expect(await tab.retry('a', { call: { body: { id: 'a', day: '2026-11-23' } }, label: 'a' })).toBe(true)
    expect(await tab.settled('a')).toEqual({ state: 'sent', reply: { id: 'a', day: '2026-11-23' } })
  })

  it('holds later acts of its item, not those of others', async () => {
    const device = aDevice()
    device.answers((act) => (act.id === 'a' ? refuses(409)() : 'ok'))
    const tab = device.openTab()
    await tab.add(anAct('a', { item: 'story' }))
    await tab.add(anAct('b', { item: 'story' }))
    await tab.add(anAct('c', { item: 'another' }))
    await tab.flush()
    expect(device.arrived).toEqual(['c'])
    expect(tab.acts().map((act) => [act.id, act.state])).toEqual([
      ['a', 'refused'],
      ['b', 'waiting'],
    ])
  })

  it('can be withdrawn, which frees those behind it', async () => {
    const device = aDevice()
    device.answers((act) => (act.id === 'a' ? refuses(404)() : 'ok'))
    const tab = device.openTab()
    await tab.add(anAct('a', { item: 'story' }))
    await tab.add(anAct('b', { item: 'story' }))
    await tab.flush()
    expect(await tab.withdraw('a')).toBe(true)
    await tab.flush()
    expect(device.arrived).toEqual(['b'])
    expect(await tab.withdraw('b')).toBe(false)
  })
})

describe('trouble that passes', () => {
  it('is told from what needs the person', () => {
    expect([null, 401, 408, 429].map(verdictOf)).toEqual(['stop', 'stop', 'stop', 'stop'])
    expect([500, 503].map(verdictOf)).toEqual(['later', 'later'])
    expect([400, 403, 404, 409, 410, 422].map(verdictOf)).toEqual(Array(6).fill('refused'))
  })

  it('of one act does not hold the others for ever', async () => {
    const device = aDevice()
    device.answers((act) => (act.id === 'a' ? refuses(500)() : 'ok'))
    const tab = device.openTab()
    await tab.add(anAct('a'))
    await tab.add(anAct('b'))
    await tab.flush()
    expect(device.arrived).toEqual(['b'])
    expect(tab.acts().map((act) => act.state)).toEqual(['waiting'])
  })

  it('is asked after less and less often', () => {
    expect([1, 2, 3, 4, 5, 6, 20].map(retryDelay)).toEqual([5000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000])
  })

  it('keeps the order of an item', () => {
    const row = (id: string, item: string, state: Act['state']): Act => ({ ...anAct(id, { item }), owner: 'o', queuedAt: 1, state, refusal: null })
    expect(nextToSend([row('b', 'x', 'waiting'), row('a', 'x', 'refused'), row('c', 'y', 'waiting')], 'o', new Set())?.id).toBe('c')
    expect(nextToSend([row('a', 'x', 'waiting'), row('b', 'x', 'waiting')], 'o', new Set(['a']))).toBeNull()
    expect(nextToSend([row('a', 'x', 'waiting')], 'other', new Set())).toBeNull()
  })
})
