import { describe, expect, it } from 'vitest'
import { choiceFilter, flagFilter, listFilter, optionalFilter, parseAddress, textFilter, writeAddress } from './address.ts'
import { readFilters } from './filters.ts'
import { matchKeys, nameOfKey, type Shortcut } from './keys.ts'

const key = (over: Partial<KeyboardEvent>) => ({ key: 'a', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...over })

describe('an address', () => {
  it('keeps plain words, repeats lists, drops what says nothing', () => {
    expect(writeAddress({ day: '2026-11-22', state: ['draft', 'waiting'], late: undefined, words: '' })).toBe('?day=2026-11-22&state=draft&state=waiting')
    expect(parseAddress('?day=2026-11-22&state=draft&state=waiting&words=l%C5%A9%20l%E1%BB%A5t')).toEqual({
      day: '2026-11-22',
      state: ['draft', 'waiting'],
      words: 'lũ lụt',
    })
  })

  it('gives typed filters, whatever somebody typed into it', () => {
    const spec = {
      day: textFilter('2026-11-21'),
      by: choiceFilter(['desk', 'medium'], 'desk'),
      kind: optionalFilter(['news', 'report']),
      state: listFilter(),
      late: flagFilter(),
    }
    expect(readFilters(spec, '?by=nonsense&state=draft&late=yes')).toEqual({ day: '2026-11-21', by: 'desk', kind: null, state: ['draft'], late: false })
    expect(readFilters(spec, '?by=medium&kind=news&late=true&day=2026-11-22')).toEqual({ day: '2026-11-22', by: 'medium', kind: 'news', state: [], late: true })
  })
})

describe('keys', () => {
  it('are named as people write them', () => {
    expect(nameOfKey(key({ key: 'k', ctrlKey: true }))).toBe('mod+k')
    expect(nameOfKey(key({ key: 'K', metaKey: true, shiftKey: true }))).toBe('mod+shift+k')
    expect(nameOfKey(key({ key: '?', shiftKey: true }))).toBe('?')
    expect(nameOfKey(key({ key: 'Escape' }))).toBe('Escape')
  })

  it('follow one another; a second press may start anew', () => {
    const ran: string[] = []
    const shortcut = (keys: string): Shortcut => ({ keys, label: keys, run: () => ran.push(keys) })
    const all = [shortcut('g t'), shortcut('j'), shortcut('t')]
    expect(matchKeys(all, ['g'])).toEqual({ mayFollow: true })
    expect(matchKeys(all, ['g', 't']).run?.keys).toBe('g t')
    expect(matchKeys(all, ['g', 'j']).run?.keys).toBe('j')
    expect(matchKeys(all, ['g', 'g'])).toEqual({ mayFollow: true })
  })

  it('the page last opened wins', () => {
    const first = { keys: 'n', label: 'first', run: () => undefined }
    const second = { keys: 'n', label: 'second', run: () => undefined }
    expect(matchKeys([first, second], ['n']).run).toBe(second)
  })
})
