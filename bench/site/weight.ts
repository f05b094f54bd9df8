import { chromium, type Response } from 'playwright-core'
import { chromiumFlags, findBrowser } from '../browser.ts'
import { demoHouseOf, type DemoHouse } from '../demo-house.ts'
import { once, type Measured, type Size } from '../figure.ts'
import { ask } from '../ask.ts'

type Weight = { readonly requests: number; readonly bytes: number; readonly scriptBytes: number; readonly readable: boolean; readonly kinds: string }

const PICTURES = new Set(['image', 'media'])

/** The first article the home page leads to. */
export const articleOf = async (origin: string, { base }: DemoHouse): Promise<string> => {
  const { text } = await ask(`${origin}${base}/`)
  const found = new RegExp(`href="(${base}/[^"]+\\.html)"`).exec(text)?.[1]
  if (!found) throw new Error('the home page leads to no article')
  return found
}

const kbOf = (bytes: number): number => bytes / 1024

/** Headers and body as they came over the wire. */
const sizeOf = async (response: Response): Promise<number> => {
  const sizes = await response.request().sizes()
  return sizes.responseHeadersSize + sizes.responseBodySize
}

const weigh = async (size: Size): Promise<Weight> => {
  const program = await findBrowser()
  const demo = await demoHouseOf(size)
  const web = await demo.house.serve()
  const browser = await chromium.launch({ executablePath: program.path, args: chromiumFlags })
  try {
    const address = web.origin + (await articleOf(web.origin, demo))
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true })
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    await page.goto(address, { waitUntil: 'networkidle' })
    const counted = responses.filter((response) => !PICTURES.has(response.request().resourceType()))
    const sizes = await Promise.all(counted.map(sizeOf))
    const isScript = (response: Response): boolean => response.request().resourceType() === 'script'
    const kinds = Object.entries(Object.groupBy(counted, (response) => response.request().resourceType())).map(([kind, all]) => `${kind} ${all?.length ?? 0}`)
    const headline = await page.locator('h1').first().innerText()
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await plain.goto(address)
    const readable = (await plain.locator('h1').first().innerText()) === headline && (await plain.locator('article p').count()) > 0
    return {
      requests: counted.length,
      bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
      scriptBytes: sizes.reduce((sum, bytes, index) => sum + (isScript(counted[index]!) ? bytes : 0), 0),
      readable,
      kinds: kinds.join(', '),
    }
  } finally {
    await browser.close()
    await web.stop()
    program.remove()
  }
}

const weightOf = once(weigh)

const figure =
  (pick: (weight: Weight) => number) =>
  async (size: Size): Promise<Measured> => {
    const weight = await weightOf(size)
    if (!weight.readable) throw new Error('without JavaScript the article is not there')
    return { value: pick(weight), note: `${weight.kinds}; on a phone, before pictures, headers included; readable without JavaScript` }
  }

export const articleRequests = figure((weight) => weight.requests)
export const articleKb = figure((weight) => kbOf(weight.bytes))
export const articleScriptKb = figure((weight) => kbOf(weight.scriptBytes))
