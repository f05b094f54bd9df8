import { describe, expect, it } from 'vitest'
import { OfflineError } from '../../../../platform/client/api.ts'
import { appError, AppError } from '../../../../platform/errors.ts'
import type { Asset } from '../../contract.ts'
import { mediaErrors } from '../../errors.ts'
import { createUploads, type Sending, type Uploads, type UploadWorld } from './engine.ts'
import { retryDelay, SENT_KEPT_MS, type PictureUpload } from './upload.ts'

const asset = (id: string): Asset => ({ id }) as Asset
const file = (bytes = 10): Blob => new Blob([new Uint8Array(bytes)])

/** A device: what is stored outlives the page; several pages share storage, lock and messages. */
const device = () => {
  const stored = new Map<string, PictureUpload>()
  const pages: Uploads[] = []
  let lock: Promise<void> = Promise.resolve()
  const state = { owner: 'an:bao', now: 1000, sent: [] as string[], timers: [] as { work: () => void; ms: number }[] }
  let send: (upload: PictureUpload, sending: Sending) => Promise<{ asset: Asset; duplicate: boolean }> = (upload) =>
    Promise.resolve({ asset: asset(upload.id), duplicate: false })
  const open = (): Uploads => {
    const world: UploadWorld = {
      readAll: () => Promise.resolve([...stored.values()]),
      write: (upload) => Promise.resolve(void stored.set(upload.id, upload)),
      remove: (id) => Promise.resolve(void stored.delete(id)),
      send: (upload, sending) => {
        state.sent.push(upload.name)
        return send(upload, sending)
      },
      refusalOf: (error) => (error instanceof AppError && error.status !== 429 ? { code: error.code, vi: error.sentences.vi, en: error.sentences.en } : null),
      isForgotten: (error) => error instanceof AppError && error.code === 'media.upload_not_found',
      owner: () => state.owner,
      now: () => (state.now += 1),
      alone: (work) => {
        const turn = lock.then(work)
        lock = turn.catch(() => undefined)
        return turn
      },
      later: (work, ms) => {
        state.timers.push({ work, ms })
        return () => void state.timers.splice(0, state.timers.length, ...state.timers.filter((timer) => timer.work !== work))
      },
      tell: (message) => pages.filter((other) => other !== page).forEach((other) => other.hear(message)),
    }
    const page = createUploads(world)
    pages.push(page)
    return page
  }
  return { stored, state, open, sends: (next: typeof send) => void (send = next) }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}
const states = (uploads: Uploads): string[] => uploads.all().map((upload) => `${upload.name} ${upload.state}`)

describe('pictures on their way', () => {
  it('are kept before they are sent, and arrive in the order they were chosen', async () => {
    const { open, stored, state } = device()
    const page = open()
    const ids = await page.add([
      { name: 'một.jpg', file: file() },
      { name: 'hai.jpg', file: file() },
    ])
    expect(ids).toHaveLength(2)
    await settled()
    expect(state.sent).toEqual(['một.jpg', 'hai.jpg'])
    expect(states(page)).toEqual(['một.jpg sent', 'hai.jpg sent'])
    expect([...stored.values()].map(({ file: kept, asset: found }) => [kept, found?.id])).toEqual(ids.map((id) => [null, id]))
  })

  it('wait without a network, go on by themselves, and keep the address where the server stands', async () => {
    const { open, state, sends, stored } = device()
    const addresses: (string | null)[] = []
    sends(async (upload, sending) => {
      addresses.push(upload.address)
      await sending.onAddress('/api/media/uploads/1')
      if (addresses.length === 1) throw new OfflineError('no network')
      return { asset: asset('a'), duplicate: false }
    })
    const page = open()
    await page.add([{ name: 'một.jpg', file: file() }])
    await settled()
    expect(states(page)).toEqual(['một.jpg waiting'])
    expect([...stored.values()][0]).toMatchObject({ address: '/api/media/uploads/1', file: expect.any(Blob) as Blob })
    expect(state.timers.map(({ ms }) => ms)).toEqual([retryDelay(1)])
    await page.flush()
    expect(addresses).toEqual([null, '/api/media/uploads/1'])
    expect(states(page)).toEqual(['một.jpg sent'])
    expect(state.timers).toEqual([])
  })

  it('survive a closed browser', async () => {
    const { open, sends, state } = device()
    sends(() => Promise.reject(new OfflineError('no network')))
    await open().add([{ name: 'một.jpg', file: file() }])
    await settled()
    sends((upload) => Promise.resolve({ asset: asset(upload.id), duplicate: false }))
    const again = open()
    await again.flush()
    expect([states(again), state.sent]).toEqual([['một.jpg sent'], ['một.jpg', 'một.jpg']])
  })

  it('that the server refuses say why, do not hold up the others, and may be tried again', async () => {
    const { open, sends } = device()
    let good = false
    sends((upload) =>
      upload.name === 'một.svg' && !good
        ? Promise.reject(appError(mediaErrors, 'media.svg_not_accepted'))
        : Promise.resolve({ asset: asset('a'), duplicate: true }),
    )
    const page = open()
    const [first] = await page.add([
      { name: 'một.svg', file: file() },
      { name: 'hai.jpg', file: file() },
    ])
    await settled()
    expect(states(page)).toEqual(['một.svg refused', 'hai.jpg sent'])
    expect(page.all()[0]!.refusal).toMatchObject({ code: 'media.svg_not_accepted' })
    expect(page.all()[1]!.duplicate).toBe(true)
    good = true
    await page.retry(first!)
    expect(states(page)).toEqual(['một.svg sent', 'hai.jpg sent'])
  })

  it('that the server has forgotten are sent anew', async () => {
    const { open, sends, state } = device()
    const addresses: (string | null)[] = []
    sends(async (upload, sending) => {
      addresses.push(upload.address)
      await sending.onAddress('/api/media/uploads/1')
      if (addresses.length === 1) throw appError(mediaErrors, 'media.upload_not_found')
      return { asset: asset('a'), duplicate: false }
    })
    const page = open()
    await page.add([{ name: 'một.jpg', file: file() }])
    await settled()
    state.timers[0]!.work()
    await settled()
    expect([addresses, states(page)]).toEqual([[null, null], ['một.jpg sent']])
  })

  it('can be dropped on the way, in this tab or another', async () => {
    const { open, sends, stored } = device()
    const stopped: string[] = []
    sends(
      (upload, { signal }) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            stopped.push(upload.name)
            reject(new DOMException('dropped', 'AbortError'))
          }),
        ),
    )
    const [here, there] = [open(), open()]
    const [first] = await here.add([{ name: 'một.jpg', file: file() }])
    await settled()
    await here.drop(first!)
    const [second] = await here.add([{ name: 'hai.jpg', file: file() }])
    await settled()
    await there.drop(second!)
    await settled()
    expect([stopped, stored.size, states(here), states(there)]).toEqual([['một.jpg', 'hai.jpg'], 0, [], []])
  })

  it('are sent once by two tabs, and both see how far they are', async () => {
    const { open, sends, state } = device()
    const [here, there] = [open(), open()]
    let arrivals = 0
    there.onArrived(() => (arrivals += 1))
    sends(async (upload, { onProgress }) => {
      onProgress(7)
      expect([here.sentOf(upload.id), there.sentOf(upload.id)]).toEqual([7, 7])
      await settled()
      return { asset: asset('a'), duplicate: false }
    })
    await here.add([{ name: 'một.jpg', file: file() }])
    await Promise.all([here.flush(), there.flush()])
    await settled()
    expect([state.sent, states(there), arrivals]).toEqual([['một.jpg'], ['một.jpg sent'], 1])
  })

  it('belong to the person who chose them', async () => {
    const { open, state } = device()
    const page = open()
    state.owner = ''
    await page.add([{ name: 'không ai.jpg', file: file() }])
    state.owner = 'an:bao'
    await page.add([{ name: 'của An.jpg', file: file() }])
    await settled()
    expect(state.sent).toEqual(['của An.jpg'])
    state.owner = 'ha:dai'
    await page.flush()
    expect(state.sent).toEqual(['của An.jpg'])
  })

  it('are forgotten some days after they arrived', async () => {
    const { open, state, stored } = device()
    const page = open()
    await page.add([{ name: 'một.jpg', file: file() }])
    await settled()
    state.now += SENT_KEPT_MS + 10_000
    await page.flush()
    expect(stored.size).toBe(0)
  })
})
