import { expect, it } from 'vitest'
import { staffCapabilities } from '../capabilities.ts'

const HOME = 'g v'

it('no two pages are opened by the same keys', () => {
  const keys = [HOME, ...staffCapabilities.flatMap(({ nav }) => (nav ?? []).flatMap(({ shortcut }) => shortcut ?? []))]
  expect(keys.filter((each, index) => keys.indexOf(each) !== index)).toEqual([])
})
