// node tools/test/count.mjs FILE: sums vitest's JSON report as "N passed, N failed"; exit code 1 unless all passed.
import { readFileSync } from 'node:fs'

const read = () => {
  try {
    return JSON.parse(readFileSync(process.argv[2], 'utf8'))
  } catch {
    // No report at all: the run broke off before a single test, which must not look like success.
    return { numPassedTests: 0, numFailedTests: 1, success: false, testResults: [] }
  }
}

const report = read()
// A file that could not even be loaded has no failed tests of its own.
const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'))
const counted = report.numFailedTests + brokenFiles.length
// What fails before or after all tests (the database, say) is in no file.
const failed = counted === 0 && report.success === false ? 1 : counted
console.log(`${report.numPassedTests} passed, ${failed} failed`)
process.exitCode = failed === 0 && report.numPassedTests > 0 ? 0 : 1
