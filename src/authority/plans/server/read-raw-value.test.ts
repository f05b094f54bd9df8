import { describe, expect, it } from 'vitest'
import { readRawValue } from './read-raw-value.ts'

describe('reading the number a plan prints', () => {
  it.each([
    ['', { kind: 'blank' }],
    ['100%', { kind: 'percent', value: 100 }],
    ['0 %', { kind: 'percent', value: 0 }],
    ['12,5%', { kind: 'percent', value: 12.5 }],
    ['tối thiểu 20%', { kind: 'percent', value: 20 }],
    ['khoảng 20%', { kind: 'percent', value: 20 }],
    ['5-10%', { kind: 'range', min: 5, max: 10 }],
    ['5% – 10%', { kind: 'range', min: 5, max: 10 }],
    ['60%/40%', { kind: 'ratio', urban: 60, rural: 40 }],
    ['1 (33%)', { kind: 'count-percent', count: 1, percent: 33 }],
    ['0 (0 %)', { kind: 'count-percent', count: 0, percent: 0 }],
    ['1', { kind: 'count', value: 1 }],
    ['cấp độ 3 trở lên', { kind: 'count', value: 3 }],
    ['ít nhất một loại hình báo chí', { kind: 'count', value: 1 }],
    ['ít nhất một loại hình báo chí'.normalize('NFD'), { kind: 'count', value: 1 }],
  ])('%s', (raw, reading) => expect(readRawValue(raw)).toEqual(reading))

  it('says nothing where there is no number', () => expect(readRawValue('được cấp phép lại')).toBeUndefined())
})
