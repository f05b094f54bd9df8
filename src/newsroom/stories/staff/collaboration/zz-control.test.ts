import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CanonicalContent } from '../../../../commons/content/contract.ts'
import { findChromium } from '../../../../../tools/test/chromium.mjs'
import { textOfUpdates } from '../../testing/rig-ledger.ts'
import { buildWritingPage, serveWritingPage, type ServedWritingPage } from '../../testing/serve-writing-page.ts'
import { waitUntil } from '../../testing/wait-until.ts'
import type { WritingPage } from '../../testing/writing-page.ts'

const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ')
const FIRST = 'Người dân hai bờ sông đã chờ ngày này.'
const BODY = 2

declare global {
  // oxlint-disable-next-line eslint/no-var
  var writing: WritingPage
}

let browser: Browser
let built: Awaited<ReturnType<typeof buildWritingPage>>
let found: Awaited<ReturnType<typeof findChromium>>
let server: ServedWritingPage
let contexts: BrowserContext[] = []
let problems: string[] = []
let stories = 0

beforeAll(async () => {
  built = await buildWritingPage()
  found = await findChromium(new URL('../../../../..', import.meta.url).pathname)
  browser = await chromium.launch({ executablePath: found.path, args: flags })
  server = await serveWritingPage(built.script, { headline: 'Cầu mới', standfirst: '', byline: [], body: [{ type: 'paragraph', text: [{ text: FIRST }] }] })
})
afterEach(async () => {
  for (const context of contexts) await context.close()
  contexts = []
  const seen = problems
  problems = []
  expect(seen).toEqual([])
})
afterAll(async () => {
  await browser.close()
  await server.stop()
  await built.remove()
  found.remove()
})

const openPage = async (context: BrowserContext, doc: string, person: string, more = ''): Promise<Page> => {
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('WebSocket')) problems.push(message.text())
  })
  await page.goto(`${server.origin}/?doc=${doc}&person=${person}${more}`)
  await page.locator('body[data-ready]').waitFor()
  return page
}
const openTab = async (doc: string, person: string, more = ''): Promise<Page> => {
  const context = await browser.newContext({ locale: 'vi-VN' })
  contexts.push(context)
  return openPage(context, doc, person, more)
}
const newStory = (): string => `story-${++stories}`
const textIn = (page: Page, block = BODY): Promise<string> => page.evaluate((index) => writing.editor.state.doc.child(index).textContent, block)
const savingOf = (page: Page): Promise<string> => page.evaluate(() => writing.session.saving.get().state)
const durable = (doc: string): string => textOfUpdates(server.store.updatesOf(doc))

/** Sets the caret and waits until the browser has taken it over: keys in the same moment would use the old place. */
const setCaret = async (page: Page, offset: number, block = BODY): Promise<void> => {
  await page.evaluate(
    async ([index, at]) => {
      const settled = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }))
      let start = 1
      for (let before = 0; before < index!; before++) start += writing.editor.state.doc.child(before).nodeSize
      writing.editor.commands.focus(start + at!)
      await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 200))])
    },
    [block, offset],
  )
  await page.waitForTimeout(300)
}

const forms = ['d', 'đ', 'đu', 'đuo', 'đươ', 'đươn', 'đương', 'đường']

/** Telex as an input method delivers it: the syllable grows under the caret and is committed at the end. */
const compose = async (cdp: CDPSession, between: (step: number) => Promise<void>): Promise<void> => {
  for (const [step, form] of forms.entries()) {
    await cdp.send('Input.imeSetComposition', { text: form, selectionStart: form.length, selectionEnd: form.length })
    await between(step)
  }
  await cdp.send('Input.insertText', { text: forms.at(-1)! })
}

const agree = (pages: readonly Page[], wanted: string, block = BODY): Promise<void> =>
  waitUntil(async () => (await Promise.all(pages.map((page) => textIn(page, block)))).every((text) => text === wanted), wanted).catch(async () => {
    expect(await Promise.all(pages.map((page) => textIn(page, block)))).toEqual(pages.map(() => wanted))
  })

describe('an input method in a paragraph a colleague is writing in', () => {
  const COMPOSED_AT = 18

  /** Four syllables by An at one place, a letter by Hà at every key of them; `insert` writes Hà's. */
  const writeBoth = async (colleagueAt: number, insert: (ha: Page, letter: string, at: number) => Promise<void>): Promise<void> => {
    const doc = newStory()
    const [an, ha] = [await openTab(doc, 'an', '&hold=no'), await openTab(doc, 'ha')]
    const cdp = await an.context().newCDPSession(an)
    let colleague = ''
    await setCaret(an, COMPOSED_AT)
    await setCaret(ha, colleagueAt)
    for (let word = 0; word < 4; word++) {
      await compose(cdp, async (step) => {
        const letter = 'abcdefgh'[step]!
        await insert(ha, letter, colleagueAt + colleague.length)
        colleague += letter
        // The letter must have come while the syllable is still under way, else nothing is proved
        await an.waitForFunction(([block, letters]) => writing.arrivedIn(block).includes(letters), [BODY, colleague] as const)
        await an.waitForTimeout(15)
      })
      await an.keyboard.insertText(' ')
      // A pause between two words, as people make it; what waited comes in now
      await an.waitForTimeout(120)
    }
    const whole = FIRST.slice(0, COMPOSED_AT) + 'đường '.repeat(4) + FIRST.slice(COMPOSED_AT)
    const at = colleagueAt > COMPOSED_AT ? whole.length : colleagueAt
    const wanted = whole.slice(0, at) + colleague + whole.slice(at)
    await agree([an, ha], wanted)
    expect(durable(doc)).toContain(wanted)
  }

  it.each([
    ['before', 0],
    ['behind', FIRST.length],
    ['in the middle', 10],
  ])('keeps every letter of both, the colleague typing %s', { timeout: 60_000 }, async (_where, colleagueAt) => {
    await writeBoth(colleagueAt, (ha, letter) => ha.keyboard.insertText(letter))
  })

  // Without a caret beside it the browser has one stretch of text for both, and tears it when it changes
  it('keeps every letter of both where the colleague’s change comes without a caret', { timeout: 60_000 }, async () => {
    await writeBoth(10, (ha, letter, at) =>
      ha.evaluate(
        ([block, text, offset]) => {
          const { view } = writing.editor
          let start = 1
          for (let before = 0; before < block; before++) start += view.state.doc.child(before).nodeSize
          writing.editor.commands.setTextSelection(1)
          view.dispatch(view.state.tr.insertText(text, start + offset))
        },
        [BODY, letter, at] as const,
      ),
    )
  })

  it('shows a colleague’s words only after the syllable is finished', async () => {
    const doc = newStory()
    const [an, ha] = [await openTab(doc, 'an', '&hold=no'), await openTab(doc, 'ha')]
    const cdp = await an.context().newCDPSession(an)
    await setCaret(an, FIRST.length)
    await setCaret(ha, 0)
    await compose(cdp, async (step) => {
      if (step !== 3) return
      await ha.keyboard.insertText('Sáng nay. ')
      await waitUntil(() => durable(doc).includes('Sáng nay. '), 'kept')
      await an.waitForTimeout(100)
      expect(await textIn(an)).toBe(`${FIRST}đuo`)
    })
    await agree([an, ha], `Sáng nay. ${FIRST}đường`)
  })
})

describe('the page a person writes on', () => {
  it('draws others’ carets and not one’s own, under a strict policy', async () => {
    const doc = newStory()
    const [an, ha] = [await openTab(doc, 'an', '&hold=no'), await openTab(doc, 'ha')]
    await setCaret(an, 5)
    await setCaret(ha, 9)
    const names = (page: Page): Promise<string[]> => page.locator('.collaboration-carets__label').allTextContents()
    await waitUntil(async () => (await names(an)).length === 1 && (await names(ha)).length === 1, 'carets')
    expect([await names(an), await names(ha)]).toEqual([['Người ha'], ['Người an']])
  })

  it('writes each letter where it was typed, also beside an equal one', async () => {
    const doc = newStory()
    const an = await openTab(doc, 'an', '&hold=no')
    // "chờ mới " before "chờ", letter by letter: the old c must not be taken for the new one
    await setCaret(an, FIRST.indexOf('chờ'))
    for (const letter of 'chờ mới ') await an.keyboard.insertText(letter)
    expect(await textIn(an)).toBe(FIRST.replace('chờ', 'chờ mới chờ'))
    expect(await an.evaluate((block) => writing.ownLettersIn(block), BODY)).toBe('chờ mới ')
  })

  it('takes back one’s own words and leaves the colleague’s', async () => {
    const doc = newStory()
    const [an, ha] = [await openTab(doc, 'an', '&hold=no'), await openTab(doc, 'ha')]
    await setCaret(an, FIRST.length)
    await an.keyboard.insertText(' Của An.')
    await agree([ha], `${FIRST} Của An.`)
    await setCaret(ha, 0)
    await ha.keyboard.insertText('Của Hà. ')
    await agree([an], `Của Hà. ${FIRST} Của An.`)
    await an.keyboard.press('Control+z')
    await agree([an, ha], `Của Hà. ${FIRST}`)
    await an.keyboard.press('Control+y')
    await agree([an, ha], `Của Hà. ${FIRST} Của An.`)
  })

  it('goes from headline to standfirst to text with Enter, and joins pasted lines in a headline', async () => {
    const an = await openTab(newStory(), 'an')
    await setCaret(an, 'Cầu mới'.length, 0)
    await an.keyboard.press('Enter')
    await an.keyboard.insertText('Sa-pô')
    await an.keyboard.press('Enter')
    await an.keyboard.insertText('Đầu. ')
    expect(await Promise.all([0, 1, 2].map((block) => textIn(an, block)))).toEqual(['Cầu mới', 'Sa-pô', `Đầu. ${FIRST}`])
    await setCaret(an, 0, 0)
    await an.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Hai\nbờ ')
      writing.editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    expect(await textIn(an, 0)).toBe('Hai bờCầu mới')
  })

  const paste = async (page: Page, html: string): Promise<CanonicalContent['body']> => {
    await setCaret(page, FIRST.length)
    await page.keyboard.press('Enter')
    await page.evaluate((given) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', given)
      clipboardData.setData('text/plain', 'chữ trơn')
      writing.editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)
    await waitUntil(async () => (await savingOf(page)) === 'saved', 'saved')
    const { content } = await server.collaboration().contentOf(`story-${stories}`, { byline: [] })
    expect(content.body[0]).toEqual({ type: 'paragraph', text: [{ text: FIRST }] })
    return content.body.slice(1)
  }
  const text = (words: string) => ({ text: [{ text: words }] })

  it('keeps headings, lists and tables of a web page, and neither styles nor scripts', async () => {
    const an = await openTab(newStory(), 'an')
    const html = `<h1 style="color:red">Phần một</h1><p>Chữ <b>đậm</b> <a href="javascript:alert(1)">bấm</a> <a href="https://minhson.vn/">xem</a></p>
      <ul><li>Một<ul><li>Con</li></ul></li></ul><table><tr><td colspan="2" style="width:9px">Ô</td></tr><tr><td>A</td><td>B</td></tr></table>
      <blockquote><p>Lời nói</p></blockquote><script>alert(1)</script><img src="x" onerror="alert(1)">`
    expect(await paste(an, html)).toEqual([
      { type: 'heading', level: 2, ...text('Phần một') },
      { type: 'paragraph', text: [{ text: 'Chữ ' }, { text: 'đậm', bold: true }, { text: ' bấm ' }, { text: 'xem', href: 'https://minhson.vn/' }] },
      { type: 'list', ordered: false, items: [[{ text: 'Một' }]] },
      { type: 'list', ordered: false, items: [[{ text: 'Con' }]] },
      { type: 'table', rows: [[{ ...text('Ô'), colspan: 2 }], [text('A'), text('B')]] },
      { type: 'quote', ...text('Lời nói'), source: '' },
    ])
  })

  it('reads emphasis and lists as Word and Google Docs write them', async () => {
    const an = await openTab(newStory(), 'an')
    const word = (mark: string, words: string) =>
      `<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${mark}<span style='font:7pt "Times New Roman"'>&nbsp; </span></span>${words}</p>`
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Thường, </span><span style="font-weight:700;">đậm</span><span style="font-style:italic"> nghiêng</span></p></b>
      ${word('1.', 'Một')}${word('2.', 'Hai')}<p class=MsoNormal>Giữa</p>${word('·', 'Chấm')}`
    expect(await paste(an, html)).toEqual([
      { type: 'paragraph', text: [{ text: 'Thường, ' }, { text: 'đậm', bold: true }, { text: ' nghiêng', italic: true }] },
      { type: 'list', ordered: true, items: [[{ text: 'Một' }], [{ text: 'Hai' }]] },
      { type: 'paragraph', ...text('Giữa') },
      { type: 'list', ordered: false, items: [[{ text: 'Chấm' }]] },
    ])
  })
})

describe('without a network', () => {
  it('keeps on the device what could not be sent, says so, and sends it after the page was closed and opened again', { timeout: 60_000 }, async () => {
    const doc = newStory()
    const context = await browser.newContext({ locale: 'vi-VN' })
    contexts.push(context)
    const an = await openPage(context, doc, 'an')
    await setCaret(an, FIRST.length)
    await an.keyboard.insertText(' Có mạng.')
    await waitUntil(async () => (await savingOf(an)) === 'saved', 'saved')
    await server.stop()
    await an.keyboard.insertText(' Mất mạng.')
    await waitUntil(async () => (await savingOf(an)) === 'kept-on-device', 'kept on the device')
    await an.close()
    expect(durable(doc)).not.toContain('Mất mạng')
    await server.start()
    const again = await openPage(context, doc, 'an')
    await agree([again], `${FIRST} Có mạng. Mất mạng.`)
    await waitUntil(async () => (await savingOf(again)) === 'saved', 'saved')
    expect(durable(doc)).toContain(`${FIRST} Có mạng. Mất mạng.`)
  })

  it('does not show one person’s copy to the next on the same computer', async () => {
    const doc = newStory()
    const context = await browser.newContext()
    contexts.push(context)
    const an = await openPage(context, doc, 'an')
    const names = await an.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))
    expect(names).toEqual([`hoitu-story:an:${doc}`])
    const ha = await openPage(context, doc, 'ha')
    expect(await ha.evaluate(async () => (await indexedDB.databases()).map((database) => database.name).toSorted())).toEqual([
      `hoitu-story:an:${doc}`,
      `hoitu-story:ha:${doc}`,
    ])
  })

  it('says that nothing is kept where the browser refuses storage', async () => {
    const doc = newStory()
    const context = await browser.newContext()
    contexts.push(context)
    await context.addInitScript(() =>
      Object.defineProperty(window, 'indexedDB', {
        value: {
          open: () => {
            throw new DOMException('refused', 'SecurityError')
          },
        },
      }),
    )
    const an = await openPage(context, doc, 'an')
    expect(await an.evaluate(() => writing.session.device.get())).toBe('refused')
    await server.stop()
    await setCaret(an, 0)
    await an.keyboard.insertText('x')
    await waitUntil(async () => (await savingOf(an)) === 'not-kept', 'not kept')
    await server.start()
    await waitUntil(async () => (await savingOf(an)) === 'saved', 'saved')
  })
})
