import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { TestApp } from '../../../src/apps/testing/test-app.ts'
import { SESSION_COOKIE } from '../../../src/platform/http/actor.ts'
import { findChromium } from '../../../tools/test/chromium.mjs'
import { ensureStaffBuild } from './staff-build.ts'
import { watchProblems } from './problems.ts'

const root = new URL('../../..', import.meta.url).pathname
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

export type OpenOptions = {
  /** Session of a person of `givenHouse`; null for nobody. */
  readonly token: string | null
  /** Below /staff: '/plan'. */
  readonly path?: string
  /** 1366 × 900 unless told; below 768 the context is a phone's: touch and a mobile viewport. */
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  /** The moment the page believes it is, standing still; the device's own unless told. */
  readonly at?: Date
  /** Console errors the test brings about itself. */
  readonly expected?: RegExp
}

export type StaffBrowser = {
  readonly open: (options: OpenOptions) => Promise<Page>
  readonly origin: () => string
}

const openContext = (browser: Browser, { width = 1366, height = 900, scheme = 'light' }: OpenOptions): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...(width < 768 ? { hasTouch: true, isMobile: true } : {}),
  })

/** A test that takes the network away may do so while pages for offline work are still being fetched ahead. */
const problemsOf = (context: BrowserContext): { readonly tell: (problems: readonly string[]) => string[] } => {
  let wentOffline = false
  const setOffline = context.setOffline.bind(context)
  context.setOffline = (offline) => {
    wentOffline ||= offline
    return setOffline(offline)
  }
  const cutOff = /^console: Failed to load resource: net::ERR_FAILED \S+\/staff\/assets\//u
  return { tell: (problems) => problems.filter((problem) => !(wentOffline && cutOff.test(problem))) }
}

/**
 * The built staff app on the test's own server, in a real browser: `const staff = useStaffBrowser(t)`. `prepare` runs before the
 * server listens and builds what it serves. After each test every console error, policy violation and 5xx of its pages fails it.
 */
export const useStaffBrowser = (t: Pick<TestApp, 'app'>, prepare: () => Promise<void> = ensureStaffBuild): StaffBrowser => {
  let browser: Browser
  let origin = ''
  let remove = (): void => undefined
  let opened: { context: BrowserContext; problems: () => string[] }[] = []

  beforeAll(async () => {
    await prepare()
    const found = await findChromium(root)
    remove = found.remove
    browser = await chromium.launch({ executablePath: found.path, args: flags })
    await t.app.listen({ port: 0, host: '127.0.0.1' })
    origin = `http://localhost:${(t.app.server.address() as AddressInfo).port}`
  })
  afterEach(async () => {
    const problems = opened.flatMap((one) => one.problems())
    for (const { context } of opened) await context.close()
    opened = []
    expect(problems).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    remove()
  })

  return {
    origin: () => origin,
    open: async (options) => {
      const context = await openContext(browser, options)
      if (options.token) await context.addCookies([{ name: SESSION_COOKIE, value: options.token, url: origin, httpOnly: true, sameSite: 'Lax' }])
      const page = await context.newPage()
      const [seen, { tell }] = [await watchProblems(page, options.expected), problemsOf(context)]
      opened.push({ context, problems: () => tell(seen) })
      if (options.at) await page.clock.setFixedTime(options.at)
      await page.goto(`${origin}/staff${options.path ?? '/'}`)
      return page
    },
  }
}
