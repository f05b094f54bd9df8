import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Browser, type Page } from 'playwright-core'
import * as Y from 'yjs'
import { createStory, getWritingToken } from '../../src/newsroom/stories/contract.ts'
import { editorSchemaHash } from '../../src/newsroom/stories/editor-schema.ts'
import { STORY_FRAGMENT } from '../../src/newsroom/stories/editor/shared-text.ts'
import { openWritingSession, type WritingSession } from '../../src/newsroom/stories/staff/collaboration/writing-session.ts'
import { SESSION_COOKIE } from '../../src/platform/http/actor.ts'
import { newId } from '../../src/platform/ids.ts'
import { call } from '../ask.ts'
import { chromiumFlags, findBrowser } from '../browser.ts'
import { demoHouseOf } from '../demo-house.ts'
import { percentile, type Measured, type Size } from '../figure.ts'
import { watchTab, type EchoTab } from './echo-tab.ts'

const CLIENTS = 18
const TABS = 2
const MARKS: Readonly<Record<Size, number>> = { small: 3, full: 40 }
/** One person's pace: a mark of about six letters is a syllable. */
const BETWEEN_MARKS_MS = 1_000
const BETWEEN_KEYS_MS = 60

const now = (): number => performance.timeOrigin + performance.now()

type Moments = Record<string, number>
type Writer = { readonly name: string; readonly seen: Moments; readonly typed: Moments }

/** With its tags, which no mark looks like. */
const allText = (document: Y.Doc): string => document.getXmlFragment(STORY_FRAGMENT).toJSON()

/** A client in Node: it notes when others' marks are in its document, and types its own letter by letter. */
const openClient = (name: string, session: WritingSession): Writer & { readonly type: (mark: string) => Promise<void> } => {
  const [seen, typed]: [Moments, Moments] = [{}, {}]
  session.document.getXmlFragment(STORY_FRAGMENT).observeDeep(() => {
    const at = now()
    for (const [mark] of allText(session.document).matchAll(/(?:tab|n)\d+\.\d+;/g)) seen[mark] ??= at
  })
  const own = openParagraph(session.document)
  const write = (letter: string): void => own.insert(own.length, letter)
  return {
    name,
    seen,
    typed,
    type: async (mark) => {
      for (const letter of mark.slice(0, -1)) {
        write(letter)
        await sleep(BETWEEN_KEYS_MS)
      }
      typed[mark] = now()
      write(';')
    },
  }
}

/** A paragraph of one's own: two who type at the very same caret may tear each other's words apart (see the room's README). */
const openParagraph = (document: Y.Doc): Y.XmlText => {
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()]
  document.transact(() => {
    paragraph.insert(0, [text])
    const story = document.getXmlFragment(STORY_FRAGMENT)
    story.insert(story.length, [paragraph])
  })
  return text
}

const openTab = async (browser: Browser, address: string, token: string, own: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: new URL(address).origin, httpOnly: true, sameSite: 'Lax' }])
  const page = await context.newPage()
  await page.goto(address)
  await page.locator('h1[data-part="headline"]').waitFor()
  await page.evaluate(watchTab, own)
  // the headline is each tab's to write in: the crowd types in the paragraph
  await page.locator('.ProseMirror > p').first().click()
  await page.keyboard.press('Enter')
  await sleep(600)
  return page
}

const typeInTab = async (page: Page, own: string, count: number): Promise<void> => {
  for (let number = 0; number < count; number++) {
    await page.keyboard.type(`${own}.${number};`, { delay: BETWEEN_KEYS_MS })
    await sleep(BETWEEN_MARKS_MS)
  }
}

/** Every mark of every writer as each of the others saw it. */
const delaysOf = (writers: readonly Writer[]): { delays: number[]; toTabs: number[]; missing: string[] } => {
  const [delays, toTabs]: [number[], number[]] = [[], []]
  const missing: string[] = []
  for (const from of writers) {
    for (const [mark, typedAt] of Object.entries(from.typed)) {
      for (const to of writers) {
        if (to === from) continue
        const seenAt = to.seen[mark]
        if (seenAt === undefined) missing.push(`${mark} at ${to.name}`)
        else {
          delays.push(seenAt - typedAt)
          if (to.name.startsWith('tab')) toTabs.push(seenAt - typedAt)
        }
      }
    }
  }
  return { delays, toTabs, missing }
}

/** From a key going down until the letter is in another's text (in a tab: in its page), over all pairs of twenty people who type in one story. */
export const echoP95 = async (size: Size): Promise<Measured> => {
  const program = await findBrowser()
  const demo = await demoHouseOf(size)
  const web = await demo.house.serve()
  const browser = await chromium.launch({ executablePath: program.path, args: chromiumFlags })
  const sessions: WritingSession[] = []
  try {
    const [author, colleague] = [await demo.signIn('editor'), await demo.signIn('secretary')]
    const story = await call(web.origin, author.token, createStory, { body: { id: newId(), headline: 'Hai mươi người cùng viết.', media: ['web'] } })
    const outputId = story.outputs[0]!.id
    const token = async (): Promise<string> =>
      (await call(web.origin, author.token, getWritingToken, { params: { outputId }, query: { schemaHash: editorSchemaHash } })).token
    const pages = await Promise.all(
      [author, colleague].slice(0, TABS).map((person, index) => openTab(browser, `${web.origin}/staff/stories/${story.id}`, person.token, `tab${index}`)),
    )
    const clients = []
    for (let index = 0; index < CLIENTS; index++) {
      const session = openWritingSession({
        url: `${web.origin.replace('http', 'ws')}/collaboration`,
        docId: outputId,
        personId: author.id,
        token,
        keepOnDevice: false,
      })
      sessions.push(session)
      await session.ready
      clients.push(openClient(`n${index}`, session))
    }
    await Promise.all([
      ...clients.map(async (client, index) => {
        await sleep((index * BETWEEN_MARKS_MS) / CLIENTS)
        for (let number = 0; number < MARKS[size]; number++) {
          await client.type(`${client.name}.${number};`)
          await sleep(BETWEEN_MARKS_MS)
        }
      }),
      ...pages.map((page, index) => typeInTab(page, `tab${index}`, MARKS[size])),
    ])
    await sleep(1_500)
    const tabs = await Promise.all(
      pages.map(async (page, index) => ({ name: `tab${index}`, ...(await page.evaluate(() => (window as unknown as { echoTab: EchoTab }).echoTab)) })),
    )
    const { delays, toTabs, missing } = delaysOf([...clients, ...tabs])
    if (missing.length > 0)
      throw new Error(`${missing.length} marks never arrived: ${missing.slice(0, 20).join(', ')}; text: ${allText(sessions[0]!.document).slice(-600)}`)
    const note = `${delays.length} echoes, median ${percentile(delays, 0.5).toFixed(1)} ms; as shown by the tabs p95 ${percentile(toTabs, 0.95).toFixed(1)} ms`
    return { value: percentile(delays, 0.95), note }
  } finally {
    for (const session of sessions) await session.close()
    await browser.close()
    await web.stop()
    program.remove()
  }
}
