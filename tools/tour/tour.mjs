// npm run tour [-- --address http://localhost:3000] [--only NAME,NAME] [--folder DIR]: opens every page of the running demo at the size
// of a laptop and of a phone, keeps small pictures in docs/tour and writes docs/tour.md. A new page is one line in pages.mjs.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { findChromium } from '../test/chromium.mjs'
import { accounts, tour } from './pages.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { values: asked } = parseArgs({
  options: {
    address: { type: 'string', default: 'http://localhost:3000' },
    password: { type: 'string', default: 'minhson-2026' },
    only: { type: 'string' },
    folder: { type: 'string', default: join(root, 'docs', 'tour') },
  },
})
const address = asked.address.replace(/\/$/, '')
const only = asked.only?.split(',')
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Pictures are kept at 1,000 and 390 pixels: words stay readable, the folder stays small. */
const sizes = {
  desktop: { options: { viewport: { width: 1366, height: 900 } }, width: 1000 },
  phone: { options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 1.5 }, width: 440 },
}

const signIn = async (context, as) => {
  const reply = await context.request.post(`${address}/api/sign-in`, { data: { email: accounts[as], password: asked.password } })
  if (!reply.ok()) throw new Error(`${accounts[as]}: ${reply.status()} ${await reply.text()}`)
}

/** Still, and with its pictures: nothing loads, nothing fades. */
const settle = async (page) => {
  await page.waitForLoadState('load')
  await page.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
  await page
    .waitForFunction(
      () => !document.querySelector('[aria-busy="true"]') && [...document.images].every((image) => image.complete || image.loading === 'lazy'),
      null,
      { timeout: 4000 },
    )
    .catch(() => undefined)
  await page.waitForTimeout(350)
}

/** What the staff app says where no room has a page. */
const NO_SUCH_PAGE = 'Không có trang này'

const open = async (page, { path, follow, click }) => {
  await page.goto(address + path)
  await settle(page)
  if (await page.getByText(NO_SUCH_PAGE).isVisible()) throw new Error('this version has no such page')
  if (follow) {
    const target = await page.locator(follow).first().getAttribute('href', { timeout: 5000 })
    await page.goto(new URL(target, page.url()).href)
    await settle(page)
  }
  if (click) {
    await page.locator(click).first().click({ timeout: 5000 })
    await settle(page)
  }
}

const keep = async (page, name, width) => {
  const picture = await page.screenshot()
  await sharp(picture)
    .resize({ width })
    .webp({ quality: 68, effort: 6 })
    .toFile(join(asked.folder, `${name}.webp`))
}

const shoot = async (browser, contexts, one, size) => {
  const key = `${one.as ?? ''} ${size}`
  if (!contexts.has(key)) {
    const context = await browser.newContext({
      ...sizes[size].options,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    if (one.as) await signIn(context, one.as)
    contexts.set(key, context)
  }
  const page = await contexts.get(key).newPage()
  try {
    await open(page, one)
    await keep(page, `${one.name}-${size}`, sizes[size].width)
    return null
  } catch (error) {
    return `${one.name} (${size}): ${String(error).split('\n')[0]}`
  } finally {
    await page.close()
  }
}

const pictureOf = ({ name, vi }, size) => (readdirSync(asked.folder).includes(`${name}-${size}.webp`) ? `![${vi}](tour/${name}-${size}.webp)` : '')

/** A page this version does not have is no chapter. */
const isPictured = (one) => Object.keys(sizes).some((size) => pictureOf(one, size) !== '')

const written = () => [
  '# Một vòng qua các trang · A tour of the pages',
  '',
  'Ảnh chụp bản trình diễn (tỉnh Minh Sơn, mọi tên và tin, bài là minh họa), ở cỡ máy tính và điện thoại. Chụp lại: `npm start`, rồi `npm run tour`.',
  '',
  'Pictures of the demo province (every name and story is invented) at the size of a laptop and of a phone. Take them again: `npm start`, then `npm run tour`.',
  ...tour.flatMap((role) => [
    '',
    `## ${role.vi} · ${role.en}`,
    ...role.pages
      .filter(isPictured)
      .flatMap((one) => [
        '',
        `### ${one.vi}`,
        '',
        `${one.en}. \`${one.path}\`${one.as ? ` (\`${accounts[one.as]}\`)` : ''}`,
        '',
        '| máy tính · desktop | điện thoại · phone |',
        '|---|---|',
        `| ${pictureOf(one, 'desktop')} | ${pictureOf(one, 'phone')} |`,
      ]),
  ]),
  '',
]

mkdirSync(asked.folder, { recursive: true })
const pages = tour.flatMap((role) => role.pages)
const wanted = pages.filter(({ name }) => !only || only.includes(name))
const found = await findChromium(root)
const browser = await chromium.launch({ executablePath: found.path, args: flags })
const contexts = new Map()
const failed = []
for (const one of wanted)
  for (const size of Object.keys(sizes)) {
    if (one.only && one.only !== size) continue
    const trouble = await shoot(browser, contexts, one, size)
    if (trouble) failed.push(trouble)
    process.stdout.write(trouble ? `✗ ${trouble}\n` : `✓ ${one.name} (${size})\n`)
  }
await browser.close()
found.remove()

if (!only) {
  const names = new Set(pages.flatMap(({ name }) => Object.keys(sizes).map((size) => `${name}-${size}.webp`)))
  for (const file of readdirSync(asked.folder)) if (!names.has(file)) rmSync(join(asked.folder, file))
}
if (asked.folder === join(root, 'docs', 'tour')) {
  const text = written().join('\n')
  const file = join(root, 'docs', 'tour.md')
  writeFileSync(file, text)
  process.stdout.write(`docs/tour.md: ${wanted.length} pages, ${readFileSync(file, 'utf8').length} characters\n`)
}
const bytes = readdirSync(asked.folder).reduce((sum, file) => sum + statSync(join(asked.folder, file)).size, 0)
process.stdout.write(`${(bytes / 1_000_000).toFixed(1)} MB in ${asked.folder}\n`)
if (failed.length > 0) process.exitCode = 1
