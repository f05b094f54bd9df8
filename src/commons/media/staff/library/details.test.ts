import { describe, expect, it } from 'vitest'
import type { Asset } from '../../contract.ts'
import { changeOf, detailsOf } from './details.ts'

const shown = {
  revision: 4,
  caption: 'Lũ về',
  credit: 'Nguyễn An',
  alt: '',
  author: { personId: 'p1', name: 'Nguyễn An' },
  rights: { kind: 'licensed', note: 'HĐ 12', validTo: '2026-12-31' },
} as Asset
const colleagues = [
  { id: 'p2', name: 'Lê Hà' },
  { id: 'p3', name: 'Trần Bình' },
  { id: 'p4', name: 'Trần Bình' },
]

describe('what of a picture’s details is sent', () => {
  it('is nothing when nothing changed', () => {
    expect(changeOf(shown, detailsOf(shown), colleagues)).toBeNull()
  })
  it('is only what changed, with the revision that was looked at', () => {
    expect(changeOf(shown, { ...detailsOf(shown), caption: 'Lũ rút' }, colleagues)).toEqual({ revision: 4, caption: 'Lũ rút' })
  })
  it('names a colleague by id, anybody else and namesakes by name', () => {
    const author = (name: string) => changeOf(shown, { ...detailsOf(shown), author: name }, colleagues)?.author
    expect(author(' Lê Hà ')).toEqual({ personId: 'p2' })
    expect(author('Trần Bình')).toEqual({ name: 'Trần Bình' })
    expect(author('Bạn đọc')).toEqual({ name: 'Bạn đọc' })
  })
  it('sends rights as one', () => {
    expect(changeOf(shown, { ...detailsOf(shown), rightsValidTo: null }, colleagues)).toEqual({
      revision: 4,
      rights: { kind: 'licensed', note: 'HĐ 12', validTo: null },
    })
    expect(changeOf({ ...shown, rights: null }, { ...detailsOf(shown), rightsKind: null }, colleagues)?.rights).toBeNull()
  })
})
