import { describe, expect, it } from 'vitest'
import type { NavItem, StaffManifest } from '../../../platform/staff/manifest.ts'
import { createsFor, currentNav, navFor, phoneItems } from './nav.ts'

const item = (path: `/${string}`, over: Partial<NavItem> = {}): NavItem => ({
  wing: 'newsroom',
  label: { vi: path, en: path },
  icon: 'article',
  path,
  order: 10,
  ...over,
})
const manifest = (nav: NavItem[]): StaffManifest => ({ name: 'x/y', nav })
const paths = (items: readonly NavItem[]): string[] => items.map(({ path }) => path)

describe('the rail', () => {
  it('shows what the person may open, by wing and order, and no empty wing', () => {
    const manifests = [
      manifest([item('/plans', { wing: 'authority' }), item('/users', { wing: 'admin', permission: 'people.manage' })]),
      manifest([item('/stories', { order: 20, permission: 'stories.read' }), item('/plan', { order: 10 })]),
    ]
    expect(navFor(manifests, (permission) => permission === 'stories.read').map(({ wing, items }) => [wing, ...paths(items)])).toEqual([
      ['newsroom', '/plan', '/stories'],
      ['authority', '/plans'],
    ])
    expect(navFor(manifests, () => false).map(({ items }) => paths(items))).toEqual([['/plan'], ['/plans']])
  })

  it('marks the longest path that leads to the page', () => {
    const items = [item('/stories'), item('/stories/approvals')]
    expect(currentNav(items, '/stories/approvals/1')?.path).toBe('/stories/approvals')
    expect(currentNav(items, '/stories/123')?.path).toBe('/stories')
    expect(currentNav(items, '/storiesque')).toBeUndefined()
  })

  it('offers the first thing one may make', () => {
    const creates = [
      { label: { vi: 'b', en: 'b' }, icon: 'pencil', path: '/b', order: 2 },
      { label: { vi: 'a', en: 'a' }, icon: 'pencil', path: '/a', order: 1, permission: 'no' },
    ] as const
    expect(createsFor([{ name: 'x', creates }], () => false).map(({ path }) => path)).toEqual(['/b'])
  })
})

describe('the bottom bar of a phone', () => {
  const items = [item('/a'), item('/b', { phone: 2 }), item('/c', { phone: 1 }), item('/d'), item('/e', { phone: 3 }), item('/f', { phone: 4 })]
  it('starts with what the rooms propose, in the order of the rail', () => {
    expect(paths(phoneItems(items, {}))).toEqual(['/b', '/c', '/e', '/f'])
  })
  it('follows the habit of the person', () => {
    expect(paths(phoneItems(items, { '/d': 30, '/a': 9 }))).toEqual(['/b', '/c', '/d', '/e'])
  })
})
