import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { makeClone, removeClone } from '../../src/apps/start/testing/clone.ts'

const Manifest = z.record(z.string(), z.object({ file: z.string(), isEntry: z.boolean().optional() }))

let root = ''
const write = (path: string, text: string): void => writeFileSync(join(root, path), text)
const build = () => spawnSync(process.execPath, [join(root, 'tools/build/build.mjs')], { encoding: 'utf8' })

beforeAll(() => {
  root = makeClone()
  mkdirSync(join(root, 'src/readers/site/reader'), { recursive: true })
  write(
    'src/readers/site/reader/page.tsx',
    `/** @jsxImportSource @kitajs/html */\nexport const Title = (props: { text: string }) => <h1 safe>{props.text}</h1>\n`,
  )
  write('src/readers/site/reader/share.ts', 'export const share = (what: string) => navigator.sendBeacon("/share", what)\n')
  write('src/readers/site/reader/one.island.ts', `import { share } from './share.ts'\nshare('one')\n`)
  write('src/readers/site/reader/two.island.ts', `import { share } from './share.ts'\nshare('two')\n`)
  write('src/readers/site/reader/paper.sheet.css', 'body { color: #111 }\n')
  write('src/apps/worker.ts', `import { Title } from '../readers/site/reader/page.tsx'\nconsole.log(Title({ text: 'Đồng <b>' }))\n`)
})
afterAll(() => removeClone(root))

test('reader pages become strings that escape, islands and sheets get hashed names', () => {
  expect(build()).toMatchObject({ status: 0, stderr: '' })
  const worker = spawnSync(process.execPath, [join(root, 'dist/worker.mjs')], { encoding: 'utf8' })
  expect(worker.stdout.trim()).toBe('<h1>Đồng &lt;b></h1>')
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(root, 'dist/reader/manifest.json'), 'utf8')))
  for (const name of ['one.island.ts', 'two.island.ts', 'paper.sheet.css']) {
    const built = manifest[`src/readers/site/reader/${name}`]
    expect(built?.file).toMatch(new RegExp(`^site-${name.split('.')[0]}-[\\w-]{8}\\.(js|css)$`))
    expect(existsSync(join(root, 'dist/reader', built?.file ?? ''))).toBe(true)
  }
})

test('a build that fails leaves the former one in place', () => {
  write('src/apps/server.ts', 'const = broken\n')
  expect(build().status).toBe(1)
  expect(spawnSync(process.execPath, [join(root, 'dist/worker.mjs')]).status).toBe(0)
})

test('missing sources are named', () => {
  rmSync(join(root, 'src/apps/server.ts'))
  const { status, stderr } = build()
  expect(status).toBe(1)
  expect(stderr).toContain('src/apps/server.ts')
  expect(stderr).not.toContain('src/apps/worker.ts')
})
