import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'hoitu-count-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const count = (report: string) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, report)
  const { status, stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'count.mjs'), file], { encoding: 'utf8' })
  return { status, line: stdout.trim() }
}

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((one) => ({ status: one })) })

test('all passed', () => {
  const report = { numPassedTests: 12, numFailedTests: 0, testResults: [file('passed', 'passed')] }
  expect(count(JSON.stringify(report))).toEqual({ status: 0, line: '12 passed, 0 failed' })
})

test('some failed', () => {
  const report = { numPassedTests: 3, numFailedTests: 2, testResults: [file('failed', 'failed', 'failed', 'passed')] }
  expect(count(JSON.stringify(report))).toEqual({ status: 1, line: '3 passed, 2 failed' })
})

test('a file that could not be loaded counts as one failure', () => {
  const report = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 'passed'), file('failed')] }
  expect(count(JSON.stringify(report))).toEqual({ status: 1, line: '3 passed, 1 failed' })
})

test('a run that failed around its tests counts as one failure', () => {
  expect(count(JSON.stringify({ numPassedTests: 0, numFailedTests: 0, success: false, testResults: [] }))).toEqual({ status: 1, line: '0 passed, 1 failed' })
})

test('no report and no tests are no success', () => {
  expect(count('')).toEqual({ status: 1, line: '0 passed, 1 failed' })
  expect(count(JSON.stringify({ numPassedTests: 0, numFailedTests: 0, testResults: [] }))).toEqual({ status: 1, line: '0 passed, 0 failed' })
})
