import { expect, it } from 'vitest'
import { newIn } from './use-merged.ts'

it('counts paragraphs one side brought, each once, empty ones never', () => {
  expect(newIn(['a', 'b'], ['a', 'b'])).toBe(0)
  expect(newIn(['a', 'b'], ['a', 'b sửa', 'c', ''])).toBe(2)
  expect(newIn(['a'], ['a', 'a'])).toBe(1)
})
