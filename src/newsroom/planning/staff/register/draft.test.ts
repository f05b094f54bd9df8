import { describe, expect, it } from 'vitest'
import { asBreaking, bodyOf, draftFor, draftOf, filledWith, usualTime, type Prefill } from './draft.ts'

const prefill: Prefill = {
  deskId: 'd',
  genre: 'news',
  areaId: 'a',
  place: null,
  deadline: '2026-11-22T09:00:00.000Z',
  media: ['web'],
  cutOff: '2026-11-21T10:00:00.000Z',
  isClosed: false,
}
const now = new Date('2026-11-21T01:10:00Z')

describe('a new registration', () => {
  it('is filled with the habit; only the title is missing', () => {
    expect(draftFor('2026-11-23', prefill, now)).toMatchObject({
      title: '',
      day: '2026-11-23',
      deskId: 'd',
      genre: 'news',
      areaId: 'a',
      time: '16:00',
      media: ['web'],
    })
  })

  it('without a kept prefill sends only what the person chose: the server knows the rest', () => {
    const draft = { ...draftFor('2026-11-23', undefined, now), title: '  Lễ hội đền Thượng ' }
    expect(bodyOf(draft, now)).toEqual({ id: draft.id, title: 'Lễ hội đền Thượng', day: '2026-11-23', typedAt: '2026-11-21T01:10:00.000Z' })
  })

  it('opened before the habit was known is filled when it is, and keeps what was chosen', () => {
    const draft = { ...draftFor('2026-11-23', undefined, now), title: 'Tin', genre: 'interview', areaId: null }
    expect(filledWith(draft, prefill, now)).toMatchObject({
      title: 'Tin',
      genre: 'interview',
      areaId: null,
      time: '16:00',
      media: ['web'],
      deskId: 'd',
      id: draft.id,
    })
  })

  it('carries the hour on its own day', () => {
    const draft = { ...draftFor('2026-11-23', prefill, now), title: 'Tin', time: '08:30' }
    expect(bodyOf(draft, now).deadline).toBe('2026-11-23T01:30:00.000Z')
  })

  it('for today never starts overdue', () => {
    expect(usualTime('2026-11-21', '16:00', now)).toBe('16:00')
    expect(usualTime('2026-11-21', '08:00', now)).toBe('09:30')
    expect(usualTime('2026-11-21', undefined, new Date('2026-11-21T16:40:00Z'))).toBe('23:59')
    expect(usualTime('2026-11-22', '08:00', now)).toBe('08:00')
  })

  it('of breaking news is of now', () => {
    expect(asBreaking(draftFor('2026-11-23', prefill, now), true, now)).toMatchObject({ isBreaking: true, day: '2026-11-21', time: '09:30' })
  })

  it('can be mended: the form of what was sent sends the same again', () => {
    const draft = { ...draftFor('2026-11-23', prefill, now), title: 'Tin', place: 'Cửa khẩu', note: 'xe 02', isBreaking: true }
    const body = bodyOf(draft, now)
    expect(bodyOf(draftOf(body), now)).toEqual(body)
  })
})
