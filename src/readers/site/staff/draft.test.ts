import { describe, expect, it } from 'vitest'
import type { FrontWork, Placed } from '../contract.ts'
import type { FrontSlot } from '../front.ts'
import { differing, exchange, keepUntil, likelySides, merge, overlay, pinsOf, put, release, type DraftPin } from './draft.ts'

const work = (id: string): FrontWork => ({ id, title: `Tin ${id}`, section: null, publishedAt: '2026-11-22T01:00:00Z', picture: null, path: `/${id}` })
const pin = (slot: FrontSlot, id: string, until: string | null = null): DraftPin => ({ slot, work: work(id), until })
const short = (pins: readonly DraftPin[]): string[] => pins.map(({ slot, work: { id }, until }) => `${slot}=${id}${until ?? ''}`).sort()
const shown = (of: Partial<Record<FrontSlot, string>>): ReadonlyMap<FrontSlot, FrontWork | null> =>
  new Map(Object.entries(of).map(([slot, id]) => [slot as FrontSlot, work(id)]))

const pins = [pin('lead', 'a'), pin('second-1', 'b', 'U')]

describe('arranging by hand', () => {
  it('puts a work in a slot: it leaves the one it had, and whoever stood there leaves', () => {
    expect(short(put(pins, 'second-2', work('c')))).toEqual(['lead=a', 'second-1=bU', 'second-2=c'])
    expect(short(put(pins, 'lead', work('b')))).toEqual(['lead=b'])
    expect(short(put(pins, 'lead', work('a')))).toEqual(short(pins))
  })

  it('exchanges what two slots show, by hand or by rule, each with its hour', () => {
    expect(short(exchange(pins, 'lead', 'second-1', shown({ lead: 'a', 'second-1': 'b' })))).toEqual(['lead=bU', 'second-1=a'])
    expect(short(exchange(pins, 'second-1', 'second-2', shown({ 'second-1': 'b', 'second-2': 'x' })))).toEqual(['lead=a', 'second-1=x', 'second-2=bU'])
    expect(short(exchange(pins, 'lead', 'notice', shown({ lead: 'a' })))).toEqual(['notice=a', 'second-1=bU'])
  })

  it('gives a slot back, and sets how long one is kept', () => {
    expect(short(release(pins, 'lead'))).toEqual(['second-1=bU'])
    expect(short(keepUntil(pins, 'lead', 'T'))).toEqual(['lead=aT', 'second-1=bU'])
  })
})

describe('two people at once', () => {
  const base = [pin('lead', 'a'), pin('second-1', 'b')]

  it('names the slots that differ, also by their hour alone', () => {
    expect(differing(base, [pin('lead', 'a', 'T'), pin('second-2', 'b')])).toEqual(['lead', 'second-1', 'second-2'])
    expect(differing(base, base)).toEqual([])
  })

  it('takes mine where I changed something, theirs elsewhere, and each work once', () => {
    const mine = [pin('lead', 'c'), pin('second-1', 'b')]
    const theirs = [pin('lead', 'a'), pin('second-1', 'd'), pin('second-2', 'c')]
    expect(short(merge(mine, theirs, likelySides(base, mine)))).toEqual(['lead=c', 'second-1=d'])
    expect(short(merge(mine, theirs, new Map([['lead', 'theirs']])))).toEqual(['lead=a', 'second-1=d', 'second-2=c'])
  })
})

describe('before the server answered', () => {
  it('shows pins where they are, and no work twice', () => {
    const slots: Placed[] = [
      { slot: 'lead', work: work('x'), pinned: false, until: null },
      { slot: 'second-1', work: work('y'), pinned: true, until: 'U' },
    ]
    expect(pinsOf(slots)).toEqual([pin('second-1', 'y', 'U')])
    expect(overlay(slots, [pin('second-1', 'x')])).toEqual([
      { slot: 'lead', work: null, pinned: false, until: null },
      { slot: 'second-1', work: work('x'), pinned: true, until: null },
    ])
  })
})
