import { describe, expect, it } from 'vitest'
import type { StaffManifest } from '../../../platform/staff/manifest.ts'
import { matchEntries, paletteEntries } from './palette-entries.ts'

const manifests: StaffManifest[] = [
  {
    name: 'newsroom/planning',
    nav: [
      { wing: 'newsroom', label: { vi: 'Kế hoạch ngày', en: 'Daily plan' }, icon: 'plan', path: '/plan', order: 1, shortcut: 'g k' },
      { wing: 'authority', label: { vi: 'Tiến độ kế hoạch', en: 'Plan progress' }, icon: 'target', path: '/plans', order: 1, permission: 'plans.read' },
    ],
    creates: [{ label: { vi: 'Đăng ký tin', en: 'Register a story' }, icon: 'plus', path: '/plan?new=1', order: 1 }],
    commands: [{ id: 'dark', label: { vi: 'Giao diện tối', en: 'Dark mode' }, words: 'đêm', run: () => undefined }],
  },
]
const all = (can = true, language: 'vi' | 'en' = 'vi') => {
  const { pages, actions } = paletteEntries(manifests, () => can, language)
  return [...pages, ...actions]
}
const labels = (typed: string, can = true): string[] => matchEntries(all(can), typed).map(({ label }) => label)

describe('the command palette', () => {
  it('finds with and without marks, in any order of words, and what begins so first', () => {
    expect(labels('ke hoach')).toEqual(['Kế hoạch ngày', 'Tiến độ kế hoạch'])
    expect(labels('kế hoạch tiến')).toEqual(['Tiến độ kế hoạch'])
    expect(labels('dang ky')).toEqual(['Đăng ký tin'])
    expect(labels('dem')).toEqual(['Giao diện tối'])
    expect(labels('daily')).toEqual(['Kế hoạch ngày'])
    expect(labels('zzz')).toEqual([])
  })
  it('offers nothing that would be refused', () => {
    expect(labels('kế hoạch', false)).toEqual(['Kế hoạch ngày'])
  })
  it('speaks the language of the screen', () => {
    expect(all(true, 'en').map(({ label }) => label)).toEqual(['Daily plan', 'Plan progress', 'Register a story', 'Dark mode'])
  })
})
