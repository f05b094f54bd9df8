import { describe, expect, it } from 'vitest'
import { createSaving } from './saving.ts'

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const onDevice = (): Promise<void> => Promise.resolve()
const refused = (): Promise<void> => Promise.reject(new Error('no storage'))

/** The clock counts the questions put to it, so that each moment is told apart. */
const givenSaving = (patience = 60_000) => {
  const marks: { session: number; version: number }[] = []
  const allKept: Date[] = []
  let tick = 0
  const saving = createSaving({ now: () => new Date(++tick), sendMark: (mark) => void marks.push(mark), onAllKept: (at) => void allKept.push(at), patience })
  return { saving, marks, allKept, state: () => saving.state.get().state }
}

describe('what the page says about saving', () => {
  it('says saved only when the server has answered for everything written', () => {
    const { saving, marks, allKept, state } = givenSaving()
    saving.connected()
    saving.changed(onDevice())
    saving.changed(onDevice())
    expect([state(), marks]).toEqual(['sending', [{ session: 1, version: 1 }]])
    saving.answered({ session: 1, version: 1 })
    expect([state(), marks.at(-1), allKept.length]).toEqual(['sending', { session: 1, version: 2 }, 0])
    saving.answered({ session: 1, version: 2 })
    expect([state(), allKept.length]).toEqual(['saved', 1])
    expect(saving.state.get().at).toEqual(allKept[0])
  })

  it('believes no answer of an earlier connection and none it did not ask for', () => {
    const { saving, marks, state } = givenSaving()
    saving.connected()
    saving.changed(onDevice())
    saving.disconnected()
    saving.connected()
    saving.answered({ session: 1, version: 1 })
    saving.answered({ session: 2, version: 9 })
    expect([state(), marks]).toEqual([
      'sending',
      [
        { session: 1, version: 1 },
        { session: 2, version: 1 },
      ],
    ])
    saving.answered({ session: 2, version: 1 })
    expect(state()).toBe('saved')
  })

  it('without a network says kept on the device once it is, and never saved', async () => {
    const { saving, marks, state } = givenSaving()
    saving.connected()
    saving.disconnected()
    saving.changed(onDevice())
    expect(state()).toBe('sending')
    await settle()
    expect([state(), marks]).toEqual(['kept-on-device', []])
    saving.connected()
    expect([state(), marks]).toEqual(['sending', [{ session: 2, version: 1 }]])
  })

  it('says that nothing is kept where the device refuses', async () => {
    const { saving, state } = givenSaving()
    saving.changed(refused())
    await settle()
    expect(state()).toBe('not-kept')
    saving.connected()
    saving.answered({ session: 1, version: 1 })
    expect(state()).toBe('saved')
  })

  it('takes text found on the device for unsent until the server has answered', () => {
    const { saving, state } = givenSaving()
    const since = new Date('2026-11-22T03:00:00Z')
    saving.foundUnsent(since)
    expect(saving.state.get()).toEqual({ state: 'kept-on-device', at: since })
    saving.connected()
    expect(state()).toBe('sending')
    saving.answered({ session: 1, version: 1 })
    expect(state()).toBe('saved')
  })

  it('stops believing a connection that does not answer, until it does', async () => {
    const { saving, state } = givenSaving(1)
    saving.connected()
    saving.changed(onDevice())
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(state()).toBe('kept-on-device')
    saving.answered({ session: 1, version: 1 })
    expect(state()).toBe('saved')
  })

  it('stays saved when the network goes and nothing was written since', () => {
    const { saving, state } = givenSaving()
    saving.connected()
    saving.changed(onDevice())
    saving.answered({ session: 1, version: 1 })
    saving.disconnected()
    expect(state()).toBe('saved')
  })
})
